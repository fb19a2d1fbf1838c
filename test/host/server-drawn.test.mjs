/** What a server has drawn, on a page with standfirst.css: the space that the style sheet keeps until the upgrade adds nothing to it. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { render } from "@lit-labs/ssr";
import { collectResult } from "@lit-labs/ssr/lib/render-result.js";
import { html as template } from "lit";
import { browsers, onPage } from "../support/host-page.mjs";

await import("../../dist/standfirst.js");

const script = '<script async src="/embed/standfirst.js"></script>';
const stories = JSON.stringify([1, 2, 3].map((number) => ({ title: `Story ${number}`, url: `/${number}` })));
const links = template`<ul><li><a href="/a">The mill</a></li><li><a href="/b">The ferry</a></li></ul>`;
const form = template`<form action="/join"><label>Address <input type="email" name="email" /></label><button>Join</button></form>`;

/** Nobody answers there, so a list waits for as long as the page is looked at. */
const src = "/never.json";
const routes = { [src]: () => undefined };

const lists = {
  "a list that its server knows": template`<related-stories heading="Read more" stories=${stories}></related-stories>`,
  links: template`<related-stories heading="Read more">${links}</related-stories>`,
  "a feed": template`<related-stories heading="Read more" limit="4" src=${src}></related-stories>`,
  "a feed with more": template`<related-stories heading="Read more" limit="4" more src=${src}></related-stories>`,
  "links before a feed": template`<related-stories heading="Read more" src=${src}>${links}</related-stories>`,
  "links before a feed with more": template`<related-stories more src=${src}>${links}</related-stories>`,
  "a rail": template`<related-stories layout="rail" stories=${stories}></related-stories>`,
  "a rail of links": template`<related-stories layout="rail" heading="Read more">${links}</related-stories>`,
};

const signups = {
  "a sign-up": template`<newsletter-signup heading="The Friday letter" pitch="Every week" action="/join"></newsletter-signup>`,
  "a sign-up with a form": template`<newsletter-signup heading="The Friday letter" pitch="Every week">${form}</newsletter-signup>`,
  "a sign-up with a policy": template`<newsletter-signup heading="The letter" action="/join" privacy-href="/policy"></newsletter-signup>`,
};

const pageOf = (drawn, width) => `<!doctype html><html lang="en"><link rel="stylesheet" href="/embed/standfirst.css">
  <body style="margin: 0"><div style="inline-size: ${width}px">${drawn}</div><p>Below.</p>
  <script>window.place = () => document.querySelector("p").getBoundingClientRect().top; window.before = place();</script>${script}`;

for (const browser of browsers)
  describe(`what a server has drawn, in ${browser}`, () => {
    for (const [tag, drawings] of Object.entries({ "related-stories": lists, "newsletter-signup": signups }))
      for (const [name, drawing] of Object.entries(drawings))
        for (const width of [360, 720])
          test(`keeps its place: ${name}, ${width} px`, async () => {
            const drawn = await collectResult(render(drawing));
            await onPage({ browser, html: pageOf(drawn, width), routes }, async ({ page, upgraded }) => {
              await upgraded(tag);
              const [before, after] = await page.evaluate(() => [before, place()]);
              assert.ok(Math.abs(after - before) < 3, `${before} px before the upgrade, ${after} px after it`);
            });
          });

    test("is links and nothing else for a reader without scripts", async () => {
      const drawn = await collectResult(render(lists["links before a feed with more"]));
      await onPage({ browser, html: pageOf(drawn, 360), javascript: false }, async ({ page }) => {
        const list = await page.$("related-stories");
        const { height } = await list.boundingBox();
        // The links, and the row of a button that the style sheet keeps.
        assert.ok(height < 250, `${height} px high`);
        const parts = await page.evaluate(() => document.querySelector("related-stories").innerText.trim());
        assert.match(parts, /^The mill\s+The ferry$/);
      });
    });
  });
