import { expect, fixture } from "@open-wc/testing";
import { NewsletterSignup } from "../../src/widgets/newsletter-signup/newsletter-signup.js";
import { fieldsOf } from "../support/origin.js";
import {
  consoleMessages,
  fill,
  find,
  findAll,
  focused,
  isShown,
  requestedAddresses,
  settled,
  tab,
  type,
  until,
  visibleText,
} from "../support/page.js";
import { addressField, pendingAnswer, server, signUp, signUpButton, signup } from "../support/signup.js";
import { upgradedWith } from "../support/upgrade.js";

const action = "https://news.example/subscribe";

describe("<newsletter-signup>", () => {
  it("is accessible as delivered", async () => {
    const element = await signup(
      `<newsletter-signup action="${action}" heading="The Friday letter" pitch="Five films." privacy-href="/privacy"></newsletter-signup>`,
    );
    await expect(element).to.be.accessible();
    expect(find("heading", "The Friday letter", element).localName).to.equal("h2");
    expect(visibleText(element)).to.equal("The Friday letter\nFive films.\nE-mail address\nSign up\nPrivacy policy");
  });

  it("takes properties set before the upgrade", async () => {
    const element = await upgradedWith<NewsletterSignup>("newsletter-signup", {
      action,
      heading: "Before",
      newsletters: [{ id: "friday", name: "Friday" }],
    });
    expect(find("heading", "Before", element)).to.satisfy(isShown);
    expect(find("checkbox", "Friday", element)).to.have.property("checked", false);
  });

  it("shows its form whatever is handed over as newsletters", async () => {
    for (const text of ["[null]", '"friday"', '{"length":2}', "7"]) {
      const element = await signup(`<newsletter-signup action="${action}" newsletters='${text}'></newsletter-signup>`);
      expect(addressField(element), text).to.satisfy(isShown);
      expect(findAll("checkbox", undefined, element)).to.deep.equal([]);
    }
    const element = await signup(
      `<newsletter-signup action="${action}" newsletters='[null, {"id":"friday","name":"Friday"}]'></newsletter-signup>`,
    );
    expect(find("checkbox", "Friday", element)).to.satisfy(isShown);
  });

  it("keeps what is typed when it is moved in the document", async () => {
    const element = await signup(`<newsletter-signup action="${action}"></newsletter-signup>`);
    await fill(addressField(element), "half-typed@exam");
    const elsewhere = await fixture(`<section></section>`);
    elsewhere.append(element);
    await settled(element);
    expect(addressField(element).value).to.equal("half-typed@exam");
  });

  it("takes an address to the server and says that it has to be confirmed", async () => {
    const { url, requests } = await server(pendingAnswer);
    const element = await signup(`<newsletter-signup action="${url}"></newsletter-signup>`);
    const event = await signUp(element);
    expect(event.detail).to.deep.equal({ outcome: "pending", list: url, inbox: undefined });
    expect(visibleText(element)).to.equal(
      "One more step: open the e-mail we are sending you and confirm your address.\nUse another address",
    );
    const [request] = await requests(1);
    expect(request && (await fieldsOf(request))).to.include({ email: "reader@example.com" });
  });

  it("asks for nothing, stores nothing and says nothing before a reader comes", async () => {
    const messages = consoleMessages();
    const asked = requestedAddresses();
    const element = await signup(
      `<newsletter-signup action="${action}" heading="The Friday letter" remember privacy-href="/privacy"></newsletter-signup>`,
    );
    await settled(element);
    expect(asked).to.deep.equal([]);
    expect(messages).to.deep.equal([]);
    expect(localStorage.length + document.cookie.length).to.equal(0);
  });

  it("lets browsers and password managers fill the address in", async () => {
    const element = await signup(`<newsletter-signup action="${action}" name-field="optional"></newsletter-signup>`);
    const field = find("textbox", "E-mail address", element) as HTMLInputElement;
    expect(field).to.include({ type: "email", name: "email", autocomplete: "email" });
    expect(field.labels?.[0]?.getRootNode()).to.equal(field.getRootNode());
    expect(find("textbox", "Your name (optional)", element)).to.include({ autocomplete: "name", required: false });
    expect(Number.parseFloat(getComputedStyle(field).fontSize)).to.be.at.least(16);
    expect(field.getBoundingClientRect().height).to.be.at.least(44);
    expect(signUpButton(element).getBoundingClientRect().height).to.be.at.least(44);
  });

  it("takes the author's words from slots, then attributes, then the author's form", async () => {
    const form = `<form action="${action}"><label>Your mail <input type="email" name="EMAIL" placeholder="you@there"></label><button>Join</button></form>`;
    const bare = await signup(`<newsletter-signup>${form}</newsletter-signup>`);
    expect(visibleText(bare)).to.equal("Your mail\nJoin");
    expect(addressField(bare).placeholder).to.equal("you@there");
    const attributed = await signup(
      `<newsletter-signup label="Address" button="Send it" placeholder="a@b.example">${form}</newsletter-signup>`,
    );
    expect(visibleText(attributed)).to.equal("Address\nSend it");
    expect(addressField(attributed).placeholder).to.equal("a@b.example");
    const slotted = await signup(
      `<newsletter-signup heading="no" label="no" button="no" placeholder="no"><h3 slot="heading">Own heading</h3><p slot="pitch">Own pitch</p><b slot="label">Own label</b><i slot="button">Own button</i><span slot="placeholder">own@example</span><a slot="privacy-href" href="/own">Own notice</a>${form}</newsletter-signup>`,
    );
    expect(visibleText(slotted)).to.equal("Own heading\nOwn pitch\nOwn label\nOwn button\nOwn notice");
    expect(find("textbox", "Own label", slotted)).to.have.property("placeholder", "own@example");
    expect(find("button", "Own button", slotted)).to.satisfy(isShown);
  });

  it("leads the keyboard from the field to the button", async () => {
    const element = await signup(`<newsletter-signup action="${action}"></newsletter-signup>`);
    addressField(element).focus();
    await tab();
    expect(focused()).to.equal(signUpButton(element));
  });

  it("carries over what was typed before the upgrade, with the focus", async () => {
    const place = await fixture(
      `<div><newsletter-early><form action="${action}"><input type="email" name="email"></form></newsletter-early></div>`,
    );
    const early = place.querySelector("input");
    early?.focus();
    await type("early@exam");
    // The same class under a tag that the page has had all along, as when the module comes after the reader.
    customElements.define("newsletter-early", class extends NewsletterSignup {});
    const field = await until(() => findAll("textbox", "E-mail address", place)[0] as HTMLInputElement);
    await until(() => focused() === field, "the focus was lost");
    expect(field.value).to.equal("early@exam");
  });

  it("keeps what was typed into a form that came rendered from the server", async () => {
    const place = await fixture<HTMLElement>(`<div></div>`);
    place.setHTMLUnsafe(
      `<newsletter-rendered action="${action}"><template shadowrootmode="open"><input id="email" type="email"></template></newsletter-rendered>`,
    );
    const rendered = place.querySelector("newsletter-rendered");
    rendered?.shadowRoot?.querySelector("input")?.focus();
    await type("early@example.com");
    customElements.define("newsletter-rendered", class extends NewsletterSignup {});
    const field = await until(() => findAll("textbox", "E-mail address", place)[0] as HTMLInputElement);
    expect(findAll("textbox", undefined, place).length).to.equal(1);
    expect(field.value).to.equal("early@example.com");
    await until(() => focused() === field, "the focus was lost");
  });

  it("shows what stands inside when there is nowhere to send to, and nothing when there is nothing", async () => {
    const linked = await signup(`<newsletter-signup><a href="/letters">Our letters</a></newsletter-signup>`);
    expect(find("link", "Our letters", linked)).to.satisfy(isShown);
    const empty = await signup(`<newsletter-signup heading="Alone"></newsletter-signup>`);
    expect(empty.getBoundingClientRect().height).to.equal(0);
    linked.action = action;
    await settled(linked);
    expect(findAll("link", "Our letters", linked)).to.deep.equal([]);
    expect(addressField(linked)).to.satisfy(isShown);
  });

  it("says everything in the page's own words when they are given", async () => {
    const { url } = await server(pendingAnswer);
    const words = { signUp: "Count me in", "signup-pending": "Check your letters." };
    const element = await signup(
      `<newsletter-signup action="${url}" strings='${JSON.stringify(words)}'></newsletter-signup>`,
    );
    expect(find("button", "Count me in", element)).to.satisfy(isShown);
    await fill(addressField(element), "reader@example.com");
    await element.submit();
    await settled(element);
    expect(visibleText(element)).to.equal("Check your letters.\nUse another address");
  });
});
