/** The built embed on a publisher's page: however it is pasted, it starts, does its job and leaves the page as it was. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { browsers, onPage } from "../support/host-page.mjs";
import {
  elements,
  firstJobs,
  snippet,
  storyPage,
  tags,
  untilFirstJobsAreDone,
  untilSays,
} from "../support/host-story.mjs";

const integrity = JSON.parse(readFileSync(new URL("../../dist/embed/integrity.json", import.meta.url), "utf8"));

async function isQuiet(opened) {
  assert.deepEqual([opened.console, opened.errors, await opened.violations()], [[], [], []]);
}

const ways = {
  "as an async script": snippet,
  "as a module": '<script type="module" src="/embed/standfirst.js"></script>',
  "as a blocking script": '<script src="/embed/standfirst.js"></script>',
  "from another origin, with integrity": `<script async src="SECOND/embed/standfirst.js" crossorigin integrity="${integrity["standfirst.js"]}"></script>`,
  "as a module from another origin, with integrity": `<script type="module" src="SECOND/embed/standfirst.js" crossorigin integrity="${integrity["standfirst.js"]}"></script>`,
};

/** The tags that the documentation gives for a copy on another origin. */
const documented = [
  "README.md",
  "demo/docs/getting-started.md",
  "demo/docs/privacy-and-csp.md",
  "dist/editor/llms.txt",
];

function documentedTag(file) {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  const [tag] = /<script [^>]*cdn\.example\/standfirst\.js[^>]*><\/script>/.exec(text);
  return tag
    .replace("https://cdn.example/", "SECOND/embed/")
    .replace(/integrity="[^"]*"/, `integrity="${integrity["standfirst.js"]}"`);
}

/** What has sibling files fetched before the reader does anything. */
const wishes = {
  "story-header": "structured-data",
  "video-feature": "structured-data",
  "related-stories": 'src="SECOND/feed.xml"',
};
const feed = `<rss version="2.0"><channel><title>Rivers</title><item><title>The mill that grinds by moonlight</title><link>https://magazine.example/mill</link></item></channel></rss>`;

/** The story page with these wishes; its feed holds one of the stories that are in its list too. */
const demandingPage = (lang = "en") => ({
  html: storyPage({
    lang,
    body: Object.entries(wishes).reduce((body, [tag, wish]) => body.replace(`<${tag}`, `<${tag} ${wish}`), elements),
  }),
  secondRoutes: { "/feed.xml": { type: "application/rss+xml", body: feed } },
});
const demandingJobs = { ...firstJobs, "related-stories": ["Read more", "The mill that grinds by moonlight"] };

/** The file that is missing has been asked for, and refused: otherwise the test would prove nothing. */
async function untilAsked({ requests, page }, address) {
  if (requests.some((url) => address.test(url))) return;
  await page.waitForRequest((request) => address.test(request.url()));
}

for (const browser of browsers) {
  describe(`a publisher's page in ${browser}`, () => {
    for (const [way, script] of Object.entries(ways)) {
      test(`shows all six elements when the embed is there ${way}`, async () => {
        await onPage({ browser, html: storyPage({ script }) }, async (opened) => {
          await opened.upgraded(...tags);
          await untilFirstJobsAreDone(opened.page);
          await isQuiet(opened);
        });
      });
    }

    for (const file of documented)
      test(`gets the late files from another origin with the tag of ${file}`, async () => {
        const html = storyPage({ script: documentedTag(file), lang: "de", body: "<share-link></share-link>" });
        await onPage({ browser, html }, async (opened) => {
          await opened.upgraded("share-link");
          await untilSays(opened.page, "share-link", ["Link kopieren"], 5000);
          assert.deepEqual([opened.console, opened.errors], [[], []]);
        });
      });

    test("never throws when it is pasted three times, in both ways, and says once that one copy is enough", async () => {
      const script = `${snippet}${ways["as a module"]}${snippet.replace(".js", ".js?v=2")}`;
      await onPage({ browser, html: storyPage({ script }) }, async (opened) => {
        await opened.upgraded(...tags);
        await untilFirstJobsAreDone(opened.page);
        assert.deepEqual([opened.errors, await opened.violations()], [[], []]);
        const warned = opened.console.map((line) => /^warn(?:ing)?: <([a-z-]+)> of standfirst/.exec(line)?.[1]);
        assert.equal(warned.length, 1, opened.console.join("\n"));
        assert.ok(tags.includes(warned[0]), opened.console.join("\n"));
      });
    });

    test("shows all six elements where the page is XHTML", async () => {
      const html = storyPage({ doctype: "" })
        .replace("<html ", '<html xmlns="http://www.w3.org/1999/xhtml" ')
        .replace(/<meta charset="utf-8">|<source [^>]*>/g, "")
        .replace(/<input ([^>]*) required>/g, '<input $1 required="required"/>')
        .replace(" controls playsinline ", ' controls="controls" ')
        .replace("<script async ", '<script async="async" ');
      await onPage({ browser, html, contentType: "application/xhtml+xml" }, async (opened) => {
        await opened.upgraded(...tags);
        await untilFirstJobsAreDone(opened.page);
        await isQuiet(opened);
      });
    });

    test("adds no global name, changes no built-in and stores nothing", async () => {
      await onPage({ browser, html: storyPage(), watchGlobals: true }, async (opened) => {
        await opened.upgraded(...tags);
        assert.deepEqual(await opened.addedGlobals(), { names: [], members: [] });
        const kept = await opened.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
        assert.deepEqual(kept, [0, 0, ""]);
        const databases = await opened.page.evaluate(async () => (await indexedDB.databases()).length);
        assert.equal(databases, 0);
      });
    });

    test("asks the network for the embed and the poster the page names, and for nothing else", async () => {
      await onPage({ browser, html: storyPage() }, async (opened) => {
        await opened.upgraded(...tags);
        const asked = new Set(opened.requests.map((url) => new URL(url).pathname));
        asked.delete("/demo/media/still.avif");
        assert.deepEqual([...asked].sort(), ["/", "/embed/standfirst.js"]);
        assert.deepEqual(opened.second.requests, []);
      });
    });

    test("adds nothing to html, head and body", async () => {
      await onPage({ browser, html: storyPage() }, async (opened) => {
        await opened.upgraded(...tags);
        const outside = await opened.page.evaluate(() => ({
          html: document.documentElement.getAttributeNames(),
          head: [...document.head.children].map((element) => element.localName),
          body: [...document.body.children].map((element) => element.localName),
          sheets: document.adoptedStyleSheets.length,
        }));
        assert.deepEqual(outside, { html: ["lang"], head: ["meta", "title"], body: ["main", "script"], sheets: 0 });
      });
    });

    test("keeps the publisher's import map when the embed stands and has run before it", async () => {
      const map = '<script type="importmap">{"imports":{"house":"/house.js"}}</script>';
      const host =
        '<script type="module">import { word } from "house"; document.body.dataset.word = word;</script></body></html>';
      const start = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title>${snippet}</head><body>${elements}`;
      const routes = { "/house.js": { type: "text/javascript", body: 'export const word = "kept";' } };
      await onPage({ browser, parts: [start, `${map}${host}`], routes }, async (opened) => {
        await opened.upgraded(...tags);
        await opened.more();
        await opened.loaded;
        await opened.page.waitForFunction(() => document.body.dataset.word === "kept");
        await isQuiet(opened);
      });
    });

    for (const file of ["feeds", "feeds-xml", "onward", "structured-data"]) {
      test(`does every first job without the sibling file ${file}.js, which this page asks for`, async () => {
        const missing = new RegExp(`/embed/${file}-[0-9a-f]{8}\\.js$`);
        await onPage({ browser, ...demandingPage(), missing }, async (opened) => {
          await opened.upgraded(...tags);
          await untilFirstJobsAreDone(opened.page, demandingJobs);
          await untilAsked(opened, missing);
          assert.deepEqual(opened.errors, []);
        });
      });
    }

    for (const lang of ["en", "de"])
      test(`does every first job without any sibling file, on a page in "${lang}" that asks for many`, async () => {
        const missing = /\/embed\/(?!standfirst\.)/;
        const jobs = lang === "en" ? demandingJobs : { ...demandingJobs, "community-cta": ["Join 12.500 readers"] };
        await onPage({ browser, ...demandingPage(lang), missing }, async (opened) => {
          await opened.upgraded(...tags);
          await untilFirstJobsAreDone(opened.page, jobs);
          const asked = ["feeds", "structured-data", ...(lang === "en" ? [] : [lang])];
          for (const file of asked) await untilAsked(opened, new RegExp(`/embed/${file}-[0-9a-f]{8}\\.js$`));
          assert.deepEqual(opened.errors, []);
        });
      });

    test("follows links and sends the form as ordinary HTML where scripts do not run", async () => {
      const routes = { "/mill": "<!doctype html><title>The mill</title>" };
      const secondRoutes = { "/subscribe": "<!doctype html><title>Thank you</title>" };
      await onPage(
        { browser, html: storyPage(), javascript: false, routes, secondRoutes },
        async ({ page, address, second }) => {
          await Promise.all([page.waitForNavigation(), page.click('a[href="/mill"]')]);
          assert.equal(await page.title(), "The mill");
          await page.goto(address);
          await page.type("input[type=email]", "reader@example.com");
          await Promise.all([page.waitForNavigation(), page.click("newsletter-signup button")]);
          assert.equal(await page.title(), "Thank you");
          assert.deepEqual(
            second.requests.map(({ method, pathname }) => [method, pathname]),
            [["POST", "/subscribe"]],
          );
        },
      );
    });
  });
}
