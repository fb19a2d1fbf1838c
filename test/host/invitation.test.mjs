/** An invitation on a page whose siblings are missing, and one that was dismissed on the page before. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browsers, onPage } from "../support/host-page.mjs";
import { slowFile } from "../support/slow-file.mjs";

const html = `<!doctype html><html lang="en"><script async src="/embed/standfirst.js"></script>
  <p>Above</p><community-cta heading="Join" href="/join" campaign="circle" dismissible></community-cta><a href="/next">Next</a>`;

const height = (page) => page.$eval("community-cta", (element) => element.getBoundingClientRect().height);

async function dismiss({ page, upgraded }) {
  await upgraded("community-cta");
  const button = await page.waitForSelector("community-cta >>> [part=dismiss]", { visible: true });
  await button.press("Enter");
  await page.waitForFunction(() => document.querySelector("community-cta").getBoundingClientRect().height === 0);
}

for (const browser of browsers)
  describe(`an invitation in ${browser}`, () => {
    test("stays away on the reader's next page, which does not move for it", async () => {
      await onPage({ browser, html }, async (opened) => {
        await dismiss(opened);
        assert.equal(await opened.page.evaluate(() => document.activeElement.textContent), "Next");
        await opened.page.reload();
        await opened.upgraded("community-cta");
        assert.equal(await height(opened.page), 0);
        assert.deepEqual([opened.console, opened.errors], [[], []]);
      });
    });

    test("goes when it is told to where its file is missing, and is honest enough to come back", async () => {
      await onPage({ browser, html, missing: /appeal/ }, async (opened) => {
        await dismiss(opened);
        await opened.page.reload();
        await opened.upgraded("community-cta");
        assert.notEqual(await height(opened.page), 0);
        // Firefox hands out its note about the missing file as if it were an error of the page.
        const errors = opened.errors.filter((message) => !message.startsWith("Loading module from"));
        assert.deepEqual(errors, []);
      });
    });

    test("is told once to go, however often it is pressed on a slow line, and prepares for it when the pointer comes", async () => {
      const { prepare, arrive } = slowFile(/appeal/);
      await onPage({ browser, html, prepare }, async ({ page, upgraded, requests }) => {
        await upgraded("community-cta");
        await page.evaluate(() => {
          window.told = 0;
          document.addEventListener("standfirst-cta-dismissed", () => (window.told += 1));
        });
        const fetched = () => requests.filter((url) => url.includes("appeal")).length;
        assert.equal(fetched(), 0);
        const button = await page.waitForSelector("community-cta >>> [part=dismiss]", { visible: true });
        await button.hover();
        await page
          .waitForRequest((request) => request.url().includes("appeal"), { timeout: 2000 })
          .catch(() => undefined);
        assert.equal(fetched(), 1, "nothing was prepared");
        await button.press("Enter");
        await button.press("Enter");
        arrive();
        await page.waitForFunction(() => document.querySelector("community-cta").getBoundingClientRect().height === 0);
        assert.equal(await page.evaluate(() => window.told), 1);
      });
    });
  });
