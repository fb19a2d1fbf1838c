/** The feed readers by themselves: any feed to a list of stories, in a page or on a server. */
import { safeUrl } from "../base/url.js";
import { fetchFeed as fetchWith } from "./fetch.js";
import type { FeedResult, FetchFeedOptions } from "./fetch.js";
import { readFeed as readWith } from "./read.js";
import type { FeedReading } from "./read.js";
import { writtenDate } from "./date.js";
import { readStory } from "./story.js";
import { textOf } from "./text.js";
import type { FeedInput } from "./text.js";
import { unixDate } from "./unix-date.js";
import { readXml } from "./xml.js";

/** Asks for a feed and reads it. Never throws: what went wrong is in the answer, with its remedy. */
export function fetchFeed(url: string, options: FetchFeedOptions = {}): Promise<FeedResult> {
  return fetchWith(url, { ...options, readStory, safeUrl });
}

/** The stories of a feed of any kind. Never throws: what cannot be read is no story, and what is no feed has no `source`. */
export function readFeed(input: FeedInput): FeedReading {
  return readWith({ ...input, text: textOf(input) }, { readStory, readXml, safeUrl });
}

/**
 * A date of a feed as ISO 8601, in UTC where it has a time, otherwise as exact as it was written. Undefined when it is no
 * date or an impossible one: no date is better than a wrong one. A number is a Unix time in seconds or milliseconds.
 */
export function parseDate(given: unknown): string | undefined {
  if (typeof given !== "string" && typeof given !== "number") return undefined;
  return unixDate(`${given}`) ?? writtenDate(`${given}`);
}

export { readStory };
export type { FeedResult, FetchFeedOptions, FeedInput, FeedReading };
export type { FeedFailure } from "./fetch.js";
export type { ReadOptions } from "./read.js";
export type { Story, StoryImage, StoryName, StorySponsor } from "./story.js";
export type { FeedSource } from "./draft.js";
export type { FeedMap } from "./json.js";
export type { MarkupParser } from "./markup.js";
