/** The same page for readers in three time zones, at both ends of the day and between. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browsers, onPage } from "../support/host-page.mjs";

const zones = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Australia/Adelaide"];
const header = (attributes) => `<story-header lang="en-GB" ${attributes}></story-header>`;
const html = `<!doctype html><html lang="en-GB"><script async src="/embed/standfirst.js"></script>
  ${header('published="2026-01-01" updated="2026-12-31"')}
  ${header('published="2026-03-01T00:05"')}
  ${header('published="2026-11-20T23:30:00+01:00" updated="2026-11-20T23:45:00+01:00" time-zone="Europe/Berlin"')}
  ${header('published="2026-11-20T12:00:00Z"')}`;

/** What the four headers say, one line each. */
const readDates = () =>
  [...document.querySelectorAll("story-header")].map(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll("[part=date], [part=updated]")].map((line) => line.textContent.trim()).join(" · "),
  );

const noon = {
  "Pacific/Kiritimati": "21 November 2026",
  "Pacific/Pago_Pago": "20 November 2026",
  "Australia/Adelaide": "20 November 2026",
};

for (const browser of browsers)
  describe(`dates in ${browser}`, () => {
    for (const zone of zones)
      test(`never shift a day for a reader in ${zone}`, async () => {
        await onPage({ browser, html, prepare: (page) => page.emulateTimezone(zone) }, async (opened) => {
          await opened.upgraded("story-header");
          const readersZone = await opened.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
          assert.equal(readersZone, zone, "the browser was not taken to that zone");
          assert.deepEqual(await opened.page.evaluate(readDates), [
            "1 January 2026 · Updated 31 December 2026",
            "1 March 2026",
            "20 November 2026 · Updated 20 November 2026 at 23:45 CET",
            noon[zone],
          ]);
        });
      });
  });
