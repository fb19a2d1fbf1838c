import { expect } from "@open-wc/testing";
import { only, read } from "./feed-page.js";
import type { FeedReading } from "../../src/feeds/index.js";

const recorded = async (name: string): Promise<string> =>
  (await fetch(new URL(`../fixtures/feeds/${name}`, import.meta.url))).text();
const titles = ({ stories }: FeedReading): string[] => stories.map(({ title }) => title);

describe("the posts of a WordPress site, as it answered", () => {
  const url = "https://paper.example/wp-json/wp/v2/posts?per_page=5";
  const posts = async (pages?: number): Promise<FeedReading> =>
    read(await recorded("wordpress-posts.json"), { url, ...(pages && { pages }) });

  it("are read without being told what they are", async () => {
    const { source, stories } = await posts();
    expect(source).to.equal("wordpress");
    expect(stories[0]).to.deep.equal({
      id: "31",
      title: "The story the editor pinned to the top",
      url: "https://paper.example/pinned/",
      image: {
        src: "https://paper.example/wp-content/uploads/2026/01/pinned.png",
        srcset: [
          "https://paper.example/wp-content/uploads/2026/01/pinned-300x169.png 300w",
          "https://paper.example/wp-content/uploads/2026/01/pinned-1024x576.png 1024w",
          "https://paper.example/wp-content/uploads/2026/01/pinned-768x432.png 768w",
          "https://paper.example/wp-content/uploads/2026/01/pinned-1536x864.png 1536w",
          "https://paper.example/wp-content/uploads/2026/01/pinned.png 1600w",
        ].join(", "),
        alt: "Picture for pinned",
        width: 1600,
        height: 900,
      },
      section: { name: "Music", url: "https://paper.example/category/music/" },
      standfirst: "Featured / sticky.",
      authors: [{ name: "Desk Person", url: "https://paper.example/author/desk/" }],
      published: "2026-01-05T23:00:00Z",
    });
  });

  it("have plain titles, sections and standfirsts, whatever entities WordPress wrote", async () => {
    const { stories } = await posts();
    const story = stories.find(({ id }) => id === "10");
    expect([story?.title, story?.section?.name, story?.standfirst]).to.deep.equal([
      "Rhythm & Blues & Soul",
      "Art & Photography",
      "Fish & chips < caviar > toast",
    ]);
    expect(titles({ stories })).to.include("Why Fallen Angels still matters");
  });

  it("say who paid when they are tagged sponsored", async () => {
    const { stories } = await posts();
    expect(stories.map(({ sponsor }) => sponsor).filter(Boolean)).to.deep.equal([{ label: "", brand: "Acme Denim" }]);
  });

  it("do without a picture, and without authors or pictures that may not be shown", async () => {
    const { stories } = await posts();
    expect(stories.find(({ url: address }) => address.endsWith("/no-image/"))?.image).to.equal(undefined);
    const refused = {
      code: "rest_forbidden",
      message: "Sorry, you are not allowed to do that.",
      data: { status: 401 },
    };
    const post = {
      id: 1,
      link: "https://paper.example/a",
      title: { rendered: "A" },
      date_gmt: "0000-00-00T00:00:00",
      _embedded: { author: [refused], "wp:featuredmedia": [refused], "wp:term": [[refused]] },
    };
    expect(only(read(JSON.stringify([post]), { url }))).to.deep.equal({
      id: "1",
      title: "A",
      url: "https://paper.example/a",
    });
  });

  it("are all there when a plugin has left holes among the sizes of a picture", () => {
    const picture = {
      source_url: "/a.jpg",
      media_details: { width: 600, height: 400, sizes: { medium: null, large: {} } },
    };
    const post = { link: "/a", title: { rendered: "A" }, _embedded: { "wp:featuredmedia": [picture] } };
    const { stories } = read(JSON.stringify([post]), { url });
    expect(stories[0]?.image).to.deep.equal({ src: "https://paper.example/a.jpg", width: 600, height: 400 });
  });

  it("have a next page as long as WordPress says so", async () => {
    expect((await posts(3)).next).to.equal("https://paper.example/wp-json/wp/v2/posts?per_page=5&page=2");
    expect((await posts(1)).next).to.equal(undefined);
    const last = read(await recorded("wordpress-posts.json"), { url: `${url}&page=3`, pages: 3 });
    expect(last.next).to.equal(undefined);
  });
});

describe("the posts of a Ghost site, as it answered", () => {
  const url = "https://letters.example/ghost/api/content/posts/?key=1&limit=6";

  it("are read without being told what they are", async () => {
    const { source, stories, next } = read(await recorded("ghost-posts.json"), { url });
    expect([source, next]).to.deep.equal(["ghost", `${url}&page=2`]);
    expect(stories[0]).to.deep.equal({
      id: "6b02a7f7495a162dddc748a5",
      title: "The story the editor pinned to the top",
      url: "https://letters.example/pinned/",
      image: {
        src: "https://letters.example/content/images/2026/11/pinned.png",
        srcset:
          "https://letters.example/content/images/size/w600/2026/11/pinned.png 600w, " +
          "https://letters.example/content/images/size/w2000/2026/11/pinned.png 2000w",
        alt: "Picture for pinned",
      },
      section: { name: "Music", url: "https://letters.example/tag/music/" },
      standfirst: "Featured / sticky.",
      authors: [{ name: "Desk Editor", url: "https://letters.example/author/desk/" }],
      published: "2026-01-05T23:00:00.000+00:00",
      updated: "2026-11-22T08:29:43.000+00:00",
    });
  });

  it("show markup in a title as the characters it is", async () => {
    const { stories } = read(await recorded("ghost-posts.json"), { url });
    expect(titles({ stories })).to.include.members([
      "Why <em>Fallen Angels</em> still matters",
      "How the <video> tag changed everything",
    ]);
  });

  it("say who paid when they carry the internal tag #sponsored, which nobody gets to see", async () => {
    const { stories } = read(await recorded("ghost-posts.json"), { url });
    const paid = stories.filter(({ sponsor }) => sponsor);
    expect(paid.map(({ section, sponsor }) => [section?.name, sponsor])).to.deep.equal([
      ["Fashion", { label: "", brand: "Acme Denim" }],
    ]);
    expect(JSON.stringify(stories)).not.to.contain("#");
  });

  it("have no scaled pictures where Ghost does not store them", () => {
    const post = {
      id: "1",
      title: "A",
      url: "https://letters.example/a/",
      feature_image: "https://pictures.example/p.jpg",
    };
    expect(only(read(JSON.stringify({ posts: [post], meta: {} }), { url })).image).to.deep.equal({
      src: "https://pictures.example/p.jpg",
    });
  });
});

describe("a JSON Feed", () => {
  const feed = (items: unknown[], rest: object = {}): string =>
    JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "All", items, ...rest });

  it("is read with everything a card can show", () => {
    const item = {
      id: "https://paper.example/1",
      url: "/a",
      title: "A <b> & B",
      summary: "Short.",
      content_html: "<p>Long.</p>",
      image: "/a.jpg",
      date_published: "2026-11-20T08:00:00+01:00",
      date_modified: "2026-11-21T08:00:00Z",
      tags: ["Film", "Space"],
      authors: [{ name: "Ada", url: "/ada" }, { url: "https://nameless.example/" }],
      language: "de",
      attachments: [{ url: "/a.mp3", mime_type: "audio/mpeg", duration_in_seconds: 90 }],
    };
    expect(read(feed([item], { next_url: "?page=2" }))).to.deep.equal({
      source: "json-feed",
      next: "https://paper.example/feeds/all.xml?page=2",
      stories: [
        {
          id: "https://paper.example/1",
          title: "A <b> & B",
          url: "https://paper.example/a",
          image: { src: "https://paper.example/a.jpg" },
          section: { name: "Film" },
          standfirst: "Short.",
          authors: [{ name: "Ada", url: "https://paper.example/ada" }],
          published: "2026-11-20T08:00:00+01:00",
          updated: "2026-11-21T08:00:00Z",
          duration: 90,
          lang: "de",
        },
      ],
    });
  });

  it("lends its authors and its language to items that have none", () => {
    const item = { id: "1", url: "/a", title: "A" };
    const old = read(feed([item], { version: "https://jsonfeed.org/version/1", author: { name: "The Feed" } }));
    expect(only(old).authors).to.deep.equal([{ name: "The Feed" }]);
    const lent = only(
      read(feed([{ ...item, authors: [] }], { authors: [{ name: "Ada" }, { name: "Bo" }], language: "fr" })),
    );
    expect([lent.authors?.length, lent.lang]).to.deep.equal([2, "fr"]);
    expect(
      only(read(feed([{ ...item, author: { name: "Own" } }], { author: { name: "The Feed" } }))).authors,
    ).to.deep.equal([{ name: "Own" }]);
  });

  it("gives a story without a title its first words, and leaves one without a page out", () => {
    const { stories } = read(
      feed([
        { id: "1", url: "/a", content_html: "<p>A <b>micropost</b>.</p>" },
        { id: "2", title: "Nowhere" },
        { id: "3", external_url: "/b", content_text: "Text." },
        { id: "4", title: "Heard", attachments: [{ url: "/c.mp3", mime_type: "audio/mpeg" }] },
        { id: "https://paper.example/d", title: "Named by its page" },
      ]),
    );
    expect(stories.map(({ title, url }) => [title, url])).to.deep.equal([
      ["A micropost.", "https://paper.example/a"],
      ["Text.", "https://paper.example/b"],
      ["Heard", "https://paper.example/c.mp3"],
      ["Named by its page", "https://paper.example/d"],
    ]);
  });

  it("shows an attached picture, and never links to one in place of a page", () => {
    const picture = { url: "/p.jpg", mime_type: "image/jpeg" };
    const recording = { url: "/c.mp3", mime_type: "audio/mpeg", duration_in_seconds: 90 };
    const { stories } = read(
      feed([
        { id: "1", title: "Nowhere", attachments: [picture] },
        { id: "2", title: "Seen", url: "/a", attachments: [picture] },
        { id: "3", title: "Heard", attachments: [picture, recording] },
        { id: "4", title: "Odd", url: "/b", attachments: [null, "/p.jpg", { url: "/file" }] },
      ]),
    );
    expect(stories.map(({ title, url, image, duration }) => [title, url, image?.src, duration])).to.deep.equal([
      ["Seen", "https://paper.example/a", "https://paper.example/p.jpg", undefined],
      ["Heard", "https://paper.example/c.mp3", "https://paper.example/p.jpg", 90],
      ["Odd", "https://paper.example/b", undefined, undefined],
    ]);
  });

  it("is dated as e-mail dates itself, too, and by Unix time in a text", () => {
    const dates: [written: unknown, meant: string | undefined][] = [
      ["Fri, 31 May 2019 12:17:58 -0700", "2019-05-31T19:17:58.000Z"],
      ["Sat, 1 Jun 2019 12:17:58 GMT", "2019-06-01T12:17:58.000Z"],
      ["1 Jun 2019 12:17 +0000", "2019-06-01T12:17:00.000Z"],
      ["200806031105", undefined],
      ["Sat, 31 Jun 2019 12:17:58 GMT", undefined],
      ["Sat, 1 Foo 2019 12:17:58 GMT", undefined],
      ["Sat, 1 Jun 2019 25:17:58 GMT", undefined],
      ["Sat, 1 Jun 2019 12:17:58 XYZ", undefined],
      ["1072865695", "2003-12-31T10:14:55.000Z"],
      [1072865695.25, "2003-12-31T10:14:55.250Z"],
      ["1072865695.0", "2003-12-31T10:14:55.000Z"],
      [1072865695250.5, "2003-12-31T10:14:55.250Z"],
      ["1072865695 and more", undefined],
      [946684800000, "2000-01-01T00:00:00.000Z"],
      ["99999999999", "1973-03-03T09:46:39.999Z"],
      [2000000000, undefined],
      ["2003-12-31T10:14:55.250+0100", "2003-12-31T09:14:55.250Z"],
      ["2003-12-31 10:14:55 +01:00", "2003-12-31T09:14:55.000Z"],
      ["2003-12-31 10:14:55 UTC", "2003-12-31T10:14:55.000Z"],
      ["2003-12-31", "2003-12-31T00:00:00.000Z"],
      ["31", undefined],
      ["soon", undefined],
    ];
    for (const [date_published, meant] of dates) {
      const { published } = only(read(feed([{ id: "1", url: "/a", title: "A", date_published }])));
      expect(published && new Date(published).toISOString(), String(date_published)).to.equal(meant);
    }
  });
});

describe("any other JSON", () => {
  const answer = JSON.stringify({
    page: { next: "/api?cursor=2" },
    data: {
      posts: [
        {
          uid: 7,
          name: "Fish & chips",
          body: { intro: "<p>With <b>peas</b>.</p>" },
          path: "/a",
          cover: { url: "//cdn.example/a.jpg", w: 600, h: 400 },
          desk: { name: "Food" },
          writers: [{ person: { name: "Ada" } }, { person: { name: "Bo" } }],
          at: 1_072_865_695,
          edited: "2004-01-02 03:04:05",
        },
        { name: "No page" },
        null,
        "nonsense",
      ],
    },
  });
  const map = {
    items: "data.posts",
    next: "page.next",
    id: "uid",
    title: "headline|name",
    url: "path",
    standfirst: "html:body.intro",
    "image.src": "cover.url",
    "image.width": "cover.w",
    "image.height": "cover.h",
    section: "desk",
    authors: "writers.person",
    published: "at",
    updated: "edited",
  };

  it("is read by a map of dotted paths", () => {
    expect(read(answer, { map })).to.deep.equal({
      source: "json",
      next: "https://paper.example/api?cursor=2",
      stories: [
        {
          id: "7",
          title: "Fish & chips",
          url: "https://paper.example/a",
          image: { src: "https://cdn.example/a.jpg", width: 600, height: 400 },
          section: { name: "Food" },
          standfirst: "With peas.",
          authors: [{ name: "Ada" }, { name: "Bo" }],
          published: "2003-12-31T10:14:55.000Z",
          updated: "2004-01-02T03:04:05Z",
        },
      ],
    });
  });

  it("needs no map when its fields have the names they have here", () => {
    const stories = [
      {
        title: "A",
        url: "/a",
        published: "2026-11-20",
        section: "Film",
        image: "/a.jpg",
        sponsor: { brand: "Acme" },
        badge: "Live",
      },
    ];
    const expected = {
      title: "A",
      url: "https://paper.example/a",
      published: "2026-11-20",
      section: { name: "Film" },
      image: { src: "https://paper.example/a.jpg" },
      sponsor: { label: "", brand: "Acme" },
      badge: "Live",
    };
    for (const text of [JSON.stringify(stories), JSON.stringify({ ok: true, stories })]) {
      expect(read(text)).to.deep.equal({ source: "json", stories: [expected] });
    }
  });

  it("is no feed when the map leads nowhere", () => {
    expect(read(answer, { map: { items: "data.missing", url: "path" } })).to.deep.equal({ stories: [] });
    expect(read(answer, { map: { items: "data.posts", title: "nothing", url: "nowhere.at.all" } })).to.deep.equal({
      stories: [],
      source: "json",
    });
  });
});

describe("how many stories are read", () => {
  const items = Array.from({ length: 30 }, (_, index) => ({
    id: String(index),
    url: `/${index}`,
    title: `Story ${index}`,
  }));
  const version = "https://jsonfeed.org/version/1.1";

  it("is as many as are wanted", () => {
    expect(read(JSON.stringify({ version, items }), { limit: 12 }).stories).to.have.length(12);
    expect(read(JSON.stringify({ version, items })).stories).to.have.length(30);
  });

  it("is as many as are wanted of a long page too, and what was left out is not skipped for the next page", () => {
    const long = Array.from({ length: 100 }, (_, id) => ({
      id,
      link: `/${id}`,
      title: { rendered: "A title ".repeat(40) + id },
    }));
    const url = "https://paper.example/wp-json/wp/v2/posts?per_page=100";
    const short = read(JSON.stringify(long), { url, limit: 12, pages: 5 });
    expect([short.stories.length, short.next]).to.deep.equal([12, undefined]);
    const all = read(JSON.stringify(long), { url, pages: 5 });
    expect([all.stories.length, all.next]).to.deep.equal([100, `${url}&page=2`]);
  });

  it("is the whole page when another page follows, so that the next one skips none", () => {
    const { stories, next } = read(JSON.stringify({ version, items, next_url: "/2" }), { limit: 12 });
    expect([stories.length, next]).to.deep.equal([30, "https://paper.example/2"]);
  });
});
