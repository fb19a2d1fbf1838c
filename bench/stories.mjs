/**
 * What ranking and feed reading cost in a browser: `node bench/stories.mjs`. Each number is the median of many runs and
 * stands beside a baseline of the same run, `JSON.parse` of the same data, because only the ratio of two says anything
 * on another machine. The processor is slowed down fourfold, which makes a laptop a telephone.
 */
import puppeteer from "puppeteer-core";
import { build } from "vite";
import { chromiumLaunchOptions, findChromium } from "../build/browsers.mjs";

const slowdown = 4;

/** One module of ours and all it needs, as text. */
async function bundle(entry) {
  const output = await build({
    configFile: false,
    logLevel: "warn",
    build: { write: false, target: "es2022", lib: { entry, formats: ["es"] } },
  });
  return [output].flat()[0].output[0].code;
}

/** What is measured: stories to rank, a page to rank them for, and feeds of some twelve megabytes. Runs in the page. */
function prepare() {
  const words = "harbour night train letters winter town room record film cinema music market garden island".split(" ");
  const sentence = (seed, length) =>
    Array.from({ length }, (_, at) => words[(seed * 7 + at * at) % words.length]).join(" ");
  const stories = Array.from({ length: 60 }, (_, index) => ({
    title: sentence(index, 9),
    url: `https://news.example/${index}`,
    section: { name: words[index % 5] },
    standfirst: sentence(index + 3, 24),
    published: `2026-11-${String((index % 28) + 1).padStart(2, "0")}`,
  }));
  const filler = "A sentence that makes the item as long as items are. ".repeat(10);
  const items = Array.from({ length: 20_000 }, (_, at) => ({
    title: `Story ${at}`,
    url: `https://news.example/${at}`,
    content_html: `<p>${filler}</p>`,
  }));
  const xml = items.map(
    ({ title, url }) => `<item><title>${title}</title><link>${url}</link><description>${filler}</description></item>`,
  );
  const json = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items });
  const rss = `<rss version="2.0"><channel>${xml.join("")}</channel></rss>`;
  return { stories, text: sentence(5, 30), json, rss };
}

/** Runs in the page, which has `prepare` as `prepared`. */
async function measure({ ranking, feeds }) {
  const load = (code) => import(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
  const [{ rank }, { readFeed }] = [await load(ranking), await load(feeds)];
  const { stories, text, json, rss } = window.prepared();
  const median = (run, times) => {
    const spent = [];
    for (let count = 0; count < times; count += 1) {
      const start = performance.now();
      run();
      spent.push(performance.now() - start);
    }
    return spent.toSorted((a, b) => a - b)[Math.floor(times / 2)];
  };
  const read = (feed) => {
    const bytes = new TextEncoder().encode(feed);
    return median(() => readFeed({ url: "https://news.example/feed", bytes, limit: 12 }), 9);
  };
  const list = JSON.stringify(stories);
  // One parsing of sixty stories is too short for the clock.
  const parseList = median(() => Array.from({ length: 100 }, () => JSON.parse(list)), 21) / 100;
  const parseFeed = median(() => JSON.parse(json), 9);
  return [
    ["rank 60 stories by likeness to the page", median(() => rank([...stories], "relevant", text), 101), parseList],
    [`read 12 stories of ${(rss.length / 1e6).toFixed(1)} MB of RSS`, read(rss), parseFeed],
    [`read 12 stories of ${(json.length / 1e6).toFixed(1)} MB of JSON Feed`, read(json), parseFeed],
  ];
}

const browser = await puppeteer.launch(chromiumLaunchOptions(findChromium()));
try {
  const page = await browser.newPage();
  await page.evaluate(`window.prepared = ${prepare}`);
  await page.emulateCPUThrottling(slowdown);
  const code = { ranking: await bundle("src/onward/ranking.ts"), feeds: await bundle("src/feeds/index.ts") };
  console.log(`Processor slowed down ${slowdown} times; baseline: JSON.parse of the same data.`);
  for (const [what, spent, baseline] of await page.evaluate(measure, code))
    console.log(
      `${what}: ${spent.toFixed(2)} ms, baseline ${baseline.toFixed(2)} ms, ratio ${(spent / baseline).toFixed(2)}`,
    );
} finally {
  await browser.close();
}
