/** Short ways to write a feed down in a test. */
import { readFeed } from "../../src/feeds/index.js";
import type { FeedInput, FeedReading, Story } from "../../src/feeds/index.js";

export const feedUrl = "https://paper.example/feeds/all.xml";

export function read(text: string, options: Partial<FeedInput> = {}): FeedReading {
  return readFeed({ url: feedUrl, text, ...options });
}

const namespaces = [
  `xmlns:media="http://search.yahoo.com/mrss/"`,
  `xmlns:dc="http://purl.org/dc/elements/1.1/"`,
  `xmlns:content="http://purl.org/rss/1.0/modules/content/"`,
  `xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"`,
  `xmlns:atom="http://www.w3.org/2005/Atom"`,
].join(" ");

/** An RSS 2.0 feed of these items, written without their `<item>`. */
export const rss = (...items: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0" ${namespaces}><channel><title>All</title><link>https://paper.example/</link>` +
  `${items.map((item) => `<item>${item}</item>`).join("")}</channel></rss>`;

/** An Atom 1.0 feed of these entries, written without their `<entry>`; `head` stands before them, `root` in the start tag. */
export const atom = (entries: string[], { head = "", root = "" } = {}): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${root}><title>All</title>${head}` +
  `${entries.map((entry) => `<entry>${entry}</entry>`).join("")}</feed>`;

/** The only story of a feed. */
export function only({ stories }: FeedReading): Partial<Story> {
  if (stories.length !== 1) throw new Error(`one story was expected, there are ${stories.length}`);
  return stories[0] ?? {};
}

/** Every URL anywhere in what was read. */
export function urlsIn(reading: unknown): string[] {
  if (typeof reading !== "object" || reading === null) return [];
  return Object.entries(reading).flatMap(([key, value]) => {
    if (typeof value !== "string") return urlsIn(value);
    if (key === "srcset") return value.split(", ").map((candidate) => candidate.split(" ")[0] ?? "");
    return ["url", "src", "logo", "next"].includes(key) ? [value] : [];
  });
}
