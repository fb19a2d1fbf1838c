import { expect } from "@open-wc/testing";
import { fetchFeed, readFeed } from "../../src/feeds/index.js";
import type { FeedResult } from "../../src/feeds/index.js";
import { feedUrl } from "./feed-page.js";

const count = 20_000;
const filler = "A sentence that makes the item as long as items are. ".repeat(10);

const xmlItem = (number: number): string =>
  `<item><title>Story ${number}</title><link>https://paper.example/${number}</link><guid>https://paper.example/${number}</guid>` +
  `<pubDate>Wed, 31 Dec 2003 10:14:55 GMT</pubDate><description><![CDATA[<p>${filler}</p>]]></description></item>\n`;
const jsonItem = (number: number): string =>
  `${number ? "," : ""}${JSON.stringify({ id: String(number), url: `https://paper.example/${number}`, title: `Story ]}" ${number}`, content_html: `<p>${filler}</p>`, tags: [{ nested: 1 }, "Film"] })}`;

const kinds = {
  RSS: {
    type: "application/rss+xml",
    start: `<rss version="2.0"><channel><title>All</title>`,
    item: xmlItem,
    end: "</channel></rss>",
  },
  "JSON Feed": {
    type: "application/feed+json",
    start: `{"version":"https://jsonfeed.org/version/1.1","items":[`,
    item: jsonItem,
    end: "]}",
  },
};

/** A server that sends a feed piece by piece, as fast as it is taken, and counts what was taken. */
function endless(
  { type, start, item, end }: (typeof kinds)["RSS"],
  piece = 16_384,
): { fetch: typeof fetch; taken: () => number; isCancelled: () => boolean } {
  let [sent, next, isCancelled] = [0, -1, false];
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        let text = "";
        while (text.length < piece && next <= count) {
          text += next < 0 ? start : next < count ? item(next) : end;
          next += 1;
        }
        const bytes = encoder.encode(text);
        if (bytes.length === 0) return controller.close();
        sent += bytes.length;
        controller.enqueue(bytes);
      },
      cancel() {
        isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return {
    fetch: () => Promise.resolve(new Response(stream, { headers: { "content-type": type } })),
    taken: () => sent,
    isCancelled: () => isCancelled,
  };
}

const titles = (result: FeedResult): string[] =>
  result.ok ? result.stories.map(({ title }) => title) : [result.reason];

for (const [name, kind] of Object.entries(kinds)) {
  describe(`a ${name} of ${count} stories`, () => {
    const wanted = Array.from({ length: 12 }, (_, number) =>
      name === "RSS" ? `Story ${number}` : `Story ]}" ${number}`,
    );

    it("is read only as far as it is needed: less than 200 kB of it", async () => {
      const server = endless(kind);
      expect(titles(await fetchFeed(feedUrl, { fetch: server.fetch, limit: 12 }))).to.deep.equal(wanted);
      expect(server.isCancelled()).to.equal(true);
      expect(server.taken()).to.be.below(200_000);
    });

    it("is read in the time of a few items when it lies there whole", () => {
      const items = Array.from({ length: count }, (_, number) => kind.item(number));
      const bytes = new TextEncoder().encode([kind.start, ...items, kind.end].join(""));
      expect(bytes.length).to.be.above(12_500_000);
      const began = performance.now();
      const { stories } = readFeed({ url: feedUrl, bytes, limit: 12 });
      const took = performance.now() - began;
      expect(stories.map(({ title }) => title)).to.deep.equal(wanted);
      // Whole, it takes many seconds on a machine as busy as this limit allows for; cut, it takes some ten milliseconds.
      expect(took).to.be.below(1000);
    });
  });
}

describe("a feed that is large in other ways", () => {
  it("is given up when it never ends and has no items", async () => {
    const server = endless(
      { type: "text/xml", start: "<rss><channel>", item: () => `<x>${filler}</x>`.repeat(4), end: "" },
      262_144,
    );
    expect(titles(await fetchFeed(feedUrl, { fetch: server.fetch, limit: 12 }))).to.deep.equal(["not-a-feed"]);
    expect(server.taken()).to.be.below(9_000_000);
  });

  it("is read to its end when all is wanted", async () => {
    const few = { ...kinds.RSS, item: (number: number) => (number < 300 ? xmlItem(number) : "") };
    const result = await fetchFeed(feedUrl, { fetch: endless(few).fetch });
    expect(titles(result)).to.have.length(300);
  });
});
