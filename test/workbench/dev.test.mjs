/** `npm run dev`: the workbench and the story page from their sources, for whoever works on them. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { onPage } from "../support/host-page.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
let server;
let origin;

before(async () => {
  server = spawn(process.execPath, ["demo/dev.mjs", "--port", "0"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  origin = await new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (chunk) => {
      const [found] = /http:\/\/localhost:\d+/.exec((said += chunk)) ?? [];
      if (found) resolve(found);
    });
    server.on("close", () => reject(new Error(`it ended before it had an address: ${said}`)));
  });
});

after(async () => {
  const ended = new Promise((resolve) => server.on("close", resolve));
  server.kill();
  await ended;
});

describe("the demo from its sources", () => {
  test("a state of the workbench comes to life, with its reference", async () => {
    await onPage(
      { browser: "chromium", url: `${origin}/workbench/#/share-link/several-channels` },
      async ({ page }) => {
        await page.waitForFunction(
          () => document.querySelector("iframe")?.contentDocument?.querySelector("share-link")?.shadowRoot,
        );
        const tab = await page.waitForSelector("::-p-xpath(//button[@role='tab'][contains(., 'Reference')])");
        await tab.click();
        await page.waitForFunction(() => document.querySelector("#panel")?.textContent.includes("standfirst-shared"));
      },
    );
  });

  test("the story page does, with a feed from the services", async () => {
    await onPage({ browser: "chromium", url: `${origin}/` }, async ({ page }) => {
      await page.waitForFunction(() =>
        document.querySelector("related-stories")?.shadowRoot?.textContent.includes("Leonie Abara-Vos"),
      );
    });
  });

  test("the address without its last stroke leads to the workbench", async () => {
    const answer = await fetch(`${origin}/workbench`);
    assert.equal(answer.url, `${origin}/workbench/`);
    assert.match(await answer.text(), /the workbench/);
  });
});
