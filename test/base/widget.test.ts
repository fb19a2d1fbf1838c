import { expect, fixture, html } from "@open-wc/testing";
import { html as template } from "lit";
import type { TemplateResult } from "lit";
import { Widget } from "../../src/base/widget.js";
import { reset } from "../../src/styles/reset.js";
import { afterwards, consoleMessages, settled, until } from "../support/page.js";

/** The smallest widget: says how many links its author wrote and tells when its life ends. */
class LinkCount extends Widget {
  static override styles = [reset];
  lives: AbortSignal[] = [];

  constructor() {
    super();
    this.onLife((signal) => this.lives.push(signal));
  }

  override render(): TemplateResult {
    const links = this.isSlotted("link") ? this.querySelectorAll("a").length : 0;
    return template`<div class="root">${links} links</div>`;
  }
}
customElements.define("link-count", LinkCount);

const words = (element: Element): string => element.shadowRoot?.textContent?.trim() ?? "";

async function linkCount(content = ""): Promise<LinkCount> {
  const element = document.createElement("link-count") as LinkCount;
  element.append(document.createRange().createContextualFragment(content));
  const host = await fixture(html`<div></div>`);
  host.append(element);
  await settled(element);
  return element;
}

describe("every widget", () => {
  it("sees children that arrive after it was upgraded", async () => {
    const element = await linkCount();
    expect(words(element)).to.equal("0 links");
    element.innerHTML = `<a slot="link" href="/one">One</a>`;
    await until(() => words(element) === "1 links");
    element.insertAdjacentHTML("beforeend", `<a slot="link" href="/two">Two</a>`);
    await until(() => words(element) === "2 links");
  });

  it("says once which attribute it could not read as JSON, and goes on with its own words", async () => {
    const messages = consoleMessages();
    const broken = `{"links":`;
    for (const text of [broken, broken, "", `{"links": "Links"}`]) {
      const element = await linkCount();
      element.setAttribute("strings", text);
      await settled(element);
      expect(words(element)).to.equal("0 links");
    }
    expect(messages).to.deep.equal([`warn: <link-count> leaves out "${broken}", which is no JSON. <link-count>`]);
  });

  it("takes null for what a template writes where there is nothing to say, and is silent about it", async () => {
    const messages = consoleMessages();
    const element = await linkCount();
    for (const text of ["null", " null "]) element.setAttribute("strings", text);
    await settled(element);
    expect(words(element)).to.equal("0 links");
    expect(messages).to.deep.equal([]);
  });

  it("leaves the author's children exactly as they were", async () => {
    const content = `<p>Text</p><a slot="link" href="/one">One</a>`;
    const element = await linkCount(content);
    expect(element.innerHTML).to.equal(content);
    expect(element.getAttributeNames()).to.deep.equal([]);
  });

  it("goes on with what it was doing when it is moved", async () => {
    const element = await linkCount();
    const elsewhere = await fixture(html`<section></section>`);
    elsewhere.append(element);
    await settled(element);
    expect(element.lives).to.have.length(1);
    expect(element.lives[0]?.aborted).to.equal(false);
  });

  it("is left alone by moveBefore where the browser has it", async () => {
    const element = await linkCount();
    const elsewhere = (await fixture(html`<section></section>`)) as HTMLElement & {
      moveBefore?: (node: Node, child: null) => void;
    };
    let connected = 0;
    element.connectedCallback = () => void connected++;
    if (elsewhere.moveBefore) elsewhere.moveBefore(element, null);
    else elsewhere.append(element);
    await settled(element);
    expect(element.parentElement).to.equal(elsewhere);
    expect(element.lives).to.have.length(1);
    expect(connected).to.equal(0);
  });

  it("stops everything when it is removed, and starts afresh when it comes back", async () => {
    const element = await linkCount();
    const parent = element.parentElement;
    element.remove();
    await until(() => element.lives[0]?.aborted);
    parent?.append(element);
    expect(element.lives).to.have.length(2);
    expect(element.lives[1]?.aborted).to.equal(false);
  });

  it("replaces a server-rendered shadow root instead of drawing a second one beside it", async () => {
    const host = await fixture(html`<div></div>`);
    (host as HTMLElement & { setHTMLUnsafe(markup: string): void }).setHTMLUnsafe(
      `<link-count><template shadowrootmode="open"><div class="root">0 links</div></template></link-count>`,
    );
    const element = host.firstElementChild as LinkCount;
    await settled(element);
    expect(element.shadowRoot?.querySelectorAll(".root")).to.have.length(1);
  });

  it("keeps its looks when it is moved into another document and back", async () => {
    const element = await linkCount();
    const frame = (await fixture(html`<iframe title="Another document"></iframe>`)) as HTMLIFrameElement;
    const inside = (): Element => element.shadowRoot?.querySelector(".root") as Element;
    expect(getComputedStyle(inside()).display).to.equal("block");
    const home = element.parentElement;
    for (const place of [frame.contentDocument?.body, home]) {
      place?.append(element);
      await settled(element);
      const view = element.ownerDocument.defaultView as Window;
      expect(view.getComputedStyle(inside()).lineHeight).to.equal("24px");
    }
  });

  it("keeps its looks when it was made here and first shown in another document", async () => {
    const frame = (await fixture(html`<iframe title="Another document"></iframe>`)) as HTMLIFrameElement;
    const element = document.createElement("link-count") as LinkCount;
    frame.contentDocument?.body.append(element);
    await settled(element);
    const inside = element.shadowRoot?.querySelector(".root") as Element;
    expect(frame.contentWindow?.getComputedStyle(inside).lineHeight).to.equal("24px");
  });

  it("looks the same whatever the page does to `*` and to its root font size", async () => {
    const element = await linkCount();
    const inside = element.shadowRoot?.querySelector(".root") as Element;
    const look = (): string =>
      JSON.stringify(
        [...getComputedStyle(inside)].map((name) => [name, getComputedStyle(inside).getPropertyValue(name)]),
      );
    const before = look();
    const hostile = document.createElement("style");
    hostile.textContent = `html { font-size: 62.5%; letter-spacing: 3px; word-break: break-all; text-align: left }
      * { line-height: 3 !important; text-transform: uppercase !important; font-weight: 300 !important; font-size: 9px !important;
        text-indent: 2em !important; cursor: help !important; white-space: pre !important }`;
    document.head.append(hostile);
    afterwards(() => hostile.remove());
    expect(look()).to.equal(before);
  });

  it("takes no space when hidden, whatever display the page gives it", async () => {
    const element = await linkCount();
    element.hidden = true;
    element.style.display = "grid";
    expect(element.getBoundingClientRect().height).to.equal(0);
  });
});
