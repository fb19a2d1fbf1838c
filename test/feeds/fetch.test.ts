import { expect } from "@open-wc/testing";
import { fetchFeed } from "../../src/feeds/index.js";
import type { FeedResult, FetchFeedOptions } from "../../src/feeds/index.js";
import { addressOf, answers, newKey, origins, received, release } from "../support/origin.js";
import type { Answer } from "../support/origin.js";
import { until } from "../support/page.js";
import { rss } from "./feed-page.js";

const item = (name: string): string => `<title>${name}</title><link>/${name}</link>`;

/** What becomes of a feed whose server answers like this. */
async function answered(answer: Answer, options: FetchFeedOptions = {}, path = ""): Promise<FeedResult> {
  const key = newKey("feed");
  await answers(key, answer);
  return fetchFeed(await addressOf(key, path), options);
}

/** Memory that is used once, so that the browser soon looks for what nobody needs. */
const litter = (): number => Array.from({ length: 400 }, () => new Uint8Array(20_000).map((byte) => byte + 1)).length;

const titles = (result: FeedResult): string[] =>
  result.ok ? result.stories.map(({ title }) => title) : [`${result.reason}: ${result.remedy}`];

describe("a feed that is asked for", () => {
  it("is read from another origin, with nothing of ours in the request", async () => {
    const key = newKey();
    await answers(key, { type: "application/rss+xml", body: rss(item("A"), item("B")) });
    const address = await addressOf(key, "/feed");
    const result = await fetchFeed(address);
    expect(result).to.deep.equal({
      ok: true,
      source: "rss",
      stories: [
        { title: "A", url: new URL("/A", address).href },
        { title: "B", url: new URL("/B", address).href },
      ],
    });
    const [request, ...more] = await received(key, { count: 1, preflights: true });
    expect(more, "no preflight, one request").to.deep.equal([]);
    expect([request?.method, request?.headers["cookie"], request?.headers["authorization"]]).to.deep.equal([
      "GET",
      undefined,
      undefined,
    ]);
    const own = Object.keys(request?.headers ?? {}).filter((name) =>
      /^x-|^if-|requested|accept-version|content-type/.test(name),
    );
    expect(own).to.deep.equal([]);
  });

  it("follows a redirect, and resolves addresses by where it ended", async () => {
    const target = newKey();
    await answers(target, { type: "text/xml", body: rss("<title>A</title><link>a</link>") });
    const moved = await addressOf(target, "/deep/feed");
    const result = await answered({ location: moved });
    expect(result.ok && result.stories[0]?.url).to.equal(new URL("a", moved).href);
  });

  it("may be given by an address relative to the page or to a base", async () => {
    const { origin } = await origins();
    const key = newKey();
    await answers(key, { type: "text/xml", body: rss(item("A")) });
    expect(titles(await fetchFeed(`answer/${key}`, { base: `${origin}/` }))).to.deep.equal(["A"]);
  });
});

describe("what WordPress and Ghost are asked", () => {
  /** The query under which a feed was really requested. */
  async function queryOf(
    path: string,
    options: FetchFeedOptions = {},
  ): Promise<{ path: string; query: Record<string, string> }> {
    const key = newKey();
    await answers(key, { json: [] });
    await fetchFeed(await addressOf(key, path), options);
    const [request] = await received(key, { count: 1 });
    return { path: request?.path.replace(/^\/answer\/[^/]+|\?.*$/g, "") ?? "", query: request?.query ?? {} };
  }
  const wanted = {
    _embed: "author,wp:featuredmedia,wp:term",
    _fields: "id,link,title,excerpt,date_gmt,modified_gmt,_links,_embedded",
  };

  it("is what a card needs, for as many stories as are wanted", async () => {
    expect(await queryOf("/wp-json/wp/v2/posts", { limit: 8 })).to.deep.equal({
      path: "/wp-json/wp/v2/posts",
      query: { per_page: "8", ...wanted },
    });
    expect(await queryOf("/wp-json/", { limit: 500 })).to.deep.equal({
      path: "/wp-json/wp/v2/posts",
      query: { per_page: "100", ...wanted },
    });
    expect((await queryOf("/ghost/api/content/posts/?key=1", { limit: 8 })).query).to.deep.equal({
      key: "1",
      include: "tags,authors",
      limit: "8",
    });
  });

  it("leaves alone what the author has written", async () => {
    const { query } = await queryOf("/wp-json/wp/v2/posts?per_page=3&_embed=1&categories=5");
    expect(query).to.deep.equal({ per_page: "3", ...wanted, _embed: "1", categories: "5" });
    expect((await queryOf("/ghost/api/content/posts/?key=1&limit=3&include=tags")).query).to.deep.equal({
      key: "1",
      limit: "3",
      include: "tags",
    });
    expect((await queryOf("/feed.json?a=1")).query).to.deep.equal({ a: "1" });
  });

  it("works for a site whose permalinks are plain, and for a site given by its own address", async () => {
    expect((await queryOf("/?rest_route=/wp/v2/posts")).query).to.deep.equal({
      rest_route: "/wp/v2/posts",
      per_page: "12",
      ...wanted,
    });
    expect(await queryOf("/blog/", { source: "wordpress" })).to.deep.equal({
      path: "/blog/",
      query: { rest_route: "/wp/v2/posts", per_page: "12", ...wanted },
    });
    expect((await queryOf("/?key=1", { source: "ghost" })).path).to.equal("/ghost/api/content/posts/");
  });

  it("goes on with the next page, as often as there is one", async () => {
    const key = newKey();
    const post = (id: number): unknown => [
      { id, link: `https://paper.example/${id}`, title: { rendered: `Post ${id}` } },
    ];
    const headers = { "x-wp-totalpages": "2", "access-control-expose-headers": "X-WP-Total, X-WP-TotalPages, Link" };
    await answers(key, { json: post(1), headers }, { json: post(2), headers });
    const first = await fetchFeed(await addressOf(key, "/wp-json/wp/v2/posts"));
    expect(titles(first)).to.deep.equal(["Post 1"]);
    const second = await fetchFeed((first.ok && first.next) || "");
    expect(titles(second)).to.deep.equal(["Post 2"]);
    expect(second.ok && second.next).to.equal(undefined);
    expect((await received(key, { count: 2 })).map(({ query }) => query["page"])).to.deep.equal([undefined, "2"]);
  });
});

describe("a feed that cannot be had", () => {
  const why = (result: FeedResult): string => (result.ok ? "read" : result.reason);

  it("because of its status says which, and where to look", async () => {
    for (const status of [401, 404, 429, 500]) {
      const result = await answered({ status, json: { errors: [{ message: "no" }] } });
      expect(result).to.deep.include({ ok: false, reason: "status", status });
      expect(!result.ok && result.remedy).to.contain(String(status));
    }
  });

  it("because it is closed to other sites names the JSON that would be open", async () => {
    const key = newKey();
    await answers(key, { type: "application/rss+xml", body: rss(item("A")), cors: "off" });
    const address = await addressOf(key, "/feed/");
    const result = await fetchFeed(address);
    expect(why(result)).to.equal("cors");
    expect(!result.ok && result.remedy).to.contain(`${new URL(address).origin}/wp-json/wp/v2/posts`);
  });

  it("because it is a page names the feed that the page names", async () => {
    const page = `<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed/"><title>Home</title>`;
    const result = await answered({ type: "text/html", body: page });
    expect(why(result)).to.equal("not-a-feed");
    expect(!result.ok && result.remedy).to.contain("/feed/");
    expect(why(await answered({ type: "application/json", body: "<html><body>Sign in" }))).to.equal("not-a-feed");
  });

  it("because it is cut short, is of another shape or is empty says so", async () => {
    expect(
      why(
        await answered({
          type: "application/json",
          body: `{"version":"https://jsonfeed.org/version/1.1","items":[{"url":"/a"`,
        }),
      ),
    ).to.equal("not-a-feed");
    expect(why(await answered({ json: { hello: "world" } }))).to.equal("not-a-feed");
    expect(why(await answered({ json: [] }))).to.equal("empty");
    expect(why(await answered({ type: "text/xml", body: rss() }))).to.equal("empty");
    expect(why(await answered({ type: "text/xml", body: "" }))).to.equal("not-a-feed");
  });

  it("because the line breaks says so, before and after the first words", async () => {
    expect(why(await answered({ reset: "headers" }))).to.equal("cors");
    expect(why(await answered({ type: "text/xml", body: rss(item("A")), reset: "body" }))).to.equal("network");
  });

  it("because it takes too long is given up, and the server is told", async () => {
    const key = newKey();
    await answers(key, { hang: true });
    expect(why(await fetchFeed(await addressOf(key), { timeout: 0.2 }))).to.equal("timeout");
    let isTold = false;
    for (let asked = 0; asked < 200 && !isTold; asked += 1)
      isTold = (await received(key)).some((request) => request.wasAbandoned);
    expect(isTold).to.equal(true);
  });

  it("because it takes too long is given up on a page that clears its memory meanwhile", async () => {
    const key = newKey();
    await answers(key, { hang: true });
    let isOver = false;
    const { signal } = new AbortController();
    const result = fetchFeed(await addressOf(key), { timeout: 4, signal }).finally(() => (isOver = true));
    await until(() => isOver || !litter(), "it was not given up");
    expect(why(await result)).to.equal("timeout");
  });

  it("because it was stopped says that, also when it was stopped before it began", async () => {
    const key = newKey();
    await answers(key, { hold: true, type: "text/xml", body: rss(item("A")) });
    const control = new AbortController();
    const result = fetchFeed(await addressOf(key), { signal: control.signal });
    await received(key, { count: 1 });
    control.abort();
    expect(why(await result)).to.equal("aborted");
    await release(key);
    expect(why(await fetchFeed(await addressOf(key), { signal: AbortSignal.abort() }))).to.equal("aborted");
  });

  it("because of its address is not asked for at all", async () => {
    for (const url of ["javascript:alert(1)", "data:application/json,[]", "http://", "ftp://paper.example/feed"]) {
      expect(why(await fetchFeed(url, { fetch: () => Promise.reject(new Error("asked")) })), url).to.equal("bad-url");
    }
  });
});

describe("the letters of a feed", () => {
  const latin = (text: string): string => btoa(text);
  const text = "<title>Ca\u00E9: ol\u00E9</title><link>/a</link>";
  const utf8 = btoa(String.fromCharCode(...new TextEncoder().encode(rss(text))));
  const wide = (bigEndian: boolean, zeros: number[] = [], written = rss(text)): string =>
    btoa(
      `\uFEFF${written}`
        .split("")
        .map((half) => {
          const unit = [...zeros, half.charCodeAt(0) >> 8, half.charCodeAt(0) & 255];
          return String.fromCharCode(...(bigEndian ? unit : unit.reverse()));
        })
        .join(""),
    );
  const declared = (encoding: string): string =>
    rss(text).replace(`version="1.0"`, `version="1.0" encoding="${encoding}"`);

  it("are right by byte order mark, by HTTP, by the declaration, and by what the bytes can be", async () => {
    const rows: [name: string, bodyBase64: string, type: string][] = [
      ["UTF-8 without a word", utf8, "text/xml"],
      [
        "byte order mark of UTF-8 against HTTP",
        btoa(`\u00EF\u00BB\u00BF${atob(utf8)}`),
        "text/xml; charset=iso-8859-1",
      ],
      ["UTF-16, little end first", wide(false), "text/xml"],
      ["UTF-16, big end first", wide(true), "application/xml; charset=utf-8"],
      ["UTF-32, little end first", wide(false, [0, 0]), "text/xml"],
      ["UTF-32, big end first", wide(true, [0, 0]), "text/xml"],
      ["HTTP's charset", latin(rss(text)), "text/xml; charset=ISO-8859-1"],
      ["HTTP's charset in quotes", latin(rss(text)), `text/xml; charset="windows-1252"`],
      ["HTTP before the declaration", utf8, "text/xml; charset=utf-8"],
      ["the declaration", latin(declared("ISO-8859-1")), "application/rss+xml"],
      ["a declaration that the bytes refute", latin(declared("UTF-8")), "text/xml"],
      [
        "a declaration that cannot be",
        btoa(String.fromCharCode(...new TextEncoder().encode(declared("UTF-16")))),
        "text/xml",
      ],
      ["a charset nobody knows", utf8, "text/xml; charset=x-unheard-of"],
      ["old bytes without a word", latin(rss(text)), "text/xml"],
    ];
    for (const [name, bodyBase64, type] of rows)
      expect(titles(await answered({ bodyBase64, type })), name).to.deep.equal(["Caé: olé"]);
  });

  it("are right in JSON, too, in units of two bytes and beyond the first plane", async () => {
    const json = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      items: [{ id: "1", url: "/a", title: "Caf\u00E9 \u{1F355}" }],
    });
    for (const isBigEndian of [false, true]) {
      const bodyBase64 = wide(isBigEndian, [], json);
      expect(titles(await answered({ bodyBase64, type: "application/json" }))).to.deep.equal(["Caf\u00E9 \u{1F355}"]);
    }
  });

  it("are right but for the one that is mangled", async () => {
    const long = `<title>${"Caf\u00E9 ol\u00E9 ".repeat(5)}</title><link>/a</link>`;
    const bytes = String.fromCharCode(...new TextEncoder().encode(rss(long))).replace(
      "</title><link>/a",
      "\u00E9</title><link>/a",
    );
    expect(titles(await answered({ bodyBase64: btoa(bytes), type: "text/xml" }))[0]).to.match(/^(Café olé ){5}\uFFFD$/);
  });
});
