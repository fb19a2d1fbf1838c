// The demo's feeds: one list of stories in three forms, and the faults a visitor can order.
import assert from "node:assert/strict";
import test from "node:test";
import { stories } from "../../demo/server/stories.mjs";
import { newAddress, servicesFor, signUp } from "./support.mjs";

const get = (services, path, options) =>
  fetch(services.origin + path, { signal: AbortSignal.timeout(10_000), ...options });

test("the JSON Feed is one, with pictures that exist and a sponsor that is named", async (t) => {
  const services = await servicesFor(t);
  const answer = await get(services, "/feeds/stories.json");
  assert.equal(answer.headers.get("content-type"), "application/feed+json; charset=utf-8");
  assert.equal(answer.headers.get("access-control-allow-origin"), "*");
  const feed = await answer.json();
  assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
  assert.equal(feed.items.length, 15);
  for (const item of feed.items) {
    assert.ok(item.id && item.title && Date.parse(item.date_published) > 0, item.title);
    assert.equal((await get(services, new URL(item.image).pathname, { method: "HEAD" })).status, 200, item.image);
    assert.equal((await get(services, new URL(item.url).pathname)).status, 200, item.url);
  }
  const paid = feed.items.filter(({ tags }) => tags.includes("Sponsored"));
  assert.equal(paid.length, 1);
  assert.ok(paid[0].tags.includes("Veldra Night Lines"));
  const { sponsor } = paid[0]["_standfirst"];
  assert.deepEqual(Object.keys(sponsor).sort(), ["brand", "label", "logo", "url"]);
  assert.equal((await get(services, new URL(sponsor.logo).pathname)).status, 200);
});

test("the feeds lead to the site when there is one", async (t) => {
  const services = await servicesFor(t, { site: "http://localhost:4173" });
  const { items } = await (await get(services, "/feeds/stories.json")).json();
  assert.match(items[0].url, /^http:\/\/localhost:4173\/stories\//);
});

test("the RSS feed has the same stories, escaped", async (t) => {
  const services = await servicesFor(t);
  const text = await (await get(services, "/feeds/stories.rss")).text();
  assert.equal(text.match(/<item>/g).length, stories.length);
  assert.equal(text.match(/<media:content /g).length, stories.length);
  assert.equal(text.match(/<category>Sponsored<\/category>/g).length, 1);
  assert.doesNotMatch(text, /&(?!amp;|lt;|gt;|quot;|#39;)/);
});

test("the WordPress form pages through the stories and embeds on request only", async (t) => {
  const services = await servicesFor(t);
  const answer = await get(services, "/wp-json/wp/v2/posts?per_page=6&page=3&_embed");
  const posts = await answer.json();
  assert.equal(posts.length, 3);
  assert.equal(answer.headers.get("x-wp-total"), "15");
  assert.equal(answer.headers.get("x-wp-totalpages"), "3");
  assert.ok(posts[0]._embedded["wp:featuredmedia"][0].source_url);
  const [bare] = await (await get(services, "/wp-json/wp/v2/posts")).json();
  assert.equal(bare._embedded, undefined);
  assert.equal((await get(services, "/wp-json/wp/v2/posts?page=9")).status, 400);
});

test("faults come as ordered", async (t) => {
  const services = await servicesFor(t);
  assert.equal((await get(services, "/feeds/stories.json?status=500")).status, 500);
  const closed = await get(services, "/feeds/stories.json?cors=off");
  assert.equal(closed.headers.get("access-control-allow-origin"), null);
  const began = performance.now();
  await (await get(services, "/feeds/stories.json?delay=300")).text();
  assert.ok(performance.now() - began >= 295);
  await assert.rejects(async () => (await get(services, "/feeds/stories.json?truncate=1")).text());
  await assert.rejects(get(services, "/feeds/stories.json?hang=1", { signal: AbortSignal.timeout(400) }), {
    name: "TimeoutError",
  });
});

test("an ordered outcome stores nothing; a lost answer does not lose the address", async (t) => {
  const services = await servicesFor(t);
  const post = (query, email, signal) =>
    fetch(`${services.origin}/subscribe?${query}`, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ email }),
      signal,
    });
  const expected = {
    pending: 202,
    subscribed: 200,
    invalid: 422,
    challenge: 403,
    closed: 410,
    limited: 429,
    unavailable: 503,
    error: 500,
    html: 200,
  };
  for (const [outcome, status] of Object.entries(expected)) {
    const email = newAddress();
    assert.equal((await post(`outcome=${outcome}`, email)).status, status, outcome);
    assert.deepEqual(services.subscriptionsOf(email), [], outcome);
  }
  const email = newAddress();
  const leaving = new AbortController();
  const unanswered = assert.rejects(post("hang=1", email, leaving.signal), { name: "AbortError" });
  assert.equal((await services.sink.waitFor(email)).length, 1);
  leaving.abort();
  await unanswered;
});

test("what nobody asked for is not found, and a sign-up is no GET", async (t) => {
  const services = await servicesFor(t);
  assert.equal((await get(services, "/nothing")).status, 404);
  assert.equal((await get(services, "/__proto__")).status, 404);
  const answer = await get(services, "/subscribe?email=reader@post.example");
  assert.equal(answer.status, 405);
  assert.equal(answer.headers.get("allow"), "POST, OPTIONS");
  assert.equal((await signUp(services, { email: newAddress() })).status, 202);
});
