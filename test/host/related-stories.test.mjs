/** A list of stories as the embed shows it: with the file that comes late, and without it. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browsers, onPage } from "../support/host-page.mjs";
import { snippet } from "../support/host-story.mjs";

const onward = /\/embed\/onward-[0-9a-f]{8}\.js$/;
const links = `<ul><li data-badge="Live" data-section="Film"><a href="/a">The mill</a></li><li><a href="/b">The ferry</a></li></ul>`;
const pageOf = (list) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title></head><body>${list}<p>Below.</p>${snippet}</body></html>`;

/** What a reader sees of a list, line by line. */
const lines = (page, selector = "related-stories") =>
  page.evaluate((name) => {
    const items = [...document.querySelector(name).shadowRoot.querySelectorAll("li, button")];
    const shown = items.filter((item) => item.checkVisibility({ visibilityProperty: true }));
    return shown.flatMap((item) => item.innerText.split(/\n+/).map((line) => line.trim())).filter(Boolean);
  }, selector);

for (const browser of browsers) {
  describe(`a list of stories in ${browser}`, () => {
    test("keeps badge and section of a story apart", async () => {
      await onPage(
        { browser, html: pageOf(`<related-stories>${links}</related-stories>`) },
        async ({ page, upgraded }) => {
          await upgraded("related-stories");
          assert.deepEqual(await lines(page), ["Live", "Film", "The mill", "The ferry"]);
        },
      );
    });

    test("offers all its links and no dead button where the file for more cannot be had", async () => {
      const html = pageOf(`<related-stories more page-size="1" ranking="recent">${links}</related-stories>`);
      await onPage({ browser, html, missing: onward }, async ({ page, upgraded }) => {
        await upgraded("related-stories");
        await page.waitForFunction(
          () => document.querySelector("related-stories").shadowRoot.querySelectorAll("a").length === 2,
        );
        assert.deepEqual(await lines(page), ["Live", "Film", "The mill", "The ferry"]);
      });
    });

    test("shows all its links, and says why there is no feed, where the file for more never comes", async () => {
      const list = `<related-stories ranking="recent" more page-size="1">${links}</related-stories>`;
      const fed = `<related-stories id="fed" src="/none.json">${links.replaceAll('href="/', 'href="/other-')}</related-stories>`;
      const prepare = async (page) => {
        await page.evaluateOnNewDocument(() => {
          const { setTimeout } = globalThis;
          // Nobody waits eight seconds for this.
          globalThis.setTimeout = (told, wait, ...more) => setTimeout(told, wait > 5000 ? 50 : wait, ...more);
          globalThis.reasons = [];
          document.addEventListener("standfirst-stories-failed", ({ detail }) => reasons.push(detail.reason));
        });
        await page.setRequestInterception(true);
        page.on("request", (request) => onward.test(request.url()) || request.continue());
      };
      await onPage({ browser, html: pageOf(""), prepare }, async ({ page, upgraded }) => {
        // A page is not loaded before a file that was asked for on the way.
        await page.evaluate((lists) => document.body.insertAdjacentHTML("beforeend", lists), list + fed);
        await upgraded("related-stories");
        for (const name of ["related-stories", "#fed"]) {
          await page.waitForFunction(
            (one) => document.querySelector(one).shadowRoot.querySelectorAll("a").length === 2,
            {},
            name,
          );
          assert.deepEqual(await lines(page, name), ["Live", "Film", "The mill", "The ferry"]);
        }
        await page.waitForFunction(() => reasons.includes("blocked"));
      });
    });

    for (const wish of ['layout="rail"', 'layout="rail" dir="rtl"', 'more page-size="1"', 'layout="ranked"'])
      test(`moves nothing below it when its file comes late: ${wish}`, async () => {
        const html = pageOf(`<related-stories heading="Read more" ${wish}>${links}</related-stories>`);
        let letGo;
        const held = new Promise((resolve) => {
          letGo = resolve;
        });
        const prepare = async (page) => {
          await page.setRequestInterception(true);
          page.on("request", async (request) => {
            if (onward.test(request.url())) await held;
            request.continue();
          });
        };
        await onPage({ browser, html, prepare }, async ({ page, upgraded }) => {
          await upgraded("related-stories");
          const top = () => page.evaluate(() => document.querySelector("body > p").getBoundingClientRect().top);
          const before = await top();
          letGo();
          await page.waitForResponse((response) => onward.test(response.url()));
          await page.waitForFunction(
            () => document.querySelector("related-stories").shadowRoot.adoptedStyleSheets.length > 3,
          );
          await upgraded("related-stories");
          assert.equal(await top(), before);
        });
      });
  });
}
