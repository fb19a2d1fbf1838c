import { expect } from "@open-wc/testing";
import { pageBefore, topOf, upgradeIn } from "../support/upgrade.js";

const form = `<form action="https://news.example/subscribe" method="post"><label>E-mail address <input type="email" name="email"></label> <button>Sign up</button></form>`;

/** A page whose host has its own idea of lines and letters. */
const signupPage = (width: number, attributes: string, more = ""): Promise<Document> =>
  pageBefore(
    width,
    `<newsletter-signup ${attributes}>${form}${more}</newsletter-signup>`,
    "line-height: 1.5; letter-spacing: 0.05em",
    900,
  );

const upgrade = (page: Document): Promise<void> => upgradeIn(page, "newsletter-signup", "#email");

/** Where the field stands, the author's or ours, and where what follows the widget begins. */
function places(page: Document): { field: number; below: number } {
  const element = page.querySelector("newsletter-signup");
  const field = element?.shadowRoot?.querySelector("#email") ?? element?.querySelector("[type=email]");
  return { field: field?.getBoundingClientRect().top ?? Number.NaN, below: topOf(page) };
}

const cases: Record<string, [attributes: string, more?: string]> = {
  alone: [""],
  "with a heading": [`heading="The Friday letter"`],
  "with a heading and a pitch": [`heading="The Friday letter" pitch="Five films, one e-mail, and who shows them."`],
  "with a pitch that just fits": [`pitch="Five films, one e-mail, and who sh"`],
  "with a pitch and a notice": [`pitch="Five films." privacy-href="/privacy"`],
  "with a link to a notice": [
    `heading="Film" pitch="Five films."`,
    `<a slot="privacy-href" href="/privacy">Privacy</a>`,
  ],
};

describe("standfirst.css, before a sign-up has come to life", () => {
  for (const width of [340, 640])
    for (const [title, [attributes, more]] of Object.entries(cases))
      it(`has the field where it will be, ${title}, ${width} px`, async () => {
        const page = await signupPage(width, attributes, more);
        const before = places(page);
        await upgrade(page);
        const after = places(page);
        expect(after.field, "the field").to.be.closeTo(before.field, 2.9);
        expect(after.below, "what follows").to.be.closeTo(before.below, 2.9);
      });
});
