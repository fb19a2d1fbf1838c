import { expect } from "@open-wc/testing";
import { fieldsOf } from "../support/origin.js";
import { fill, find, findAll, focused, isShown, press, settled, until, visibleText } from "../support/page.js";
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

/** Forms as newsletter services hand them out, in our own words; whether ours stands in for them. */
const pasted: Record<string, { form: string; field: string; isPlain: boolean; sent: Record<string, string> }> = {
  "a list service with a trap off the screen": {
    form: `<input type="email" name="EMAIL"><div style="position: absolute; left: -5000px;" aria-hidden="true"><input type="text" name="b_77f_0a1" tabindex="-1" value=""></div><input type="submit" name="subscribe" value="Subscribe">`,
    field: "EMAIL",
    isPlain: true,
    sent: { b_77f_0a1: "", subscribe: "Subscribe" },
  },
  "a form with hidden fields and a first name": {
    form: `<label for="mail">Mail</label><input id="mail" type="email" name="email_address"><label>First name <input name="fields[first_name]"></label><input type="hidden" name="tags[]" value="412"><button>Subscribe</button>`,
    field: "email_address",
    isPlain: true,
    sent: { "tags[]": "412", "fields[first_name]": "" },
  },
  "a form whose fields are called like the form's own properties": {
    form: `<input type="hidden" name="action" value="subscribe"><input type="hidden" name="submit" value="1"><input type="hidden" name="method" value="post"><input type="email" name="data[mail]"><label style="display: none !important;">Leave this empty <input type="email" name="data[email]"></label><input type="submit" value="Go">`,
    field: "data[mail]",
    isPlain: true,
    sent: { action: "subscribe", submit: "1", method: "post", "data[email]": "" },
  },
  "a form with a choice of lists": {
    form: `<input type="email" name="email"><p><input id="l1" type="checkbox" name="l" value="uuid-1"><label for="l1">Friday</label></p><button>Subscribe</button>`,
    field: "email",
    isPlain: false,
    sent: {},
  },
  "a form with a legal sentence": {
    form: `<input type="email" name="email"><p>We write once a week. <a href="/terms">Terms</a></p><button>Subscribe</button>`,
    field: "email",
    isPlain: false,
    sent: {},
  },
  "a form with a captcha": {
    form: `<input type="email" name="email"><div class="captcha" data-sitekey="x"></div><button>Subscribe</button>`,
    field: "email",
    isPlain: false,
    sent: {},
  },
};

const paste = (url: string, form: string, attributes = ""): string =>
  `<newsletter-signup ${attributes}><form action="${url}" method="post">${form}</form></newsletter-signup>`;

describe("<newsletter-signup> around a form that an author pasted", () => {
  for (const [title, { form, field, isPlain, sent }] of Object.entries(pasted))
    it(`sends ${title} with every field it has`, async () => {
      const { url, requests } = await server(pendingAnswer);
      const element = await signup(paste(url, form));
      const markup = element.innerHTML;
      const own = element.querySelector<HTMLInputElement>(`[name="${field}"]`)!;
      expect(isShown(own), "the author's form is shown").to.equal(!isPlain);
      expect(findAll("textbox", undefined, element)[0] === own).to.equal(!isPlain);
      const ended = endings(element);
      const [shown] = findAll("textbox", undefined, element) as HTMLInputElement[];
      await fill(shown!, reader);
      await press(findAll("button", undefined, element)[0]!);
      await until(() => ended[0], "the try never ended");
      expect(ended[0]?.detail).to.include({ outcome: "pending" });
      const [request] = await requests(1);
      expect(request && (await fieldsOf(request))).to.include({ [field]: reader, ...sent });
      await settled(element);
      expect(visibleText(element)).to.match(/confirm your address/);
      if (isPlain) expect(element.innerHTML).to.equal(markup);
    });

  it("is accessible with the author's form in place, and checks it", async () => {
    const { url, requests } = await server(pendingAnswer);
    const form = `<label>Mail <input type="email" name="email"></label><label>Town <select name="town" required><option value="">Choose</option><option>Bergen</option></select></label><label><input type="checkbox" name="terms" required> I agree</label><button>Join</button>`;
    const element = await signup(paste(url, form));
    await expect(element).to.be.accessible();
    const field = find("textbox", "Mail", element);
    const ended = endings(element);
    const joinedWith = async (): Promise<string> => {
      await press(find("button", "Join", element));
      await settled(element);
      return visibleText(find("status", undefined, element));
    };
    await fill(field, "nobody");
    expect(await joinedWith()).to.match(/check the address/);
    expect(focused()).to.equal(field);
    expect(field.getAttribute("aria-invalid")).to.equal("true");
    await fill(field, reader);
    expect(field.hasAttribute("aria-invalid")).to.equal(false);
    expect(await joinedWith()).to.equal(
      find("combobox", "Town", element) && (find("combobox", "Town", element) as HTMLSelectElement).validationMessage,
    );
    expect(focused()).to.equal(find("combobox", "Town", element));
    (find("combobox", "Town", element) as HTMLSelectElement).value = "Bergen";
    expect(await joinedWith()).to.equal("Please tick the box to go on.");
    await press(find("checkbox", "I agree", element));
    expect(await requests()).to.deep.equal([]);
    ended.length = 0;
    await press(find("button", "Join", element));
    await until(() => ended[0]);
    const [request] = await requests(1);
    expect(request && (await fieldsOf(request))).to.include({ email: reader, town: "Bergen", terms: "on" });
  });

  it("leaves a form alone that another script already looks after", async () => {
    const { url, requests } = await server(pendingAnswer);
    const element = await signup(paste(url, `<p>Words</p><input type="email" name="email"><button>Join</button>`));
    element.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault());
    const ended = endings(element);
    await fill(element.querySelector("input")!, reader);
    await press(find("button", "Join", element));
    await settled(element);
    expect([ended.length, (await requests()).length, visibleText(find("status", undefined, element))]).to.deep.equal([
      0,
      0,
      "",
    ]);
  });

  it("asks for the name that the author's form asks for", async () => {
    const { url, requests } = await server(pendingAnswer);
    const form = `<input type="email" name="EMAIL"><input name="FNAME" placeholder="Name" required><button>Go</button>`;
    const element = await signup(paste(url, form));
    await fill(find("textbox", "E-mail address", element), reader);
    await press(find("button", "Go", element));
    await settled(element);
    expect(visibleText(find("status", undefined, element))).to.equal("Please enter your name.");
    expect(focused()).to.equal(find("textbox", "Your name", element));
    await fill(find("textbox", "Your name", element), "Ada Quill");
    const ended = endings(element);
    await press(find("button", "Go", element));
    await until(() => ended[0]);
    const [request] = await requests(1);
    expect(request && (await fieldsOf(request))).to.include({ EMAIL: reader, FNAME: "Ada Quill" });
    const without = await signup(paste(url, form, `name-field="none" list="nameless"`));
    expect(findAll("textbox", undefined, without)).to.have.length(1);
    const mistaken = await signup(paste(url, form, `name-field="yes" list="mistaken"`));
    expect(find("textbox", "Your name", mistaken)).to.have.property("required", true);
  });

  it("sends the reader to the field that the server named", async () => {
    const { url } = await server({ status: 422, json: { field: "name" } });
    const element = await signup(
      `<newsletter-signup action="${url}" provider="endpoint" name-field="optional"></newsletter-signup>`,
    );
    await fill(find("textbox", "E-mail address", element), reader);
    const ended = endings(element);
    await element.submit();
    await settled(element);
    expect(ended[0]?.detail).to.include({ outcome: "invalid" });
    expect(visibleText(find("status", undefined, element))).to.equal("Please enter your name.");
    expect(focused()).to.equal(find("textbox", /name/, element));
  });

  it("notices a form that comes late, and more of it later still", async () => {
    const element = await signup(`<newsletter-signup list="late"></newsletter-signup>`);
    expect(findAll("textbox", undefined, element)).to.deep.equal([]);
    element.innerHTML = `<form action="https://news.example/x"><input type="email" name="email"></form>`;
    await until(() => findAll("textbox", "E-mail address", element)[0]);
    const box = document.createElement("label");
    box.innerHTML = `<input type="checkbox"> And music`;
    element.querySelector("form")?.append(box);
    await until(() => findAll("checkbox", "And music", element)[0]);
    expect(addressField(element)).to.equal(element.querySelector("[name=email]"));
  });

  it("keeps what is typed when a framework replaces the form by one that stays on the page", async () => {
    const element = await signup(paste("https://news.example/x", `<input type="email" name="email">`));
    addressField(element).value = "half@exam";
    element.innerHTML = `<form action="https://news.example/x"><input type="email" name="email"><p>Legal words</p></form>`;
    await until(() => find("textbox", undefined, element) === element.querySelector("input"));
    expect(addressField(element).value).to.equal("half@exam");
  });

  it("leaves the author's field empty when a script of the page empties it", async () => {
    const element = await signup(
      paste("https://news.example/x", `<input type="email" name="email"><p>Legal words</p>`),
    );
    await fill(addressField(element), "reader@post.example");
    element.querySelector("form")?.reset();
    element.querySelector("form")?.append("Thank you");
    await until(() => visibleText(element).includes("Thank you"));
    expect(addressField(element).value).to.equal("");
  });

  it("keeps what is typed in the author's form too, which a browser brings back after a reload", async () => {
    const element = await signup(paste("https://news.example/x", `<input type="email" name="email">`));
    await fill(addressField(element), "half@exam");
    await until(() => element.querySelector("input")?.value === "half@exam");
    expect(element.querySelector("input")?.getAttribute("value")).to.equal(null);
  });
});

describe("<newsletter-signup> where only the browser may submit", () => {
  const frame = (): string => `<iframe name="answer" title="The answer" width="300" height="100"></iframe>`;

  it("submits the author's form itself, in the press, with all its fields", async () => {
    const { url, requests } = await server({ type: "text/html", body: "<p>Thanks" });
    const form = `<form action="${url}" method="post" target="answer"><input type="email" name="EMAIL"><input type="hidden" name="u" value="77"><div aria-hidden="true"><input name="b_77" tabindex="-1"></div><button name="subscribe" value="yes">Go</button></form>`;
    const element = await signup(
      `<newsletter-signup provider="native">${form}${frame().replace("<iframe", '<iframe slot="none"')}</newsletter-signup>`,
    );
    document.body.append(element.querySelector("iframe")!);
    const event = await signUpWith(element, "Go");
    document.querySelector("iframe")?.remove();
    expect([event.type, event.detail.outcome]).to.deep.equal(["standfirst-signed-up", "handed-off"]);
    expect(visibleText(find("status", undefined, element))).to.match(/finish on the newsletter’s own page/);
    const [request] = await requests(1);
    expect(request?.method).to.equal("POST");
    expect(request?.headers["sec-fetch-mode"] ?? "navigate").to.equal("navigate");
    expect(request && (await fieldsOf(request))).to.deep.equal({ EMAIL: reader, u: "77", b_77: "", subscribe: "yes" });
    expect(addressField(element).value).to.equal(reader);
    expect(element.matches(":state(handed-off)")).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it("submits once, however often and in whichever form of the newsletter it is pressed", async () => {
    const { url, requests } = await server({ type: "text/html", body: "<p>Thanks" });
    const answer = document.createElement("iframe");
    answer.name = "once";
    document.body.append(answer);
    const form = `<form action="${url}" method="post" target="once"><input type="email" name="EMAIL"><button>Go</button></form>`;
    const [first, second] = await Promise.all(
      [1, 2].map(() => signup(`<newsletter-signup provider="native">${form}</newsletter-signup>`)),
    );
    const ended = endings(document);
    for (const element of [first!, second!]) await fill(addressField(element), reader);
    for (const element of [first!, first!, second!]) find("button", "Go", element).click();
    await until(() => ended[0], "the try never ended");
    await settled(first);
    answer.remove();
    expect([(await requests(1)).length, ended.length]).to.deep.equal([1, 1]);
    for (const element of [first!, second!])
      expect(find("button", "Go", element).getAttribute("aria-disabled")).to.equal(null);
  });

  it("sends nothing with a key in it that must not be public", async () => {
    const { url, requests } = await server(pendingAnswer);
    const form = `<form action="${url}" method="post" target="nowhere"><input type="email" name="email"><input type="hidden" name="api_secret" value="x"><button>Go</button></form>`;
    const element = await signup(`<newsletter-signup provider="native">${form}</newsletter-signup>`);
    expect((await signUpWith(element, "Go")).detail).to.include({ outcome: "misconfigured" });
    expect(await requests()).to.deep.equal([]);
    expect(addressField(element).value).to.equal(reader);
  });
});

async function signUpWith(element: Element, button: string): Promise<CustomEvent<{ outcome: string }>> {
  const ended = endings(element);
  await fill(addressField(element), reader);
  await press(find("button", button, element));
  const event = await until(() => ended[0], "the try never ended");
  await settled(element);
  return event as CustomEvent<{ outcome: string }>;
}

describe("<newsletter-signup> with consent and a choice", () => {
  const boxes = `<label slot="consent"><input type="checkbox" name="terms" value="yes" required> I agree to the <a href="/terms">terms</a>.</label><label slot="consent"><input type="checkbox" name="partners"> Partners may write too.</label>`;

  it("sends nothing before a required box is ticked, and a record of what was asked after", async () => {
    const { url, requests } = await server(pendingAnswer);
    const element = await signup(
      `<newsletter-signup action="${url}" lang="en-GB" privacy-href="/privacy">${boxes}</newsletter-signup>`,
    );
    expect(findAll("checkbox", undefined, element).every((box) => !(box as HTMLInputElement).checked)).to.equal(true);
    await expect(element).to.be.accessible();
    expect((await signUp(element)).detail).to.include({ outcome: "invalid" });
    expect(visibleText(find("status", undefined, element))).to.equal("Please tick the box to go on.");
    expect(focused()).to.equal(find("checkbox", /terms/, element));
    expect(await requests()).to.deep.equal([]);
    await press(find("checkbox", /terms/, element));
    await until(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("signup-desk/desk")));
    expect((await signUp(element)).detail).to.include({ outcome: "pending" });
    const fields = await fieldsOf((await requests(1))[0]!);
    expect(fields).to.include({ terms: "yes" });
    expect(fields).to.not.have.property("partners");
    const { purposes, ...record } = JSON.parse(fields["consent"] ?? "{}") as { purposes: Record<string, unknown>[] };
    expect(record).to.include({
      version: 1,
      id: fields["submission"],
      language: "en-GB",
      page: location.origin + location.pathname,
      privacy: new URL("/privacy", location.href).href,
    });
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode("I agree to the terms."));
    const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    expect(purposes[0]).to.deep.equal({ id: "terms", granted: true, text: "I agree to the terms.", sha256: hex });
    expect(purposes[1]).to.include({ id: "partners", granted: false, text: "Partners may write too." });
  });

  it("gives the record to the publisher's own server where the service cannot store it", async () => {
    const service = await server({ type: "text/html", body: "thanks" });
    const publisher = await server({ status: 204 });
    const element = await signup(
      `<newsletter-signup provider="kit" action="${service.url}" consent-endpoint="${publisher.url}">${boxes}</newsletter-signup>`,
    );
    for (const box of findAll("checkbox", undefined, element)) await press(box);
    element.addEventListener("standfirst-signup", (event) => event.respondWith(Promise.resolve("accepted")));
    await signUp(element);
    const fields = await fieldsOf((await publisher.requests(1))[0]!);
    expect(fields).to.include({ email: reader });
    expect(JSON.parse(fields["consent"] ?? "{}")).to.have.property("id", fields["submission"]);
  });

  it("takes the choice of newsletters from data inside, also where that comes late, and shrugs at what is broken", async () => {
    const data = (text: string): string => `<script type="application/json">${text}</script>`;
    const choice = data('[{"id": "music", "name": "Monday music"}]');
    const [there, late, broken] = await Promise.all(
      [choice, "", data('[{"id": "mus')].map((inside) =>
        signup(`<newsletter-signup action="https://news.example/subscribe">${inside}</newsletter-signup>`),
      ),
    );
    expect(find("checkbox", "Monday music", there)).to.satisfy(isShown);
    late!.innerHTML = choice;
    expect(await until(() => findAll("checkbox", "Monday music", late)[0])).to.satisfy(isShown);
    expect([findAll("checkbox", undefined, broken), addressField(broken!).value]).to.deep.equal([[], ""]);
  });

  it("lets the reader choose newsletters, with nothing ticked that the author did not tick", async () => {
    const { url, requests } = await server(pendingAnswer);
    const newsletters = [
      { id: "friday", name: "Friday letter", description: "Five films" },
      { id: "music", name: "Monday music" },
    ];
    const element = await signup(
      `<newsletter-signup action="${url}" newsletters='${JSON.stringify(newsletters)}'></newsletter-signup>`,
    );
    expect(find("group", "Newsletters", element)).to.satisfy(isShown);
    expect((await signUp(element)).detail).to.include({ outcome: "invalid" });
    expect(visibleText(find("status", undefined, element))).to.equal("Please choose at least one newsletter.");
    expect(focused()).to.equal(find("checkbox", /Friday letter/, element));
    await press(find("checkbox", "Monday music", element));
    await press(signUpButton(element));
    await until(() => findAll("button", "Use another address", element)[0]);
    const fields = await fieldsOf((await requests(1))[0]!);
    expect(fields).to.include({ list: "music", email: reader });
    expect(fields).to.not.have.property("newsletters");
  });
});
