import { expect, fixture, html } from "@open-wc/testing";
import "../../src/widgets/community-cta/define.js";
import "../../src/widgets/newsletter-signup/define.js";
import "../../src/widgets/related-stories/define.js";
import "../../src/widgets/story-header/define.js";
import "../../src/widgets/video-feature/define.js";
import { press, settled, until, visibleText } from "../support/page.js";

/** Attributes whose value is one of a list of words, by element; `name-field` is the property `nameField`. */
const words: Record<string, [attribute: string, written: string][]> = {
  "video-feature": [
    ["consent", "GIVEN"],
    ["engine", "MSE"],
    ["shortcuts", "Off"],
    ["autoplay", "Visible"],
    ["date-style", "SHORT"],
  ],
  "story-header": [["date-style", "Full"]],
  "newsletter-signup": [
    ["provider", "Ghost"],
    ["name-field", "Required"],
  ],
  "related-stories": [
    ["source", "WordPress"],
    ["layout", "GRID"],
    ["ranking", "Recent"],
    ["prefetch", "Hover"],
  ],
  "community-cta": [["remember", "Forever"]],
};

/** As `type="EMAIL"` of an `<input>` is read back as `email`: https://html.spec.whatwg.org/#enumerated-attribute */
describe("an attribute whose value is one of a list of words", () => {
  for (const [tag, attributes] of Object.entries(words))
    for (const [attribute, written] of attributes)
      it(`means the same in capitals: <${tag} ${attribute}="${written}">`, () => {
        const element = document.createElement(tag) as unknown as HTMLElement & Record<string, unknown>;
        element.setAttribute(attribute, written);
        const property = attribute.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase());
        expect(element[property]).to.equal(written.toLowerCase());
        element.removeAttribute(attribute);
        expect(element[property] ?? "").to.equal("");
      });

  it("is what a reader gets: a date as short as it was asked for", async () => {
    const header = await fixture(html`<story-header published="2026-11-20" date-style="SHORT"></story-header>`);
    await settled(header);
    expect(visibleText(header)).to.equal("11/20/26");
  });

  it("keeps a page's consent to films of third parties", async () => {
    const element = await fixture<HTMLElement>(
      html`<video-feature src="https://vimeo.com/123456" consent="GIVEN" headline="Film"></video-feature>`,
    );
    await settled(element);
    await press(element.shadowRoot?.querySelector(".play") as HTMLElement);
    await until(() => element.shadowRoot?.querySelector("iframe"), "the reader was asked again");
  });
});
