/** The words of a film on a publisher's page: that they are read, searched and shared when a file of ours is late or was missing for a while. */
import assert from "node:assert/strict";
import { createReadStream, readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { browsers, onPage } from "../support/host-page.mjs";
import { storyPage } from "../support/host-story.mjs";

const embed = fileURLToPath(new URL("../../dist/embed/", import.meta.url));
const fileNamed = (name) => readdirSync(embed).find((file) => new RegExp(`^${name}-[0-9a-f]{8}\\.js$`).test(file));

const html = storyPage({
  body: `<video-feature transcript>
    <video controls playsinline preload="none" width="640" height="360" poster="/demo/media/still.avif" aria-label="The organ">
      <source src="/demo/media/film.mp4" type="video/mp4">
      <track kind="captions" src="/demo/media/captions.en.vtt" srclang="en" label="English">
    </video>
  </video-feature>`,
});

/** A file of ours that is held back, refused or sent as the test says. */
function heldFile(name) {
  const file = fileNamed(name);
  const waiting = [];
  const held = { isMissing: false, isHeld: false, asked: 0 };
  const send = (response) => {
    response.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-store" });
    createReadStream(`${embed}${file}`).pipe(response);
  };
  held.routes = {
    [`/embed/${file}`]: (_, response) => {
      held.asked += 1;
      if (held.isMissing) response.writeHead(404).end();
      else if (held.isHeld) waiting.push(() => send(response));
      else send(response);
    },
  };
  held.letGo = () => {
    held.isHeld = false;
    for (const answer of waiting.splice(0)) answer();
  };
  return held;
}

const inside = (page, selector) => page.waitForSelector(`video-feature >>> ${selector}`);
const toggle = async (page) => (await inside(page, "summary")).click();
const says = (page, text) =>
  page.waitForFunction(
    (wanted) => document.querySelector("video-feature").shadowRoot.querySelector("details").innerText.includes(wanted),
    {},
    text,
  );
const areWritten = (page) => says(page, "They come anyway.");
const searchField = (page) => inside(page, "input[type=search]");

/** A page on which a reader has opened the transcript and sees its words. */
const onTranscript = (browser, routes, use) =>
  onPage({ browser, html, routes }, async ({ page, upgraded }) => {
    await upgraded("video-feature");
    await toggle(page);
    await areWritten(page);
    await use(page);
  });

for (const browser of browsers) {
  describe(`the transcript on a page in ${browser}`, () => {
    test("finds what was typed while the file that searches was on its way, and asks for it at the first sign", async () => {
      const tools = heldFile("transcript-tools");
      tools.isHeld = true;
      await onTranscript(browser, tools.routes, async (page) => {
        assert.equal(tools.asked, 0);
        const field = await searchField(page);
        await field.focus();
        await page.waitForNetworkIdle({ idleTime: 100, concurrency: 1 });
        assert.equal(tools.asked, 1);
        await field.type("come anyway");
        tools.letGo();
        await says(page, "1 match");
        assert.equal(await field.evaluate(({ value }) => value), "come anyway");
      });
    });

    test("is read without the file that searches, which is asked for again at the next key or press", async () => {
      const tools = heldFile("transcript-tools");
      tools.isMissing = true;
      await onTranscript(browser, tools.routes, async (page) => {
        await (await searchField(page)).type("come");
        await says(page, "Try again");
        await areWritten(page);
        tools.isMissing = false;
        await (await searchField(page)).type(" anyway");
        await says(page, "1 match");
      });
    });

    test("comes when it is opened again after its file was missing", async () => {
      const file = heldFile("transcript");
      file.isMissing = true;
      await onPage({ browser, html, routes: file.routes }, async ({ page, upgraded }) => {
        await upgraded("video-feature");
        await toggle(page);
        await page.waitForNetworkIdle({ idleTime: 100 });
        assert.equal(file.asked, 1);
        file.isMissing = false;
        await toggle(page);
        await toggle(page);
        await areWritten(page);
      });
    });
  });
}
