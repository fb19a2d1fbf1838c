import { expect } from "@open-wc/testing";
import type { NewsletterSignup } from "../../src/widgets/newsletter-signup/newsletter-signup.js";
import type { SignupEvent } from "../../src/widgets/newsletter-signup/newsletter-signup.events.js";
import { fieldsOf, newKey, release } from "../support/origin.js";
import {
  afterwards,
  eventsOf,
  fill,
  find,
  findAll,
  focused,
  key,
  nextEvent,
  press,
  settled,
  until,
  visibleText,
} from "../support/page.js";
import {
  addressField,
  endings,
  pendingAnswer,
  reader,
  server,
  signUp,
  signUpButton,
  signup,
} from "../support/signup.js";

const said = (element: Element): string => visibleText(find("status", undefined, element));

async function filled(url: string, attributes = ""): Promise<NewsletterSignup> {
  const element = await signup(
    `<newsletter-signup action="${url}" provider="endpoint" ${attributes}></newsletter-signup>`,
  );
  await fill(addressField(element), reader);
  return element;
}

/** What a browser tells a page when the connection is lost, and when it is back. */
function connectionLost(): () => void {
  const isBack = (): unknown => Reflect.deleteProperty(navigator, "onLine");
  Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
  afterwards(isBack);
  return () => {
    isBack();
    dispatchEvent(new Event("online"));
  };
}

describe("<newsletter-signup>: one press, one request", () => {
  it("sends once for two clicks in one task", async () => {
    const { url, requests } = await server(pendingAnswer);
    const element = await filled(url);
    const ended = endings(element);
    signUpButton(element).click();
    signUpButton(element).click();
    await until(() => ended.length);
    await settled(element);
    expect(await requests(1)).to.have.length(1);
    expect(ended).to.have.length(1);
  });

  it("sends once for Enter and a click while the first is under way", async () => {
    const { url, requests, key: held } = await server({ ...pendingAnswer, hold: true });
    const element = await filled(url);
    const ended = endings(element);
    await key("Enter");
    await press(signUpButton(element));
    await requests(1);
    expect(signUpButton(element).getAttribute("aria-disabled")).to.equal("true");
    expect(element.matches(":state(sending)")).to.equal(true);
    await expect(element).to.be.accessible();
    await release(held);
    await until(() => ended.length);
    expect(await requests(1)).to.have.length(1);
  });

  it("sends once for two forms of one newsletter, and both know", async () => {
    const { url, requests, key: held } = await server({ ...pendingAnswer, hold: true });
    const list = newKey("list");
    const first = await filled(url, `list="${list}"`);
    const second = await filled(url, `list="${list}"`);
    const ended = endings(document);
    void first.submit();
    void second.submit();
    await requests(1);
    await release(held);
    await until(() => ended.length);
    await settled();
    expect(said(second)).to.equal(said(first));
    expect(said(second)).to.match(/confirm your address/);
    expect(await requests(1)).to.have.length(1);
    expect(ended).to.have.length(1);
    await press(find("button", "Use another address", second));
    await settled();
    expect([addressField(first).value, addressField(second).value]).to.deep.equal(["", ""]);
  });

  it("keeps newsletters with different keys apart", async () => {
    const { url } = await server(pendingAnswer);
    const first = await filled(url, `list="${newKey("friday")}"`);
    const second = await filled(url, `list="${newKey("monday")}"`);
    await signUp(first);
    expect(findAll("textbox", undefined, second)).to.have.length(1);
    expect(addressField(second).value).to.equal(reader);
  });

  it("sends the same submission again when the same address is tried again, and a new one for another", async () => {
    const { url, requests } = await server({ status: 500, json: {} });
    const element = await filled(url);
    await signUp(element);
    await signUp(element);
    await signUp(element, "other@example.com");
    const sent = await Promise.all((await requests(3)).map(fieldsOf));
    const ids = sent.map(({ submission }) => submission);
    expect(ids[0]).to.match(/^[\da-f]{8}-[\da-f]{4}-4/);
    expect(ids[1]).to.equal(ids[0]);
    expect(ids[2]).to.not.equal(ids[0]);
  });

  it("takes a pasted address with spaces, and one of another script with its domain in ASCII", async () => {
    const { url, requests } = await server(pendingAnswer);
    const element = await signup(`<newsletter-signup action="${url}"></newsletter-signup>`);
    for (const address of ["  reader@example.com ", "δοκιμή@παράδειγμα.ελ"]) {
      addressField(element).focus();
      document.execCommand("insertText", false, address);
      await press(signUpButton(element));
      await until(() => findAll("button", "Use another address", element)[0]);
      element.reset();
      await settled(element);
    }
    const sent = await Promise.all((await requests(2)).map(fieldsOf));
    expect(sent.map(({ email }) => email)).to.deep.equal(["reader@example.com", "δοκιμή@xn--hxajbheg2az3al.xn--qxam"]);
  });

  it("sends nothing for what is no address, and goes back to the field", async () => {
    const { url, requests } = await server(pendingAnswer);
    const element = await signup(`<newsletter-signup action="${url}"></newsletter-signup>`);
    for (const text of ["reader", "reader@", "@example.com", "a b@example.com"]) {
      const event = await signUp(element, text);
      expect(event.detail).to.include({ outcome: "invalid", retryable: false });
      expect(focused()).to.equal(addressField(element));
      expect(addressField(element).getAttribute("aria-invalid")).to.equal("true");
      expect(addressField(element).value).to.equal(text);
      expect(said(element)).to.match(/check the address/);
    }
    await expect(element).to.be.accessible();
    await fill(addressField(element), reader);
    expect(said(element)).to.equal("");
    expect(addressField(element).hasAttribute("aria-invalid")).to.equal(false);
    expect(await requests()).to.deep.equal([]);
  });

  it("says that it is still trying, then that nobody knows, and can be used again", async () => {
    const { url, requests } = await server({ hang: true }, pendingAnswer);
    const element = await filled(url, 'timeout="5"');
    const ended = endings(element);
    await press(signUpButton(element));
    await until(() => said(element) === "Sending…");
    await until(() => said(element) === "Still trying…");
    await until(() => ended.length);
    await settled(element);
    expect(ended[0]?.detail).to.include({ outcome: "unconfirmed", retryable: true });
    expect(said(element)).to.match(/cannot say/);
    expect(addressField(element).value).to.equal(reader);
    await press(find("button", "Try again", element));
    await until(() => /confirm your address/.test(said(element)));
    expect(await requests(2)).to.have.length(2);
  });

  for (const timeout of ["soon", "0", "-1", "3000000", "Infinity"])
    it(`waits where the time is no number, or longer than browsers count: ${timeout}`, async () => {
      const { url, requests, key: held } = await server({ ...pendingAnswer, hold: true });
      const element = await filled(url, `timeout="${timeout}"`);
      const ended = endings(element);
      await press(signUpButton(element));
      await requests(1);
      await release(held);
      await until(() => ended.length);
      expect(ended[0]?.detail).to.include({ outcome: "pending" });
    });

  it("waits for the connection while the page lives, and then sends by itself", async () => {
    const { url, requests } = await server(pendingAnswer);
    const element = await filled(url);
    // A page that is really cut off loses its test runner as well; test/host/signup.test.mjs does that.
    const comesBack = connectionLost();
    const event = await signUp(element);
    expect(event.detail).to.include({ outcome: "offline", retryable: true });
    expect(said(element)).to.match(/You are offline.*sent when the connection is back/);
    expect(addressField(element).value).to.equal(reader);
    expect(await requests()).to.deep.equal([]);
    const taken = nextEvent(element, "standfirst-signed-up");
    comesBack();
    expect((await taken).detail).to.include({ outcome: "pending" });
    expect(await requests(1)).to.have.length(1);
  });

  it("offers what was perhaps meant, and changes nothing by itself", async () => {
    const { url, requests } = await server(pendingAnswer);
    const element = await signup(`<newsletter-signup action="${url}"></newsletter-signup>`);
    addressField(element).focus();
    await until(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("signup-desk/desk")));
    await fill(addressField(element), "reader@gmial.com");
    addressField(element).blur();
    const offer = await until(() => findAll("button", "Did you mean reader@gmail.com?", element)[0]);
    expect(addressField(element).value).to.equal("reader@gmial.com");
    await expect(element).to.be.accessible();
    await press(offer);
    await settled(element);
    expect(addressField(element).value).to.equal("reader@gmail.com");
    expect(focused()).to.equal(addressField(element));
    expect(findAll("button", /Did you mean/, element)).to.deep.equal([]);
    expect(await requests()).to.deep.equal([]);
  });

  it("works from right to left", async () => {
    const { url } = await server(pendingAnswer);
    const element = await signup(`<newsletter-signup dir="rtl" action="${url}"></newsletter-signup>`);
    const field = addressField(element).getBoundingClientRect();
    expect(signUpButton(element).getBoundingClientRect().right).to.be.at.most(field.left);
    expect((await signUp(element)).detail).to.include({ outcome: "pending" });
  });
});

describe("<newsletter-signup>: what the page can do", () => {
  it("tells the page before anything is sent, and sends nothing if the page says no", async () => {
    const { url, requests } = await server(pendingAnswer);
    const list = newKey("friday");
    const element = await filled(url, `list="${list}"`);
    const heard: SignupEvent["detail"][] = [];
    element.addEventListener("standfirst-signup", (event) => {
      heard.push(event.detail);
      event.preventDefault();
    });
    const ended = endings(element);
    await element.submit();
    expect(heard).to.deep.equal([{ email: reader, name: undefined, newsletters: [list], list, consent: undefined }]);
    expect([ended.length, (await requests()).length]).to.deep.equal([0, 0]);
    expect(addressField(element).value).to.equal(reader);
  });

  it("lets the page send the address itself and believes what it says", async () => {
    const { url, requests } = await server(pendingAnswer);
    const element = await filled(url);
    let succeed: (outcome: "subscribed") => void = () => {};
    element.addEventListener("standfirst-signup", (event) =>
      event.respondWith(new Promise((resolve) => (succeed = resolve))),
    );
    const ended = endings(element);
    await press(signUpButton(element));
    await until(() => said(element) === "Sending…");
    succeed("subscribed");
    await until(() => ended.length);
    expect(ended.map(({ detail }) => (detail as { outcome: string }).outcome)).to.deep.equal(["subscribed"]);
    expect(await requests()).to.deep.equal([]);
  });

  it("keeps the address when the page fails to send it", async () => {
    const element = await filled("https://news.example/subscribe");
    element.addEventListener("standfirst-signup", (event) => event.respondWith(Promise.reject(new Error("no"))));
    expect((await signUp(element)).detail).to.include({ outcome: "failed", retryable: true });
    expect(addressField(element).value).to.equal(reader);
  });

  it("claims nothing when the page answers in words that are no outcome", async () => {
    for (const answer of ["done", null, { outcome: "subscribed" }, "constructor"]) {
      const element = await filled("https://news.example/subscribe", `list="${newKey("odd")}"`);
      element.addEventListener("standfirst-signup", (event) => event.respondWith(Promise.resolve(answer as "pending")));
      expect((await signUp(element)).detail, JSON.stringify(answer)).to.include({ outcome: "unconfirmed" });
      expect(said(element)).to.match(/cannot say whether/);
      expect(addressField(element).value).to.equal(reader);
    }
  });

  it("takes a word of the page for an answer that needs no waiting", async () => {
    const element = await filled("https://news.example/subscribe", `list="${newKey("word")}"`);
    element.addEventListener("standfirst-signup", (event) => event.respondWith("pending" as never));
    expect((await signUp(element)).detail).to.include({ outcome: "pending" });
  });

  it("names no address in the events that report", async () => {
    const { url } = await server(pendingAnswer);
    const element = await filled(url);
    const events = eventsOf(document, "standfirst-signed-up", "standfirst-signup-failed");
    await signUp(element);
    expect(JSON.stringify(events.map(({ detail }) => detail as unknown))).to.not.contain(reader);
  });

  it("keeps a sign-up for the next visit only where it is asked to, without the address", async () => {
    const { url } = await server(pendingAnswer);
    const element = await filled(url, `list="${newKey("kept")}" remember`);
    await signUp(element);
    const kept = JSON.stringify({ ...localStorage });
    expect(kept).to.match(/kept.*pending.*\d{4}-\d\d-\d\d/);
    expect(kept).to.not.contain("example.com");
    element.reset();
    expect(localStorage).to.have.length(0);
  });

  it("stops listening when it leaves the page, and a request under way still arrives", async () => {
    const { url, requests, key: held } = await server({ ...pendingAnswer, hold: true });
    const element = await filled(url);
    const sending = element.submit();
    element.remove();
    const [request] = await requests(1);
    await release(held);
    await sending;
    expect(request?.wasAbandoned).to.equal(false);
  });
});
