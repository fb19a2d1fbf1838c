/** A reader at a sign-up form on a publisher's page, and the newsletter service on another origin. */
import { after } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { useUp } from "./host-browsers.mjs";
import { openPage } from "./host-page.mjs";
import { startOrigin } from "./origin.mjs";

export const reader = "reader@example.org";
export const pending = { status: 202, json: { status: "pending" } };

let starting;
let count = 0;

after(async () => (await starting)?.close());

/** The newsletter service, under a name of its own, with these answers in turn. */
export async function service(...answers) {
  starting ??= startOrigin();
  const origin = await starting;
  count += 1;
  const key = `service-${count}`;
  origin.scripts.set(key, answers);
  return {
    origin: origin.mapped,
    url: `${origin.mapped}/answer/${key}`,
    letGo: () => origin.scripts.release(key),
    /** The requests that carry an address; with a count, once that many have come. */
    async sent(expected = 0) {
      const all = await origin.log.read(key, expected, 10_000);
      return all.filter(({ isPreflight, body }) => !isPreflight && decodeURIComponent(body).includes(reader));
    },
  };
}

/** The service's own form, with hidden data and a trap, as an author pastes it. */
export function pastedForm(url, attributes = 'provider="endpoint"') {
  const trap = '<div hidden><input name="website" tabindex="-1"></div>';
  const fields = `<label>E-mail <input type="email" name="email" required></label><input type="hidden" name="list" value="friday">${trap}<button>Sign up</button>`;
  return `<newsletter-signup privacy-href="/privacy" ${attributes}><form action="${url}" method="post">${fields}</form></newsletter-signup>`;
}

export function pageWith(...forms) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A story</title><script async src="/embed/standfirst.js"></script></head><body><main><h1>A story</h1>${forms.join("")}</main></body></html>`;
}

/** In the page: what the reader sees of one form. */
function look(index) {
  const element = document.querySelectorAll("newsletter-signup")[index];
  const root = element.shadowRoot;
  const button = root.querySelector("[part=button]");
  return {
    text: root.querySelector("[part=message]").innerText.trim(),
    value: root.querySelector("#email")?.value,
    isUsable: Boolean(button) && button.getAttribute("aria-disabled") !== "true",
    links: [...root.querySelectorAll("[part=message] .link")].map((link) => link.textContent.trim()),
  };
}

/** In the page, before the press: keeps the ends of tries under a symbol. */
function keepEnds() {
  const ends = [];
  Object.defineProperty(window, Symbol.for("ends"), { value: ends, configurable: true });
  for (const name of ["standfirst-signed-up", "standfirst-signup-failed"])
    document.addEventListener(name, ({ type, detail }) => ends.push({ type, ...detail }));
}

/** A page behind another tab paints nothing, so the default of looking at every frame would never look. */
const often = { polling: 50 };

const part = (page, selector, index) =>
  page.evaluateHandle(
    (wanted, at) => document.querySelectorAll("newsletter-signup")[at].shadowRoot.querySelector(wanted),
    selector,
    index,
  );

/** Asks the page again and again: in Firefox, a page out of its cache answers a question, but knows of no wait. */
export async function hasCome(page, condition, ...words) {
  const end = performance.now() + 20_000;
  while (!(await page.evaluate(condition, ...words).catch(() => false))) {
    if (performance.now() > end) throw new Error("the page never came to that");
    await pause(50);
  }
}

/** What a reader does on an open page. */
export function readerAt(page) {
  const see = (index = 0) => page.evaluate(look, index);
  const ends = () => page.evaluate(() => window[Symbol.for("ends")] ?? []);
  return {
    see,
    ends,
    async type(address = reader, index = 0) {
      await page.evaluate(keepEnds);
      const field = await part(page, "#email", index);
      await field.click();
      await field.type(address);
    },
    async press(index = 0) {
      await (await part(page, "[part=button]", index)).click();
    },
    async pressLink(index = 0) {
      await (await part(page, "[part=message] .link", index)).click();
    },
    /** Back to the form, loaded again or out of the back/forward cache: drivers hear nothing of that, and Firefox obeys them no longer. */
    async comeBack() {
      useUp(page);
      await page.evaluate(() => setTimeout(() => history.back()));
      await hasCome(page, () =>
        Boolean(document.querySelector("newsletter-signup")?.shadowRoot?.querySelector("[part=button]")),
      );
    },
    /** Waits for the end of the try and says how it ended. */
    async ended(expected = 1) {
      await page.waitForFunction((number) => window[Symbol.for("ends")]?.length >= number, often, expected);
      return (await ends())[expected - 1];
    },
    /** Waits until the message matches. */
    async reads(words, index = 0) {
      await page.waitForFunction(
        (source, at) => {
          const element = document.querySelectorAll("newsletter-signup")[at];
          return new RegExp(source).test(element.shadowRoot.querySelector("[part=message]").innerText);
        },
        often,
        words.source,
        index,
      );
    },
  };
}

/** Opens a page with a sign-up on a host of its own, as readers meet it: not where developers work. */
export async function openSignup({ browser, html, ...more }) {
  const opened = await openPage({ browser, html, host: "story.example", ...more });
  if (more.javascript !== false) await opened.upgraded("newsletter-signup");
  return { ...opened, reader: readerAt(opened.page) };
}

export async function atSignup(description, test) {
  const opened = await openSignup(description);
  try {
    return await test(opened);
  } finally {
    await opened.close();
  }
}
