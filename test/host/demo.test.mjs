/** The demo's story page, as a visitor of the magazine meets it: the built embed, the real services, every promise at once. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { startServices } from "../../demo/server/services.mjs";
import { startSite } from "../../demo/server/site.mjs";
import { browsers, noFilm, onPage } from "../support/host-page.mjs";
import { readElements, seen, tags } from "../support/host-story.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let services;
let site;

before(async () => {
  site = await startSite({ services: () => services.origin });
  services = await startServices({ site: site.origin });
});

after(async () => {
  await site?.close();
  await services?.close();
});

const said = async ({ page }, tag) => (await page.evaluate(readElements, [tag]))[0].text;

async function isQuiet(opened) {
  assert.deepEqual([opened.console, opened.errors, await opened.violations()], [[], [], []]);
}

/** Scrolls through the whole page, as a reader does, so that whatever waits to be seen is seen. */
async function readThrough({ page }) {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo({ top, behavior: "instant" });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
    scrollTo({ top: 0, behavior: "instant" });
  });
}

for (const browser of browsers) {
  describe(`the demo's story page in ${browser}`, () => {
    for (const query of ["", "?csp=strict"]) {
      test(`is quiet and complete ${query ? "under the strict policy" : "without a policy"}`, async () => {
        await onPage({ browser, url: `${site.origin}/${query}` }, async (opened) => {
          await opened.upgraded(...tags);
          await opened.page.waitForFunction(
            () => document.querySelector("related-stories").shadowRoot.querySelectorAll("a[href]").length >= 12,
          );
          await readThrough(opened);
          await isQuiet(opened);
          assert.match(await said(opened, "community-cta"), /15,000/);
          assert.match(await said(opened, "related-stories"), /Paid partnership/);
        });
      });
    }

    test("asks only for what the markup names before the reader does anything", async () => {
      await onPage({ browser, url: `${site.origin}/` }, async (opened) => {
        await opened.upgraded(...tags);
        const origins = new Set(opened.requests.map((url) => new URL(url).origin));
        assert.deepEqual(
          [...origins].filter((origin) => ![site.origin, services.origin].includes(origin)),
          [],
        );
        const elsewhere = opened.requests.filter((url) => url.startsWith(services.origin));
        assert.deepEqual([...new Set(elsewhere)], [`${services.origin}/feeds/stories.json`]);
        const embed = opened.requests.map((url) => new URL(url).pathname).filter((path) => path.startsWith("/embed/"));
        const late = embed.filter((path) => !["/embed/standfirst.js", "/embed/standfirst.css"].includes(path));
        // A feed that the markup names has to be read, and structured data that it asks for to be written; nothing else is fetched.
        assert.ok(
          late.every((path) => /\/(feeds|feeds-xml|onward|structured-data)-/.test(path)),
          late.join(" "),
        );
        const film = opened.requests.filter((url) => /film|\.m3u8|\.mp4|storyboard|\.vtt/.test(url));
        assert.deepEqual(film, []);
      });
    });

    test("moves nothing while it comes to life", async (context) => {
      if (browser !== "chromium") return context.skip("only Chromium reports layout shifts");
      return onPage({ browser, url: `${site.origin}/` }, async (opened) => {
        await opened.upgraded(...tags);
        await readThrough(opened);
        assert.deepEqual(await opened.shifts(), []);
      });
    });

    test("moves nothing for a reader who is at the invitation before the script is there", async (context) => {
      if (browser !== "chromium") return context.skip("only Chromium reports layout shifts");
      const prepare = async (page) => {
        await page.evaluateOnNewDocument(() =>
          document.addEventListener("DOMContentLoaded", () =>
            document.querySelector("community-cta").scrollIntoView({ block: "center", behavior: "instant" }),
          ),
        );
        await page.setRequestInterception(true);
        page.on("request", async (request) => {
          // The script is let through when the page, without it, has been painted where the reader is.
          if (request.url().endsWith("/embed/standfirst.js"))
            await page.waitForFunction(
              () =>
                document.readyState !== "loading" &&
                new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))),
            );
          await request.continue();
        });
      };
      for (const width of [360, 540, 800, 1280])
        await onPage(
          {
            browser,
            url: `${site.origin}/`,
            prepare: async (page) => {
              // So low that the stories below, whose feed has tests of its own, are out of sight.
              await page.setViewport({ width, height: 680 });
              await prepare(page);
            },
          },
          async (opened) => {
            await opened.upgraded("community-cta");
            assert.deepEqual(await opened.shifts(), [], `${width} px`);
          },
        );
    });

    test("has nothing that axe objects to", async () => {
      await onPage({ browser, url: `${site.origin}/` }, async (opened) => {
        await opened.upgraded(...tags);
        await opened.page.evaluate(axe);
        const { violations } = await opened.page.evaluate(() => window.axe.run(document));
        const told = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
        );
        assert.deepEqual(told, []);
      });
    });

    test("signs a reader up with the real service and tells both forms of the page", async () => {
      await onPage({ browser, url: `${site.origin}/` }, async (opened) => {
        await opened.upgraded("newsletter-signup");
        await opened.page.evaluate(() => {
          window.outcomes = [];
          document.addEventListener("standfirst-signed-up", ({ detail }) => window.outcomes.push(detail.outcome));
        });
        const field = await seen(opened.page, "newsletter-signup", "input[type=email]");
        await field.type(`reader-${browser}@post.example`);
        await opened.page.keyboard.press("Enter");
        await opened.page.waitForFunction(() => window.outcomes.length > 0);
        assert.deepEqual(await opened.page.evaluate(() => window.outcomes), ["pending"]);
        const forms = await opened.page.evaluate(
          () =>
            [...document.querySelectorAll("newsletter-signup form")].filter((form) => form.checkVisibility()).length,
        );
        assert.equal(forms, 0, "a form still asks for an address that has been given");
        assert.match(await said(opened, "newsletter-signup"), /inbox|confirm/i);
        assert.deepEqual(opened.errors, []);
      });
    });

    test("reads on without JavaScript: every element says there what it is for", async () => {
      const written = await (await fetch(`${site.origin}/`)).text();
      const html = written.replace("<head>", `<head><base href="${site.origin}/">`);
      await onPage({ browser, html, javascript: false }, async (opened) => {
        for (const [tag, words] of Object.entries({
          "story-header": /only the sea can play/,
          "share-link": /by e-mail/,
          "newsletter-signup": /E-mail address.*Sign up.*Privacy policy/,
          "community-cta": /15,000 people.*Join the circle/,
          "related-stories": /A full house in the dark/,
        }))
          assert.match(await said(opened, tag), words);
        assert.ok(await opened.page.$eval("video-feature video", (film) => film.controls));
      });
    });

    test("plays the film at the first press", { skip: noFilm(browser) }, async () => {
      await onPage({ browser, url: `${site.origin}/` }, async (opened) => {
        await opened.upgraded("video-feature");
        const button = await seen(opened.page, "video-feature", "button");
        await button.click();
        await opened.page.waitForFunction(() => document.querySelector("video-feature video").currentTime > 0.2);
        assert.deepEqual(opened.errors, []);
      });
    });
  });
}
