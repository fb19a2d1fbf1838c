// The demo's first origin, as a browser asks it.
import assert from "node:assert/strict";
import { request } from "node:http";
import { readFile, stat } from "node:fs/promises";
import test from "node:test";
import { startSite } from "../../demo/server/site.mjs";

const file = (path) => new URL(`../../demo/${path}`, import.meta.url);

async function siteFor(t, options) {
  const site = await startSite(options);
  t.after(() => site.close());
  return site;
}

const get = (site, path, headers) => fetch(site.origin + path, { headers, redirect: "manual" });

/** The path as written: fetch would tidy it up first. */
const statusOfRawPath = (site, path) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.origin);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });

test("a player can ask for any part of the film", async (t) => {
  const site = await siteFor(t);
  const { size } = await stat(file("media/film.mp4"));
  const film = await readFile(file("media/film.mp4"));
  const parts = [
    ["bytes=0-1", 0, 1],
    ["bytes=100-", 100, size - 1],
    ["bytes=-500", size - 500, size - 1],
    [`bytes=10-${size + 99}`, 10, size - 1],
  ];
  for (const [range, start, end] of parts) {
    const answer = await get(site, "/media/film.mp4", { Range: range });
    assert.equal(answer.status, 206, range);
    assert.equal(answer.headers.get("content-range"), `bytes ${start}-${end}/${size}`);
    assert.ok(Buffer.from(await answer.arrayBuffer()).equals(film.subarray(start, end + 1)), range);
  }
  const beyond = await get(site, "/media/film.mp4", { Range: `bytes=${size}-` });
  assert.equal(beyond.status, 416);
  assert.equal(beyond.headers.get("content-range"), `bytes */${size}`);
  const whole = await get(site, "/media/film.mp4");
  assert.equal(whole.status, 200);
  assert.equal(whole.headers.get("accept-ranges"), "bytes");
  assert.equal((await whole.arrayBuffer()).byteLength, size);
});

test("every kind of file has the type that browsers insist on", async (t) => {
  const site = await siteFor(t);
  const types = {
    "/": "text/html; charset=utf-8",
    "/media/film/index.m3u8": "application/vnd.apple.mpegurl",
    "/media/film/360p/0.m4s": "video/iso.segment",
    "/media/captions.en.vtt": "text/vtt; charset=utf-8",
    "/media/still.avif": "image/avif",
    "/media/still.jpg": "image/jpeg",
    "/media/film.mp4": "video/mp4",
    "/media/icon.svg": "image/svg+xml",
  };
  for (const [path, type] of Object.entries(types)) {
    const answer = await get(site, path);
    await answer.arrayBuffer();
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers.get("content-type"), type, path);
    assert.equal(answer.headers.get("access-control-allow-origin"), "*", path);
  }
});

test("an unchanged file is not sent again", async (t) => {
  const site = await siteFor(t);
  const first = await get(site, "/media/still.jpg");
  await first.arrayBuffer();
  const again = await get(site, "/media/still.jpg", { "If-Modified-Since": first.headers.get("last-modified") });
  assert.equal(again.status, 304);
});

test("pages speak to the services wherever those had to listen", async (t) => {
  const site = await siteFor(t, { services: "http://127.0.0.1:9876" });
  const page = await (await get(site, "/")).text();
  assert.match(page, /http:\/\/127\.0\.0\.1:9876\/subscribe/);
  assert.doesNotMatch(page, /127\.0\.0\.1:4174/);
});

test("any page can be had under a strict policy", async (t) => {
  const site = await siteFor(t, { services: "http://127.0.0.1:9876" });
  const policy = (await get(site, "/?csp=strict")).headers.get("content-security-policy");
  assert.match(policy, /default-src 'self' http:\/\/127\.0\.0\.1:9876;/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.doesNotMatch(policy, /unsafe/);
  assert.equal((await get(site, "/")).headers.get("content-security-policy"), null);
});

test("nothing outside the demo and the embed can be read", async (t) => {
  const site = await siteFor(t);
  for (const path of [
    "/../package.json",
    "/..%2fpackage.json",
    "/media/../../package.json",
    "/embed/../../package.json",
    "/server/site.mjs",
    "/%00",
    "/%zz",
  ]) {
    assert.equal(await statusOfRawPath(site, path), 404, path);
  }
});

test("the links of the page lead to readable pages", async (t) => {
  const site = await siteFor(t);
  const page = await (await get(site, "/")).text();
  const links = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, path]) => path);
  const own = links.filter((path) => !path.startsWith("/embed/") && !path.startsWith("/workbench/"));
  assert.ok(own.length > 3, "the page has links");
  for (const path of new Set(own)) assert.equal((await get(site, path)).status, 200, path);
});
