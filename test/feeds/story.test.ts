import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { readStory } from "../../src/feeds/index.js";
import { urlsIn } from "./feed-page.js";

const base = "https://paper.example/section/page";

describe("a story that a page hands over itself", () => {
  it("needs no more than an address and a title", () => {
    expect(readStory({ url: "../a", title: " A\n story " }, base)).to.deep.equal({
      url: "https://paper.example/a",
      title: "A story",
    });
  });

  it("keeps everything that a card can show", () => {
    const story = {
      id: "1",
      title: "A",
      url: "https://paper.example/a",
      image: {
        src: "https://paper.example/a.avif",
        srcset: "https://paper.example/a.avif 600w, https://paper.example/b.avif 1200w",
        sizes: "50vw",
        alt: "A pier",
        width: 600,
        height: 400,
      },
      section: { name: "Film", url: "https://paper.example/film" },
      standfirst: "Short.",
      authors: [{ name: "Ada", url: "https://paper.example/ada" }, { name: "Bo" }],
      published: "2026-11-20T08:00:00+01:00",
      updated: "2026-11-21",
      duration: 90,
      badge: "Live",
      sponsor: {
        label: "Paid partnership",
        brand: "Acme",
        logo: "https://acme.example/logo.svg",
        url: "https://acme.example/",
      },
      lang: "de",
      dir: "rtl",
    };
    expect(readStory(story, base)).to.deep.equal(story);
    expect(readStory(JSON.parse(JSON.stringify(readStory(story, base))), base)).to.deep.equal(story);
  });

  it("may be written in short: names instead of objects", () => {
    expect(
      readStory(
        { url: "/a", title: "A", id: 7, section: "Film", authors: "Ada", image: "/a.jpg", sponsor: "Acme" },
        base,
      ),
    ).to.deep.equal({
      id: "7",
      title: "A",
      url: "https://paper.example/a",
      image: { src: "https://paper.example/a.jpg" },
      section: { name: "Film" },
      authors: [{ name: "Ada" }],
      sponsor: { label: "", brand: "Acme" },
    });
  });

  it("shows markup as text, it is never read as HTML", () => {
    expect(readStory({ url: "/a", title: "The <b> & <i> &amp; tags" }, base)?.title).to.equal(
      "The <b> & <i> &amp; tags",
    );
  });

  it("stays paid for however little is said about who paid", () => {
    for (const sponsor of [true, {}, { brand: null }]) {
      expect(readStory({ url: "/a", title: "A", sponsor }, base)?.sponsor).to.deep.equal({ label: "", brand: "" });
    }
    for (const sponsor of [false, null, undefined, ""])
      expect(readStory({ url: "/a", title: "A", sponsor }, base)).not.to.have.property("sponsor");
  });

  it("is no story without a safe address", () => {
    const addresses = [
      undefined,
      null,
      "",
      "javascript:alert(1)",
      "data:text/html,x",
      "mailto:desk@paper.example",
      "http://",
      7,
      {},
      "ftp://paper.example/a",
    ];
    for (const url of addresses) expect(readStory({ title: "A", url }, base), JSON.stringify(url)).to.equal(undefined);
    for (const value of [null, undefined, 7, "https://paper.example/a", [], true])
      expect(readStory(value, base)).to.equal(undefined);
    expect(readStory({ title: "A", url: "/a" })).to.equal(undefined);
  });

  it("loses what is unsafe or impossible, and nothing else", () => {
    const story = readStory(
      {
        url: "/a",
        title: "A",
        image: { src: "javascript:alert(1)", alt: "x" },
        section: { name: "Film", url: "javascript:alert(1)" },
        authors: [null, { url: "/x" }, { name: "Ada", url: "data:x" }],
        published: "2026-02-31",
        updated: "20 November",
        duration: -5,
        sponsor: { label: "Paid", brand: "Acme", logo: "javascript:alert(1)" },
        dir: "sideways",
        lang: 7,
      },
      base,
    );
    expect(story).to.deep.equal({
      url: "https://paper.example/a",
      title: "A",
      section: { name: "Film" },
      authors: [{ name: "Ada" }],
      sponsor: { label: "Paid", brand: "Acme" },
      lang: "7",
    });
  });

  it("keeps of a srcset the candidates that are safe, also with commas in their addresses", () => {
    const srcset = (text: string): string | undefined =>
      readStory({ url: "/a", title: "A", image: { src: "/a", srcset: text } }, base)?.image?.srcset;
    expect(srcset("/a.jpg 1x, /b.jpg 2x")).to.equal("https://paper.example/a.jpg 1x, https://paper.example/b.jpg 2x");
    expect(srcset("a.jpg 300w,b.jpg 600w")).to.equal(
      "https://paper.example/section/a.jpg 300w, https://paper.example/section/b.jpg 600w",
    );
    expect(srcset("https://cdn.example/w_300,h_200/a.jpg 300w, javascript:alert(1) 600w")).to.equal(
      "https://cdn.example/w_300,h_200/a.jpg 300w",
    );
    expect(srcset("javascript:alert(1) 1x")).to.equal(undefined);
  });

  it("never throws and never holds an unsafe address, whatever is handed over", () => {
    const address = fc.oneof(
      fc.constantFrom("javascript:alert(1)", "data:x", "/a", "//b.example/"),
      fc.webUrl(),
      fc.anything(),
    );
    const named = fc.oneof(fc.record({ name: fc.anything(), url: address }), fc.anything());
    const story = fc.record({
      url: address,
      title: fc.anything(),
      standfirst: fc.anything(),
      image: fc.oneof(
        fc.record({
          src: address,
          srcset: fc.oneof(fc.string(), address),
          width: fc.anything(),
          height: fc.anything(),
        }),
        address,
      ),
      section: named,
      authors: fc.oneof(fc.array(named), named),
      published: fc.anything(),
      duration: fc.anything(),
      sponsor: fc.oneof(
        fc.record({ label: fc.anything(), brand: fc.anything(), logo: address, url: address }),
        fc.anything(),
      ),
      dir: fc.anything(),
    });
    fc.assert(
      fc.property(fc.oneof(story, fc.anything()), (value) =>
        urlsIn(readStory(value, base)).every((url) => /^https?:\/\//.test(url)),
      ),
      { numRuns: 1000 },
    );
  });
});
