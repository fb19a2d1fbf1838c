/** Header, share link and invitation as they are delivered: what the build leaves of them, and what odd markup makes of them. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { render } from "@lit-labs/ssr";
import { collectResult } from "@lit-labs/ssr/lib/render-result.js";
import { html as template } from "lit";
import { browsers, onPage } from "../support/host-page.mjs";

const script = '<script async src="/embed/standfirst.js"></script>';
const long = "Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherung";
const json = (value) => JSON.stringify(value).replaceAll("'", "&#39;");

/** The words of an element's shadow root, as the browser would copy them. */
const textOf = (page, tag) => page.$eval(tag, ({ shadowRoot }) => shadowRoot.querySelector("div").innerText.trim());

for (const browser of browsers)
  describe(`the furniture of a page in ${browser}`, () => {
    test("keeps roles and names apart, where they are copied too", async () => {
      const credits = json([
        { role: "Film", names: ["Ines Okoro-Vale"] },
        { role: "Sound", names: ["Jun Esteves-Roth", "Mira Halloway"] },
      ]);
      const html = `<html lang="en">${script}<story-header credits='${credits}'></story-header>`;
      await onPage({ browser, html }, async ({ page, upgraded }) => {
        await upgraded("story-header");
        assert.match(
          await textOf(page, "story-header"),
          /^Film Ines Okoro-Vale\s+Sound Jun Esteves-Roth and Mira Halloway$/,
        );
        const isApart = await page.$eval("story-header", ({ shadowRoot }) =>
          [...shadowRoot.querySelectorAll("dt")].every(
            (role) => role.nextElementSibling.getBoundingClientRect().left - role.getBoundingClientRect().right > 2,
          ),
        );
        assert.ok(isApart, "a role touches the name beside it");
      });
    });

    for (const dir of ["ltr", "rtl"])
      test(`breaks words that are wider than a phone, ${dir}`, async () => {
        const html = `<html lang="de" dir="${dir}"><body style="margin:8px">${script}
          <community-cta heading="${long}" text="${long}" button="${long}" href="/join"></community-cta>
          <story-header section="${long}" headline="${long}" standfirst="${long}" byline="${long}"></story-header>
          <share-link label="${long}"></share-link><div style="display:flex"><share-link label="${long}"></share-link></div>`;
        await onPage(
          { browser, html, prepare: (page) => page.setViewport({ width: 320, height: 700 }) },
          async (opened) => {
            await opened.upgraded("community-cta", "story-header", "share-link");
            const wide = await opened.page.evaluate(() =>
              ["community-cta", "story-header", "share-link"].flatMap((tag) =>
                [...document.querySelectorAll(tag)].flatMap(({ shadowRoot }) =>
                  [...shadowRoot.querySelectorAll(".root *")]
                    .map((each) => [each, each.getBoundingClientRect()])
                    .filter(([, box]) => box.left < 0 || box.right > 320)
                    .map(([each]) => `${tag} ${each.localName}.${each.className}`),
                ),
              ),
            );
            assert.deepEqual(wide, []);
            const { scrollWidth, clientWidth } = await opened.page.$eval("html", ({ scrollWidth, clientWidth }) => ({
              scrollWidth,
              clientWidth,
            }));
            assert.equal(scrollWidth, clientWidth);
          },
        );
      });

    test("keeps the icon of a share link apart from its word, the page's own icon too", async () => {
      const html = `<html lang="en">${script}<share-link></share-link><share-link><i slot="icon">→</i></share-link>`;
      await onPage({ browser, html }, async ({ page, upgraded }) => {
        await upgraded("share-link");
        const gaps = await page.$$eval("share-link", (links) =>
          links.map((link) => {
            const face = link.shadowRoot.querySelector("button > span");
            const icon = link.querySelector("i") ?? face.querySelector("svg");
            const word = document.createRange();
            word.selectNodeContents(
              [...face.childNodes].findLast(({ nodeType, data }) => nodeType === 3 && data.trim()),
            );
            return word.getBoundingClientRect().left - icon.getBoundingClientRect().right;
          }),
        );
        // A word space and, beside our own icon, a quarter of an em.
        assert.ok(gaps[0] > 6 && gaps[1] > 2, `gaps of ${gaps.join(" and ")} px`);
      });
    });

    test("keeps its place through the upgrade where section and date are words of attributes", async () => {
      const html = `<html lang="en"><link rel="stylesheet" href="/embed/standfirst.css">
        <story-header section="Film" section-href="/film" published="2026-11-20"><h1 slot="headline">Reel</h1></story-header>
        <p>After</p><script>window.tops = () => [...document.querySelectorAll("h1, p")].map((each) => each.getBoundingClientRect().top);
        window.before = tops();</script>${script}`;
      await onPage({ browser, html }, async ({ page, upgraded }) => {
        await upgraded("story-header");
        const moved = await page.evaluate(() => tops().map((top, index) => Math.abs(top - before[index])));
        assert.ok(Math.max(...moved) <= 2, `moved by ${moved.join(" and ")} px`);
      });
    });

    test("keeps the place of what a server drew, with standfirst.css on the page", async () => {
      await import("../../dist/standfirst.js");
      const drawn = await collectResult(
        render(template`<story-header section="Film" headline="Reel" byline="By Ida Quell" published="2026-11-20"
          updated="2026-11-22"><dl slot="credits"><dt>Film</dt><dd>Ines</dd></dl></story-header><p>Read</p>
          <share-link label="Pass on"></share-link> <share-link>Tell a friend</share-link><p>After</p>`),
      );
      const html = `<html lang="en"><link rel="stylesheet" href="/embed/standfirst.css"><div style="width: 900px">${drawn}</div>
        <script>window.places = () => [...document.querySelectorAll("p, share-link, dl")].flatMap((each) => {
          const { left, top, width } = each.getBoundingClientRect();
          return [left, top, width].map(Math.round);
        });
        window.before = places();</script>${script}`;
      await onPage({ browser, html }, async ({ page, upgraded }) => {
        await upgraded("story-header", "share-link");
        assert.deepEqual(await page.evaluate(() => places()), await page.evaluate(() => before));
      });
    });

    test("survives attributes and properties that are none of what it asks for", async () => {
      const html = `<html lang="en">${script}
        <story-header headline="Odd" sections='[null,5,"x",{"name":""},{"name":"Film"}]'
          credits='[{"role":"Film","names":[5,null,"Ines"]},{"role":"Cut"},7]' updated-after="soon" published="2026-11-20T08:00Z"
          updated="2026-11-20T08:05Z" heading-level="nine" time-zone="Mars/Olympus" date-style="huge"></story-header>
        <share-link strings='{"copyLink":5,"share":{"one":"x"}}' url="https://halyard.example/" channels=""></share-link>
        <community-cta heading="{members} of us" members="" max-views="many" href="/join"></community-cta>`;
      await onPage({ browser, html }, async ({ page, upgraded, errors }) => {
        await upgraded("story-header", "share-link", "community-cta");
        assert.equal(await textOf(page, "share-link"), "Copy link");
        assert.match(await textOf(page, "community-cta"), /^of us/);
        assert.match(await textOf(page, "story-header"), /^Film\s+Odd\s+Film Ines\s+November 20, 2026$/);
        assert.deepEqual(errors, []);
      });
    });

    test("goes back to its defaults when attributes go", async () => {
      const html = `<html lang="en">${script}
        <story-header published="2026-11-20T08:00Z" updated="2026-11-20T08:05Z" updated-after="5"></story-header>
        <community-cta heading="{members} of us" members="7" href="/join"></community-cta>`;
      await onPage({ browser, html }, async ({ page, upgraded }) => {
        await upgraded("story-header", "community-cta");
        assert.match(await textOf(page, "story-header"), /Updated/);
        assert.match(await textOf(page, "community-cta"), /^7 of us/);
        await page.evaluate(async () => {
          const [header, invitation] = document.querySelectorAll("story-header, community-cta");
          header.removeAttribute("updated-after");
          invitation.removeAttribute("members");
          await Promise.all([header.updateComplete, invitation.updateComplete]);
        });
        assert.doesNotMatch(await textOf(page, "story-header"), /Updated/);
        assert.match(await textOf(page, "community-cta"), /^of us/);
      });
    });

    test("does its first job where none of the files beside it can be had", async () => {
      const html = `<html lang="fr">${script}
        <story-header headline="Seule" published="2026-11-20" structured-data></story-header>
        <share-link url="https://halyard.example/"></share-link>
        <community-cta heading="Come" href="#join" dismissible max-views="3"></community-cta>`;
      await onPage({ browser, html, missing: /-[0-9a-f]{8}\.js$/ }, async ({ page, upgraded, errors }) => {
        await upgraded("story-header", "share-link", "community-cta");
        assert.match(await textOf(page, "story-header"), /^Seule\s+20 novembre 2026$/);
        assert.equal(await textOf(page, "share-link"), "Copy link");
        await page.evaluate(() => document.querySelector("community-cta").shadowRoot.querySelector("button").click());
        await page.waitForFunction(() => !document.querySelector("community-cta").offsetHeight);
        // Firefox hands out what it could not load as if it were an error of the page.
        assert.deepEqual(
          errors.filter((error) => !error.startsWith("Loading module from")),
          [],
        );
      });
    });
  });
