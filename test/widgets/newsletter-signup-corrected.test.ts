import { expect } from "@open-wc/testing";
import { fieldsOf, newKey, release } from "../support/origin.js";
import type { ReceivedRequest } from "../support/origin.js";
import { afterwards, fill, find, findAll, press, settled, until, visibleText } from "../support/page.js";
import { addressField, endings, pendingAnswer, reader, server, signUpButton, signup } from "../support/signup.js";

const slip = "reader@exmaple.com";
const said = (element: Element): string => visibleText(find("status", undefined, element));
const addressesOf = (requests: ReceivedRequest[]): Promise<(string | undefined)[]> =>
  Promise.all(requests.map(async (request) => (await fieldsOf(request)).email));
const markup = (url: string, attributes = ""): string =>
  `<newsletter-signup action="${url}" provider="endpoint" list="${newKey("corrected")}" ${attributes}></newsletter-signup>`;

describe("<newsletter-signup>: a reader who corrects the address after the press", () => {
  it("while there is no connection: the address that was corrected is never sent, and nothing is promised for it", async () => {
    const { url, requests } = await server(pendingAnswer);
    const element = await signup(markup(url));
    const isBack = (): unknown => Reflect.deleteProperty(navigator, "onLine");
    Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
    afterwards(isBack);
    await fill(addressField(element), slip);
    await press(signUpButton(element));
    await until(() => /your address is sent when/.test(said(element)));
    await fill(addressField(element), reader);
    await settled(element);
    expect(said(element)).to.equal("");
    isBack();
    dispatchEvent(new Event("online"));
    await press(signUpButton(element));
    await until(() => /confirm your address/.test(said(element)));
    expect(await addressesOf(await requests(1))).to.deep.equal([reader]);
  });

  it("while it is under way: what was typed since is not lost when the first one is taken", async () => {
    const { url, requests, key: held } = await server({ ...pendingAnswer, hold: true }, pendingAnswer);
    const element = await signup(markup(url));
    const ended = endings(element);
    await fill(addressField(element), slip);
    await press(signUpButton(element));
    await requests(1);
    await fill(addressField(element), reader);
    await release(held);
    await until(() => ended.length);
    await settled(element);
    expect(said(element)).to.match(/confirm your address/);
    await press(find("button", "Use another address", element));
    await settled(element);
    expect(addressField(element).value).to.equal(reader);
    await press(signUpButton(element));
    await until(() => ended.length === 2);
    expect(await addressesOf(await requests(2))).to.deep.equal([slip, reader]);
  });

  it("after all: the form that opens for another address is empty", async () => {
    const { url } = await server(pendingAnswer);
    const element = await signup(markup(url));
    const ended = endings(element);
    await fill(addressField(element), ` ${reader} `);
    await press(signUpButton(element));
    await until(() => ended.length);
    await press(await until(() => findAll("button", "Use another address", element)[0]));
    await settled(element);
    expect(addressField(element).value).to.equal("");
  });
});

describe("<newsletter-signup>: a slip in the address that is sent at once", () => {
  it("is pointed out beside the words that it was taken, and one press opens the form with what was perhaps meant", async () => {
    const { url, requests } = await server(pendingAnswer, pendingAnswer);
    const element = await signup(markup(url));
    const ended = endings(element);
    await fill(addressField(element), "reader@gmial.com");
    await press(signUpButton(element));
    await until(() => ended.length);
    const offer = await until(() => findAll("button", "Did you mean reader@gmail.com?", element)[0]);
    expect(said(element)).to.match(/confirm your address/);
    await expect(element).to.be.accessible();
    await press(offer);
    await settled(element);
    expect(addressField(element).value).to.equal("reader@gmail.com");
    expect(await requests()).to.have.length(1);
    await press(signUpButton(element));
    await until(() => ended.length === 2);
    await settled(element);
    expect(findAll("button", /Did you mean/, element)).to.deep.equal([]);
    expect(await addressesOf(await requests(2))).to.deep.equal(["reader@gmial.com", "reader@gmail.com"]);
  });
});
