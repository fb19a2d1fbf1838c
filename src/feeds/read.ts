import type { safeUrl } from "../base/url.js";
import { cutFeed, cutXml, isJson } from "./cut.js";
import type { FeedSource, Found } from "./draft.js";
import { readJson } from "./json.js";
import type { FeedMap } from "./json.js";
import { markupBy } from "./markup.js";
import type { MarkupParser } from "./markup.js";
import { filedUnder, seconds } from "./draft.js";
import type { readStory, Story } from "./story.js";
import { unixDate } from "./unix-date.js";
import type { readXml } from "./xml.js";

/** How a feed is read, wherever it comes from. */
export interface ReadOptions {
  /** What it is: `wordpress`, `ghost`, `json-feed`, `json` …; default `auto`: it says so itself. */
  source?: string | undefined;
  /** For JSON of no known kind: a `FeedMap`. */
  map?: unknown;
  /** The most stories that are wanted; default: all. A page that another follows is given whole, so that the next one skips nothing. */
  limit?: number | undefined;
  /** Default: the browser's. In Node that of a DOM library. */
  parser?: MarkupParser | undefined;
  /** Makes the value that `require-trusted-types-for 'script'` asks for: `DOMParser` takes no plain text there. */
  trust?: ((markup: string) => unknown) | undefined;
}

/** A feed that has arrived and is text. */
export interface FeedText extends ReadOptions {
  text: string;
  /** Where it came from: relative URLs are resolved against it. */
  url: string;
  /** WordPress' `X-WP-TotalPages`. */
  pages?: number;
}

/** What is handed to the readers: the embed has the first two already, and loads the third only for XML. */
export interface Readers {
  readStory: typeof readStory;
  safeUrl: typeof safeUrl;
  readXml?: typeof readXml | undefined;
}

/** What a feed holds. */
export interface FeedReading {
  stories: Story[];
  /** Undefined when it is no feed. */
  source?: FeedSource;
  /** Absolute URL of the page that follows. */
  next?: string;
}

/** Twelve megabytes of feed would hold the page up for seconds. Some items more than wanted are kept, as some may be dropped. */
export const enough = (text: string, limit = 0): string | undefined =>
  limit && text.length > 2e4 ? cutFeed(text, limit + 12) : undefined;

function following({ source, next }: Found, { url, pages = 0 }: FeedText, readers: Readers): string | undefined {
  if (typeof next === "string") return readers.safeUrl(next, url)?.href;
  const address = new URL(url);
  const page = Number(next) || Number(address.searchParams.get("page") ?? 1) + 1;
  address.searchParams.set("page", String(page));
  return next || (source === "wordpress" && page <= pages) ? address.href : undefined;
}

/** Makes stories of what was found; of stories that appear twice the first is kept. */
function finish(found: Found, input: FeedText, readers: Readers, next?: string): FeedReading {
  const stories: Story[] = [];
  const seen = new Set<string | undefined>();
  for (const draft of found.drafts) {
    if (stories.length === input.limit && !next) break;
    const story = readers.readStory(draft, input.url);
    if (!story || seen.has(story.url) || seen.has(story.id)) continue;
    seen.add(story.url).add(story.id ?? story.url);
    stories.push(story);
  }
  return { stories, source: found.source, ...(next && { next }) };
}

/** The stories of a feed of any kind. Never throws: what cannot be read is no story, and what is no feed has no `source`. */
export function readFeed(input: FeedText, readers: Readers): FeedReading {
  const markup = markupBy(input.parser, input.trust);
  try {
    const whole = input.text;
    const start = enough(whole, input.limit);
    const text = start ?? whole;
    const found = isJson(text)
      ? readJson(JSON.parse(text.trim()), markup, input.source, input.map as FeedMap)
      : readers.readXml?.(text, input.url, { cutXml, filedUnder, markup, seconds, unixDate, safeUrl: readers.safeUrl });
    // Of a list that was cut the next page is not what follows.
    if (found) return finish(found, input, readers, start ? undefined : following(found, input, readers));
  } catch {
    // Not JSON although it began like it, or no parser here: no feed.
  }
  return { stories: [] };
}
