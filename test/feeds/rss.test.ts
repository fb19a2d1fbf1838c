import { expect } from "@open-wc/testing";
import { feedUrl, only, read, rss } from "./feed-page.js";

const link = "<link>https://paper.example/a</link>";

describe("a story in RSS", () => {
  it("brings its title as plain text, whichever way its markup was written", () => {
    const titles: [written: string, shown: string][] = [
      ["Fish &amp; chips", "Fish & chips"],
      ["Fish &amp;amp; chips", "Fish & chips"],
      ["Rhythm &amp;#038; Blues", "Rhythm & Blues"],
      ["Don&amp;rsquo;t look", "Don’t look"],
      ["Why &lt;em&gt;Fallen Angels&lt;/em&gt; matters", "Why Fallen Angels matters"],
      ["<![CDATA[Why <b>Fallen</b> Angels &amp; more]]>", "Why Fallen Angels & more"],
      ["<![CDATA[Why]]> it <![CDATA[matters]]>", "Why it matters"],
      ["Why <em>Fallen</em> Angels", "Why Fallen Angels"],
      ["  Two\n  lines ", "Two lines"],
      ["1 &lt; 2", "1 < 2"],
      ["What vector&lt;int&gt; is for", "What vector<int> is for"],
      ["&lt;noindex&gt;Odd&lt;/noindex&gt; &lt;o:p&gt;markup", "Odd markup"],
      ["<![CDATA[Late<script>alert(1)</script> news<style>p{}</style>]]>", "Late news"],
      ["Qui\u00A0?", "Qui\u00A0?"],
    ];
    for (const [written, shown] of titles) {
      expect(only(read(rss(`<title>${written}</title>${link}`))).title, written).to.equal(shown);
    }
  });

  it("takes its title from wherever there is one, and is never without", () => {
    expect(only(read(rss(`<dc:title>By Dublin Core</dc:title>${link}`))).title).to.equal("By Dublin Core");
    expect(only(read(rss(`<media:group><media:title>By Media</media:title></media:group>${link}`))).title).to.equal(
      "By Media",
    );
    expect(
      only(read(rss(`<title/>${link}<description>&lt;p&gt;A micropost without a title.&lt;/p&gt;</description>`)))
        .title,
    ).to.equal("A micropost without a title.");
    expect(only(read(rss(link))).title).to.equal("paper.example");
  });

  it("gets a title of whole words out of a long text", () => {
    const { title = "" } = only(
      read(rss(`${link}<description>${"A sentence of many words. ".repeat(20)}</description>`)),
    );
    expect(title).to.match(/^A sentence of many words\. .* \w+\.?…$/);
    expect(title.length).to.be.at.most(81);
  });

  it("links to its page: link, else a permanent guid, else the recording it is, never something else", () => {
    const links: [written: string, address: string | undefined][] = [
      ["<link>https://paper.example/a</link>", "https://paper.example/a"],
      ["<link>\n  /a?b=1&amp;c=2\n</link>", "https://paper.example/a?b=1&c=2"],
      ["<link><![CDATA[//other.example/a]]></link>", "https://other.example/a"],
      ["<link/><guid>https://paper.example/g</guid>", "https://paper.example/g"],
      [`<guid isPermaLink="true">https://paper.example/g</guid>`, "https://paper.example/g"],
      [`<guid isPermaLink="false">https://paper.example/g</guid>`, undefined],
      ["<guid>4711</guid>", undefined],
      [`<atom:link rel="self" href="/feed"/><link>/a</link>`, "https://paper.example/a"],
      [`<atom:link rel="replies" href="/comments"/><atom:link href="/b"/>`, "https://paper.example/b"],
      [`<link href="/c"/>`, "https://paper.example/c"],
      ["<link>javascript:alert(1)</link>", undefined],
      ["<link>javascript:alert(1)</link><guid>https://paper.example/g</guid>", "https://paper.example/g"],
      ["<link>data:text/html,x</link>", undefined],
      ["<link>ftp://paper.example/a</link>", undefined],
      [`<enclosure url="https://paper.example/a.mp3" type="audio/mpeg"/>`, "https://paper.example/a.mp3"],
      [`<enclosure url="/a.mp3" type="audio/mpeg"/><guid>https://paper.example/g</guid>`, "https://paper.example/g"],
      [`<media:group><media:content url="/a.mp4" medium="video"/></media:group>`, "https://paper.example/a.mp4"],
      [`<media:content url="/a.mp4"/><media:player url="/watch"/>`, "https://paper.example/watch"],
      [`<enclosure url="/a.jpg" type="image/jpeg"/><media:content url="/b.jpg" medium="image"/>`, undefined],
      ["<comments>https://paper.example/comments</comments>", undefined],
    ];
    for (const [written, address] of links) {
      expect(read(rss(`<title>A</title>${written}`)).stories[0]?.url, written).to.equal(address);
    }
  });

  it("resolves its addresses by xml:base, else by where the feed came from", () => {
    const feed = `<rss version="2.0" xml:base="https://cdn.example/root/"><channel xml:base="section/">
      <item xml:base="deep/"><title>A</title><link>a</link><description>&lt;img src="../b.jpg"&gt;</description></item>
      <item><title>B</title><link xml:base="https://else.example/x/">b</link></item>
      <item xml:base="javascript:alert(1)//"><title>C</title><link>c</link></item></channel></rss>`;
    const { stories } = read(feed);
    expect(stories.map(({ url }) => url)).to.deep.equal([
      "https://cdn.example/root/section/deep/a",
      "https://else.example/x/b",
      "https://cdn.example/root/section/c",
    ]);
    expect(stories[0]?.image?.src).to.equal("https://cdn.example/root/section/b.jpg");
    expect(only(read(rss("<title>A</title><link>../a</link>"))).url).to.equal(new URL("../a", feedUrl).href);
  });

  it("names its authors, and shows the address of none who has a name", () => {
    const authors: [written: string, names: string[]][] = [
      ["<author>desk@paper.example (The Desk)</author>", ["The Desk"]],
      ["<author>The Desk &lt;desk@paper.example&gt;</author>", ["The Desk"]],
      ["<author>The Desk (desk@paper.example)</author>", ["The Desk"]],
      ["<author>The Desk</author>", ["The Desk"]],
      ["<author>desk@paper.example</author>", ["desk@paper.example"]],
      ["<dc:creator><![CDATA[Ada & Bo]]></dc:creator>", ["Ada & Bo"]],
      ["<dc:creator>Ada</dc:creator><dc:creator>Bo</dc:creator>", ["Ada", "Bo"]],
      ["<author>desk@paper.example (The Desk)</author><dc:creator>Ada</dc:creator>", ["Ada"]],
      ["<itunes:author>The Voice</itunes:author>", ["The Voice"]],
      ["<atom:author><atom:name>Ada</atom:name><atom:uri>/people/ada</atom:uri></atom:author>", ["Ada"]],
      ["<author/>", []],
    ];
    for (const [written, names] of authors) {
      const { authors: found = [] } = only(read(rss(`<title>A</title>${link}${written}`)));
      expect(
        found.map(({ name }) => name),
        written,
      ).to.deep.equal(names);
    }
  });

  it("is dated by the first date that can be true", () => {
    const dates: [written: string, published: string | undefined, updated: string | undefined][] = [
      ["<pubDate>Wed, 31 Dec 2003 10:14:55 GMT</pubDate>", "2003-12-31T10:14:55.000Z", undefined],
      ["<dc:date>2003-12-31T10:14:55+01:00</dc:date>", "2003-12-31T09:14:55.000Z", undefined],
      ["<pubDate>soon</pubDate><dc:date>2003-12-31</dc:date>", "2003-12-31", undefined],
      ["<pubdate>31 Dec 2003</pubdate>", "2003-12-31", undefined],
      [
        "<pubDate>31 Dec 2003</pubDate><atom:updated>2004-01-02T00:00:00Z</atom:updated>",
        "2003-12-31",
        "2004-01-02T00:00:00.000Z",
      ],
      ["<pubDate>Wed, 99 Dec 2003 10:14:55 GMT</pubDate>", undefined, undefined],
    ];
    for (const [written, published, updated] of dates) {
      const story = only(read(rss(`<title>A</title>${link}${written}`)));
      expect([story.published, story.updated], written).to.deep.equal([published, updated]);
    }
  });

  it("has a standfirst of plain words, as long as a standfirst is", () => {
    const text = (written: string): string | undefined =>
      only(read(rss(`<title>A</title>${link}${written}`))).standfirst;
    expect(text("<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two&lt;br&gt;three.&lt;/p&gt;</description>")).to.equal(
      "One. Two three.",
    );
    expect(text("<description>From the film [&amp;hellip;]</description>")).to.equal("From the film…");
    expect(text("<content:encoded><![CDATA[<p>Only a body.</p>]]></content:encoded>")).to.equal("Only a body.");
    expect(text("<description>Short.</description><content:encoded>Long.</content:encoded>")).to.equal("Short.");
    expect(text("<itunes:summary>Of a podcast.</itunes:summary>")).to.equal("Of a podcast.");
    expect(text("<media:group><media:description>Of a film.</media:description></media:group>")).to.equal("Of a film.");
    expect(text(`<description>${"word ".repeat(2000)}</description>`)?.length).to.be.within(450, 501);
    expect(text("")).to.equal(undefined);
  });

  it("is filed under its first category, and is sponsored when a tag says so, by the brand of the next", () => {
    const filed = only(
      read(rss(`<title>A</title>${link}<category><![CDATA[Film & TV]]></category><category>Space</category>`)),
    );
    expect([filed.section, filed.sponsor]).to.deep.equal([{ name: "Film & TV" }, undefined]);
    const paid = only(
      read(
        rss(
          `<title>A</title>${link}<category>Fashion</category><category>Sponsored</category><category>Acme</category>`,
        ),
      ),
    );
    expect([paid.section, paid.sponsor]).to.deep.equal([{ name: "Fashion" }, { label: "", brand: "Acme" }]);
    const unfiled = only(read(rss(`<title>A</title>${link}<category>Uncategorized</category>`)));
    expect(unfiled.section).to.equal(undefined);
  });

  it("says its language when the feed does", () => {
    const feed = (item: string): string =>
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><language>de-AT</language><item><title>A</title>${link}${item}</item></channel></rss>`;
    expect(only(read(feed(""))).lang).to.equal("de-AT");
    expect(only(read(feed("<dc:language>fr</dc:language>"))).lang).to.equal("fr");
    expect(only(read(rss(`<title>A</title>${link}`))).lang).to.equal(undefined);
  });

  it("lasts as long as it says, in seconds", () => {
    const lasts = (written: string): number | undefined =>
      only(read(rss(`<title>A</title>${link}${written}`))).duration;
    expect(lasts("<itunes:duration>1:02:03</itunes:duration>")).to.equal(3723);
    expect(lasts("<itunes:duration>02:03</itunes:duration>")).to.equal(123);
    expect(lasts("<itunes:duration>90</itunes:duration>")).to.equal(90);
    expect(lasts(`<media:content url="/a.mp4" medium="video" duration="61"/>`)).to.equal(61);
    expect(lasts("<itunes:duration>long</itunes:duration>")).to.equal(undefined);
    expect(lasts("<itunes:duration><![CDATA[02:03]]></itunes:duration>")).to.equal(123);
  });

  it("does not last as long as the words about a picture of it say", () => {
    const lasts = (written: string): number | undefined =>
      only(read(rss(`<title>A</title>${link}${written}`))).duration;
    const picture = (words: string) => `<media:content url="/a.jpg" medium="image">${words}</media:content>`;
    const film = `<media:content url="/a.mp4" medium="video" duration="61"/>`;
    expect(lasts(picture("<media:title>1984</media:title>"))).to.equal(undefined);
    expect(lasts(picture("<media:credit>Ada</media:credit>") + film)).to.equal(61);
    expect(lasts(picture(`\n<media:thumbnail url="/t.jpg"/>\n`) + film)).to.equal(61);
  });
});

describe("the picture of a story in RSS", () => {
  const picture = (written: string): unknown => only(read(rss(`<title>A</title>${link}${written}`))).image;
  const src = (written: string): unknown => (picture(written) as { src?: string } | undefined)?.src;

  it("is the widest that is given", () => {
    expect(
      picture(`<media:content url="/s.jpg" medium="image" width="140" height="84"/>
        <media:content url="/l.jpg" medium="image" width="460" height="276"/><media:content url="/film.mp4" type="video/mp4" width="1920"/>`),
    ).to.deep.equal({ src: "https://paper.example/l.jpg", width: 460, height: 276 });
    const widths = ["140", "100%", "460", "auto", "300"];
    const written = widths.map((width, at) => `<media:content url="/${at}.jpg" medium="image" width="${width}"/>`);
    expect(src(written.join(""))).to.equal("https://paper.example/2.jpg");
  });

  it("is found in every place where feeds put one", () => {
    const places: string[] = [
      `<media:content url="/p.jpg" type="image/jpeg"/>`,
      `<media:content url="/p.jpg"/>`,
      `<media:group><media:content url="/f.mp4" medium="video"><media:thumbnail url="/p.jpg"/></media:content></media:group>`,
      `<media:thumbnail url="/p.jpg"/>`,
      `<media:thumbnail>https://paper.example/p.jpg</media:thumbnail>`,
      `<enclosure url="/p.jpg" type="image/jpeg" length="1"/>`,
      `<enclosure url="/p.jpg"/>`,
      `<itunes:image href="/p.jpg"/>`,
      `<image>/p.jpg</image>`,
      `<image><url>/p.jpg</url><title>A</title></image>`,
      `<description>&lt;img src="/p.jpg"&gt;</description>`,
      `<content:encoded><![CDATA[<p><img alt="" src=/p.jpg></p>]]></content:encoded>`,
      `<description>Text</description><content:encoded><![CDATA[<img src="data:image/gif;base64,R0"><img src="/p.jpg">]]></content:encoded>`,
      `<description>&lt;img src="data:image/gif;base64,R0" data-src="/p.jpg"&gt;</description>`,
    ];
    for (const place of places) expect(src(place), place).to.equal("https://paper.example/p.jpg");
  });

  it("keeps the words and the size that the text gives it", () => {
    expect(
      picture(`<description>&lt;img src="/p.jpg" alt="A pier" width="600" height="400"&gt;</description>`),
    ).to.deep.equal({
      src: "https://paper.example/p.jpg",
      alt: "A pier",
      width: 600,
      height: 400,
    });
  });

  it("is not a tracking pixel, a smiley or a sharing button, and a tiny one only for want of another", () => {
    expect(src(`<description>&lt;img src="/pixel.gif" width="1" height="1"&gt;</description>`)).to.equal(undefined);
    expect(src(`<description>&lt;img src="https://feeds.example/~ff/x?d=1"&gt;</description>`)).to.equal(undefined);
    expect(src(`<media:thumbnail url="/t.jpg" width="72" height="72"/>`)).to.equal("https://paper.example/t.jpg");
    expect(
      src(`<media:thumbnail url="/t.jpg" width="72"/><description>&lt;img src="/p.jpg"&gt;</description>`),
    ).to.equal("https://paper.example/p.jpg");
  });

  it("is left out when its address could do anything but show a picture", () => {
    expect(src(`<enclosure url="javascript:alert(1)" type="image/png"/>`)).to.equal(undefined);
    expect(src(`<media:thumbnail url="data:image/svg+xml,x"/>`)).to.equal(undefined);
  });
});

describe("the older and other forms of RSS", () => {
  it("RSS 1.0 (RDF) is read, where items stand beside the channel", () => {
    const { stories, source } =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:d="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://paper.example/"><title>All</title><items><rdf:Seq><rdf:li rdf:resource="https://paper.example/a"/></rdf:Seq></items></channel>
      <item rdf:about="https://paper.example/a"><title>First</title><link>https://paper.example/a</link><d:creator>Ada</d:creator><d:date>2003-12-31</d:date></item>
      <item rdf:about="https://paper.example/b"><title>Second</title><d:subject>Film</d:subject></item></rdf:RDF>`);
    expect(source).to.equal("rss");
    expect(stories).to.deep.equal([
      {
        id: "https://paper.example/a",
        title: "First",
        url: "https://paper.example/a",
        authors: [{ name: "Ada" }],
        published: "2003-12-31",
      },
      { id: "https://paper.example/b", title: "Second", url: "https://paper.example/b", section: { name: "Film" } },
    ]);
  });

  it("RSS 0.90, 0.91 and 0.92 are read, with and without a namespace", () => {
    const items = "<item><title>A</title><link>https://paper.example/a</link></item>";
    for (const feed of [
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel/>${items}</rdf:RDF>`,
      `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
       <rss version="0.91"><channel>${items}</channel></rss>`,
      `<rss version="0.92" xmlns="http://backend.userland.com/rss2"><channel>${items}</channel></rss>`,
      `<rss xmlns="http://some.example/made-up"><channel>${items}</channel></rss>`,
    ]) {
      expect(read(feed).stories, feed).to.deep.equal([{ title: "A", url: "https://paper.example/a" }]);
    }
  });

  it("names in capitals are read, as the first tools wrote them", () => {
    const feed = `<RSS VERSION="0.91"><CHANNEL><TITLE>All</TITLE><LINK>/</LINK><LANGUAGE>en</LANGUAGE>
      <ITEM><TITLE>A</TITLE><LINK>/a</LINK><PUBDATE>31 Dec 2003</PUBDATE></ITEM>
      <Item><Title>B</Title><Link>/b</Link></Item></CHANNEL></RSS>`;
    const capitals = read(feed);
    expect(capitals).to.deep.equal({
      source: "rss",
      stories: [
        { title: "A", url: "https://paper.example/a", published: "2003-12-31", lang: "en" },
        { title: "B", url: "https://paper.example/b", lang: "en" },
      ],
    });
    expect(read(feed.slice(0, -30)).stories.map(({ title }) => title)).to.deep.equal(["A"]);
  });

  it("what stands in a foreign vocabulary is not taken for the story's own", () => {
    const { title, url } = only(
      read(`<rss xmlns:x="http://shop.example/ns"><channel><item><x:title>Price</x:title><x:link>https://shop.example/</x:link>
        <title>A</title>${link}</item></channel></rss>`),
    );
    expect([title, url]).to.deep.equal(["A", "https://paper.example/a"]);
  });

  it("a news sitemap is read, and a plain one is no list of stories", () => {
    const { stories, source } =
      read(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
        xmlns:i="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>https://paper.example/a</loc>
      <n:news><n:publication><n:name>The Paper</n:name><n:language>en</n:language></n:publication>
      <n:publication_date>2026-11-20T08:00:00+01:00</n:publication_date><n:title>A &amp; B</n:title></n:news>
      <i:image><i:loc>https://paper.example/a.jpg</i:loc></i:image></url></urlset>`);
    expect(source).to.equal("sitemap");
    expect(stories).to.deep.equal([
      {
        title: "A & B",
        url: "https://paper.example/a",
        image: { src: "https://paper.example/a.jpg" },
        published: "2026-11-20T07:00:00.000Z",
        lang: "en",
      },
    ]);
    const plain = read(
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://paper.example/a</loc></url></urlset>`,
    );
    expect(plain).to.deep.equal({ stories: [], source: "sitemap" });
  });

  it("what is listed twice is shown once", () => {
    const { stories } = read(
      rss(
        "<title>A</title><link>/a</link><guid isPermaLink='false'>1</guid>",
        "<title>A again</title><link>/a</link>",
        "<title>A moved</title><link>/a-2</link><guid isPermaLink='false'>1</guid>",
        "<title>B</title><link>/b</link>",
      ),
    );
    expect(stories.map(({ title }) => title)).to.deep.equal(["A", "B"]);
  });
});
