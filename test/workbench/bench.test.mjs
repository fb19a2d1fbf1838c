/** The workbench, built, as somebody who thinks of adopting the widgets meets it. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { startServices } from "../../demo/server/services.mjs";
import { startSite } from "../../demo/server/site.mjs";
import { browsers, onPage } from "../support/host-page.mjs";
import { startHost } from "../support/host-server.mjs";
import { seen } from "../support/host-story.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = `${root}dist/demo/workbench`;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let services;
let site;

before(async () => {
  const vite = spawnSync(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--mode", "demo", "--logLevel", "error"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  assert.equal(vite.status, 0, vite.stderr);
  site = await startSite({ services: () => services.origin });
  services = await startServices({ site: site.origin });
});

after(async () => {
  await site?.close();
  await services?.close();
});

const at = (hash) => `${site.origin}/workbench/${hash}`;

const heading = ({ page }) =>
  page.waitForSelector("main h1").then((element) => element.evaluate((each) => each.textContent));

/** Waits until the widget inside the frame has been upgraded by its page. */
async function upgraded({ page }, tag) {
  await page.waitForFunction(
    (name) => document.querySelector("iframe")?.contentDocument?.querySelector(name)?.shadowRoot,
    {},
    tag,
  );
}

/** The words inside the widget; found and read in one go, because a handle does not cross frames in Firefox. */
const wordsOf = ({ page }, tag) =>
  page.evaluate(async (name) => {
    const element = document.querySelector("iframe").contentDocument.querySelector(name);
    await element.updateComplete;
    return element.shadowRoot.textContent;
  }, tag);

async function faults({ page }) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { iframes: false }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

for (const browser of browsers) {
  describe(`the workbench in ${browser}`, () => {
    test("opens at a state by its link, and says nothing in the console", async () => {
      await onPage({ browser, url: at("#/story-header/complete") }, async (opened) => {
        assert.equal(await heading(opened), "Complete");
        await upgraded(opened, "story-header");
        assert.match(await wordsOf(opened, "story-header"), /only the sea can play/);
        assert.deepEqual([opened.console, opened.errors], [[], []]);
      });
    });

    test("goes to another state with the keyboard alone", async () => {
      await onPage({ browser, url: at("#/share-link/as-it-comes") }, async (opened) => {
        await opened.page.setViewport({ width: 1280, height: 800 });
        await opened.page.reload();
        await heading(opened);
        await opened.page.focus('nav a[aria-current="page"]');
        await opened.page.keyboard.press("ArrowDown");
        await opened.page.keyboard.press("Enter");
        await opened.page.waitForFunction(() => document.querySelector("main h1").textContent === "Copy only");
        await upgraded(opened, "share-link");
      });
    });

    test("turns an attribute, and the link and the markup follow", async () => {
      await onPage({ browser, url: at("#/community-cta/heading-and-link?panel=controls") }, async (opened) => {
        await upgraded(opened, "community-cta");
        await opened.page.$eval("#control-heading", (field) => {
          field.value = "Draw for us";
          field.dispatchEvent(new Event("change", { bubbles: true }));
        });
        await opened.page.waitForFunction(() => location.hash.includes("Draw"));
        assert.match(await wordsOf(opened, "community-cta"), /Draw for us/);
        await opened.page.click("#tab-markup");
        await opened.page.waitForSelector("#panel pre");
        assert.match(await opened.page.$eval("#panel pre", (pre) => pre.textContent), /heading="Draw for us"/);
      });
    });

    test("takes back what was turned, and turns the page to dark colours", async () => {
      const link = at("#/community-cta/heading-and-link?panel=controls&scheme=dark&@heading=Draw+for+us");
      await onPage({ browser, url: link }, async (opened) => {
        await upgraded(opened, "community-cta");
        const paper = await opened.page.evaluate(() => {
          const { contentDocument: page, contentWindow: view } = document.querySelector("iframe");
          return view.getComputedStyle(page.body).color;
        });
        assert.ok(/\d+/.exec(paper)[0] > 128, `words are ${paper} on a dark page`);
        const undo = await opened.page.evaluateHandle(() =>
          [...document.querySelectorAll("#panel button")].find(({ textContent }) => textContent === "As it was"),
        );
        await undo.asElement().click();
        await opened.page.waitForFunction(() => !location.hash.includes("Draw"));
        assert.match(await wordsOf(opened, "community-cta"), /Write for us/);
      });
    });

    test("offers to copy again when the markup is another one", async () => {
      await onPage({ browser, url: at("#/share-link/copy-only") }, async (opened) => {
        await upgraded(opened, "share-link");
        const button = () => document.querySelector(".code button").textContent;
        await opened.page.click(".code button");
        await opened.page.waitForFunction(`(${button})() !== "Copy"`);
        await opened.page.select("#panel select", "react");
        await opened.page.waitForFunction(() => document.querySelector("#panel pre").textContent.includes("Furniture"));
        assert.equal(await opened.page.evaluate(button), "Copy");
      });
    });

    test("finds a state by a word of its name", async () => {
      await onPage({ browser, url: at("#/docs/getting-started") }, async (opened) => {
        await opened.page.setViewport({ width: 1280, height: 800 });
        await opened.page.reload();
        const field = await opened.page.waitForSelector("input[type=search]");
        await field.type("paid");
        const shown = () =>
          [...document.querySelectorAll("nav li a")]
            .filter((each) => each.checkVisibility())
            .map((each) => each.textContent);
        await opened.page.waitForFunction(`(${shown})().includes("A paid story")`);
        assert.deepEqual(
          (await opened.page.evaluate(shown)).filter((name) => /feed|Theming/.test(name)),
          [],
        );
      });
    });

    test("plays a page with a strict policy, and axe runs there", async () => {
      await onPage(
        { browser, url: at("#/related-stories/from-your-own-links?host=strict&panel=checks") },
        async (opened) => {
          await upgraded(opened, "related-stories");
          await opened.page.click("#panel button");
          await opened.page.waitForSelector("#panel [role=status]");
          assert.match(
            await opened.page.$eval("#panel [role=status]", (each) => each.textContent),
            /Nothing to object to/,
          );
          assert.deepEqual(opened.errors, []);
        },
      );
    });

    test("orders a fault of the sign-up server and shows what the widget tells its page", async () => {
      await onPage(
        { browser, url: at("#/newsletter-signup/the-service-s-own-form?host=signup-limiting&panel=events") },
        async (opened) => {
          await upgraded(opened, "newsletter-signup");
          await opened.page.evaluate(() =>
            document.querySelector("iframe").contentDocument.querySelector("newsletter-signup").submit(),
          );
          await opened.page.waitForFunction(() =>
            document.querySelector(".log")?.textContent.includes("standfirst-signup-failed"),
          );
          const log = await opened.page.$eval(".log", (each) => each.textContent);
          assert.match(log, /"outcome": "limited"/);
          assert.match(log, /"retryAfter": 90/);
        },
      );
    });

    test("the theme editor sets tokens, measures them and prints the rule", async () => {
      await onPage(
        { browser, url: at("#/community-cta/complete?panel=theme&--color-accent=%23ffe0a0") },
        async (opened) => {
          await upgraded(opened, "community-cta");
          await opened.page.waitForSelector(".contrast .short");
          const panel = await opened.page.$eval("#panel", (each) => each.textContent);
          assert.match(panel, /--standfirst-color-accent: #ffe0a0;/);
          const set = await opened.page.evaluate(() =>
            document
              .querySelector("iframe")
              .contentDocument.documentElement.style.getPropertyValue("--standfirst-color-accent"),
          );
          assert.equal(set, "#ffe0a0");
        },
      );
    });

    for (const hash of [
      "#/docs/getting-started",
      "#/video-feature",
      "#/newsletter-signup/by-action-alone?panel=controls",
      "#/share-link/copy-only?panel=theme",
    ])
      test(`has nothing that axe objects to at ${hash}, and fits a phone`, async () => {
        await onPage({ browser, url: at(hash) }, async (opened) => {
          await opened.page.setViewport({ width: 360, height: 740 });
          await heading(opened);
          if (hash.split("/").length > 2 && !hash.includes("docs")) await upgraded(opened, hash.split("/")[1]);
          assert.deepEqual(await faults(opened), []);
          const wide = await opened.page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= 360, `the page is ${wide} px wide`);
        });
      });

    test("every page of the documentation that the sidebar names is there", async () => {
      await onPage({ browser, url: at("#/docs/getting-started") }, async (opened) => {
        await heading(opened);
        const links = await opened.page.$$eval("nav a", (all) =>
          all.map((each) => each.getAttribute("href")).filter((href) => /^#\/(docs\/|[\w-]+$)/.test(href)),
        );
        assert.ok(links.length > 15);
        for (const link of links) {
          await opened.page.evaluate((href) => (location.hash = href), link);
          await opened.page.waitForFunction(
            (href) => location.hash === href && document.querySelector("article h1, .text h1"),
            {},
            link,
          );
          assert.notEqual(await heading(opened), "There is no such page", link);
        }
      });
    });
  });
}

test("weighs less than 100 kB before a story is opened", () => {
  const files = [
    "index.html",
    "reference.json",
    ...readdirSync(`${built}/assets`)
      .filter((name) => name.startsWith("index-"))
      .map((name) => `assets/${name}`),
  ];
  const sum = files.reduce((total, name) => total + statSync(`${built}/${name}`).size, 0);
  assert.ok(sum < 100_000, `${sum} bytes on the disk`);
});

test("works from any folder without a server of ours: deep links, the embed, feeds and sign-ups", async () => {
  const [browser] = browsers;
  const types = {
    html: "text/html",
    js: "text/javascript",
    css: "text/css",
    json: "application/json",
    avif: "image/avif",
    jpg: "image/jpeg",
  };
  const folder = `${root}dist/demo`;
  const routes = {};
  for (const entry of readdirSync(folder, { recursive: true })) {
    const path = `${folder}/${entry}`;
    if (!statSync(path).isFile()) continue;
    const type = types[String(entry).split(".").at(-1)] ?? "application/octet-stream";
    routes[`/some/folder/${entry}`] = (request, response) =>
      response.writeHead(200, { "content-type": type }).end(readFileSync(path));
  }
  assert.ok(existsSync(`${folder}/index.html`));
  const host = await startHost({ routes });
  try {
    const start = `${host.origin}/some/folder/`;
    await onPage({ browser, url: `${start}workbench/index.html#/related-stories/from-a-feed` }, async (opened) => {
      await upgraded(opened, "related-stories");
      await opened.page.waitForFunction(
        () =>
          document
            .querySelector("iframe")
            .contentDocument.querySelector("related-stories")
            .shadowRoot.querySelectorAll("a[href]").length >= 8,
      );
      assert.deepEqual(opened.errors, []);
      assert.deepEqual(
        opened.requests.filter((url) => !url.startsWith(start)),
        [],
      );
    });
    await onPage({ browser, url: `${start}index.html` }, async (opened) => {
      await opened.upgraded("newsletter-signup", "related-stories");
      const links = await opened.page.$$eval("a[href]", (all) => all.map(({ href }) => href));
      const dead = links.filter((href) => {
        if (!href.startsWith("http")) return false;
        const place = new URL(href).pathname.replace("/some/folder", folder);
        return !existsSync(place) || (statSync(place).isDirectory() && !existsSync(`${place}/index.html`));
      });
      assert.deepEqual(dead, [], "links that lead nowhere");
      assert.deepEqual(
        opened.requests.filter((url) => !url.startsWith(start)),
        [],
      );
      const field = await seen(opened.page, "newsletter-signup", "input[type=email]");
      await field.type("reader@post.example");
      await opened.page.keyboard.press("Enter");
      await opened.page.waitForFunction(() =>
        /confirm your address/.test(document.querySelector("newsletter-signup").shadowRoot.textContent),
      );
      assert.deepEqual(opened.errors, []);
    });
  } finally {
    await host.close();
  }
});
