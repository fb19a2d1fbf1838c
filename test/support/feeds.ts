/** Feeds that tests order from the second origin, in the tester's words. */
import type { Answer } from "./origin.js";

/** A JSON Feed of that many stories, numbered from `from`; each has a picture unless told otherwise. */
export function jsonFeed(count: number, { from = 1, title = "Story", next = "" } = {}): Answer {
  const items = [...Array(count).keys()].map((index) => ({
    id: `${title}-${from + index}`,
    url: `https://news.example/${title.toLowerCase().replaceAll(" ", "-")}/${from + index}`,
    title: `${title} ${from + index}`,
    image: new URL("/demo/media/stories/01.avif", location.href).href,
    date_published: "2026-11-20T08:00:00Z",
  }));
  return {
    type: "application/feed+json",
    json: { version: "https://jsonfeed.org/version/1.1", title: "News", items, ...(next && { next_url: next }) },
  };
}
