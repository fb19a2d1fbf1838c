/** A film on a publisher's page: what it costs before anyone presses play, and that it plays when the rest is late, missing or forbidden. */
import assert from "node:assert/strict";
import { createReadStream, readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { browsers, noFilm, onPage } from "../support/host-page.mjs";
import { storyPage } from "../support/host-story.mjs";

const embed = fileURLToPath(new URL("../../dist/embed/", import.meta.url));
const playerFile = readdirSync(embed).find((name) => /^player-[0-9a-f]{8}\.js$/.test(name)) ?? "";
const extrasFile = readdirSync(embed).find((name) => name.startsWith("player-extras-")) ?? "";
const strict = "default-src 'self'; require-trusted-types-for 'script'; trusted-types standfirst";

const film = (attributes = "") => `<video-feature ${attributes}>
  <video controls playsinline preload="none" width="640" height="360" poster="/demo/media/still.avif" aria-label="The ferry">
    <source src="/demo/media/film.mp4" type="video/mp4">
    <track kind="captions" src="/demo/media/captions.en.vtt" srclang="en" label="English">
    <track kind="chapters" src="/demo/media/chapters.vtt" srclang="en">
  </video>
</video-feature>
<p>The rope is wet in the morning.</p>`;
const head = '<link rel="stylesheet" href="/embed/standfirst.css">';
const pageWith = (attributes) => storyPage({ head, body: film(attributes) });

/** Each once: Firefox asks again for a poster that the server forbids to store. */
const paths = (requests) => [...new Set(requests.map((url) => new URL(url).pathname))].toSorted();
const pressPlay = async (page) => (await page.waitForSelector("video-feature >>> [part=play]")).click();
const runs = (page, from = 0) =>
  page.waitForFunction(
    (time) => {
      const video = document.querySelector("video");
      return !video.paused && video.readyState > 2 && video.currentTime > time;
    },
    {},
    from,
  );
const ourControls = (page) => page.waitForSelector("video-feature >>> [part~=bar] input");

for (const browser of browsers) {
  describe(`a film on a page in ${browser}`, { skip: noFilm(browser) }, () => {
    test("costs the module, its styles and the poster before anyone presses play, and moves nothing", async () => {
      const attributes = 'captions="en" storyboard="/demo/media/storyboard.vtt" transcript';
      await onPage({ browser, html: pageWith(attributes), csp: strict }, async (opened) => {
        await opened.upgraded("video-feature");
        const cost = ["/", "/demo/media/still.avif", "/embed/standfirst.css", "/embed/standfirst.js"];
        assert.deepEqual(paths(opened.requests), cost);
        assert.deepEqual(await opened.shifts(), []);
        assert.deepEqual([opened.console, opened.errors, await opened.violations()], [[], [], []]);
      });
    });

    test("plays under the strictest policy, with captions and settings, without a violation or a shift", async () => {
      await onPage({ browser, html: pageWith('captions="en"'), csp: strict }, async (opened) => {
        const { page } = opened;
        await opened.upgraded("video-feature");
        await pressPlay(page);
        await runs(page, 1);
        await page.waitForSelector("video-feature >>> [part=captions] span");
        await page.hover("video-feature >>> [data-control=settings]");
        await page.click("video-feature >>> [data-control=settings]");
        await page.waitForSelector("video-feature >>> [part=menu]");
        await runs(page, 4);
        assert.deepEqual([opened.console, opened.errors, await opened.violations()], [[], [], []]);
        assert.deepEqual(await opened.shifts(), []);
      });
    });

    test("plays with sound while the controls are still on their way, and gets them when they come", async () => {
      let answer = () => undefined;
      const routes = {
        [`/embed/${playerFile}`]: (_, response) => {
          answer = () => {
            response.writeHead(200, { "content-type": "text/javascript" });
            createReadStream(`${embed}${playerFile}`).pipe(response);
          };
        },
      };
      await onPage({ browser, html: pageWith(), routes }, async ({ page, upgraded }) => {
        await upgraded("video-feature");
        await pressPlay(page);
        await runs(page, 5);
        assert.equal(await page.$eval("video", (video) => video.muted || video.controls), false);
        answer();
        await ourControls(page);
        await runs(page, 5.5);
        assert.equal(await page.$eval("video", (video) => video.muted || video.controls), false);
      });
    });

    test("plays with the browser's own controls where ours are missing", async () => {
      await onPage({ browser, html: pageWith(), missing: /embed\/player/ }, async ({ page, upgraded }) => {
        await upgraded("video-feature");
        await pressPlay(page);
        await runs(page, 0.5);
        await page.waitForFunction(() => document.querySelector("video").controls);
        assert.equal(await page.$("video-feature >>> [part=play]").then((button) => button.isVisible()), false);
      });
    });
  });
}

// How late a file comes has nothing to do with the engine.
const [anyPlayer] = browsers.filter((name) => name === "chromium" && !noFilm(name));

describe("a film that remembers", { skip: !anyPlayer && "it is looked at in Chromium" }, () => {
  test("goes on where the reader stopped, also when the file that knows comes late", async () => {
    const waiting = [];
    let isSlow = false;
    const routes = {
      [`/embed/${extrasFile}`]: (_, response) => {
        const answer = () => {
          response.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-store" });
          createReadStream(`${embed}${extrasFile}`).pipe(response);
        };
        if (isSlow) waiting.push(answer);
        else answer();
      },
    };
    await onPage({ browser: anyPlayer, html: pageWith("resume"), routes }, async ({ page, upgraded }) => {
      await upgraded("video-feature");
      await pressPlay(page);
      await ourControls(page);
      await page.$eval("video", (video) => Object.assign(video, { currentTime: 12 }));
      await runs(page, 12);
      await page.waitForNetworkIdle({ idleTime: 100 });
      isSlow = true;
      await page.reload();
      await upgraded("video-feature");
      await pressPlay(page);
      await runs(page, 2.5);
      for (const answer of waiting) answer();
      await page.waitForFunction(() =>
        document.querySelector("video-feature").shadowRoot.textContent.includes("Continued at 0:12"),
      );
      await runs(page, 12);
    });
  });
});

describe(
  "a film under a finger",
  { skip: !browsers.includes("chromium") && "only Chromium can be given a touch screen" },
  () => {
    const barIs = (page, isShown) =>
      page.waitForFunction(
        (wanted) => {
          const bar = document.querySelector("video-feature").shadowRoot.querySelector("[part~=bar]");
          return bar?.checkVisibility({ opacityProperty: true }) === wanted;
        },
        {},
        isShown,
      );
    const prepare = (page) => page.setViewport({ width: 360, height: 640, isMobile: true, hasTouch: true });

    test("shows and hides its controls at a touch without pausing, and they are large enough", async () => {
      const html = pageWith().replace("<head>", '<head><meta name="viewport" content="width=device-width">');
      await onPage({ browser: "chromium", html, prepare }, async ({ page, upgraded }) => {
        await upgraded("video-feature");
        await (await page.waitForSelector("video-feature >>> [part=play]")).tap();
        await runs(page, 0.2);
        await barIs(page, false);
        const video = await page.$("video");
        await video.tap();
        await barIs(page, true);
        const small = await page.$$eval("video-feature >>> [part~=bar] button", (buttons) =>
          buttons
            .map((button) => button.getBoundingClientRect())
            .filter(({ width, height }) => width && (width < 44 || height < 44)),
        );
        assert.deepEqual(small, []);
        const { x, y, width } = await video.boundingBox();
        await page.touchscreen.tap(x + width / 2, y + 20);
        await barIs(page, false);
        await runs(page, 1);
      });
    });
  },
);
