/** What an editor copies from the workbench arrives on the page as it was meant, whatever the CMS does with it on the way. */
import { expect } from "@open-wc/testing";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { stories } from "../../demo/stories/index.js";
import { forms } from "../../demo/workbench/markup-forms.js";
import { htmlOf, markerOf, withStandfirstInside } from "../../demo/workbench/markup.js";
import { upgradeMarkers } from "../../src/markers.js";
import { afterwards, until } from "../support/page.js";

const states = stories.flatMap(({ tag, states: all }) => all.map((state) => ({ tag, state })));
const markdownIt = new MarkdownIt({ html: true });

/** A tree as text: white space between elements is nobody's meaning. */
function treeOf(markup: string): string {
  const template = document.createElement("template");
  template.innerHTML = markup;
  return treeIn(template.content);
}

function treeIn(parent: ParentNode & Node): string {
  return [...parent.childNodes]
    .map((node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent?.replaceAll(/\s+/g, " ").trim();
      if (!(node.nodeType === Node.ELEMENT_NODE)) return "";
      const element = node as Element;
      const attributes = element
        .getAttributeNames()
        .sort()
        .map((name) => `${name}=${element.getAttribute(name)}`);
      return `<${[element.localName, ...attributes].join("|")}>${treeIn(element)}</>`;
    })
    .filter(Boolean)
    .join("");
}

/** As a page of a publisher who writes Markdown has it: words above, words below. */
const inText = (markup: string): string => `A paragraph above.\n\n${markup}\n\nA paragraph below.\n`;
const around = (tree: string): string => `<p>A paragraph above.</>${tree}<p>A paragraph below.</>`;

describe("markup copied from the workbench", () => {
  for (const { tag, state } of states) {
    for (const write of [htmlOf, markerOf])
      it(`<${tag}>, ${state.name}: ${write === htmlOf ? "HTML" : "the marker"} is the same tree after marked and markdown-it`, () => {
        const markup = write(tag, state);
        const meant = around(treeOf(markup));
        expect(treeOf(marked.parse(inText(markup), { async: false }))).to.equal(meant);
        expect(treeOf(markdownIt.render(inText(markup)))).to.equal(meant);
      });
  }

  it("keeps the opening tag on one line and has no blank line inside", () => {
    for (const { tag, state } of states)
      for (const write of [htmlOf, markerOf]) {
        const lines = write(tag, state).split("\n");
        expect(lines[0]).to.match(/^<[^<]*>$/);
        expect(lines.filter((line) => !line.trim())).to.deep.equal([]);
      }
  });

  it("holds what the story says: every attribute comes back as it was written", () => {
    for (const { tag, state } of states) {
      const template = document.createElement("template");
      template.innerHTML = htmlOf(tag, state);
      const [element] = template.content.children;
      for (const [name, value] of Object.entries(state.attributes ?? {}))
        expect(element?.getAttribute(name), `${tag}, ${state.name}, ${name}`).to.equal(value === true ? "" : value);
    }
  });

  it("survives WordPress's typographer: JSON in an attribute holds no angle bracket", () => {
    const state = { name: "Brackets", attributes: { stories: '[{"title": "How <video> came", "url": "/a"}]' } };
    const markup = htmlOf("related-stories", state);
    expect(markup.split("\n")[0]?.slice(1, -1)).not.to.match(/[<>]/);
    const template = document.createElement("template");
    template.innerHTML = markup;
    const text = template.content.firstElementChild?.getAttribute("stories") ?? "";
    expect(JSON.parse(text)).to.deep.equal(JSON.parse(state.attributes.stories));
  });

  it("means the same as a marker, once the embed has met it", async () => {
    upgradeMarkers();
    for (const { tag, state } of states) {
      const column = document.createElement("div");
      afterwards(() => column.remove());
      column.innerHTML = markerOf(tag, state);
      // No element is defined in this file, so what is compared is the markup and nothing that a widget makes of it.
      document.body.append(column);
      const made = await until(() => column.querySelector(`[data-standfirst] > ${tag}`), `no <${tag}> was made`);
      for (const slotted of made.querySelectorAll("[data-slot]")) slotted.removeAttribute("data-slot");
      const meant = htmlOf(tag, withStandfirstInside(state));
      expect(treeOf(made.outerHTML), `${tag}, ${state.name}`).to.equal(treeOf(meant));
      column.remove();
    }
  });

  it("reaches every system with every word of the story in it", () => {
    for (const { tag, state } of states) {
      const words = [...(state.html ?? "").matchAll(/>\s*([^<>{}\n]{3,}?)\s*</g)].map(([, text = ""]) => text);
      for (const form of forms) {
        const markup = form.write(tag, state);
        for (const word of words) expect(markup, `${form.name}: ${tag}, ${state.name}`).to.include(word);
      }
    }
  });
});
