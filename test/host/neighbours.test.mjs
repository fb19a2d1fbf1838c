/** What else is on the page: other copies, other owners of a tag, style sheets that reach for everything, markup that comes late. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browsers, onPage } from "../support/host-page.mjs";
import { readInnerStyles } from "../support/host-record.mjs";
import {
  elements,
  readElements,
  seen,
  snippet,
  storyPage,
  tags,
  untilFirstJobsAreDone,
  untilSays,
} from "../support/host-story.mjs";

/** What a page holds as words of its own has its place before any script; words in attributes can only be estimated. */
const written = `
<story-header published="2026-11-20T08:00:00Z"><h1 slot="headline">The ferry that runs on its own rope</h1>
  <p slot="standfirst">No engine, one ferryman, four hundred years.</p><time slot="published" datetime="2026-11-20">20 November</time></story-header>
<video-feature><video controls playsinline preload="none" width="640" height="360" poster="/demo/media/still.avif"><source src="/demo/media/film.mp4" type="video/mp4"></video></video-feature>
<newsletter-signup heading="Get the Friday letter">
  <form action="SECOND/subscribe" method="post"><label>E-mail <input type="email" name="email" required></label> <button>Sign up</button></form>
</newsletter-signup>
<related-stories heading="Read more">
  <ul><li><a href="/mill"><img src="/demo/media/stories/01.avif" alt="" width="600" height="400"> The mill that grinds by moonlight</a></li></ul>
</related-stories>`;

const hostile =
  "html { font-size: 62.5%; } * { all: unset !important; } *::before, *::after { content: 'X' !important; }";

/** What differs inside between two pages, as lines a person can read. */
function differences(plain, other) {
  const before = new Map(plain);
  return other.flatMap(([name, style]) =>
    Object.entries(style).flatMap(([property, value]) => {
      const was = before.get(name)?.[property];
      return was === value ? [] : [`${name} { ${property}: ${was} → ${value} }`];
    }),
  );
}

/** Runs in the page: shows these elements again and again, the last of them on top, until they are seen. */
async function comeAndGo(times, html) {
  const main = document.querySelector("main");
  Object.assign(main.style, { display: "flex", flexDirection: "column-reverse" });
  for (let time = 0; time < times; time++) {
    main.innerHTML = html;
    // What a list fetches when it comes into view arrives when it has gone.
    await new Promise((seen) => new IntersectionObserver(seen).observe(main.lastElementChild));
    main.replaceChildren();
    await new Promise(requestAnimationFrame);
  }
}

/** Runs in the page: loads that page into its frame, moves all elements of these tags there and waits until they are painted. */
async function moveIntoFrame(names, address) {
  const frame = document.querySelector("iframe");
  const elements = [document, frame.contentDocument].flatMap((page) => [...page.querySelectorAll(names.join())]);
  document.querySelector("main").append(...elements);
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.src = address;
  await loaded;
  frame.contentDocument.querySelector("main").append(...elements);
  await Promise.all(elements.map((element) => element.updateComplete));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

async function innerStyles(browser, head) {
  return onPage({ browser, html: storyPage({ head }) }, async (opened) => {
    await opened.upgraded(...tags);
    await untilFirstJobsAreDone(opened.page);
    return opened.page.evaluate(readInnerStyles);
  });
}

for (const browser of browsers) {
  describe(`a crowded page in ${browser}`, () => {
    test("keeps every computed value inside, whatever the page's style sheet resets", async () => {
      const plain = await innerStyles(browser, "<style>body { margin: 0; }</style>");
      assert.ok(plain.length > 20, `only ${plain.length} elements were found inside`);
      for (const sheet of [
        hostile,
        "body { margin: 0; } html { font-size: 62.5%; } * { font-size: 22px; line-height: 3; letter-spacing: 4px; text-transform: uppercase; }",
      ]) {
        const changed = differences(plain, await innerStyles(browser, `<style>${sheet}</style>`));
        assert.deepEqual(changed.slice(0, 20), [], `${changed.length} computed values changed`);
      }
    });

    test("leaves a tag that is taken to its owner, says so once and names both, and defines the others", async () => {
      const head =
        "<script>customElements.define('share-link', class extends HTMLElement { static version = '9.9.9'; })</script>";
      await onPage({ browser, html: storyPage({ head, script: snippet.repeat(2) }) }, async (opened) => {
        await opened.upgraded(...tags);
        const owner = await opened.page.evaluate(() => customElements.get("share-link").version);
        assert.equal(owner, "9.9.9");
        const warnings = opened.console.filter((line) => line.includes("<share-link>"));
        assert.equal(warnings.length, 1, opened.console.join("\n"));
        assert.match(warnings[0], /^warn(ing)?: <share-link>.*\d+\.\d+\.\d+.*9\.9\.9/);
        assert.deepEqual(opened.errors, []);
      });
    });

    test("upgrades the marker form that was there, and one that arrives later", async () => {
      const marker = (words) =>
        `<div data-standfirst="related-stories" data-heading="Read more"><ul><li><a href="/${words.replace(" ", "-")}">${words}</a></li></ul></div>`;
      await onPage({ browser, html: storyPage({ body: marker("Now here") }) }, async (opened) => {
        await opened.upgraded("related-stories");
        await opened.page.evaluate(
          (html) => document.querySelector("main").insertAdjacentHTML("beforeend", html),
          marker("Later here"),
        );
        await opened.page.waitForFunction(() => document.querySelectorAll("related-stories").length === 2);
        await untilSays(opened.page, "related-stories", ["Now here", "Later here", "Read more"]);
        assert.deepEqual([opened.console, opened.errors], [[], []]);
      });
    });

    test("shifts nothing when elements whose words are HTML come to life with standfirst.css on the page", async (context) => {
      if (browser !== "chromium") return context.skip("only Chromium reports layout shifts");
      const head = '<link rel="stylesheet" href="/embed/standfirst.css">';
      const [start, rest] = storyPage({ head, body: written, script: `<p>After all.</p>SPLIT${snippet}` }).split(
        "SPLIT",
      );
      return onPage({ browser, parts: [start, rest] }, async (opened) => {
        await opened.page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
        await opened.more();
        await opened.loaded;
        await opened.upgraded(...tags.filter((tag) => written.includes(tag)));
        assert.deepEqual(await opened.shifts(), []);
      });
    });

    test("keeps its looks, those of late files too, in a frame's document and in the next one of that frame", async () => {
      const body = `${elements.replace('heading="Read more"', 'layout="rail"')}<iframe style="all: initial; width: 700px; height: 4000px"></iframe>`;
      const head = "<style>body { margin: 0; width: 700px; }</style>";
      const routes = { "/frame": `<!doctype html><html lang="en"><title>A frame</title>${head}<main></main>` };
      await onPage({ browser, html: storyPage({ head, body }), routes }, async ({ page, upgraded, errors }) => {
        await upgraded(...tags);
        await page.evaluate(() => document.querySelector("related-stories").scrollIntoView());
        await seen(page, "related-stories", ".turns button");
        await page.evaluate(() => document.querySelector("newsletter-signup").submit());
        await seen(page, "newsletter-signup", "#message *");
        await page.evaluate(() => Object.assign(document.body, { tabIndex: -1 }).focus());
        const before = await page.evaluate(readInnerStyles);
        for (const round of [1, 2]) {
          await page.evaluate(moveIntoFrame, tags, "/frame");
          const changed = differences(before, await page.evaluate(readInnerStyles, "iframe"));
          assert.deepEqual(changed.slice(0, 9), [], `round ${round}: ${changed.length} computed values changed`);
        }
        assert.deepEqual(errors, []);
      });
    });

    test("leaves nothing behind of elements that come and go", async (context) => {
      if (browser !== "chromium") return context.skip("only Chromium counts its nodes and listeners");
      return onPage({ browser, html: storyPage() }, async ({ page, upgraded }) => {
        await upgraded(...tags);
        const devtools = await page.createCDPSession();
        await devtools.send("Performance.enable");
        const counted = async () => {
          for (let round = 0; round < 4; round++) {
            await page.evaluate(() => new Promise(requestAnimationFrame));
            await devtools.send("HeapProfiler.collectGarbage");
          }
          const { metrics } = await devtools.send("Performance.getMetrics");
          return metrics.filter(({ name }) => ["Nodes", "JSEventListeners"].includes(name)).map(({ value }) => value);
        };
        await page.evaluate(comeAndGo, 10, elements);
        const [nodes, listeners] = await counted();
        await page.evaluate(comeAndGo, 60, elements);
        const [nodesThen, listenersThen] = await counted();
        assert.ok(nodesThen - nodes < 60, `60 times left ${nodesThen - nodes} nodes`);
        assert.ok(listenersThen - listeners < 6, `60 times left ${listenersThen - listeners} listeners`);
      });
    });

    test("keeps the elements working after they were moved and after the page came back from the cache", async () => {
      await onPage({ browser, html: storyPage() }, async (opened) => {
        await opened.upgraded(...tags);
        const read = () => opened.page.evaluate(readElements, tags);
        const before = await read();
        await opened.page.evaluate(() => {
          const main = document.querySelector("main");
          main.append(...main.children);
        });
        await opened.upgraded(...tags);
        assert.deepEqual(await read(), before);
        await opened.page.goto(`${opened.address}embed/standfirst.css`);
        await opened.page.goBack();
        await opened.upgraded(...tags);
        assert.deepEqual(opened.errors, []);
      });
    });
  });
}
