import { safeUrl } from "../base/url.js";

/** A person, a section: a name and, where there is one, the page about it. */
export interface StoryName {
  name: string;
  /** Absolute, http or https. */
  url?: string;
}

/** A picture of a story. All URLs absolute, http or https. */
export interface StoryImage {
  src: string;
  /** As in HTML: https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
  srcset?: string;
  sizes?: string;
  /** Absent: the picture is decoration beside the title. */
  alt?: string;
  /** CSS pixels. */
  width?: number;
  height?: number;
}

/** Who paid for a story. A story that has this is always shown as paid for. */
export interface StorySponsor {
  /** Empty: the default words ("Sponsored") are shown. */
  label: string;
  /** Empty when the source does not say. */
  brand: string;
  logo?: string;
  url?: string;
}

/** One story of a list. All text is plain, all URLs are absolute http(s). */
export interface Story {
  id?: string;
  title: string;
  url: string;
  image?: StoryImage;
  section?: StoryName;
  /** The sentence or two under the headline. */
  standfirst?: string;
  authors?: StoryName[];
  /** ISO 8601, as exact as the source: `2026`, `2026-11`, `2026-11-20` or with a time. */
  published?: string;
  updated?: string;
  /** Seconds. */
  duration?: number;
  badge?: string;
  sponsor?: StorySponsor;
  /** BCP 47 language of the words. */
  lang?: string;
  dir?: "ltr" | "rtl" | "auto";
}

type Fields = Record<string, unknown>;

export const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** Text on one line. A no-break space stays: French typography needs it. */
export function plainText(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.replace(/[ \t\n\f\r]+/g, " ").trim() || undefined : undefined;
}

/** The first words of a text, at most `length` characters, with an ellipsis when something was left out. */
export function firstWords(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/[\uD800-\uDBFF]$|\s+\S*$/, "")}…`;
}

/** Leaves out what is not known, so that `"updated" in story` is the truth. */
function known<T extends object>(value: T): T {
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] === undefined) delete value[key];
  return value;
}

function positive(value: unknown): number | undefined {
  const number = typeof value === "string" || typeof value === "number" ? Number(value) : 0;
  return number > 0 ? Math.min(number, 1e9) : undefined;
}

function readDate(value: unknown): string | undefined {
  const date = /^\d{4}(-\d\d){0,2}(?=T|$)/.exec(plainText(value) ?? "");
  if (!date || Number.isNaN(Date.parse(date.input))) return undefined;
  // Chromium reads 31 February as 3 March, and a wrong date is worse than none.
  return new Date(date[0]).toISOString().startsWith(date[0]) ? date.input : undefined;
}

type Href = (link: unknown) => string | undefined;

function readName(value: unknown, href: Href): StoryName | undefined {
  const from = isObject(value) ? value : { name: value };
  const name = plainText(from.name);
  return name ? known({ name, url: href(from.url) }) : undefined;
}

function readSrcset(value: unknown, href: Href): string | undefined {
  const candidates = typeof value === "string" ? value.matchAll(/(\S*[^\s,])(\s+[\d.]+[wx])?\s*(?:,|$)/g) : [];
  const safe = [...candidates].map(([, link, size = ""]) => href(link) && `${href(link)}${size}`);
  return safe.filter(Boolean).join(", ") || undefined;
}

function readImage(value: unknown, href: Href): StoryImage | undefined {
  const from = isObject(value) ? value : { src: value };
  const src = href(from.src);
  if (!src) return undefined;
  const [width, height] = [positive(from.width), positive(from.height)];
  return known({
    src,
    srcset: readSrcset(from.srcset, href),
    sizes: plainText(from.sizes),
    alt: plainText(from.alt),
    width,
    height,
  });
}

function readSponsor(value: unknown, href: Href): StorySponsor | undefined {
  if (!value) return undefined;
  const from = isObject(value) ? value : { brand: value };
  return known({
    label: plainText(from.label) ?? "",
    brand: plainText(from.brand) ?? "",
    logo: href(from.logo),
    url: href(from.url),
  });
}

/** A host's or a feed's data as a story; undefined when there is nothing safe to link to. Relative URLs are resolved against `base`. */
export function readStory(value: unknown, base?: string): Story | undefined {
  if (!isObject(value)) return undefined;
  const href: Href = (link) => safeUrl(link, base)?.href;
  const url = href(value.url);
  if (!url) return undefined;
  // A body in place of a standfirst is cut; WordPress' "[…]" loses its brackets.
  const words = plainText(value.standfirst)?.replace(/\s*\[(?:…|\.\.\.)\]$/, "…");
  const standfirst = words && firstWords(words, 500);
  const authors = [value.authors].flat().flatMap((author) => readName(author, href) ?? []);
  return known({
    id: plainText(value.id),
    title: plainText(value.title) ?? (standfirst ? firstWords(standfirst, 80) : new URL(url).host),
    url,
    image: readImage(value.image, href),
    section: readName(value.section, href),
    standfirst,
    authors: authors.length > 0 ? authors : undefined,
    published: readDate(value.published),
    updated: readDate(value.updated),
    duration: positive(value.duration),
    badge: plainText(value.badge),
    sponsor: readSponsor(value.sponsor, href),
    lang: plainText(value.lang),
    dir: (["ltr", "rtl", "auto"] as const).find((dir) => dir === value.dir),
  });
}
