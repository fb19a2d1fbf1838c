/** The browsers of tests of whole pages, and their pages. */
import { after } from "node:test";
import puppeteer from "puppeteer-core";
import { chromiumLaunchOptions, firefoxLaunchOptions } from "../../build/browsers.mjs";
import { keepRecord } from "./host-record.mjs";
import { browsers, found } from "./whole-page-browsers.mjs";

const options = { chromium: chromiumLaunchOptions, firefox: firefoxLaunchOptions };
const launched = new Map();

if (browsers.length === 0) throw new Error("no browser was found; run `node build/setup.mjs --browsers`");

/** One browser of each kind for the whole test file; `switches` makes one of its own. */
export function launch(name, switches = []) {
  const id = [name, ...switches].join(" ");
  const base = options[name](found[name]);
  const launching =
    launched.get(id) ?? puppeteer.launch({ ...base, args: [...(base.args ?? []), ...switches], timeout: 60_000 });
  launched.set(id, launching);
  return launching;
}

after(async () => {
  for (const launching of launched.values()) await (await launching).close().catch(() => undefined);
});

/** What changes a page for longer than the document in it lives. */
const lasting = [
  "createCDPSession",
  "emulateMediaFeatures",
  "emulateTimezone",
  "evaluateOnNewDocument",
  "exposeFunction",
  "goBack",
  "setExtraHTTPHeaders",
  "setOfflineMode",
  "setRequestInterception",
  "setViewport",
];

const spare = new Map();
const changed = new WeakSet();
const opened = new WeakMap();

/** A page with a record of what happens in it, which notes what a test does that outlives the document. */
async function newPage(name, switches) {
  const page = await (await launch(name, switches)).newPage();
  page.setDefaultTimeout(20_000);
  await page.evaluateOnNewDocument(keepRecord);
  for (const method of lasting) {
    const own = page[method];
    page[method] = (...words) => {
      changed.add(page);
      return own.apply(page, words);
    };
  }
  opened.set(page, []);
  page.on("popup", (other) => opened.get(page).push(other));
  return page;
}

/** A page that nothing has happened in: the one given back last, because a new one takes a browser longer than many a test. */
export async function takePage(name, switches) {
  const page = !switches && spare.get(name);
  if (!page) return newPage(name, switches);
  spare.delete(name);
  await page.bringToFront();
  return page;
}

/** For a test that leaves the page so that it cannot be used again. */
export const useUp = (page) => changed.add(page);

/** Leaves the page's document, as a reader does, and keeps the page for the next test where it is as good as new. */
export async function giveBack(name, switches, page) {
  const others = opened.get(page);
  const isSpent = switches || changed.has(page) || others.length > 0 || page.isClosed() || spare.has(name);
  await Promise.all(others.map((other) => other.close().catch(() => undefined)));
  if (isSpent) return page.close().catch(() => undefined);
  const forget = () => ((window.name = ""), sessionStorage.clear());
  await page.evaluate(forget).catch(() => undefined);
  const hasLeft = await page.goto("about:blank").catch(() => undefined);
  if (hasLeft === undefined) return page.close().catch(() => undefined);
  spare.set(name, page);
  return undefined;
}
