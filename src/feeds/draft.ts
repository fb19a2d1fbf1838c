import type { Story } from "./story.js";

/** A story as a reader found it, before anything in it is trusted; `readStory` makes it one. */
export type Draft = { [Field in keyof Story]?: unknown };

/** The kinds of feed that can be read. */
export type FeedSource = "wordpress" | "ghost" | "json-feed" | "rss" | "atom" | "json" | "sitemap";

/** What a reader found. */
export interface Found {
  drafts: Iterable<Draft>;
  source: FeedSource;
  /** The page that follows: its address, or its number. */
  next?: unknown;
}

/** What a story is filed under. */
export interface Tag {
  name: string;
  taxonomy?: unknown;
}

/**
 * The section is the first tag. By convention a story tagged `sponsored` (in Ghost the internal tag `#sponsored`) is paid for
 * by the brand that its next tag names; WordPress' categories name no brand.
 */
export function filedUnder(tags: Tag[]): Draft {
  const [section, ...others] = tags.filter(
    ({ name }) => name && !/^(#|https?:|(sponsored|uncategorized)$)/i.test(name),
  );
  const brand = others.find((tag) => tag.taxonomy !== "category")?.name;
  return { section, sponsor: tags.some(({ name }) => /^#?sponsored$/i.test(name)) && { brand } };
}

/** Seconds, from a number or from "1:02:03". */
export const seconds = (value: unknown): number =>
  String(value)
    .split(":")
    .reduce((total, part) => total * 60 + Number(part), 0);
