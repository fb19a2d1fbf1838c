/** A page in another language, on the built embed, whose language files are packed: a reader meets no word of English in it. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browsers, onPage } from "../support/host-page.mjs";
import { storyPage } from "../support/host-story.mjs";

const strict = "default-src 'self'; require-trusted-types-for 'script'; trusted-types standfirst";
const links = ["mill", "ferry", "quay", "lock"].map((name) => `<li><a href="/${name}">${name}</a></li>`).join("");
const body = `
<share-link url="https://magazine.example/ferry" channels="copy email"></share-link>
<share-link id="own" strings='{"copyLink":"Weź adres"}' channels="copy"></share-link>
<related-stories more page-size="1"><ul>${links}</ul></related-stories>
<newsletter-signup heading="List" action="/subscribe" privacy-href="/privacy"></newsletter-signup>`;

/** Waits until the words stand somewhere in an element, seen or only heard. */
const says = (page, selector, words) =>
  page
    .waitForFunction(
      (name, sought) => {
        const { shadowRoot } = document.querySelector(name);
        const labels = [...shadowRoot.querySelectorAll("[aria-label]")].map((element) => element.ariaLabel);
        return [shadowRoot.textContent, ...labels].join("\n").includes(sought);
      },
      { timeout: 15_000 },
      selector,
      words,
    )
    .catch(() => assert.fail(`${selector} never said ${words}`));

/** By keyboard, as the button may lie below the window. */
const press = async (page, selector) => (await page.waitForSelector(`${selector} >>> button`)).press("Enter");

for (const browser of browsers)
  describe(`a page in Polish in ${browser}`, () => {
    test("says everything in Polish, before and after a press, under the strictest policy", async () => {
      await onPage({ browser, html: storyPage({ lang: "pl", body }), csp: strict }, async (opened) => {
        const { page } = opened;
        await opened.upgraded("share-link", "related-stories", "newsletter-signup");
        await says(page, "share-link", "Udostępnij");
        await says(page, "#own", "Weź adres");
        await says(page, "related-stories", "Więcej artykułów");
        await says(page, "newsletter-signup", "Adres e-mail");
        await press(page, "share-link");
        await says(page, "share-link", "Kopiuj link");
        await says(page, "share-link", "E-mail");
        await press(page, "related-stories");
        await says(page, "related-stories", "jeszcze 1 artykuł");
        await press(page, "newsletter-signup");
        await says(page, "newsletter-signup", "Sprawdź adres.");
        assert.deepEqual([await opened.violations(), opened.console, opened.errors], [[], [], []]);
      });
    });

    test("speaks English where the language file is missing", async () => {
      await onPage({ browser, html: storyPage({ lang: "pl", body }), missing: /\/pl-/ }, async ({ page, upgraded }) => {
        await upgraded("share-link", "related-stories");
        await says(page, "share-link", "Share");
        await press(page, "related-stories");
        await says(page, "related-stories", "1 more story");
      });
    });
  });
