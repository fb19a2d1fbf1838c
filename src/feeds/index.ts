/** The feed readers by themselves: any feed to a list of stories, in a page or on a server. */
import { safeUrl } from "../base/url.js";
import { fetchFeed as fetchWith } from "./fetch.js";
import type { FeedResult, FetchFeedOptions } from "./fetch.js";
import { readFeed as readWith } from "./read.js";
import type { FeedReading } from "./read.js";
import { readStory } from "./story.js";
import { textOf } from "./text.js";
import type { FeedInput } from "./text.js";
import { readXml } from "./xml.js";

/** Asks for a feed and reads it. Never throws: what went wrong is in the answer, with its remedy. */
export function fetchFeed(url: string, options: FetchFeedOptions = {}): Promise<FeedResult> {
  return fetchWith(url, { ...options, readStory, safeUrl });
}

/** The stories of a feed of any kind. Never throws: what cannot be read is no story, and what is no feed has no `source`. */
export function readFeed(input: FeedInput): FeedReading {
  return readWith({ ...input, text: textOf(input) }, { readStory, readXml, safeUrl });
}

export { readStory };
export type { FeedResult, FetchFeedOptions, FeedInput, FeedReading };
export { parseDate } from "./date.js";
export type { FeedFailure } from "./fetch.js";
export type { ReadOptions } from "./read.js";
export type { Story, StoryImage, StoryName, StorySponsor } from "./story.js";
export type { FeedSource } from "./draft.js";
export type { FeedMap } from "./json.js";
export type { MarkupParser } from "./markup.js";
