/** What readers set for themselves: larger text, wider spacing, right to left. Nothing is cut, nothing overlaps. */
import { expect, fixture, html } from "@open-wc/testing";
import "../../src/widgets/community-cta/define.js";
import "../../src/widgets/share-link/define.js";
import "../../src/widgets/story-header/define.js";
import { renderedElements, settled, windowSize } from "../support/page.js";
import { shareSheetAbsent } from "../support/sharing.js";

/** https://www.w3.org/TR/WCAG22/#text-spacing, as the tools of readers put it into every root of a page. */
const spacing =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";
/** What a browser does whose reader asked for text twice as large. */
const twice = ".root { font-size: 32px !important }";

const page = (dir: string, width: number) =>
  html`<main dir=${dir} style="width:${width}px">
    <story-header
      sections='[{"name":"Culture","url":"#a"},{"name":"Film","url":"#b"}]'
      headline="The last projectionist on Quay Street"
      standfirst="A harbour town watches its projectionist."
      byline="Tomasz Brandl"
      credits='[{"role":"Sound","names":["Mira Halloway","Jun Estevez-Roth"]}]'
      published="2026-11-20"
      updated="2026-11-22"
    ></story-header>
    <share-link></share-link>
    <community-cta
      heading="Sit with {members} people"
      members="15000"
      text="Thursdays."
      href="#join"
      dismissible
    ></community-cta>
  </main>`;

function wearEverywhere(within: Element, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  for (const { shadowRoot } of within.querySelectorAll("*"))
    if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
}

/** Elements of ours that reach beyond the page's column, or hold more than they show. */
function cutOrOutside(main: HTMLElement): string[] {
  const { left, right } = main.getBoundingClientRect();
  return renderedElements(main).flatMap((element) => {
    const box = element.getBoundingClientRect();
    if (element === main || element.closest("svg, .quiet") || box.width === 0) return [];
    const isOutside = box.right > right + 1 || box.left < left - 1;
    const isCut = getComputedStyle(element).overflow !== "visible" && element.scrollHeight > element.clientHeight + 1;
    return isOutside || isCut ? [`${element.localName}.${element.className} ${element.textContent?.trim()}`] : [];
  });
}

describe("header, share link and invitation", () => {
  for (const [name, css] of [
    ["wider text spacing", spacing],
    ["text twice as large", twice],
    ["both", spacing + twice],
  ] as const)
    for (const dir of ["ltr", "rtl"])
      it(`fit a phone and a desk with ${name}, ${dir}`, async () => {
        shareSheetAbsent();
        for (const width of [320, 700]) {
          await windowSize(width + 40);
          const main = await fixture<HTMLElement>(page(dir, width));
          await settled(main);
          const before = main.getBoundingClientRect().height;
          wearEverywhere(main, css);
          await settled(main);
          expect(main.getBoundingClientRect().height, "the settings had no effect").to.be.greaterThan(before);
          expect(cutOrOutside(main), `${width}`).to.deep.equal([]);
        }
      });
});
