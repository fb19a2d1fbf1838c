import { expect, fixture, html } from "@open-wc/testing";
import { defineWidget } from "../../src/base/define-widget.js";
import { version } from "../../src/base/version.js";
import { define, widgets } from "../../src/define.js";
import { upgradeMarkers } from "../../src/markers.js";
import { consoleMessages, settled, until } from "../support/page.js";

describe("define", () => {
  it("defines the six tags, and again without a word", () => {
    const messages = consoleMessages();
    define();
    define();
    for (const [tag, widget] of Object.entries(widgets)) expect(customElements.get(tag)).to.equal(widget);
    expect(messages.join()).not.to.contain("standfirst");
  });

  it("makes a second set under a prefix that works beside the first", async () => {
    define({ prefix: "acme" });
    define({ prefix: "acme-" });
    const element = await fixture(html`<div></div>`);
    element.append(document.createElement("acme-share-link"));
    await settled(element);
    expect(element.firstElementChild).to.be.instanceOf(widgets["share-link"]);
    expect(element.firstElementChild?.shadowRoot).not.to.equal(null);
  });

  it("leaves a taken tag alone and names both versions in one warning for the page", () => {
    const messages = consoleMessages();
    class Older extends HTMLElement {
      static version = "0.0.9";
    }
    customElements.define("older-widget", Older);
    for (let copy = 0; copy < 3; copy++) defineWidget("older-widget", class extends HTMLElement {});
    expect(customElements.get("older-widget")).to.equal(Older);
    const warnings = messages.filter((message) => message.includes("<older-widget>"));
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain("0.0.9").and.to.contain(version);
  });

  it("says once that another copy has all the tags, and names one", () => {
    const messages = consoleMessages();
    for (const tag of ["copied-header", "copied-link"]) {
      customElements.define(
        tag,
        class extends HTMLElement {
          static version = "0.0.8";
        },
      );
      defineWidget(tag, class extends HTMLElement {});
    }
    expect(messages.filter((message) => message.includes("0.0.8"))).to.have.length(1);
  });

  it("says so when the tag belongs to a script that is not ours", () => {
    const messages = consoleMessages();
    customElements.define("foreign-widget", class extends HTMLElement {});
    defineWidget("foreign-widget", class extends HTMLElement {});
    expect(messages.some((message) => message.includes("<foreign-widget>") && message.includes("unknown"))).to.equal(
      true,
    );
  });
});

async function markerOf(attributes: string): Promise<HTMLElement> {
  const host = await fixture(html`<section></section>`);
  host.innerHTML = `<div data-standfirst="share-link" ${attributes}></div>`;
  return host.firstElementChild as HTMLElement;
}

describe("the marker form", () => {
  before(() => {
    define();
    upgradeMarkers();
  });

  it("upgrades a marker that arrives later, in place, with its attributes and its content", async () => {
    const host = await fixture(html`<section></section>`);
    host.innerHTML = `<div class="cms" data-standfirst="story-header" data-standfirst-x="y" data-headline="A story" data-heading-level="3"><p data-slot="standfirst">Words</p></div>`;
    const marker = host.firstElementChild as HTMLElement;
    const element = await until(() => marker.querySelector("story-header"));
    expect(marker.className).to.equal("cms");
    expect(element.getAttribute("headline")).to.equal("A story");
    expect(element.hasAttribute("standfirst")).to.equal(false);
    expect(element.getAttribute("heading-level")).to.equal("3");
    expect(element.querySelector("p")?.slot).to.equal("standfirst");
  });

  it("upgrades it once, however often the page moves it", async () => {
    const host = await fixture(html`<section></section>`);
    host.innerHTML = `<div data-standfirst="share-link"></div>`;
    const marker = host.firstElementChild as HTMLElement;
    const element = await until(() => marker.querySelector("share-link"));
    host.append(marker);
    await settled(host);
    expect(marker.querySelectorAll("share-link")).to.have.length(1);
    expect(marker.firstElementChild).to.equal(element);
  });

  it("gives the element nothing but what it knows: data that a CMS lets through is no handler and no style", async () => {
    const marker = await markerOf(
      `data-onclick="document.title = 'Run'" data-style="color: red" data-id="x" data-url="/a"`,
    );
    const element = await until(() => marker.querySelector("share-link"));
    expect(element.getAttributeNames()).to.deep.equal(["url"]);
  });

  it("leaves what an element inside it carries already, and what a script of the page gives it", async () => {
    const host = await fixture(html`<section></section>`);
    host.innerHTML = `<div data-standfirst="share-link" data-label="Share"><share-link url="/own"></share-link></div>`;
    const element = await until(() => host.querySelector("share-link[label=Share]"));
    element.setAttribute("campaign", "spring");
    (host.firstElementChild as HTMLElement).dataset["label"] = "Pass on";
    await until(() => element.getAttribute("label") === "Pass on");
    expect(element.getAttributeNames().toSorted()).to.deep.equal(["campaign", "label", "url"]);
  });

  it("takes in what arrives in the marker later, and what a script of the page puts there instead", async () => {
    const marker = await markerOf("");
    const element = await until(() => marker.querySelector("share-link"));
    marker.insertAdjacentHTML("beforeend", `<b data-slot="icon">Late</b>`);
    await until(() => element.querySelector("b")?.slot === "icon");
    expect(marker.children).to.have.length(1);
    marker.innerHTML = "<b>Other</b>";
    const next = await until(() => marker.querySelector("share-link"));
    expect(next.textContent).to.equal("Other");
  });

  it("follows the marker's attributes, the one that makes it a marker too", async () => {
    const marker = await markerOf(`data-label="One"`);
    const element = await until(() => marker.querySelector("share-link"));
    marker.dataset["label"] = "Two";
    await until(() => element.getAttribute("label") === "Two");
    delete marker.dataset["label"];
    await until(() => !element.hasAttribute("label"));
    const plain = (await fixture(html`<p>Share it</p>`)) as HTMLElement;
    plain.dataset["standfirst"] = "share-link";
    await until(() => plain.querySelector("share-link"));
  });

  it("leaves alone what names no element of ours", async () => {
    const host = await fixture(html`<section></section>`);
    host.innerHTML = `<div data-standfirst="script" data-src="/x.js">Words</div>`;
    await settled(host);
    expect(host.innerHTML).to.contain(">Words<");
    expect(host.querySelector("script")).to.equal(null);
  });
});
