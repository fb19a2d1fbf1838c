import { expect, fixture, html } from "@open-wc/testing";
import type { CommunityCta } from "../../src/widgets/community-cta/community-cta.js";
import "../../src/widgets/community-cta/define.js";
import {
  afterwards,
  consoleMessages,
  eventsOf,
  find,
  findAll,
  focused,
  key,
  press,
  readerPrefers,
  requestedAddresses,
  settled,
  until,
  visibleText,
  windowSize,
} from "../support/page.js";
import { upgradedWith } from "../support/upgrade.js";

const invitation = html`<community-cta
  campaign="circle"
  heading="Sit with {members} people"
  text="We meet on Thursdays."
  members="15000"
  href="/join"
  button="Join the circle"
  dismissible
></community-cta>`;

const events = ["standfirst-cta-opened", "standfirst-cta-dismissed"];
const height = (element: Element) => element.getBoundingClientRect().height;

/** The same markup as on the reader's next page of the visit. */
async function nextPage(content = invitation): Promise<CommunityCta> {
  const element = await fixture<CommunityCta>(content);
  await settled(element);
  return element;
}

async function dismiss(element: Element): Promise<void> {
  await press(find("button", "Close", element));
  await until(() => height(element) === 0, "it stayed");
}

/** Storage that throws when it is touched, as in a sandboxed frame. */
function storageForbidden(): void {
  for (const name of ["localStorage", "sessionStorage"] as const) {
    const own = Object.getOwnPropertyDescriptor(window, name);
    Object.defineProperty(window, name, {
      configurable: true,
      get: () => {
        throw new DOMException("no", "SecurityError");
      },
    });
    afterwards(() => own && Object.defineProperty(window, name, own));
  }
}

/** Another day, for this test. */
function daysLater(days: number): void {
  const { now } = Date;
  Date.now = () => now() + days * 24 * 60 * 60_000;
  afterwards(() => (Date.now = now));
}

/** The next visit: what belongs to the session is gone. */
const nextVisit = (): void => sessionStorage.clear();

/** A link that does not lead the tests away. */
function stay(element: Element): void {
  element.addEventListener("click", (click) => click.preventDefault());
}

describe("<community-cta>", () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it("is accessible as delivered", async () => {
    const element = await fixture<CommunityCta>(invitation);
    await expect(element).to.be.accessible();
    expect(visibleText(element)).to.equal("Sit with 15,000 people\nWe meet on Thursdays.\nJoin the circle");
    expect(find("heading", "Sit with 15,000 people", element).localName).to.equal("h2");
  });

  it("takes properties that were set before the upgrade", async () => {
    const element = await upgradedWith<CommunityCta>("community-cta", {
      heading: "{members} of us",
      members: 3,
      href: "/join",
    });
    expect(visibleText(element)).to.equal("3 of us\nJoin us");
  });

  it("stays dismissed when it is moved in the document", async () => {
    const place = await fixture(
      html`<div>
        ${invitation}
        <section></section>
      </div>`,
    );
    const element = place.firstElementChild as CommunityCta;
    storageForbidden();
    await dismiss(element);
    place.querySelector("section")?.append(element);
    await settled(element);
    expect(height(element)).to.equal(0);
  });

  it("has one link and is not a link itself", async () => {
    const element = await fixture<CommunityCta>(invitation);
    expect(findAll("link", undefined, element).map((link) => link.getAttribute("href"))).to.deep.equal(["/join"]);
  });

  it("stores nothing and asks for nothing unless the page wants something remembered", async () => {
    const addresses = requestedAddresses();
    const messages = consoleMessages();
    const element = await fixture(
      html`<community-cta heading="Join" href="/join" remember="forever" campaign="x"></community-cta>`,
    );
    await settled(element);
    expect(findAll("button", undefined, element)).to.deep.equal([]);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    expect([addresses, messages]).to.deep.equal([[], []]);
  });

  it("takes no space with nothing to say, and appears with late words", async () => {
    const element = await fixture<CommunityCta>(html`<community-cta href="/join"></community-cta>`);
    expect(height(element)).to.equal(0);
    element.append("Come and sit with us");
    await until(() => height(element) > 0);
    expect(visibleText(element)).to.equal("Come and sit with us\nJoin us");
  });

  it("needs no more to say than what its link says", async () => {
    const element = await fixture(html`<community-cta href="/join" button="Join the circle"></community-cta>`);
    expect(visibleText(element)).to.equal("Join the circle");
    element.setAttribute("href", "ftp://files.example");
    await settled(element);
    expect(height(element), "words of a link that leads nowhere").to.equal(0);
    element.removeAttribute("href");
    await settled(element);
    expect(height(element), "words of a link that is not there").to.equal(0);
  });

  it("takes words that are no text", async () => {
    const element = await fixture<CommunityCta>(html`<community-cta></community-cta>`);
    Object.assign(element, { heading: 2026, text: new Date(0).getUTCFullYear() });
    await settled(element);
    expect(visibleText(element)).to.equal("2026\n1970");
  });

  it("never leads to a script, and says so to the developer", async () => {
    const messages = consoleMessages();
    const element = await fixture(
      html`<community-cta heading="Join" href="javascript:alert(1)" image="data:text/html,x"></community-cta>`,
    );
    expect(visibleText(element)).to.equal("Join");
    expect(element.shadowRoot?.querySelector("img")).to.equal(null);
    expect(messages.join()).to.match(/<community-cta> leaves out "javascript:alert\(1\)"/);
  });

  it("keeps what the author slotted, in the page's typography", async () => {
    const page = await fixture(
      html`<div style="font: 31px monospace">
        <community-cta heading="Not this" text="Not this" button="Not this" href="/not-this">
          <h3 slot="heading">Own heading</h3>
          <p>Own text.</p>
          <a slot="button" href="/own">Own link</a>
          <img slot="image" alt="Nine seats" width="60" height="40" />
        </community-cta>
      </div>`,
    );
    expect(visibleText(page)).to.equal("Own heading\nOwn text.\nOwn link");
    const text = page.querySelector("p");
    expect(text && getComputedStyle(text).fontSize).to.equal("31px");
    await expect(page).to.be.accessible();
  });

  it("holds the picture's place before it has come", async () => {
    await windowSize(1000);
    const element = await fixture(
      html`<community-cta heading="Join" image="/test/support/never-there.avif" style="width:300px"></community-cta>`,
    );
    const image = element.shadowRoot?.querySelector("img");
    expect(image?.getBoundingClientRect().height).to.be.closeTo(200, 1);
  });

  it("fits every container without being cut or overlapping its own button", async () => {
    await windowSize(1400);
    const place = await fixture<HTMLElement>(html`<div dir="rtl">${invitation}</div>`);
    for (const width of [240, 320, 700, 1300]) {
      place.style.width = `${width}px`;
      await settled(place);
      expect(place.scrollWidth, `${width}`).to.equal(width);
      const button = find("button", "Close", place).getBoundingClientRect();
      const title = find("heading", undefined, place);
      const range = document.createRange();
      range.selectNodeContents(title);
      const overlaps = [...range.getClientRects()].some((box) => box.left < button.right && box.top < button.bottom);
      expect(overlaps, `${width}`).to.equal(false);
      expect(Math.min(button.width, button.height)).to.be.at.least(24);
    }
  });

  it("has an outline of its own where the system takes colours away", async function () {
    if (!(await readerPrefers({ forcedColors: "active" }))) this.skip(); // Only Chromium can be told.
    const element = await fixture(invitation);
    const card = element.shadowRoot?.querySelector(".card");
    expect(card && getComputedStyle(card).outlineStyle).to.equal("solid");
  });
});

describe("the number in <community-cta>", () => {
  for (const [lang, text] of [
    ["en", "15,000 readers"],
    ["de", "15.000 readers"],
    ["fr", "15 000 readers"],
    ["pl", "15 000 readers"],
  ] as const)
    it(`is written as ${lang} does`, async () => {
      const element = await fixture(
        html`<community-cta lang=${lang} members="15000" heading="{members} readers"></community-cta>`,
      );
      const title = find("heading", undefined, element);
      // Which of the two narrow spaces a language uses has changed between versions of its data.
      expect(title.textContent?.replace(/[\u202f\u00a0]/, " ")).to.equal(text);
    });

  it("is left out, with its space, when it is none", async () => {
    for (const members of ["", "many", "-3"]) {
      const element = await fixture(
        html`<community-cta members=${members} heading="Sit with {members} people"></community-cta>`,
      );
      expect(visibleText(element), members).to.equal("Sit with people");
    }
  });

  it("is none where a framework sets something else, and may be written as text", async () => {
    const element = await fixture<CommunityCta>(html`<community-cta heading="{members} of us"></community-cta>`);
    for (const [members, text] of [
      ["15000", "15,000 of us"],
      [0, "0 of us"],
      [1e21, "1,000,000,000,000,000,000,000 of us"],
      [null, "of us"],
      [NaN, "of us"],
      [Infinity, "of us"],
    ] as const) {
      Object.assign(element, { members });
      await settled(element);
      expect(visibleText(element), String(members)).to.equal(text);
    }
  });
});

describe("a dismissal of <community-cta>", () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it("is asked for first, and told", async () => {
    const element = await fixture(invitation);
    const heard = eventsOf(element, ...events);
    const refuse = (event: Event): void => event.preventDefault();
    element.addEventListener("standfirst-cta-dismissed", refuse);
    await press(find("button", "Close", element));
    await settled(element);
    expect(height(element)).to.be.greaterThan(0);
    element.removeEventListener("standfirst-cta-dismissed", refuse);
    await dismiss(element);
    expect(heard.map(({ type, detail }) => [type, (detail as { campaign: string }).campaign])).to.deep.equal([
      ["standfirst-cta-dismissed", "circle"],
      ["standfirst-cta-dismissed", "circle"],
    ]);
  });

  it("hands the focus to the next thing, or to the one before, and scrolls nothing", async () => {
    const page = await fixture(
      html`<div>
        <a href="#before">Before</a>${invitation}<a href="#after" tabindex="-1">No stop</a><a href="#next">Next</a>
      </div>`,
    );
    const [before, , next] = page.querySelectorAll("a");
    find("button", "Close", page).focus();
    await key("Enter");
    await until(() => focused() === next, "the focus was lost");
    next?.remove();
    page.querySelector('[tabindex="-1"]')?.remove();
    sessionStorage.clear();
    const again = page.appendChild(document.createElement("community-cta"));
    again.setAttribute("heading", "Join");
    again.toggleAttribute("dismissible");
    await settled(page);
    find("button", "Close", page).focus();
    await key("Enter");
    await until(() => focused() === before, "the focus was lost");
  });

  it("moves nothing that stands above", async () => {
    const page = await fixture(
      html`<div>
        <p>Above</p>
        ${invitation}
        <p style="height:3000px">Below</p>
      </div>`,
    );
    const [above] = page.querySelectorAll("p");
    const top = () => above?.getBoundingClientRect().top;
    find("button", "Close", page).scrollIntoView({ block: "center" });
    const before = top();
    await press(find("button", "Close", page));
    await until(() => height(page.querySelector("community-cta") as Element) === 0);
    expect(top()).to.equal(before);
  });

  it("lasts for the visit", async () => {
    await dismiss(await nextPage());
    expect(height(await nextPage())).to.equal(0);
    nextVisit();
    expect(height(await nextPage())).to.be.greaterThan(0);
  });

  it("lasts for thirty days, or forever, when the page says so", async () => {
    const lasting = (remember: string) =>
      html`<community-cta heading="Join ${remember}" remember=${remember} dismissible></community-cta>`;
    for (const remember of ["30d", "forever"]) await dismiss(await nextPage(lasting(remember)));
    nextVisit();
    daysLater(29);
    for (const remember of ["30d", "forever"]) expect(height(await nextPage(lasting(remember)))).to.equal(0);
    daysLater(31);
    expect(height(await nextPage(lasting("30d")))).to.be.greaterThan(0);
    expect(height(await nextPage(lasting("forever")))).to.equal(0);
  });

  it("belongs to its campaign and its words", async () => {
    await dismiss(await nextPage());
    const other = await nextPage(
      html`<community-cta
        campaign="other"
        heading="Sit with {members} people"
        text="We meet on Thursdays."
        href="/join"
        dismissible
      ></community-cta>`,
    );
    expect(height(other)).to.be.greaterThan(0);
    const element = await nextPage();
    expect(height(element)).to.equal(0);
    element.members = 16_000;
    await settled(element);
    expect(height(element), "one more member is no new invitation").to.equal(0);
    element.heading = "Something new";
    await settled(element);
    expect(height(element)).to.be.greaterThan(0);
  });

  it("counts for the same invitation wherever it stands on the page, and for no other", async () => {
    const top = await nextPage();
    const bottom = await nextPage();
    const other = await nextPage(html`<community-cta campaign="circle" heading="Other" dismissible></community-cta>`);
    const heard = eventsOf(document, ...events);
    await dismiss(top);
    await until(() => height(bottom) === 0, "the other one stayed");
    expect(height(other)).to.be.greaterThan(0);
    expect(heard).to.have.length(1);
  });

  it("works where nothing can be stored; the next page shows it again", async () => {
    storageForbidden();
    const messages = consoleMessages();
    await dismiss(await nextPage());
    expect(height(await nextPage())).to.be.greaterThan(0);
    expect(messages).to.deep.equal([]);
  });

  it("survives a store that holds something else", async () => {
    await dismiss(await nextPage());
    const [name = ""] = Object.keys(sessionStorage);
    for (const value of ["null", "{", "[]", '"x"', '{"isDismissed":"yes"}']) {
      sessionStorage.setItem(name, value);
      expect(height(await nextPage()), value).to.be.greaterThan(0);
    }
  });
});

describe("the views of <community-cta>", () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  const limited = html`<community-cta heading="Join" href="/join" max-views="2" remember="forever"></community-cta>`;
  const counted = () =>
    Object.keys(localStorage)
      .map((name) => (JSON.parse(localStorage.getItem(name) ?? "") as { views?: number }).views)
      .find((views) => views !== undefined);

  it("are counted once a page, and the page after the last one is without it", async () => {
    for (const view of [1, 2]) {
      const element = await nextPage(limited);
      expect(height(element)).to.be.greaterThan(0);
      await until(() => counted() === view, "the view was not counted");
      element.heading = "Join";
      await settled(element);
      expect(height(element), "it does not go while it is looked at").to.be.greaterThan(0);
      element.remove();
    }
    expect(height(await nextPage(limited))).to.equal(0);
  });

  it("may be more where the page says so meanwhile, unless the reader has dismissed it", async () => {
    for (const view of [1, 2]) {
      const element = await nextPage(limited);
      await until(() => counted() === view, "the view was not counted");
      element.remove();
    }
    const element = await nextPage(limited);
    expect(height(element)).to.equal(0);
    element.maxViews = 3;
    await settled(element);
    expect(height(element), "it stayed away").to.be.greaterThan(0);
    await until(() => counted() === 3, "the view was not counted");
    element.dismissible = true;
    await settled(element);
    await dismiss(element);
    element.maxViews = 9;
    await settled(element);
    expect(height(element), "what was dismissed came back").to.equal(0);
  });

  it("are no reason to bring back what was dismissed where nothing can be stored", async () => {
    storageForbidden();
    const element = await nextPage(
      html`<community-cta heading="Join" href="/join" max-views="2" dismissible></community-cta>`,
    );
    await dismiss(element);
    element.maxViews = 9;
    await settled(element);
    expect(height(element)).to.equal(0);
  });

  it("do not count while nobody sees it", async () => {
    const far = await fixture(html`<div style="padding-top:3000px">${limited}</div>`);
    await settled(far);
    expect(counted()).to.equal(undefined);
    far.querySelector("community-cta")?.scrollIntoView();
    await until(() => counted() === 1);
  });

  it("do not count for words that went before anybody saw them", async () => {
    scrollTo(0, 0);
    const far = await fixture(html`<div style="padding-top:3000px">${limited}</div>`);
    const element = far.querySelector("community-cta");
    if (!element) throw new Error("no invitation");
    await settled(element);
    await import("../../src/appeal/appeal.js");
    await settled(element);
    element.campaign = "winter";
    await settled(element);
    element.scrollIntoView();
    await until(() => counted() === 1);
    expect(Object.keys(localStorage)).to.have.length(1);
    expect(Object.keys(localStorage)[0]).to.contain("winter");
  });
});

describe("the link of <community-cta>", () => {
  it("tells that it was followed, ours and the author's", async () => {
    const page = await fixture(
      html`<div>
        ${invitation}<community-cta heading="Own"><a slot="button" href="/own">Own link</a></community-cta>
      </div>`,
    );
    const heard = eventsOf(page, ...events);
    stay(page);
    await press(find("link", "Join the circle", page));
    await press(find("link", "Own link", page));
    expect(heard.map(({ detail }) => (detail as { href: string }).href)).to.deep.equal([
      `${location.origin}/join`,
      `${location.origin}/own`,
    ]);
  });

  it("is not followed when the page cancels", async () => {
    const element = await fixture(invitation);
    element.addEventListener("standfirst-cta-opened", (event) => event.preventDefault());
    const clicks: boolean[] = [];
    element.addEventListener("click", (click) => clicks.push(click.defaultPrevented));
    stay(element);
    await press(find("link", "Join the circle", element));
    expect(clicks).to.deep.equal([true]);
  });
});
