/**
 * The file that checks, sends and speaks comes when a reader turns to a sign-up, and may come late, never, or not in time:
 * the address arrives all the same, once.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { browsers } from "../support/host-page.mjs";
import { atSignup, pageWith, pastedForm, pending, reader, service } from "../support/host-signup.mjs";

const folder = new URL("../../dist/embed/", import.meta.url);
const desk = readdirSync(folder).find((name) => /^signup-[0-9a-f]{8}\.js$/.test(name));
const thanks = { type: "text/html", body: "<title>Thanks</title>" };

/** The desk's file, which the server keeps back until the test lets it go. */
function keptBack() {
  const waiting = [];
  const answer = (response) => {
    response.writeHead(200, { "content-type": "text/javascript" });
    response.end(readFileSync(new URL(desk, folder)));
  };
  return {
    routes: { [`/embed/${desk}`]: (_, response) => waiting.push(response) },
    letGo: () => waiting.forEach(answer),
  };
}

/** Presses in the instant in which the reader's password manager has filled the field in. */
function fillAndPress(address) {
  const root = document.querySelector("newsletter-signup").shadowRoot;
  root.querySelector("#email").value = address;
  root.querySelector("[part=button]").click();
}

for (const browser of browsers)
  describe(`a sign-up in ${browser} that nobody has turned to`, () => {
    test("asks for nothing on a reader's page, and says nothing, whatever is wrong with it", async () => {
      await atSignup({ browser, html: pageWith("<newsletter-signup></newsletter-signup>") }, async (opened) => {
        const addresses = opened.requests.map((address) => new URL(address).pathname);
        assert.deepEqual(addresses, ["/", "/embed/standfirst.js"]);
        assert.deepEqual([opened.console, opened.errors], [[], []]);
      });
    });
  });

for (const browser of browsers)
  describe(`a sign-up in ${browser}, when the file that sends`, () => {
    test("comes after the press: the press is shown and counts, once", async () => {
      const { url, sent } = await service(pending);
      const { routes, letGo } = keptBack();
      await atSignup({ browser, html: pageWith(pastedForm(url)), routes }, async (opened) => {
        await opened.reader.type();
        await opened.reader.press();
        await opened.reader.press();
        const shown = await opened.page.evaluate(() =>
          document.querySelector("newsletter-signup").matches(":state(sending)"),
        );
        assert.deepEqual([shown, (await opened.reader.see()).isUsable], [true, false]);
        letGo();
        assert.equal((await opened.reader.ended()).outcome, "pending");
        assert.deepEqual([(await sent(1)).length, (await opened.reader.ends()).length], [1, 1]);
      });
    });

    test("comes after the page has started again: what the reader has typed since stays", async () => {
      const { url } = await service(pending);
      const { routes, letGo } = keptBack();
      await atSignup({ browser, html: pageWith(pastedForm(url)), routes }, async ({ page, reader: person }) => {
        await person.type("early@example.org");
        await page.evaluate(() => document.querySelector("newsletter-signup").reset());
        assert.equal((await person.see()).value, "");
        await person.type();
        await person.press();
        letGo();
        assert.equal((await person.ended()).outcome, "pending");
      });
    });

    test("never comes: the browser submits the form", async () => {
      const { url, sent } = await service(thanks);
      await atSignup({ browser, html: pageWith(pastedForm(url)), routes: keptBack().routes }, async (opened) => {
        await opened.reader.type();
        await opened.reader.press();
        const [request] = await sent(1);
        assert.equal(new URLSearchParams(request?.body).get("email"), reader);
      });
    });

    test("has not come when the page is left in the next instant", async () => {
      const { url, sent } = await service(pending);
      const routes = { ...keptBack().routes, "/next": "<title>Next</title>" };
      const box = `<label slot="consent"><input type="checkbox" name="terms" checked> I agree</label></newsletter-signup>`;
      const html = pageWith(pastedForm(url).replace("</newsletter-signup>", box));
      await atSignup({ browser, html, routes }, async (opened) => {
        const leaving = opened.page.waitForNavigation();
        await opened.page.evaluate(fillAndPress, reader);
        await opened.page.evaluate(() => setTimeout(() => location.assign("/next"), 30));
        await leaving;
        const [request] = await sent(1);
        const fields = Object.fromEntries(new URLSearchParams(request?.body));
        assert.deepEqual(fields, { email: reader, list: "friday", website: "", terms: "on" });
      });
    });

    test("has not come when the page is left: nothing is claimed, and who comes back is told that nobody knows", async (context) => {
      const { url, sent } = await service(pending);
      const { routes, letGo } = keptBack();
      const pages = { ...routes, "/next": "<title>Next</title>" };
      const headers = { "cache-control": "private, max-age=0" };
      return atSignup({ browser, html: pageWith(pastedForm(url)), routes: pages, headers }, async (opened) => {
        await opened.reader.type();
        await opened.reader.press();
        await opened.page.evaluate(() => {
          addEventListener("pageshow", ({ persisted }) => (document.title = persisted ? "kept" : "loaded"));
        });
        await opened.page.goto(new URL("/next", opened.address).href);
        assert.equal((await sent(1)).length, 1);
        await opened.reader.comeBack();
        if ((await opened.page.title()) !== "kept")
          return context.skip("this browser keeps no page that waits for a file");
        assert.deepEqual(
          (await opened.reader.ends()).map(({ outcome }) => outcome),
          ["unconfirmed"],
        );
        letGo();
        await opened.reader.reads(/cannot say whether/);
        const seen = await opened.reader.see();
        assert.deepEqual([seen.value, seen.isUsable, (await sent()).length], [reader, true, 1]);
        return undefined;
      });
    });

    test("is missing: an empty form is not sent, and the page may still say no", async () => {
      const { url, sent } = await service(thanks);
      await atSignup({ browser, html: pageWith(pastedForm(url)), missing: /embed\/signup-/ }, async (opened) => {
        await opened.reader.press();
        const isBack = () => document.querySelector("newsletter-signup")?.shadowRoot.activeElement?.id === "email";
        await opened.page.waitForFunction(isBack, { polling: 50 });
        await opened.page.evaluate(() => {
          document.addEventListener("standfirst-signup", (event) => {
            event.preventDefault();
            document.title = event.detail.email;
          });
        });
        await opened.reader.type();
        await opened.reader.press();
        await opened.page.waitForFunction((address) => document.title === address, { polling: 50 }, reader);
        assert.equal((await sent()).length, 0);
      });
    });

    test("is missing: the address goes where the element says, not where the form in it does", async () => {
      const [pasted, named] = [await service(thanks), await service(thanks)];
      const html = pageWith(pastedForm(pasted.url, `action="${named.url}"`));
      await atSignup({ browser, html, missing: /embed\/signup-/ }, async (opened) => {
        await opened.reader.type();
        await opened.reader.press();
        const [request] = await named.sent(1);
        assert.equal(new URLSearchParams(request.body).get("list"), "friday");
        assert.equal((await pasted.sent()).length, 0);
      });
    });

    test("is missing: what has to be agreed to is still asked for first, and goes along with what is chosen", async () => {
      const { url, sent } = await service(thanks);
      const box = `<label slot="consent"><input type="checkbox" name="terms" required> I agree</label></newsletter-signup>`;
      const choice = `newsletters='[{"id":"monday","name":"Monday"},{"id":"sunday","name":"Sunday"}]'`;
      const html = pageWith(pastedForm(url, choice).replace("</newsletter-signup>", box));
      await atSignup({ browser, html, missing: /embed\/signup-/ }, async ({ page, reader: person }) => {
        await person.type();
        await person.press();
        await page.waitForFunction(() => document.activeElement?.name === "terms", { polling: 50 });
        assert.equal((await sent()).length, 0);
        await page.click("[name=terms]");
        await page.evaluate(() =>
          document.querySelector("newsletter-signup").shadowRoot.querySelector("[value=sunday]").click(),
        );
        await person.press();
        const [request] = await sent(1);
        const fields = [...new URLSearchParams(request.body)].map(String);
        assert.deepEqual(fields.toSorted(), [`email,${reader}`, "list,friday", "list,sunday", "terms,on", "website,"]);
      });
    });

    test("is missing: a name that only our form asks for goes along, and the page hears of it", async () => {
      const { url, sent } = await service(thanks);
      const html = pageWith(pastedForm(url, 'name-field="optional"'));
      await atSignup({ browser, html, missing: /embed\/signup-/ }, async (opened) => {
        await opened.page.evaluate(() => {
          document.addEventListener("standfirst-signup", ({ detail }) => {
            sessionStorage.setItem("heard", JSON.stringify(detail));
          });
          document.querySelector("newsletter-signup").shadowRoot.querySelector("#name").value = "Ada";
        });
        await opened.reader.type();
        const leaving = opened.page.waitForNavigation();
        await opened.reader.press();
        const [request] = await sent(1);
        const fields = [...new URLSearchParams(request.body)].map(String);
        assert.deepEqual(fields.toSorted(), [`email,${reader}`, "list,friday", "name,Ada", "website,"]);
        await leaving;
        await opened.page.goto(opened.address);
        const heard = await opened.page.evaluate(() => JSON.parse(sessionStorage.getItem("heard")));
        assert.deepEqual([heard.email, heard.name], [reader, "Ada"]);
      });
    });

    test("comes long after the press, where the form opens a window: browsers allow none, so the reader presses once more", async () => {
      const { url, sent } = await service(thanks);
      const { routes, letGo } = keptBack();
      // Looking at the page from outside counts as a press, so the page itself says when the reader's has worn off, and what came of it.
      const told = {};
      const heard = Object.fromEntries(
        ["/old", "/ended"].map((path) => [path, new Promise((hear) => (told[path] = hear))]),
      );
      const hear = (path) => (request, response) => told[path](response.end() && request.url);
      const script = `<script>
        document.addEventListener("click", () => {
          const timer = setInterval(() => navigator.userActivation.isActive || fetch("/old", clearInterval(timer)), 50);
        }, { once: true });
        for (const name of ["standfirst-signed-up", "standfirst-signup-failed"])
          document.addEventListener(name, ({ detail }) => fetch("/ended?" + detail.outcome));
      </script>`;
      const html = pageWith(pastedForm(url, 'provider="native"').replace("<form", '<form target="_blank"'), script);
      const pages = { ...routes, "/old": hear("/old"), "/ended": hear("/ended") };
      await atSignup({ browser, html, routes: pages }, async (opened) => {
        await opened.reader.type();
        await opened.reader.press();
        await heard["/old"];
        letGo();
        assert.equal(await heard["/ended"], "/ended?blocked");
        const seen = await opened.reader.see();
        assert.match(seen.text, /Nothing was sent/);
        assert.deepEqual([seen.value, (await sent()).length], [reader, 0]);
        await opened.reader.pressLink();
        assert.equal((await sent(1)).length, 1);
      });
    });

    test("is fetched by a page that remembers a sign-up, and starts again with another address", async () => {
      const { url } = await service(pending);
      const html = pageWith(pastedForm(url, 'provider="endpoint" list="friday" remember'));
      await atSignup({ browser, html }, async (opened) => {
        const isAsked = () => opened.requests.some((address) => address.endsWith(desk));
        assert.equal(isAsked(), false);
        await opened.reader.type();
        await opened.reader.press();
        await opened.reader.ended();
        await opened.page.reload();
        await opened.upgraded("newsletter-signup");
        await opened.reader.reads(/confirm your address/);
        await opened.page.evaluate(() => document.querySelector("newsletter-signup").reset());
        const isOpen = () => document.querySelector("newsletter-signup").shadowRoot.querySelector("#email");
        await opened.page.waitForFunction(isOpen, { polling: 50 });
        assert.equal(await opened.page.evaluate(() => localStorage.length), 0);
        assert.deepEqual(opened.errors, []);
      });
    });
  });
