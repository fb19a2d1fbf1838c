import { expect, fixture, html } from "@open-wc/testing";
import {
  accessibleName,
  consoleMessages,
  eventsOf,
  fill,
  find,
  findAll,
  focused,
  hover,
  key,
  permit,
  press,
  readerPrefers,
  tab,
  until,
  visibleText,
} from "./page.js";

describe("what tests may do and see on a page", () => {
  it("presses with a real mouse and reads names through shadow roots and slots", async () => {
    const host = await fixture<HTMLElement>(html`<div><span>Send</span></div>`);
    host.attachShadow({ mode: "open" }).append(document.createElement("button"));
    host.shadowRoot?.querySelector("button")?.append(document.createElement("slot"));
    const button = find("button", "Send", host);
    const clicks = eventsOf<MouseEvent>(button, "click");
    await press(button);
    expect(clicks.map((event) => event.isTrusted)).to.deep.equal([true]);
    expect(accessibleName(button)).to.equal("Send");
    expect(visibleText(host)).to.equal("Send");
  });

  it("tells what is there when something is missing", async () => {
    const host = await fixture<HTMLElement>(html`<div><a href="/a">A story</a><button hidden>Gone</button></div>`);
    expect(() => find("button", "Gone", host)).to.throw('there is: link "A story"');
    expect(findAll("link", /story/, host)).to.have.length(1);
  });

  it("types and tabs, also backwards", async () => {
    const host = await fixture<HTMLElement>(
      html`<div>
        <label>E-mail <input value="old" /></label><button>Next</button>
      </div>`,
    );
    const field = find("textbox", "E-mail", host) as HTMLInputElement;
    await fill(field, "reader@example.com");
    expect(field.value).to.equal("reader@example.com");
    await tab();
    expect(focused()).to.equal(find("button", "Next", host));
    await tab({ backwards: true });
    expect(focused()).to.equal(field);
    const pressed = eventsOf<KeyboardEvent>(field, "keydown");
    await key("ArrowLeft", "Shift");
    expect(pressed.map((event) => event.key)).to.deep.equal(["Shift", "ArrowLeft"]);
  });

  it("hears the console, errors and rejections, and gives the console back", async () => {
    const messages = consoleMessages();
    console.warn("careful", document.body);
    void Promise.reject(new Error("lost"));
    await until(() => messages.length === 2);
    expect(messages).to.deep.equal(["warn: careful <body>", "rejection: Error: lost"]);
  });

  it("sets what the reader's system prefers, where the browser can be told", async function () {
    if (!(await readerPrefers({ forcedColors: "active", reducedMotion: "reduce", colorScheme: "dark" }))) this.skip();
    const holds = (query: string): boolean => matchMedia(query).matches;
    expect(
      ["(forced-colors: active)", "(prefers-reduced-motion: reduce)", "(prefers-color-scheme: dark)"].map(holds),
    ).to.deep.equal([true, true, true]);
  });

  it("starts each test without the preferences of the last", () => {
    expect(matchMedia("(forced-colors: active)").matches).to.equal(false);
  });

  it("grants the clipboard and takes it away, where the browser can be told", async function () {
    if (!(await permit({ "clipboard-write": "granted", "clipboard-read": "granted" }))) this.skip();
    await navigator.clipboard.writeText("proof");
    expect(await navigator.clipboard.readText()).to.equal("proof");
    await permit({ "clipboard-write": "denied" });
    const refused = await navigator.clipboard.writeText("no").catch((error: unknown) => (error as Error).name);
    expect(refused).to.equal("NotAllowedError");
  });

  it("puts the pointer on things", async () => {
    const button = await fixture<HTMLElement>(html`<button>Here</button>`);
    await hover(button);
    expect(button.matches(":hover")).to.equal(true);
  });
});
