/** What a reader sees of a sign-up in every state: at 400 % zoom, in forced colours, and that the page around it keeps still. */
import { expect } from "@open-wc/testing";
import type { NewsletterSignup } from "../../src/widgets/newsletter-signup/newsletter-signup.js";
import type { OutcomeName } from "../../src/signup/outcome.js";
import { newKey } from "../support/origin.js";
import { contrast, groundOf, painted } from "../support/contrast.js";
import {
  fill,
  find,
  findAll,
  focused,
  key,
  readerPrefers,
  renderedElements,
  settled,
  tab,
  type,
  until,
  windowOf,
  windowSize,
} from "../support/page.js";
import { addressField, signup } from "../support/signup.js";

const outcomes = [
  "subscribed",
  "pending",
  "accepted",
  "unconfirmed",
  "handed-off",
  "invalid",
  "blocked",
  "challenge",
  "limited",
  "closed",
  "misconfigured",
  "offline",
  "failed",
] as const;
const action = "https://news.example/subscribe";
const newsletters = JSON.stringify([
  { id: "friday", name: "Friday letter", description: "Five films, one e-mail, and the cinemas that show them." },
  { id: "music", name: "Monday music" },
]);
const box = `<label slot="consent"><input type="checkbox"> I agree that you write to me, and know that I can leave at any time.</label>`;
const pasted = `<form action="${action}" method="post"><label>Mail <input type="email" name="email"></label><p>We write once a week.</p><button>Join the readers of the Friday letter</button></form>`;

/** The form as it stands before a press, in each of its shapes. */
const shapes: Record<string, string> = {
  "one field": `<newsletter-signup action="${action}" heading="The Friday letter" pitch="Five films." privacy-href="/privacy"></newsletter-signup>`,
  "a name, a choice and consent": `<newsletter-signup action="${action}" name-field="required" newsletters='${newsletters}'>${box}</newsletter-signup>`,
  "the author's own form": `<newsletter-signup>${pasted}</newsletter-signup>`,
};

/** A form whose page says how each try ends. */
async function ended(outcome: OutcomeName, attributes = ""): Promise<NewsletterSignup> {
  const element = await signup(
    `<newsletter-signup action="${action}" list="${newKey("list")}" heading="The Friday letter" ${attributes}></newsletter-signup>`,
  );
  element.addEventListener("standfirst-signup", (event) => event.respondWith(Promise.resolve(outcome)));
  await fill(addressField(element), "a.reader.with.a.rather.long.name@gmail.com");
  await element.submit();
  await settled(element);
  return element;
}

/** What of the element reaches out of the window, or holds more than it shows. */
function cutOrOutside(element: Element): string[] {
  const found = renderedElements(element).filter((inner) => {
    const { left, right, width } = inner.getBoundingClientRect();
    const isCut = getComputedStyle(inner).overflow !== "visible" && inner.scrollWidth > inner.clientWidth + 1;
    return (
      width > 0 &&
      (left < -1 || right > document.documentElement.clientWidth + 1 || (isCut && inner.localName !== "input"))
    );
  });
  return found.map(({ localName, className, textContent }) => `${localName}.${className} ${textContent?.trim()}`);
}

function expectToFit(element: Element, what: string): void {
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth, `${what}: the page scrolls sideways`).to.be.at.most(clientWidth);
  expect(cutOrOutside(element), what).to.deep.equal([]);
}

describe("<newsletter-signup> at 400 % zoom, which leaves 320 px", () => {
  windowOf(320);

  for (const [title, markup] of Object.entries(shapes))
    it(`fits with ${title}`, async () => {
      const element = await signup(markup);
      expectToFit(element, title);
    });

  for (const lang of ["en", "de", "pl"])
    it(`fits after every outcome, in ${lang}`, async () => {
      for (const outcome of outcomes) {
        const element = await ended(outcome, `lang="${lang}" privacy-href="/privacy"`);
        expect(find("status", undefined, element).textContent?.trim()).to.not.equal("");
        expectToFit(element, outcome);
        element.reset();
        element.remove();
      }
    });

  it("fits with an offer to mend a long address", async () => {
    const element = await signup(shapes["one field"] ?? "");
    addressField(element).focus();
    await until(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("signup-desk/desk")));
    await settled(element);
    await fill(addressField(element), "a.reader.with.a.rather.long.name.indeed@gmial.com");
    addressField(element).blur();
    await until(() => findAll("button", /^Did you mean/, element)[0]);
    expectToFit(element, "offer");
  });
});

describe("<newsletter-signup> in forced colours", () => {
  const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);

  for (const [title, markup] of Object.entries(shapes))
    it(`shows where to write and what to press, with ${title}`, async function () {
      if (!(await readerPrefers({ forcedColors: "active" }))) this.skip(); // Only Chromium can be told.
      const element = await signup(markup);
      await expect(element).to.be.accessible();
      for (const control of [...findAll("textbox", undefined, element), ...findAll("button", undefined, element)]) {
        const { borderTopStyle, borderTopColor, borderTopWidth, backgroundColor } = style(control);
        expect([borderTopStyle === "none", Number.parseFloat(borderTopWidth) > 0]).to.deep.equal([false, true]);
        expect(borderTopColor, "the border shows").to.not.equal(backgroundColor);
      }
    });

  it("can be read after every outcome, and tells a wrong field by more than its colour", async function () {
    if (!(await readerPrefers({ forcedColors: "active" }))) this.skip(); // Only Chromium can be told.
    for (const outcome of outcomes) {
      const element = await ended(outcome);
      await expect(element).to.be.accessible();
      const message = find("status", undefined, element).querySelector("p") ?? element;
      expect(style(message).color, outcome).to.equal(style(document.body).color);
      if (outcome === "invalid") {
        const width = Number.parseFloat(style(addressField(element)).borderTopWidth);
        expect(width).to.be.above(1);
      }
      element.reset();
      element.remove();
    }
  });
});

/** What a reader hears who has signed up with the keyboard, in a form with that style. */
async function messageWithKeyboard(style: string): Promise<HTMLElement> {
  const element = await signup(
    `<newsletter-signup style="${style}" action="${action}" list="${newKey("ring")}"></newsletter-signup>`,
  );
  element.addEventListener("standfirst-signup", (event) => event.respondWith(Promise.resolve("pending")));
  // With a press of the mouse in between, WebKit takes the reader for one who has no use for a ring.
  await tab();
  expect(focused()).to.equal(addressField(element));
  await type("reader@example.com");
  await key("Enter");
  const message = find("status", undefined, element);
  await until(() => focused() === message && /confirm your/.test(message.textContent));
  return message;
}

describe("the message of a <newsletter-signup> that has the keyboard", () => {
  for (const scheme of ["light", "dark"])
    it(`has a quiet ring that can be seen, in no colour of the theme, ${scheme}`, async () => {
      const message = await messageWithKeyboard(
        `color-scheme: ${scheme}; color: CanvasText; background: Canvas; --standfirst-color-accent: #b3261e`,
      );
      const { outlineWidth, outlineStyle, outlineColor } = getComputedStyle(message);
      expect([outlineStyle, Number.parseFloat(outlineWidth)]).to.deep.equal(["solid", 2]);
      const around = groundOf(message);
      expect(contrast(painted([...around, outlineColor]), painted(around))).to.be.at.least(3);
      const [red, green, blue] = painted([...around, outlineColor]);
      expect(Math.max(red, green, blue) - Math.min(red, green, blue), outlineColor).to.be.below(0.05 * 255);
    });
});

describe("the ring of a page for what has the keyboard", () => {
  it("is also that of the message of a <newsletter-signup>", async () => {
    const message = await messageWithKeyboard("--standfirst-focus-ring: 5px dotted green");
    expect(getComputedStyle(message).outlineStyle).to.equal("dotted");
  });
});

describe("the page around a <newsletter-signup>", () => {
  it("keeps still when a sign-up of an earlier visit is remembered", async () => {
    const kept = `{"is":"settled","outcome":"pending","day":"2026-11-01"}`;
    for (const lang of ["en", "de", "pl"])
      for (const width of [320, 360, 480, 640, 720]) {
        await windowSize(width);
        const list = newKey("kept");
        localStorage.setItem(`standfirst-signup:${list}`, kept);
        const form = (remember: string): Promise<NewsletterSignup> =>
          signup(
            `<newsletter-signup lang="${lang}" action="${action}" list="${list}" ${remember} heading="Film"></newsletter-signup>`,
          );
        const open = await form("");
        const { height } = open.getBoundingClientRect();
        const settledForm = await form("remember");
        await until(
          () => findAll("button", undefined, settledForm).length && !findAll("textbox", undefined, settledForm)[0],
        );
        await settled(settledForm);
        expect(settledForm.getBoundingClientRect().height, `${lang}, ${width} px`).to.be.within(height - 1, height + 1);
        settledForm.reset();
        for (const each of [open, settledForm]) each.remove();
      }
  });

  for (const width of [360, 720])
    it(`keeps still when an answer comes, ${width} px wide`, async () => {
      await windowSize(width);
      for (const outcome of ["subscribed", "pending", "accepted"] as const) {
        const element = await signup(
          `<newsletter-signup action="${action}" list="${newKey("still")}" heading="The Friday letter"></newsletter-signup>`,
        );
        const after = document.createElement("p");
        element.after(after);
        const top = (): number => after.getBoundingClientRect().top + scrollY;
        const untouched = top();
        let answer: (outcome: OutcomeName) => void = () => {};
        element.addEventListener("standfirst-signup", (event) =>
          event.respondWith(new Promise((resolve) => (answer = resolve))),
        );
        await fill(addressField(element), "reader@gmail.com");
        const trying = element.submit();
        await until(() => element.matches(":state(sending)") && find("status", undefined, element).textContent?.trim());
        await settled(element);
        const sending = top();
        answer(outcome);
        await trying;
        await settled(element);
        expect(findAll("textbox", undefined, element)).to.deep.equal([]);
        expect(top(), outcome).to.be.within(sending - 1, sending + 1);
        element.reset();
        await settled(element);
        expect(top(), "an open form again").to.be.within(untouched - 1, untouched + 1);
        after.remove();
        element.remove();
      }
    });
});
