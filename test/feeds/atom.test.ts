import { expect } from "@open-wc/testing";
import { atom, feedUrl, only, read } from "./feed-page.js";

const link = `<link href="https://paper.example/a"/>`;

describe("a story in Atom", () => {
  it("brings its title by its type: text as it stands, HTML and XHTML as a reader would see them", () => {
    const titles: [written: string, shown: string][] = [
      ["<title>Fish &amp; chips</title>", "Fish & chips"],
      ["<title>The &lt;dialog&gt; element</title>", "The <dialog> element"],
      [`<title type="text">5 &lt; 6 &amp;amp; more</title>`, "5 < 6 &amp; more"],
      [`<title type="html">Why &lt;em&gt;Fallen&lt;/em&gt; &amp;amp; Angels</title>`, "Why Fallen & Angels"],
      [`<title type="html"><![CDATA[Why <em>Fallen</em> &rsquo;til]]></title>`, "Why Fallen ’til"],
      [
        `<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Why <em>Fallen</em> &lt; Angels</div></title>`,
        "Why Fallen < Angels",
      ],
      [
        `<title type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml">Safe<h:script>alert(1)</h:script></h:div></title>`,
        "Safe",
      ],
      ["<title><![CDATA[A <b> in text]]></title>", "A <b> in text"],
    ];
    for (const [written, shown] of titles) expect(only(read(atom([written + link]))).title, written).to.equal(shown);
  });

  it("links to its alternate page, to HTML before anything else, and to nothing that is no page of it", () => {
    const links: [written: string, address: string | undefined][] = [
      [`<link href="/a"/>`, "https://paper.example/a"],
      [`<link rel="alternate" href="/a"/>`, "https://paper.example/a"],
      [`<link rel="http://www.iana.org/assignments/relation/alternate" href="/a"/>`, "https://paper.example/a"],
      [`<link rel="self" href="/self"/><link rel="edit" href="/edit"/><link href="/a"/>`, "https://paper.example/a"],
      [`<link rel="related" href="/r"/><link rel="replies" href="/c"/><link rel="self" href="/s"/>`, undefined],
      [`<link rel="enclosure" href="/a.mp3" type="audio/mpeg"/>`, "https://paper.example/a.mp3"],
      [`<link rel="enclosure" href="/a.jpg" type="image/jpeg"/>`, undefined],
      [`<link type="application/json" href="/a.json"/><link type="text/html" href="/a"/>`, "https://paper.example/a"],
      [`<link type="application/pdf" href="/a.pdf"/>`, "https://paper.example/a.pdf"],
      [`<link href="javascript:alert(1)"/><link href="/a"/>`, "https://paper.example/a"],
      [`<content src="https://paper.example/full" type="text/html"/>`, "https://paper.example/full"],
      ["<id>https://paper.example/by-id</id>", "https://paper.example/by-id"],
      ["<id>tag:paper.example,2026:1</id>", undefined],
      [`<id>https://paper.example/by-id</id><link href="/a"/>`, "https://paper.example/a"],
    ];
    for (const [written, address] of links) {
      expect(read(atom([`<title>A</title>${written}`])).stories[0]?.url, written).to.equal(address);
    }
  });

  it("resolves addresses by every xml:base around them, also that of the link itself and of the content", () => {
    const feed = atom(
      [
        `<title>A</title><link href="a" xml:base="x/"/><content type="html" xml:base="https://cdn.example/img/">&lt;img src="p.jpg"&gt;</content>`,
        `<title>B</title><link href="b"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="/c/"><img src="q.jpg" alt="Q"/></div></content>`,
      ],
      { root: `xml:base="https://base.example/one/"` },
    ).replace(/<entry>/g, `<entry xml:base="two/">`);
    const { stories } = read(feed);
    expect(stories.map(({ url }) => url)).to.deep.equal([
      "https://base.example/one/two/x/a",
      "https://base.example/one/two/b",
    ]);
    expect(stories.map(({ image }) => image?.src)).to.deep.equal([
      "https://cdn.example/img/p.jpg",
      "https://base.example/c/q.jpg",
    ]);
    expect(stories[1]?.image?.alt).to.equal("Q");
  });

  it("is by its own authors, else by those of its source, else by those of the feed", () => {
    const head = "<author><name>The Feed</name></author>";
    const name = (entry: string): unknown =>
      only(read(atom([`<title>A</title>${link}${entry}`], { head }))).authors?.map((author) => author.name);
    expect(
      name("<author><name>Ada</name><email>ada@paper.example</email></author><author><name>Bo</name></author>"),
    ).to.deep.equal(["Ada", "Bo"]);
    expect(name("<source><title>Planet</title><author><name>The Source</name></author></source>")).to.deep.equal([
      "The Source",
    ]);
    expect(name("<contributor><name>Helper</name></contributor>")).to.deep.equal(["The Feed"]);
    expect(name("<author><email>ada@paper.example</email></author>")).to.deep.equal(["ada@paper.example"]);
    expect(
      only(read(atom([`<title>A</title>${link}<author><name>Ada</name><uri>/ada</uri></author>`]))).authors,
    ).to.deep.equal([{ name: "Ada", url: "https://paper.example/ada" }]);
    expect(
      only(read(atom([`<title>A</title>${link}<author><name>Ada</name><uri>javascript:alert(1)</uri></author>`])))
        .authors,
    ).to.deep.equal([{ name: "Ada" }]);
  });

  it("is published when it says so, else when it was last updated", () => {
    const dates = (entry: string): unknown[] => {
      const { published, updated } = only(read(atom([`<title>A</title>${link}${entry}`])));
      return [published, updated];
    };
    expect(dates("<published>2026-01-01T00:00:00Z</published><updated>2026-01-02T00:00:00Z</updated>")).to.deep.equal([
      "2026-01-01T00:00:00.000Z",
      "2026-01-02T00:00:00.000Z",
    ]);
    expect(dates("<updated>2026-01-02T00:00:00Z</updated>")[0]).to.equal("2026-01-02T00:00:00.000Z");
    expect(dates("<published>2026-02-30T00:00:00Z</published>")).to.deep.equal([undefined, undefined]);
  });

  it("has summary before content as its standfirst, and a category's label before its term", () => {
    const story = only(
      read(
        atom([
          `<title>A</title>${link}<summary type="html">&lt;b&gt;Short&lt;/b&gt;.</summary><content>Long.</content>
           <category term="film-tv" label="Film &amp; TV"/>`,
        ]),
      ),
    );
    expect([story.standfirst, story.section]).to.deep.equal(["Short.", { name: "Film & TV" }]);
    expect(
      only(read(atom([`<title>A</title>${link}<content type="html">&lt;p&gt;Long.&lt;/p&gt;</content>`]))).standfirst,
    ).to.equal("Long.");
  });

  it("brings the picture of a video channel, or a picture that is enclosed", () => {
    const video = `<media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>A</media:title>
      <media:content url="https://films.example/v" type="application/x-shockwave-flash" width="640"/>
      <media:thumbnail url="https://films.example/t.jpg" width="480" height="360"/></media:group>`;
    expect(only(read(atom([`<title>A</title>${link}${video}`]))).image).to.deep.equal({
      src: "https://films.example/t.jpg",
      width: 480,
      height: 360,
    });
    const enclosed = `<link rel="enclosure" type="audio/mpeg" href="/a.mp3"/><link rel="enclosure" type="image/jpeg" href="/p.jpg"/>`;
    expect(only(read(atom([`<title>A</title>${link}${enclosed}`]))).image?.src).to.equal("https://paper.example/p.jpg");
  });

  it("takes its language from what stands nearest around it", () => {
    const feed = atom([`<title>A</title>${link}`], { root: `xml:lang="pt"` });
    expect(only(read(feed)).lang).to.equal("pt");
    expect(only(read(feed.replace("<entry>", `<entry xml:lang="ja">`))).lang).to.equal("ja");
  });

  it("may be the whole document, may bear any prefix, and may stand in a feed of version 0.3", () => {
    const entry = `<a:entry xmlns:a="http://www.w3.org/2005/Atom"><a:title>Alone</a:title><a:link href="/a"/></a:entry>`;
    expect(only(read(entry)).title).to.equal("Alone");
    const old = `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>
      <title mode="escaped" type="text/html">Why &lt;em&gt;so&lt;/em&gt;</title><link rel="alternate" type="text/html" href="/a"/>
      <link rel="service.edit" href="/edit"/><author><name>Ada</name><url>/ada</url></author>
      <issued>2003-12-31T10:14:55Z</issued><modified>2004-01-01T00:00:00Z</modified>
      <summary type="text/plain" mode="base64">RmlzaCAmIGNoaXBz</summary></entry></feed>`;
    expect(read(old)).to.deep.equal({
      source: "atom",
      stories: [
        {
          title: "Why so",
          url: "https://paper.example/a",
          standfirst: "Fish & chips",
          authors: [{ name: "Ada", url: "https://paper.example/ada" }],
          published: "2003-12-31T10:14:55.000Z",
          updated: "2004-01-01T00:00:00.000Z",
        },
      ],
    });
  });

  it("tells where the feed goes on", () => {
    const head = `<link rel="self" href="${feedUrl}"/><link rel="next" href="?page=2"/>`;
    expect(read(atom([`<title>A</title>${link}`], { head })).next).to.equal(`${feedUrl}?page=2`);
    expect(read(atom([`<title>A</title>${link}`])).next).to.equal(undefined);
  });
});
