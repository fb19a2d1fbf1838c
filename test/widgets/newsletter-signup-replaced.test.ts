import { expect } from "@open-wc/testing";
import { newKey, release } from "../support/origin.js";
import { afterwards, fill, find, findAll, press, settled, until, visibleText } from "../support/page.js";
import { addressField, endings, pendingAnswer, reader, server, signUpButton, signup } from "../support/signup.js";
import type { NewsletterSignup } from "../../src/widgets/newsletter-signup/newsletter-signup.js";

const said = (element: Element): string => visibleText(find("status", undefined, element));

/** A framework writes the part of the page that holds the form again, while the request is under way. */
function replaced(element: Element): NewsletterSignup {
  const parent = element.parentElement;
  if (!parent) throw new Error("the form is in no page");
  parent.innerHTML = element.outerHTML;
  const again = parent.querySelector("newsletter-signup");
  if (!again) throw new Error("nothing came in its place");
  afterwards(() => again.reset());
  return again;
}

/** A form whose request is under way: it fails once it is released, a second one goes through. */
async function sending() {
  const { url, requests, key } = await server({ status: 500, json: {}, hold: true }, pendingAnswer);
  const element = await signup(`<newsletter-signup action="${url}" provider="endpoint"></newsletter-signup>`);
  const ended = endings(element);
  await fill(addressField(element), reader);
  await press(signUpButton(element));
  await requests(1);
  return { element, ended, requests, key };
}

describe("<newsletter-signup>: forms of one newsletter", () => {
  it("know of a sign-up on the same page that no reader has touched them for", async () => {
    const { url } = await server(pendingAnswer);
    const list = newKey("list");
    const markup = `<newsletter-signup action="${url}" provider="endpoint" list="${list}"></newsletter-signup>`;
    const first = await signup(markup);
    const second = await signup(markup);
    await fill(addressField(first), reader);
    await press(signUpButton(first));
    await until(() => /confirm your address/.test(said(first)));
    await until(() => /confirm your address/.test(said(second)), "the other form does not know");
  });

  it("take over what was typed when a form is replaced while it sends, and the sending fails", async () => {
    const { element, ended, requests, key } = await sending();
    const again = replaced(element);
    await settled(again);
    await release(key);
    await until(() => ended.length);
    await until(() => addressField(again).value === reader, "the address is lost");
    expect(said(again)).to.match(/did not work/);
    await press(find("button", "Try again", again));
    await until(() => /confirm your address/.test(said(again)));
    expect(await requests(2)).to.have.length(2);
  });

  it("take over what was typed when the new form comes only after the failure", async () => {
    const { element, ended, key } = await sending();
    const parent = element.parentElement;
    const markup = element.outerHTML;
    element.remove();
    await release(key);
    await until(() => ended.length);
    if (parent) parent.innerHTML = markup;
    const again = await until(() => parent?.querySelector("newsletter-signup"));
    afterwards(() => again.reset());
    await settled(again);
    addressField(again).focus();
    await until(() => addressField(again).value === reader, "the address is lost");
    expect(said(again)).to.match(/did not work/);
  });

  it("leave what a reader has typed in the new form meanwhile", async () => {
    const { element, ended, key } = await sending();
    const again = replaced(element);
    await settled(again);
    await fill(addressField(again), "other@example.com");
    await release(key);
    await until(() => ended.length);
    await until(() => !again.matches(":state(sending)"));
    await settled(again);
    expect(addressField(again).value).to.equal("other@example.com");
    expect(findAll("button", "Try again", again)).to.deep.equal([]);
  });

  it("are empty after a reset, whatever a form that is gone has left", async () => {
    const { url, requests, key } = await server({ status: 500, json: {}, hold: true });
    const markup = `<newsletter-signup action="${url}" provider="endpoint"></newsletter-signup>`;
    const gone = await signup(markup);
    const element = await signup(markup);
    await fill(addressField(element), "other@example.com");
    const ended = endings(gone);
    await fill(addressField(gone), reader);
    await press(signUpButton(gone));
    await requests(1);
    gone.remove();
    await release(key);
    await until(() => ended.length);
    element.reset();
    await settled(element);
    addressField(element).focus();
    await settled(element);
    expect(addressField(element).value).to.equal("");
    expect(said(element)).to.equal("");
  });

  it("wait for a request that leaves in the instant after a reset", async () => {
    const { url, requests, key } = await server({ ...pendingAnswer, hold: true }, pendingAnswer);
    const markup = `<newsletter-signup action="${url}" provider="endpoint" list="${newKey("list")}"></newsletter-signup>`;
    const first = await signup(markup);
    const second = await signup(markup);
    // What sends is there after a first try, so that everything up to the request happens in the task of the submit.
    await first.submit();
    await fill(addressField(second), reader);
    await fill(addressField(first), "other@example.com");
    await until(() => second.matches(":state(ready)"));
    first.reset();
    addressField(first).value = reader;
    void first.submit();
    await requests(1);
    await settled(second);
    addressField(second).value = reader;
    await second.submit();
    await release(key);
    await until(() => /confirm your address/.test(said(second)));
    expect(await requests()).to.have.length(1);
  });
});
