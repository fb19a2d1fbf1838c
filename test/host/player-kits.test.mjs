/** Pages that run a player kit already, before ours or after it: a press plays our film with our controls, and theirs with theirs. */
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { browsers, noFilm, onPage } from "../support/host-page.mjs";
import { snippet, storyPage } from "../support/host-story.mjs";
import { sendFile } from "../support/origin-answers.mjs";

const packages = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const media = "/demo/media/film.mp4";
/** Vidstack's own file for pages asks a server on the internet for its icons, so its parts are put together here. */
const folder = mkdtempSync(join(tmpdir(), "kits-"));
after(() => rmSync(folder, { recursive: true, force: true }));
before(async () => {
  const parts = ["vidstack-player", "vidstack-player-ui"].map((part) => `${packages}vidstack/prod/define/${part}.js`);
  const entry = join(folder, "parts.js");
  writeFileSync(entry, parts.map((part) => `import ${JSON.stringify(part)};`).join("\n"));
  const lib = { entry, formats: ["es"], fileName: () => "vidstack.js" };
  await build({ configFile: false, logLevel: "error", build: { outDir: folder, emptyOutDir: false, lib } });
});

const kits = {
  "media-chrome": {
    files: `${packages}media-chrome/dist/iife/`,
    tag: '<script src="/kits/media-chrome/all.js"></script>',
    isThere: () => customElements.get("media-controller"),
    body: `<media-controller><video slot="media" muted playsinline src="${media}" width="640" height="360"></video>
      <media-control-bar><media-play-button></media-play-button></media-control-bar></media-controller>`,
    button: "media-play-button",
  },
  "@videojs/html": {
    files: `${packages}@videojs/html/cdn/`,
    tag: '<script type="module" src="/kits/@videojs/html/video.js"></script>',
    isThere: () => customElements.get("video-skin"),
    body: `<video-player><video-skin><video slot="media" muted playsinline src="${media}" width="640" height="360"></video></video-skin></video-player>`,
    button: "video-skin >>> media-play-button",
  },
  vidstack: {
    files: `${folder}/`,
    tag: '<script type="module" src="/kits/vidstack/vidstack.js"></script>',
    isThere: () => customElements.get("media-player"),
    body: `<media-player muted playsinline load="eager" src="${media}"><media-provider></media-provider><media-play-button>Play</media-play-button></media-player>`,
    button: "media-play-button",
  },
  "video.js": {
    files: `${packages}video.js/dist/`,
    tag: '<link rel="stylesheet" href="/kits/video.js/video-js.min.css"><script src="/kits/video.js/video.min.js"></script>',
    isThere: () => globalThis.videojs,
    body: `<video class="video-js" data-setup="{}" controls muted playsinline preload="auto" width="640" height="360"><source src="${media}" type="video/mp4"></video>`,
    button: ".vjs-big-play-button",
  },
};

const routesOf = ([name, { files }]) =>
  readdirSync(files)
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => [
      `/kits/${name}/${file}`,
      (request, response) => sendFile(join(files, file), request, response, {}),
    ]);

const ours = `<video-feature headline="Across in four minutes"><video muted controls playsinline preload="none" width="640" height="360">
  <source src="${media}" type="video/mp4"></video></video-feature>`;

/** The second of the two comes when the first is at work. */
const arrives = (page, markup) =>
  page.evaluate((text) => document.body.append(document.createRange().createContextualFragment(text)), markup);

const runs = (page, selector) =>
  page.waitForFunction(
    (inside) => {
      const video = document.querySelector(inside);
      return video && !video.paused && video.readyState > 2 && video.currentTime > 0.1;
    },
    {},
    selector,
  );

for (const browser of browsers) {
  describe(`a page with another player in ${browser}`, { skip: noFilm(browser) }, () => {
    for (const [name, kit] of Object.entries(kits))
      for (const isFirst of [true, false])
        test(`plays our film and theirs where ${name} comes ${isFirst ? "before" : "after"} us`, async () => {
          const [first, second] = isFirst ? [kit.tag, snippet] : [snippet, kit.tag];
          const html = storyPage({ head: first, script: "", body: `${ours}<div class="theirs">${kit.body}</div>` });
          const routes = Object.fromEntries(routesOf([name, kit]));
          await onPage({ browser, html, routes }, async ({ page, upgraded, errors }) => {
            if (isFirst) await page.waitForFunction(kit.isThere);
            else await upgraded("video-feature");
            await arrives(page, second);
            await page.waitForFunction(kit.isThere);
            await upgraded("video-feature");
            await page.click("video-feature >>> [part=play]");
            await runs(page, "video-feature video");
            const bar = await page.waitForSelector("video-feature >>> [part~=bar] [data-control=play]");
            const { width, height } = await bar.boundingBox();
            assert.ok(width >= 24 && height >= 24, `our pause button is ${width} by ${height} pixels large`);
            assert.equal(await page.$eval("video-feature video", (video) => video.controls), false);
            // Theirs is as large as its film only when it knows the film.
            await page.waitForFunction(() => document.querySelector(".theirs video")?.readyState > 0);
            await page.click(kit.button);
            await runs(page, ".theirs video");
            assert.deepEqual(errors, []);
          });
        });
  });
}
