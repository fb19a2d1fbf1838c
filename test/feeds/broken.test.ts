import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { atom, feedUrl, only, read, rss, urlsIn } from "./feed-page.js";
import { readFeed } from "../../src/feeds/index.js";

const link = "<link>https://paper.example/a</link>";
const titlesOf = (text: string): string[] => read(text).stories.map(({ title }) => title);

describe("a feed that is broken", () => {
  it("may use HTML's names of characters", () => {
    expect(titlesOf(rss(`<title>Caf&eacute;&nbsp;&mdash; 10&euro; &hellip;</title>${link}`))).to.deep.equal([
      "Café\u00A0— 10€ …",
    ]);
    expect(titlesOf(rss(`<title>Don&#146;t &#8217; &#x2019;</title>${link}`))).to.deep.equal(["Don’t ’ ’"]);
    expect(titlesOf(rss(`<title>&nosuchname; stays</title>${link}`))).to.deep.equal(["&nosuchname; stays"]);
  });

  it("may leave & and < loose", () => {
    expect(
      titlesOf(rss(`<title>Fish & chips & AT&T</title><link>https://paper.example/?a=1&b=2</link>`)),
    ).to.deep.equal(["Fish & chips & AT&T"]);
    expect(only(read(rss(`<title>A</title><link>https://paper.example/?a=1&b=2&copy=3</link>`))).url).to.equal(
      "https://paper.example/?a=1&b=2&copy=3",
    );
    expect(titlesOf(rss(`<title>3 < 5 and <3</title>${link}`))).to.deep.equal(["3 < 5 and <3"]);
  });

  it("may put character data into character data", () => {
    const twice = "<description><![CDATA[<p>Before <![CDATA[inside]]> after</p>]]></description>";
    expect(only(read(rss(`<title>A</title>${link}${twice}`))).standfirst).to.match(/^Before .*inside.* after/);
  });

  it("may hold characters that XML forbids", () => {
    expect(titlesOf(rss(`<title>Be\u0000ll\u0007 \u000Band\uFFFE \uD800 on</title>${link}`))).to.deep.equal([
      "Bell and on",
    ]);
    expect(titlesOf(rss(`<title>Be&#7;ll&#0; &#xFFFF;on&#xD800;</title>${link}`))[0]).to.match(/^Bell.? on.?$/);
  });

  it("may use prefixes that nobody declared", () => {
    const { stories } = read(`<rss version="2.0"><channel><item><title>A</title>${link}<media:thumbnail url="/t.jpg"/>
      <dc:creator>Ada</dc:creator><content:encoded>Body</content:encoded><foo:bar foo:baz="1"/></item></channel></rss>`);
    expect(stories).to.deep.equal([
      {
        title: "A",
        url: "https://paper.example/a",
        image: { src: "https://paper.example/t.jpg" },
        standfirst: "Body",
        authors: [{ name: "Ada" }],
      },
    ]);
  });

  it("may begin with junk, and bear comments, instructions and a document type", () => {
    const feed = rss(`<title>A</title>${link}`);
    for (const before of ["\uFEFF", "\n\n  ", "Warning: something in line 3<br />\n"])
      expect(titlesOf(before + feed), before).to.deep.equal(["A"]);
    const busy = feed
      .replace("<channel>", `<?php echo "x" ?><!-- a -- b --><channel>`)
      .replace("<rss", `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rss`);
    expect(titlesOf(busy)).to.deep.equal(["A"]);
  });

  it("expands no entity of its own, and fetches none", () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>${rss(
      `<title>One &b; two &x;</title>${link}`,
    )}`;
    expect(titlesOf(bomb)).to.deep.equal(["One &b; two &x;"]);
  });

  it("may end too early: what is complete is shown", () => {
    const feed = rss(
      `<title>A</title><link>/a</link>`,
      `<title>B</title><link>/b</link>`,
      `<title>C</title><link>/c</link>`,
    );
    expect(titlesOf(feed.slice(0, feed.indexOf("<title>C") + 4))).to.deep.equal(["A", "B"]);
    expect(titlesOf(feed.slice(0, feed.lastIndexOf("</channel>")))).to.deep.equal(["A", "B", "C"]);
    const entries = atom([`<title>A</title><link href="/a"/>`, `<title>B</title><link href="/b"/>`]);
    expect(titlesOf(entries.slice(0, -20))).to.deep.equal(["A"]);
  });

  it("may be broken in one item: the others are shown, and that one where it can be mended", () => {
    const good = `<title>A</title><link>/a</link>`;
    const unclosed = `<title>B</title><link>/b</link><description><p>Unescaped <b>markup<br> here</description>`;
    const hopeless = `<title>C</title><link>/c</wrong><oops`;
    expect(titlesOf(rss(good, unclosed, `<title>D</title><link>/d</link>`))).to.deep.equal(["A", "B", "D"]);
    expect(read(rss(good, unclosed)).stories[1]?.standfirst).to.equal("Unescaped markup here");
    expect(titlesOf(rss(good, hopeless, `<title>D</title><link>/d</link>`))).to.deep.equal(["A", "D"]);
  });

  it("keeps where it came from and in which language when it is read item by item", () => {
    const feed = atom([`<title>A</title><link href="a"/>`, `<title>B</oops><link href="b"/>`], {
      root: `xml:base="https://base.example/x/" xml:lang="nl"`,
    });
    expect(read(feed).stories).to.deep.equal([{ title: "A", url: "https://base.example/x/a", lang: "nl" }]);
  });

  it("is no feed when it is a page, an error, or nothing", () => {
    for (const text of [
      "",
      " ",
      "<!doctype html><html><head><title>Sign in</title></head><body><p>Please",
      `<html xmlns="http://www.w3.org/1999/xhtml"><body><item><link>https://paper.example/a</link></item></body></html>`,
      `{"code":"rest_no_route","message":"No route was found","data":{"status":404}}`,
      `{"errors":{"message":"Unknown Content API Key"}}`,
      `[{"id":1},`,
      "Service unavailable",
      "<<<<",
      "null",
      "7",
    ]) {
      const { stories, source } = read(text);
      expect(stories, text).to.deep.equal([]);
      if (!text.startsWith("{")) expect(source, text).to.equal(undefined);
    }
  });
});

describe("whatever comes", () => {
  const tokens = [
    "<rss>",
    "<channel>",
    "<item>",
    "</item>",
    "</channel>",
    "</rss>",
    "<title>",
    "</title>",
    "<link>",
    "</link>",
    "<![CDATA[",
    "]]>",
  ];
  const words = [
    "&",
    "&amp;",
    "&eacute;",
    "<",
    ">",
    `"`,
    "javascript:alert(1)",
    "https://paper.example/a",
    "\u0000",
    "<!--",
    "-->",
    "<?x",
    "a",
  ];
  const soup = fc.array(fc.constantFrom(...tokens, ...words), { maxLength: 40 }).map((parts) => parts.join(""));
  const bad = [
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "blob:https://paper.example/1",
    "file:///x",
    "java\nscript:x",
  ];
  const address = fc.oneof(fc.constantFrom(...bad, "/a", "a", "//b.example/c", "?d"), fc.string(), fc.webUrl());

  it("nothing is thrown and no unsafe address comes out, from text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), soup), (text) => urlsIn(read(text)).every((url) => /^https?:\/\//.test(url))),
      { numRuns: 400 },
    );
  });

  it("nothing is thrown and no unsafe address comes out, from bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, contentType) => {
        return urlsIn(readFeed({ bytes, contentType, url: feedUrl })).every((url) => /^https?:\/\//.test(url));
      }),
      { numRuns: 400 },
    );
  });

  it("nothing is thrown and no unsafe address comes out, from feeds with any address in any place", () => {
    const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
    fc.assert(
      fc.property(fc.array(address, { minLength: 8, maxLength: 8 }), (all) => {
        const [a = "", b = "", c = "", d = "", e = "", f = "", g = "", h = ""] = all.map(escape);
        const readings = [
          read(
            rss(
              `<link>${a}</link><guid>${b}</guid><enclosure url="${c}" type="image/png"/><description>&lt;img src="${d}"&gt;</description>`,
            ),
          ),
          read(
            atom([`<link href="${a}" xml:base="${b}"/><id>${c}</id><author><name>A</name><uri>${d}</uri></author>`], {
              root: `xml:base="${e}"`,
            }),
          ),
          read(
            rss(
              `<link>/a</link><media:thumbnail url="${f}"/><itunes:image href="${g}"/><atom:link rel="next" href="${h}"/>`,
            ),
          ),
          read(
            JSON.stringify({
              version: "https://jsonfeed.org/version/1.1",
              next_url: all[0],
              items: [{ id: "1", url: all[1], image: all[2], authors: [{ name: "A", url: all[3] }] }],
            }),
          ),
          read(
            JSON.stringify([
              {
                title: "A",
                url: all[4],
                image: { src: all[5], srcset: `${all[6]} 1x, ${all[7]} 2x` },
                sponsor: { brand: "B", logo: all[0], url: all[1] },
              },
            ]),
          ),
        ];
        return urlsIn(readings).every((url) => /^https?:\/\//.test(url));
      }),
      { numRuns: 300 },
    );
  });
});
