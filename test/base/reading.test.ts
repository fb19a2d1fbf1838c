import { expect, fixture, html } from "@open-wc/testing";
import fc from "fast-check";
import { readJson, readJsonChild } from "../../src/base/json.js";
import { languageOf, watchLanguage } from "../../src/base/language.js";
import { safeUrl } from "../../src/base/url.js";
import { warnOnce } from "../../src/base/warn.js";
import { afterwards, consoleMessages, until } from "../support/page.js";

describe("an address out of foreign data", () => {
  it("is used only when it is http or https", () => {
    expect(safeUrl("https://example.org/a b")?.href).to.equal("https://example.org/a%20b");
    expect(safeUrl(" //cdn.example/x ", "http://host.example/")?.href).to.equal("http://cdn.example/x");
    for (const bad of [
      "javascript:alert(1)",
      "JAVA\nSCRIPT:alert(1)",
      "\u0001javascript:0",
      "data:text/html,x",
      "vbscript:x",
      "blob:x",
      "",
      "  ",
      "http://",
      7,
      null,
    ])
      expect(safeUrl(bad, "https://host.example/"), String(bad)).to.satisfy(
        (url?: URL) => !url || url.protocol === "https:",
      );
    expect(safeUrl("java\tscript:alert(1)", "https://host.example/")).to.equal(undefined);
  });

  it("never throws and never gives another scheme, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.anything()), (value) => {
        const url = safeUrl(value, "https://host.example/");
        return url === undefined || /^https?:$/.test(url.protocol);
      }),
    );
  });
});

describe("JSON that came through an editor", () => {
  it("is read as it is, and with every quote turned into an entity", () => {
    expect(readJson(`[{"name":"Film"}]`)).to.deep.equal([{ name: "Film" }]);
    expect(readJson(`[{&quot;name&quot;:&#34;Film &amp; sound&#034;}]`)).to.deep.equal([{ name: "Film & sound" }]);
    expect(readJson("{name: 1}")).to.equal(undefined);
  });

  it("is asked for, by one warning, where a script child holds something else, but not while half of it is there", async () => {
    const messages = consoleMessages();
    const element = await fixture(html`<div></div>`);
    const script = document.createElement("script");
    script.type = "application/json";
    script.textContent = '[{"a": 1},]';
    element.append(script);
    expect([readJsonChild(element), messages]).to.deep.equal([undefined, []]);
    element.append("\n");
    expect([readJsonChild(element), readJsonChild(element)]).to.deep.equal([undefined, undefined]);
    expect(messages).to.have.length(1);
    expect(messages[0]).to.contain('<div> leaves out "[{"a": 1},]", which is no JSON.');
    script.textContent = " ";
    expect(readJsonChild(element)).not.to.be.ok;
    expect(messages).to.have.length(1);
  });

  it("is found in a script child, and only in a direct one", async () => {
    const element = await fixture(
      html`<div>
        <script type="application/json">
          { "a": 1 }
        </script>
      </div>`,
    );
    expect(readJsonChild(element)).to.deep.equal({ a: 1 });
    expect(readJsonChild(element.parentElement as Element)).to.equal(undefined);
  });
});

describe("the language of a widget", () => {
  it("is the nearest lang, through shadow roots, else English", async () => {
    const outer = await fixture(html`<div lang="fr-CA"><section></section></div>`);
    const section = outer.querySelector("section") as Element;
    const inner = document.createElement("p");
    section.attachShadow({ mode: "open" }).append(inner);
    expect(languageOf(inner)).to.equal("fr-CA");
    inner.lang = "ja";
    expect(languageOf(inner)).to.equal("ja");
    const page = document.documentElement.lang;
    document.documentElement.removeAttribute("lang");
    afterwards(() => (document.documentElement.lang = page));
    expect(languageOf(document.body)).to.equal("en");
  });

  it("is told anew when the page changes it, until the widget has left", async () => {
    const outer = await fixture(html`<div lang="fr"></div>`);
    const life = new AbortController();
    const heard: string[] = [];
    watchLanguage({ requestUpdate: () => heard.push(languageOf(outer)) }, life.signal);
    outer.setAttribute("lang", "pl");
    await until(() => heard.includes("pl"));
    life.abort();
    outer.setAttribute("lang", "nl");
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(heard).to.deep.equal(["pl"]);
  });
});

describe("a mistake in the markup", () => {
  it("is told once, with the tag in angle brackets", async () => {
    const messages = consoleMessages();
    const element = await fixture(html`<section></section>`);
    warnOnce(element, `level="9" is not a heading level; write 1 to 6.`);
    warnOnce(element, `level="9" is not a heading level; write 1 to 6.`);
    expect(messages.filter((message) => message.includes(`<section> level="9"`))).to.have.length(1);
  });
});
