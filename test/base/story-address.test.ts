import { expect } from "@open-wc/testing";
import * as fc from "fast-check";
import { isAmong, pageKeys, storyKey } from "../../src/base/story-address.js";

const isSameStory = (page: string, link: string): boolean => isAmong(new Set(pageKeys(page)), storyKey(link));

describe("the address of a story", () => {
  it("does not pass on what names one reader of a mailing or an advertisement", () => {
    const names = ["mkt_tok", "_ga", "_gl", "_hsenc", "mc_eid", "fbclid", "msclkid", "utm_source"];
    for (const name of names)
      expect(storyKey(`https://halyard.example/story?${name}=r42`), name).to.equal(
        storyKey("https://halyard.example/story"),
      );
  });

  it("is one for all links to the story", () => {
    const links = [
      "https://news.example/a",
      "http://www.news.example/a/",
      "https://news.example/a?utm_source=x&fbclid=y#z",
      "https://news.example/a/index.html",
    ];
    expect(new Set(links.map(storyKey))).to.have.property("size", 1);
  });

  it("differs where a query says which story it is, in any order of the query", () => {
    expect(storyKey("https://news.example/?p=1")).not.to.equal(storyKey("https://news.example/?p=2"));
    expect(storyKey("https://news.example/a?x=1&y=2")).to.equal(
      storyKey("https://news.example/a?y=2&x=1&utm_medium=m"),
    );
  });

  it("is the page's own with or without a query, except at the root of a site", () => {
    expect(isSameStory("https://news.example/a?page=2", "https://news.example/a/")).to.equal(true);
    expect(isSameStory("https://news.example/a", "https://news.example/a?from=list")).to.equal(true);
    expect(isSameStory("https://news.example/?p=1", "https://news.example/")).to.equal(false);
    expect(isSameStory("https://news.example/show?id=1", "https://news.example/show?id=2")).to.equal(false);
  });

  it("can be worked out for any web address, twice the same", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(storyKey(url)).to.equal(storyKey(url));
        expect(isSameStory(url, url)).to.equal(true);
      }),
    );
  });
});
