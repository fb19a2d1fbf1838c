/**
 * The fault matrix of a sign-up: whatever goes wrong between a reader and the newsletter service, the address is either at the
 * service or still in the field, and the words on the page match what happened.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browsers } from "../support/host-page.mjs";
import {
  atSignup,
  hasCome,
  pageWith,
  pastedForm,
  pending,
  reader,
  readerAt,
  service,
} from "../support/host-signup.mjs";

const html = { type: "text/html", body: "<!doctype html><title>Checking</title><p>One moment" };
const endpoint = 'provider="endpoint"';

/** One row: the service's answer, how the try must end, and what the reader must be told. `arrives`: the address is at the service. */
const rows = {
  "says that the address is subscribed": {
    answers: [{ json: { status: "subscribed" } }],
    ends: "subscribed",
    says: /You are signed up/,
    arrives: true,
  },
  "waits for a confirmation": { answers: [pending], ends: "pending", says: /confirm your address/, arrives: true },
  "knows the address already, and does not tell": {
    answers: [pending],
    ends: "pending",
    says: /confirm your address/,
    arrives: true,
  },
  "refuses the address": {
    answers: [{ status: 422, json: { field: "email" } }],
    ends: "invalid",
    says: /check the address/,
  },
  "asks to wait, with a time": {
    answers: [{ status: 429, retryAfter: 120, json: {} }],
    ends: "limited",
    says: /in 2 minutes/,
  },
  "asks to wait, without a time": { answers: [{ status: 429, json: {} }], ends: "limited", says: /try again later/ },
  "fails inside": { answers: [{ status: 500, body: "oops" }], ends: "failed", says: /did not work/ },
  "is overloaded": { answers: [{ status: 503, json: {} }], ends: "failed", says: /did not work/ },
  "answers with a page instead of data": { answers: [html], ends: "challenge", says: /you are a person/ },
  "forgot CORS": {
    answers: [{ ...pending, cors: "off" }],
    ends: "unconfirmed",
    says: /cannot say whether/,
    arrives: true,
  },
  "refuses the permission that JSON needs": {
    answers: [{ status: 202, cors: "off" }],
    attributes: 'provider="klaviyo"',
    ends: "failed",
    says: /did not work/,
    arrives: false,
  },
  "never answers": {
    answers: [{ hang: true }],
    attributes: `${endpoint} timeout="1"`,
    ends: "unconfirmed",
    says: /cannot say whether/,
    arrives: true,
  },
  "answers after the reader's patience": {
    answers: [{ ...pending, delay: 2500 }],
    attributes: `${endpoint} timeout="1"`,
    ends: "unconfirmed",
    says: /cannot say whether/,
    arrives: true,
  },
  "breaks off before its answer": {
    answers: [{ reset: "headers" }],
    ends: "unconfirmed",
    says: /cannot say whether/,
    arrives: true,
  },
  "breaks off in its answer": {
    answers: [{ ...pending, reset: "body" }],
    ends: "pending",
    says: /confirm your address/,
    arrives: true,
  },
};

const isPositive = (outcome) => /^(subscribed|pending|accepted)$/.test(outcome);

for (const browser of browsers) {
  describe(`a sign-up in ${browser}, when the service`, () => {
    for (const [title, { answers, attributes = endpoint, ends, says, arrives }] of Object.entries(rows))
      test(title, async () => {
        const { url, sent } = await service(...answers);
        await atSignup({ browser, html: pageWith(pastedForm(url, attributes)) }, async (opened) => {
          await opened.reader.type();
          await opened.reader.press();
          const ended = await opened.reader.ended();
          assert.equal(ended.outcome, ends);
          assert.equal(ended.type, isPositive(ends) ? "standfirst-signed-up" : "standfirst-signup-failed");
          const seen = await opened.reader.see();
          assert.match(seen.text, says);
          assert.equal(/signed up\./.test(seen.text) && !/cannot say/.test(seen.text), ends === "subscribed");
          const arrived = (await sent()).length > 0;
          if (arrives !== undefined) assert.equal(arrived, arrives);
          if (!isPositive(ends)) assert.deepEqual([seen.value, seen.isUsable], [reader, true]);
          assert.ok(arrived || seen.value === reader, "the address is nowhere");
          assert.deepEqual([opened.errors, await opened.violations()], [[], []]);
        });
      });

    test("is slow, and says so", async () => {
      const { url, sent, letGo } = await service({ ...pending, hold: true });
      await atSignup({ browser, html: pageWith(pastedForm(url)) }, async (opened) => {
        await opened.reader.type();
        await opened.reader.press();
        await opened.reader.reads(/^Still trying…$/);
        assert.equal((await opened.reader.see()).value, reader);
        letGo();
        assert.equal((await opened.reader.ended()).outcome, "pending");
        assert.equal((await sent()).length, 1);
      });
    });

    test("cannot be reached at all", async () => {
      await atSignup({ browser, html: pageWith(pastedForm("http://news.example:9/subscribe")) }, async (opened) => {
        await opened.reader.type();
        await opened.reader.press();
        assert.equal((await opened.reader.ended()).outcome, "failed");
        const seen = await opened.reader.see();
        assert.deepEqual([seen.value, seen.isUsable], [reader, true]);
        assert.deepEqual(seen.links, ["Continue on the newsletter’s own page"]);
      });
    });
  });

  describe(`a sign-up in ${browser}, when the page`, () => {
    test("is offline: it waits, and sends once the connection is back", async (context) => {
      const { url, sent } = await service(pending);
      await atSignup({ browser, html: pageWith(pastedForm(url)) }, async (opened) => {
        await opened.reader.type();
        await opened.page.setOfflineMode(true).catch(() => undefined);
        if (await opened.page.evaluate(() => navigator.onLine)) {
          context.skip("this browser cannot be cut off by a test");
          return;
        }
        await opened.reader.press();
        assert.equal((await opened.reader.ended()).outcome, "offline");
        const seen = await opened.reader.see();
        assert.match(seen.text, /You are offline/);
        assert.equal(seen.value, reader);
        assert.equal((await sent()).length, 0);
        await opened.page.setOfflineMode(false);
        assert.equal((await opened.reader.ended(2)).outcome, "pending");
        assert.equal((await sent(1)).length, 1);
      });
    });

    test("forbids the connection (connect-src): one press lets the browser itself submit the same form", async () => {
      const { url, origin, sent } = await service({ type: "text/html", body: "<title>Thanks</title><p>Thanks" });
      const csp = `default-src 'self'; form-action 'self' ${origin}; require-trusted-types-for 'script'; trusted-types standfirst`;
      const box = `<label slot="consent"><input type="checkbox" name="terms"> I agree</label></newsletter-signup>`;
      const asking = pageWith(pastedForm(url).replace("</newsletter-signup>", box));
      await atSignup({ browser, html: asking, csp }, async (opened) => {
        await opened.reader.type();
        await opened.page.click("[name=terms]");
        await opened.reader.press();
        assert.equal((await opened.reader.ended()).outcome, "blocked");
        const seen = await opened.reader.see();
        assert.match(seen.text, /Nothing was sent/);
        assert.deepEqual([seen.value, seen.isUsable, (await sent()).length], [reader, true, 0]);
        await opened.reader.pressLink();
        assert.equal((await opened.reader.ended(2)).outcome, "handed-off");
        const [request] = await sent(1);
        const { submission, source, consent, ...fields } = Object.fromEntries(new URLSearchParams(request.body));
        assert.deepEqual(fields, { email: reader, list: "friday", website: "", terms: "on" });
        // As a script would have sent it: the service knows a second try, and what was agreed to.
        assert.match(submission, /^[\da-f]{8}-/);
        assert.equal(JSON.parse(source).page, opened.address);
        const [purpose] = JSON.parse(consent).purposes;
        assert.deepEqual([JSON.parse(consent).id, purpose.text, purpose.granted], [submission, "I agree", true]);
        assert.match((await opened.reader.see()).text, /finish on the newsletter’s own page/);
      });
    });

    test("forbids forms to go there (form-action), where only the browser's own submit is allowed", async () => {
      const { url, sent } = await service(html);
      const csp = "form-action 'self'";
      await atSignup({ browser, html: pageWith(pastedForm(url, 'provider="native"')), csp }, async (opened) => {
        await opened.reader.type();
        await opened.reader.press();
        assert.equal((await opened.reader.ended()).outcome, "blocked");
        const seen = await opened.reader.see();
        assert.match(seen.text, /Nothing was sent/);
        assert.deepEqual([seen.value, (await sent()).length], [reader, 0]);
      });
    });

    test("allows nothing but itself and the service: no violation at rest and in a sign-up", async () => {
      const { url, origin, sent } = await service(pending);
      const csp = `default-src 'self'; connect-src 'self' ${origin}; require-trusted-types-for 'script'; trusted-types standfirst`;
      await atSignup({ browser, html: pageWith(pastedForm(url)), csp }, async (opened) => {
        assert.deepEqual(
          opened.requests.filter((address) => address.startsWith(origin)),
          [],
        );
        await opened.reader.type();
        await opened.reader.press();
        assert.equal((await opened.reader.ended()).outcome, "pending");
        assert.equal((await sent(1)).length, 1);
        assert.deepEqual([opened.console, opened.errors, await opened.violations()], [[], [], []]);
      });
    });

    test("runs no script: the author's form works by itself", async () => {
      const { url, sent } = await service({ type: "text/html", body: "<title>Thanks</title>" });
      await atSignup({ browser, html: pageWith(pastedForm(url)), javascript: false }, async ({ page }) => {
        await page.type("input[type=email]", reader);
        await page.click("button");
        const [request] = await sent(1);
        const fields = Object.fromEntries(new URLSearchParams(request.body));
        assert.deepEqual(fields, { email: reader, list: "friday", website: "" });
      });
    });

    test("has lost the file that speaks with services: the browser submits the form", async () => {
      const { url, sent } = await service({ type: "text/html", body: "<title>Thanks</title>" });
      const missing = /embed\/signup-/;
      await atSignup({ browser, html: pageWith(pastedForm(url)), missing }, async (opened) => {
        await opened.reader.type();
        await opened.reader.press();
        const [request] = await sent(1);
        assert.equal(new URLSearchParams(request.body).get("email"), reader);
      });
    });

    test("has the form twice: one request, both know, both start again", async () => {
      const { url, sent } = await service(pending);
      await atSignup({ browser, html: pageWith(pastedForm(url), pastedForm(url)) }, async (opened) => {
        await opened.reader.type();
        await opened.page.evaluate(() => {
          for (const { shadowRoot } of document.querySelectorAll("newsletter-signup"))
            shadowRoot.querySelector("[part=button]").click();
        });
        await opened.reader.reads(/confirm your address/, 1);
        assert.equal((await opened.reader.see(0)).text, (await opened.reader.see(1)).text);
        assert.equal((await sent()).length, 1);
      });
    });

    test("is open in two tabs: one success settles both", async () => {
      const { url, sent } = await service(pending);
      await atSignup({ browser, html: pageWith(pastedForm(url)) }, async (opened) => {
        const other = await opened.page.browser().newPage();
        try {
          await other.goto(opened.address);
          await other.waitForFunction(() => document.querySelector("newsletter-signup")?.shadowRoot);
          await opened.page.bringToFront();
          await opened.reader.type();
          await opened.reader.press();
          await opened.reader.reads(/confirm your address/);
          await readerAt(other).reads(/confirm your address/);
          assert.equal((await sent()).length, 1);
        } finally {
          await other.close();
        }
      });
    });

    test("is left within the next instant", async () => {
      for (const attributes of [endpoint, 'provider="klaviyo"']) {
        const { url, sent } = await service({ ...pending, delay: 150 });
        await atSignup(
          { browser, html: pageWith(pastedForm(url, attributes)), routes: { "/next": "<title>Next</title>" } },
          async (opened) => {
            await opened.reader.type();
            await opened.page.waitForFunction(() =>
              performance.getEntriesByType("resource").some(({ name }) => /signup-/.test(name)),
            );
            const leaving = opened.page.waitForNavigation();
            await opened.page.evaluate(() => {
              document.querySelector("newsletter-signup").shadowRoot.querySelector("[part=button]").click();
              setTimeout(() => location.assign("/next"), 30);
            });
            await leaving;
            assert.equal((await sent(1)).length, 1, attributes);
          },
        );
      }
    });

    test("is left while Ghost is still asked for its token: the address goes without one", async (context) => {
      if (browser === "firefox") return context.skip("Firefox asks no permission any more for a page that is left");
      const { url, sent } = await service({ type: "text/plain", body: "1:2:3", hold: true }, { status: 201, json: {} });
      const form = `<newsletter-signup action="${url}/members/api/send-magic-link/" privacy-href="/privacy"></newsletter-signup>`;
      const routes = { "/next": "<title>Next</title>" };
      return atSignup({ browser, html: pageWith(form), routes }, async (opened) => {
        await opened.reader.type();
        await opened.reader.press();
        await opened.reader.reads(/^Sending…$/);
        await opened.page.goto(new URL("/next", opened.address).href);
        // The question for the token is the first request.
        const [request] = await sent(2);
        assert.equal(JSON.parse(request.body).integrityToken, undefined);
        await opened.reader.comeBack();
        const seen = await opened.reader.see();
        assert.equal(seen.isUsable, true);
        // Where the browser has kept the page, so are the words and the address.
        if (seen.value) assert.match(seen.text, /cannot say whether/);
      });
    });

    test("is loaded again in the middle of a try", async () => {
      const { url, sent } = await service({ hang: true });
      await atSignup({ browser, html: pageWith(pastedForm(url)) }, async (opened) => {
        await opened.reader.type();
        await opened.reader.press();
        await opened.reader.reads(/^Sending…$/);
        const [request] = await sent(1);
        await opened.page.reload();
        await opened.upgraded("newsletter-signup");
        const seen = await opened.reader.see();
        assert.ok(request || seen.value === reader, "the address is nowhere");
        assert.deepEqual([seen.text, seen.isUsable], ["", true]);
      });
    });

    const isTyped = (page) =>
      hasCome(
        page,
        (address) =>
          document.querySelector("newsletter-signup")?.shadowRoot?.querySelector("#email")?.value === address,
        reader,
      );
    // A browser brings nothing back to a page that may not be stored.
    const storable = { "cache-control": "private, max-age=0" };

    test("is loaded again before a press: what was typed is still there", async (context) => {
      if (browser === "chromium") return context.skip("Chromium empties every form when a page is loaded again");
      const { url } = await service(pending);
      return atSignup({ browser, html: pageWith(pastedForm(url)), headers: storable }, async (opened) => {
        await opened.reader.type();
        await opened.page.reload();
        await isTyped(opened.page);
      });
    });

    test("is left before a press and come back to: what was typed is still there", async () => {
      const { url } = await service(pending);
      const routes = { "/next": "<title>Next</title>" };
      await atSignup({ browser, html: pageWith(pastedForm(url)), routes, headers: storable }, async (opened) => {
        await opened.reader.type();
        await opened.page.goto(new URL("/next", opened.address).href);
        await opened.reader.comeBack();
        await isTyped(opened.page);
      });
    });

    test("is left in the middle of a try and come back to", async () => {
      const { url, sent } = await service({ hang: true });
      const routes = { "/next": "<title>Next</title>" };
      const description = {
        browser,
        html: pageWith(pastedForm(url)),
        routes,
        headers: storable,
      };
      await atSignup(description, async (opened) => {
        await opened.reader.type();
        await opened.reader.press();
        await sent(1);
        await opened.page.goto(new URL("/next", opened.address).href);
        await opened.reader.comeBack();
        const seen = await opened.reader.see();
        assert.equal(seen.isUsable, true);
        assert.doesNotMatch(seen.text, /Sending|trying|signed up\.$/);
        assert.ok((await sent()).length === 1 || seen.value === reader, "the address is nowhere");
      });
    });
  });
}
