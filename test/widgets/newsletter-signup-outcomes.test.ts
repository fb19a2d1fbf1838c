import { expect } from "@open-wc/testing";
import type { NewsletterSignup } from "../../src/widgets/newsletter-signup/newsletter-signup.js";
import { release } from "../support/origin.js";
import type { Answer } from "../support/origin.js";
import { afterwards, fill, find, findAll, focused, press, settled, until, visibleText } from "../support/page.js";
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

interface Case {
  title: string;
  answer: Answer;
  /** Default: our own protocol, where a repeated submission does no harm. */
  provider?: string;
  outcome: string;
  /** What the reader is told, with nothing claimed that is not known. */
  says: RegExp;
  never?: RegExp;
  retryable?: boolean;
  retryAfter?: number;
}

const positive: Case[] = [
  {
    title: "subscribed",
    answer: { json: { status: "subscribed" } },
    outcome: "subscribed",
    says: /^You are signed up\./,
  },
  {
    title: "waiting for confirmation",
    answer: { status: 202, json: { status: "pending" } },
    outcome: "pending",
    says: /confirm your address/,
    never: /signed up/,
  },
  {
    title: "taken, no more said",
    answer: { json: {} },
    provider: "auto",
    outcome: "accepted",
    says: /has been received/,
    never: /signed up|confirm/,
  },
];

const negative: Case[] = [
  {
    title: "the answer is kept from the page by CORS",
    answer: { cors: "off", json: { status: "subscribed" } },
    outcome: "unconfirmed",
    says: /cannot say whether you are signed up/,
    never: /did not work|failed/,
    retryable: true,
  },
  {
    title: "the answer of a server that nobody knows is kept from the page",
    answer: { cors: "off", json: { status: "subscribed" } },
    provider: "auto",
    outcome: "unconfirmed",
    says: /before you try again/,
  },
  {
    title: "the address is refused",
    answer: { status: 422, json: { field: "email" } },
    outcome: "invalid",
    says: /check the address/,
  },
  {
    title: "the server wants proof of a person",
    answer: { status: 403, json: { url: "https://news.example/check" } },
    outcome: "challenge",
    says: /you are a person/,
  },
  {
    title: "too many tries, with a time",
    answer: { status: 429, retryAfter: 600, json: {} },
    outcome: "limited",
    says: /try again in 10 minutes/,
    retryable: true,
    retryAfter: 600,
  },
  {
    title: "too many tries, without a time",
    answer: { status: 429, json: {} },
    outcome: "limited",
    says: /Too many tries for now\. Please try again later/,
    retryable: true,
  },
  {
    title: "the newsletter is closed",
    answer: { status: 410, json: {} },
    outcome: "closed",
    says: /takes no new readers/,
  },
  {
    title: "the form is set up wrongly",
    answer: { status: 400, json: {} },
    outcome: "misconfigured",
    says: /not set up correctly/,
  },
  {
    title: "the server fails",
    answer: { status: 500, body: "<h1>500</h1>" },
    outcome: "failed",
    says: /did not work/,
    retryable: true,
  },
  {
    title: "the connection breaks before an answer",
    answer: { reset: "headers" },
    outcome: "unconfirmed",
    says: /cannot say/,
    retryable: true,
  },
];

async function tried({
  answer,
  provider = "endpoint",
}: Case): Promise<{ element: NewsletterSignup; event: CustomEvent }> {
  const { url } = await server(answer);
  const element = await signup(`<newsletter-signup action="${url}" provider="${provider}"></newsletter-signup>`);
  return { element, event: await signUp(element) };
}

describe("<newsletter-signup>: what the reader is told", () => {
  for (const one of positive)
    it(`says it when the address is ${one.title}`, async () => {
      const { element, event } = await tried(one);
      expect(event.type).to.equal("standfirst-signed-up");
      expect(event.detail).to.include({ outcome: one.outcome });
      expect(visibleText(element)).to.match(one.says);
      if (one.never) expect(visibleText(element)).to.not.match(one.never);
      expect(element.matches(`:state(${one.outcome})`)).to.equal(true);
      expect(findAll("textbox", undefined, element)).to.deep.equal([]);
      expect(focused()).to.equal(find("status", undefined, element));
      await expect(element).to.be.accessible();
    });

  for (const one of negative)
    it(`keeps the address and says it when ${one.title}`, async () => {
      const { element, event } = await tried(one);
      const { outcome, retryable = false, retryAfter } = one;
      expect(event.type).to.equal("standfirst-signup-failed");
      expect(event.detail).to.deep.equal({ outcome, retryable, retryAfter });
      expect(visibleText(find("status", undefined, element))).to.match(one.says);
      if (one.never) expect(visibleText(element)).to.not.match(one.never);
      expect(element.matches(`:state(${outcome})`)).to.equal(true);
      expect(addressField(element).value).to.equal(reader);
      expect(findAll("button", "Try again", element)).to.have.length(retryable ? 1 : 0);
      expect(focused()).to.equal(outcome === "invalid" ? addressField(element) : find("status", undefined, element));
      await expect(element).to.be.accessible();
    });

  it("gives the time to wait in the words of a limit only, and long ones in hours", async () => {
    const busy = await tried({ ...negative[8]!, answer: { status: 503, retryAfter: 60, json: {} } });
    expect(visibleText(find("status", undefined, busy.element))).to.match(/^Signing up did not work/);
    const limited = await tried({ ...negative[4]!, answer: { status: 429, retryAfter: 7000, json: {} } });
    expect(visibleText(find("status", undefined, limited.element))).to.match(/try again in 2 hours/);
  });

  it("leads on to the page where the server wants to meet the reader", async () => {
    const challenge = negative.find(({ outcome }) => outcome === "challenge");
    const { element } = await tried(challenge as Case);
    const link = find("link", "Continue on the newsletter’s own page", element) as HTMLAnchorElement;
    expect(link).to.include({ href: "https://news.example/check", target: "_blank" });
    expect(link.rel).to.contain("noopener");
  });

  it("opens the inbox that the server names", async () => {
    const { url } = await server({ status: 202, json: { status: "pending", inbox: "https://mail.example/in" } });
    const element = await signup(`<newsletter-signup action="${url}"></newsletter-signup>`);
    const event = await signUp(element);
    expect(event.detail).to.include({ inbox: "https://mail.example/in" });
    expect(find("link", "Open your inbox", element)).to.have.property("href", "https://mail.example/in");
  });

  it("opens the inbox of a known mail service", async () => {
    const { url } = await server({ status: 202, json: {} });
    const element = await signup(`<newsletter-signup action="${url}"></newsletter-signup>`);
    await signUp(element, "reader@gmail.com");
    expect(find("link", "Open your inbox", element)).to.have.property("href", "https://mail.google.com/mail/");
  });

  it("never follows a link of a server that is no web address", async () => {
    const { url } = await server({ status: 202, json: { inbox: "javascript:alert(1)" } });
    const element = await signup(`<newsletter-signup action="${url}"></newsletter-signup>`);
    await signUp(element);
    expect(findAll("link", undefined, element)).to.deep.equal([]);
  });

  it("writes an error once into a place that was there before", async () => {
    const { url } = await server({ status: 500, json: {} });
    const element = await signup(`<newsletter-signup action="${url}"></newsletter-signup>`);
    const status = find("status", undefined, element);
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(visibleText(status)));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    await signUp(element);
    expect(find("status", undefined, element)).to.equal(status);
    expect(said.filter((text) => /did not work/.test(text))).to.have.length(1);
    expect(findAll("alert", undefined, element)).to.deep.equal([]);
  });

  it("leaves the focus alone when the reader has gone on reading", async () => {
    const { url, key, requests } = await server({ status: 500, json: {}, hold: true });
    const element = await signup(`<newsletter-signup action="${url}"></newsletter-signup>`);
    const elsewhere = document.body.appendChild(document.createElement("button"));
    const failing = until(() => element.matches(":state(failed)"), "it never failed");
    addressField(element).value = reader;
    const sending = element.submit();
    elsewhere.focus();
    await requests(1);
    await release(key);
    await Promise.all([sending, failing]);
    await settled(element);
    expect(focused()).to.equal(elsewhere);
    elsewhere.remove();
  });

  for (const answer of [pendingAnswer, { status: 422, json: { field: "email" } }])
    it(`does not scroll back to the form of a reader who has scrolled on, ${answer.status}`, async () => {
      const { url, key, requests } = await server({ ...answer, hold: true });
      const element = await signup(`<newsletter-signup action="${url}" provider="endpoint"></newsletter-signup>`);
      const story = document.body.appendChild(document.createElement("div"));
      story.style.blockSize = "5000px";
      afterwards(() => story.remove());
      const ended = endings(element);
      await fill(addressField(element), reader);
      await press(signUpButton(element));
      await requests(1);
      scrollTo({ top: 3000, behavior: "instant" });
      await release(key);
      await until(() => ended.length);
      await settled(element);
      expect(scrollY).to.be.closeTo(3000, 1);
      expect(element.matches(":focus-within"), "the keyboard goes on where it was").to.equal(true);
    });

  it("shows the author's own words for an outcome, and ours where only those are exact", async () => {
    const slots = `<p slot="pending">Own pending</p><p slot="subscribed">Own subscribed</p><p slot="error">Own error</p>`;
    const say = async (outcome: string): Promise<string> => {
      const element = await signup(
        `<newsletter-signup list="own-${outcome}" action="https://news.example/x">${slots}</newsletter-signup>`,
      );
      element.addEventListener("standfirst-signup", (event) =>
        event.respondWith(Promise.resolve(outcome as "pending")),
      );
      await signUp(element);
      return visibleText(find("status", undefined, element));
    };
    expect(await say("pending")).to.match(/^Own pending/);
    expect(await say("subscribed")).to.match(/^Own subscribed/);
    expect(await say("failed")).to.equal("Own error");
    expect(await say("unconfirmed")).to.match(/cannot say/);
    expect(await say("accepted")).to.match(/has been received/);
    expect(await say("invalid")).to.match(/check the address/);
  });

  it("starts again with another address, here and in its twins", async () => {
    const { url } = await server({ status: 202, json: {} });
    const element = await signup(`<newsletter-signup action="${url}"></newsletter-signup>`);
    await signUp(element);
    await press(find("button", "Use another address", element));
    await settled(element);
    expect(addressField(element).value).to.equal("");
    expect(focused()).to.equal(addressField(element));
    expect(element.matches(":state(pending)")).to.equal(false);
  });
});
