import { decode } from "./decode.js";
import { enough } from "./read.js";
import type { FeedText } from "./read.js";

/** A feed that has arrived. */
export interface FeedInput extends Omit<FeedText, "text"> {
  /** One of the two. */
  bytes?: Uint8Array;
  text?: string;
  /** The `Content-Type` it came with; only its charset is believed. */
  contentType?: string;
}

/** The text of a feed, of a long one no more than is wanted: to decode all of it may take longer than to read it. */
export function textOf({ text, bytes = new Uint8Array(), contentType, limit }: FeedInput): string {
  if (text !== undefined) return text;
  for (let size = 2e5; limit && size < bytes.length; size *= 4) {
    const start = decode(bytes.subarray(0, size), contentType);
    if (enough(start, limit)) return start;
  }
  return decode(bytes, contentType);
}
