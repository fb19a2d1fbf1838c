import { expect } from "@open-wc/testing";
import { afterwards, until } from "../support/page.js";

const form = `<form action="https://news.example/subscribe" method="post"><label>E-mail address <input type="email" name="email"></label> <button>Sign up</button></form>`;

/** A page of its own with standfirst.css, in which the module has not run yet. */
async function pageBefore(width: number, attributes: string, more = ""): Promise<Document> {
  const frame = document.createElement("iframe");
  frame.width = `${width}`;
  frame.height = "900";
  frame.srcdoc = `<!doctype html><html lang="en"><link rel="stylesheet" href="/src/standfirst.css">
    <style>body { margin: 0; line-height: 1.5; letter-spacing: 0.05em } iframe { border: 0 }</style>
    <newsletter-signup ${attributes}>${form}${more}</newsletter-signup><p>Below.</p>`;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
  document.body.append(frame);
  afterwards(() => frame.remove());
  await loaded;
  if (!frame.contentDocument) throw new Error("the frame has no page");
  return frame.contentDocument;
}

async function upgrade(page: Document): Promise<void> {
  const script = page.createElement("script");
  script.type = "module";
  script.src = "/src/widgets/newsletter-signup/define.ts";
  page.body.append(script);
  await until(() => page.querySelector("newsletter-signup")?.shadowRoot?.querySelector("#email"), "no form came");
}

/** Where the field stands, the author's or ours, and where what follows the widget begins. */
function places(page: Document): { field: number; below: number } {
  const element = page.querySelector("newsletter-signup");
  const field = element?.shadowRoot?.querySelector("#email") ?? element?.querySelector("[type=email]");
  const top = (place?: Element | null): number => place?.getBoundingClientRect().top ?? Number.NaN;
  return { field: top(field), below: top(page.querySelector("body > p")) };
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
        const page = await pageBefore(width, attributes, more);
        const before = places(page);
        await upgrade(page);
        const after = places(page);
        expect(after.field, "the field").to.be.closeTo(before.field, 2.9);
        expect(after.below, "what follows").to.be.closeTo(before.below, 2.9);
      });
});
