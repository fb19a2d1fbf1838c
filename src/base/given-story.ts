import { isServer } from "lit";
import type { Story } from "../feeds/story.js";
import { safeHref, safeUrl } from "./url.js";

type Given = { [field in keyof Story]?: unknown };

const object = (value: unknown): object | undefined => (value && typeof value === "object" ? value : undefined);

/** Text on one line. A no-break space stays: French typography needs it. */
function line(value: unknown): string {
  const text = typeof value === "number" || typeof value === "string" ? `${value}` : "";
  return text.replace(/[ \t\n\f\r]+/g, " ").trim();
}

/** A name by itself is as good as an object that holds it. */
const named = (key: string, value: unknown): object | undefined =>
  object(value) ?? (line(value) ? { [key]: line(value) } : undefined);

/**
 * A story that a page hands over: undefined without a headline or a safe link. What could do harm is looked at, what
 * could break a card is put right; a feed, which nobody on the page has written, is read by `readStory`.
 * A server knows no base, and leaves relative addresses as they are.
 */
export function givenStory(value: unknown, base?: string): Story | undefined {
  const given: Given = { ...object(value) };
  const address = (link: unknown) => (isServer ? safeHref(link) : safeUrl(link, base)?.href);
  const url = address(given.url);
  const title = line(given.title);
  const image: { src?: unknown } | undefined = named("src", given.image);
  const src = address(image?.src);
  if (!url || !title) return undefined;
  return {
    ...given,
    title,
    url,
    image: src && { ...image, src },
    section: named("name", given.section),
    standfirst: line(given.standfirst),
    authors: [given.authors].flat().flatMap((author) => named("name", author) ?? []),
    sponsor: given.sponsor && (object(given.sponsor) ?? { brand: line(given.sponsor) }),
  } as Given as Story;
}
