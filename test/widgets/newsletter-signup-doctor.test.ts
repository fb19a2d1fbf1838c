import { expect } from "@open-wc/testing";
import { addressField, pendingAnswer, reader, server, signUp, signup } from "../support/signup.js";
import { afterwards, consoleMessages, find, press, requestedAddresses, settled, until } from "../support/page.js";

const right = `privacy-href="/privacy" standfirst-debug`;

/** The doctor says each thing once a page, so each test here is about something else. */
async function says(markup: string, words: RegExp): Promise<string[]> {
  const messages = consoleMessages();
  await signup(markup);
  await until(() => messages.some((message) => words.test(message)), `nobody said ${words}`);
  return messages;
}

describe("<newsletter-signup>: what a developer is told", () => {
  it("is silent when all is right, in every step of a sign-up", async () => {
    const messages = consoleMessages();
    const { url } = await server(pendingAnswer);
    const asked = requestedAddresses();
    const element = await signup(`<newsletter-signup action="${url}" ${right}></newsletter-signup>`);
    await until(() => asked.some((address) => address.includes("signup-doctor/doctor")));
    await signUp(element);
    expect(messages).to.deep.equal([]);
    expect(asked.filter((address) => address.startsWith(new URL(url).origin))).to.deep.equal([url]);
  });

  it("names what is wrong, where, and the remedy", async () => {
    const messages = await says(
      `<newsletter-signup action="https://news.example/a" standfirst-debug></newsletter-signup>`,
      /privacy/,
    );
    expect(messages).to.deep.equal([
      "warn: <newsletter-signup> names no privacy notice. Set `privacy-href`. <newsletter-signup>",
    ]);
  });

  it("knows boxes that are ticked from the start", async () => {
    await says(
      `<newsletter-signup action="https://news.example/b" ${right}><label slot="consent"><input type="checkbox" checked> Yes</label></newsletter-signup>`,
      /ticked from the start/,
    );
  });

  it("knows a form that sends nowhere, one without an e-mail field, and one that writes addresses into URLs", async () => {
    await says(`<newsletter-signup ${right}></newsletter-signup>`, /nowhere to send to/);
    await says(
      `<newsletter-signup ${right}><form action="/x"><input name="q"></form></newsletter-signup>`,
      /no e-mail field/,
    );
    await says(
      `<newsletter-signup ${right}><form action="/x" method="get"><input type="email" name="email"></form></newsletter-signup>`,
      /Use method="post"/,
    );
  });

  it("knows a button in the button's slot", async () => {
    await says(
      `<newsletter-signup action="https://news.example/c" ${right}><button slot="button">Join</button></newsletter-signup>`,
      /inside our own button/,
    );
  });

  it("knows an answer that may not be read, and the setting that changes it", async () => {
    const { url } = await server({ cors: "off" });
    const messages = consoleMessages();
    const element = await signup(
      `<newsletter-signup action="${url}/form/submit?formId=1" ${right}></newsletter-signup>`,
    );
    await signUp(element);
    await until(() => messages.some((message) => /Configuration → System settings → CORS/.test(message)));
  });

  it("knows a key that must not be public", async () => {
    const messages = consoleMessages();
    const element = await signup(
      `<newsletter-signup ${right}><form action="https://news.example/d"><input type="email" name="email"><input type="hidden" name="api_secret" value="x"></form></newsletter-signup>`,
    );
    expect((await signUp(element)).detail).to.include({ outcome: "misconfigured" });
    await until(() => messages.some((message) => /opens an account/.test(message)));
    expect(messages.join(" ")).to.not.contain(reader);
  });

  it("knows what the page's own policy forbids, before anybody is lost", async () => {
    const frame = document.createElement("iframe");
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'; form-action https://other.example">
      <script>console.warn = (message) => parent.postMessage({ said: message });</script>
      <script type="module" src="/src/widgets/newsletter-signup/define.ts"></script>
      <newsletter-signup action="https://letters.example/subscribe" ${right}></newsletter-signup>`;
    const messages: string[] = [];
    const hear = ({ data }: MessageEvent<{ said?: string }>): unknown =>
      data.said?.startsWith("<") && messages.push(data.said);
    addEventListener("message", hear);
    document.body.append(frame);
    afterwards(() => {
      frame.remove();
      removeEventListener("message", hear);
    });
    await until(() => messages.length === 2, "the policy was not read");
    expect(messages).to.deep.equal([
      "<newsletter-signup> is not allowed to send by the page's Content-Security-Policy: add https://letters.example to connect-src.",
      "<newsletter-signup> is not allowed to send by the page's Content-Security-Policy: add https://letters.example to form-action.",
    ]);
  });

  it("tells a developer on localhost as soon as somebody turns to the form", async () => {
    const asked = requestedAddresses();
    const element = await signup(
      `<newsletter-signup action="https://news.example/e" privacy-href="/privacy"></newsletter-signup>`,
    );
    expect(find("textbox", undefined, element)).to.equal(addressField(element));
    await press(addressField(element));
    await settled(element);
    const isThere = (): boolean =>
      performance.getEntriesByType("resource").some(({ name }) => name.includes("signup-doctor/doctor"));
    await until(isThere);
    expect(asked.every((address) => address.startsWith(location.origin))).to.equal(true);
  });

  it("tells a developer who asks at load, once all of the form has come", async () => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    afterwards(() => frame.remove());
    const view = frame.contentWindow as Window & typeof globalThis;
    const messages: string[] = [];
    view.document.open();
    view.console.warn = (message: string) => message.startsWith("<") && messages.push(message);
    view.document.write(`<script type="module" async src="/src/widgets/newsletter-signup/define.ts"></script>`);
    view.document.write("<newsletter-signup standfirst-debug>");
    const asked = (): string[] => view.performance.getEntriesByType("resource").map(({ name }) => name);
    await until(() => asked().some((address) => address.includes("signup-doctor/policy")));
    view.document.write(
      `<form action="https://letters.example/f" method="post"><input type="email" name="email"></form>`,
    );
    view.document.write("</newsletter-signup>");
    view.document.close();
    await until(() => messages.length, "nothing was said");
    expect(messages).to.deep.equal(["<newsletter-signup> names no privacy notice. Set `privacy-href`."]);
    expect(asked().filter((address) => !address.startsWith(location.origin))).to.deep.equal([]);
  });
});
