/** A copy is claimed only when the link is on the clipboard: seven kinds of page, and a paste elsewhere as the proof. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browsers, onPage } from "../support/host-page.mjs";
import { slowFile } from "../support/slow-file.mjs";

const link = (name) => `https://halyard.example/film/${name}`;
const share = (name) => `<share-link url="${link(name)}"></share-link>`;
const script = '<script async src="/embed/standfirst.js"></script>';
const framed = (name) => ({ body: `<!doctype html><title>Frame</title>${script}${share(name)}` });

const contexts = {
  "a page of this machine": { html: script + share("plain") },
  "a page on plain http": { html: script + share("http"), host: "halyard.example" },
  "a frame of another origin without permission": {
    html: '<iframe src="SECOND/frame" width="400" height="300"></iframe>',
    secondRoutes: { "/frame": framed("frame") },
  },
  "a sandboxed frame": {
    html: '<iframe sandbox="allow-scripts" src="/frame" width="400" height="300"></iframe>',
    routes: { "/frame": framed("sandbox") },
    headers: { "access-control-allow-origin": "*" },
  },
  "a page whose policy denies the clipboard": {
    html: script + share("policy"),
    headers: { "permissions-policy": "clipboard-write=(), clipboard-read=()" },
  },
  "an open modal dialog": {
    html: `${script}<dialog>${share("dialog")}</dialog>`,
    ready: () => document.querySelector("dialog").showModal(),
  },
  "a page without a clipboard object": {
    html: script + share("object"),
    ready: () => Object.defineProperty(navigator, "clipboard", { value: undefined }),
  },
};

/** The frame that holds the element, once it is upgraded there. */
async function frameWithShare(page) {
  const handle = await page.$("iframe");
  const frame = (await handle?.contentFrame()) ?? page.mainFrame();
  await frame.waitForFunction(() => document.querySelector("share-link")?.shadowRoot?.querySelector("button"));
  return frame;
}

/** By keyboard: in Firefox the driver cannot point into a modal dialog. */
async function pressShare(frame) {
  const button = await frame.waitForSelector("share-link >>> button", { visible: true });
  await button.press("Enter");
}

/** What the element shows: the words of its status, and what is selected in its field. */
const shown = (frame) =>
  frame.evaluate(() => {
    const root = document.querySelector("share-link").shadowRoot;
    const field = root.querySelector("input[readonly]");
    const selected =
      field && root.activeElement === field && field.value.slice(field.selectionStart, field.selectionEnd);
    return { status: root.querySelector("[role=status]").textContent.trim(), selected };
  });

/** What a reader gets who pastes somewhere else. */
async function pasted(browser, page) {
  const elsewhere = await page.browserContext().newPage();
  try {
    await elsewhere.setContent("<textarea autofocus></textarea>");
    await elsewhere.focus("textarea");
    await elsewhere.keyboard.down("Control");
    await elsewhere.keyboard.press("v", browser === "chromium" ? { commands: ["Paste"] } : {});
    await elsewhere.keyboard.up("Control");
    await elsewhere
      .waitForFunction(() => document.querySelector("textarea").value, { timeout: 5000 })
      .catch(() => undefined);
    return await elsewhere.$eval("textarea", (field) => field.value);
  } finally {
    await elsewhere.close();
    await page.bringToFront();
  }
}

for (const browser of browsers)
  describe(`copying a link in ${browser}`, () => {
    for (const [name, { ready, ...context }] of Object.entries(contexts))
      test(`tells the truth in ${name}`, async () => {
        await onPage({ browser, ...context }, async ({ page }) => {
          const frame = await frameWithShare(page);
          if (ready) await frame.evaluate(ready);
          const url = await frame.$eval("share-link", (element) => element.url);
          await pressShare(frame);
          await frame.waitForFunction(() => {
            const root = document.querySelector("share-link").shadowRoot;
            return root.querySelector("[role=status]").textContent.trim() || root.querySelector("input");
          });
          const { status, selected } = await shown(frame);
          if (status) assert.deepEqual([status, await pasted(browser, page)], ["Link copied", url]);
          else assert.equal(selected, url);
        });
      });

    test("copies where the file of its menu is missing", async () => {
      const html = `${script}<share-link url="${link("no-menu")}" channels="email copy x"></share-link>`;
      await onPage({ browser, html, missing: /share-menu/ }, async ({ page }) => {
        const frame = await frameWithShare(page);
        await pressShare(frame);
        await frame.waitForFunction(() => {
          const root = document.querySelector("share-link").shadowRoot;
          return root.querySelector("[role=status]").textContent.trim();
        });
        assert.equal(await pasted(browser, page), link("no-menu"));
      });
    });

    test("loses no press while its menu is on a slow line, and opens it once", async () => {
      const { prepare, arrive } = slowFile(/share-menu/);
      const html = `${script}<share-link url="${link("slow")}" channels="copy email"></share-link>`;
      await onPage({ browser, html, prepare }, async ({ page, errors }) => {
        const frame = await frameWithShare(page);
        await pressShare(frame);
        await pressShare(frame);
        arrive();
        await frame.waitForFunction(() =>
          document.querySelector("share-link").shadowRoot.querySelector("[popover]")?.matches(":popover-open"),
        );
        assert.deepEqual(errors, []);
      });
    });

    test("shares and copies within the press where its file is on a slow line", async () => {
      const { prepare, arrive } = slowFile(/share-menu/);
      await onPage({ browser, html: script + share("at-once"), prepare }, async ({ page }) => {
        const frame = await frameWithShare(page);
        await frame.evaluate(() => {
          document.addEventListener("standfirst-shared", ({ detail }) => (window.shared = detail.channel));
        });
        await pressShare(frame);
        await frame.waitForFunction(() => window.shared === "copy");
        assert.equal(await pasted(browser, page), link("at-once"));
        arrive();
      });
    });

    test("shows the link, selected, and claims nothing where the page swallows every copy", async () => {
      await onPage({ browser, html: script + share("swallowed") }, async ({ page }) => {
        const frame = await frameWithShare(page);
        await frame.evaluate(() => {
          Object.defineProperty(navigator, "clipboard", { value: undefined });
          addEventListener("copy", (event) => event.stopImmediatePropagation(), { capture: true });
        });
        await pressShare(frame);
        await frame.waitForFunction(() => document.querySelector("share-link").shadowRoot.querySelector("input"));
        assert.deepEqual(await shown(frame), { status: "", selected: link("swallowed") });
      });
    });
  });
