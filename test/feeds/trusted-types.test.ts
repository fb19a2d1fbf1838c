import { expect, fixture, html } from "@open-wc/testing";
import { readFeed } from "../../src/feeds/index.js";
import type { FeedReading } from "../../src/feeds/index.js";
import { feedUrl, rss } from "./feed-page.js";

/** The parts of another window that tests here use; TypeScript's own library knows no Trusted Types yet. */
interface Frame {
  DOMParser: typeof DOMParser;
  trustedTypes?: {
    createPolicy: (
      name: string,
      rules: { createHTML: (markup: string) => string },
    ) => { createHTML: (markup: string) => unknown };
  };
}

const policy = "require-trusted-types-for 'script'; trusted-types standfirst";

/** The window of a page whose host demands Trusted Types and allows our policy. */
async function strictWindow(): Promise<Frame> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="strict"></iframe>`);
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}"><p>Strict`;
  await loaded;
  return frame.contentWindow as unknown as Frame;
}

const feeds: Record<string, string> = {
  XML: rss("<title>Why &lt;em&gt;so&lt;/em&gt;</title><link>/a</link>"),
  JSON: JSON.stringify([{ id: 1, link: "/a", title: { rendered: "Why <em>so</em>" } }]),
};

describe("on a page that requires Trusted Types", () => {
  for (const [kind, text] of Object.entries(feeds)) {
    it(`${kind} is read with the policy that the page allows`, async function () {
      const strict = await strictWindow();
      if (!strict.trustedTypes) this.skip(); // Browsers without Trusted Types have no such page.
      const allowed = strict.trustedTypes?.createPolicy("standfirst", { createHTML: (markup) => markup });
      const read = (trust?: (markup: string) => unknown): FeedReading =>
        readFeed({ text, url: feedUrl, parser: new strict.DOMParser(), trust });
      const { stories } = read((markup) => allowed?.createHTML(markup));
      expect(stories.map(({ title }) => title)).to.deep.equal(["Why so"]);
      expect(read().stories, "and without it nothing is thrown").to.deep.equal([]);
    });
  }
});
