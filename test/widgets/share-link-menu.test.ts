import { expect, fixture, html } from "@open-wc/testing";
import "../../src/widgets/share-link/define.js";
import {
  eventsOf,
  find,
  findAll,
  focused,
  isShown,
  key,
  press,
  requestedAddresses,
  settled,
  tab,
  until,
  visibleText,
  windowSize,
} from "../support/page.js";
import {
  clipboardWrites,
  opened,
  pressShare,
  shareEvents,
  shareSheetAbsent,
  shared,
  story,
  told,
} from "../support/sharing.js";

const items = (element: Element) => [...findAll("link", undefined, element), ...findAll("button", undefined, element)];

describe("the channels of <share-link>", () => {
  beforeEach(() => shareSheetAbsent());

  const every = "email whatsapp bluesky mastodon threads x facebook linkedin reddit telegram";

  it("are plain links in the page's order, after a press", async () => {
    const element = await fixture(html`<share-link url=${story} channels="x copy nonsense email x"></share-link>`);
    expect(items(element).map((item) => item.textContent?.trim())).to.deep.equal(["Share"]);
    await opened(element);
    expect(
      [...(element.shadowRoot?.querySelectorAll("li") ?? [])].map((item) => item.textContent?.trim()),
    ).to.deep.equal(["X", "Copy link", "E-mail"]);
    await expect(element).to.be.accessible();
  });

  it("leave on what a reader's extension has put on the element", async () => {
    const element = await fixture(html`<share-link url=${story} channels="x email"></share-link>`);
    const darker = new CSSStyleSheet();
    darker.replaceSync(".face { letter-spacing: 3px !important }");
    element.shadowRoot?.adoptedStyleSheets.push(darker);
    await opened(element);
    await until(() => getComputedStyle(find("link", "X", element)).textDecorationLine === "none");
    expect(getComputedStyle(find("button", "Share", element)).letterSpacing).to.equal("3px");
  });

  it("hand headline and address over percent-encoded", async () => {
    const element = await fixture(
      html`<share-link
        url="${story}?a=1&b=2"
        headline="Rust & salt + 1"
        text="So good"
        channels=${every}
      ></share-link>`,
    );
    await opened(element);
    const links = findAll("link", undefined, element) as HTMLAnchorElement[];
    expect(links.map((link) => link.textContent?.trim())).to.deep.equal(
      "E-mail WhatsApp Bluesky Mastodon Threads X Facebook LinkedIn Reddit Telegram".split(" "),
    );
    for (const link of links) {
      expect(link.href, link.textContent ?? "").to.include(encodeURIComponent(`${story}?a=1&b=2`));
      expect(link.href).not.to.match(/[+ ]/);
      expect(link.rel).to.include("noopener");
    }
    expect(links[0]?.getAttribute("href")).to.equal(
      `mailto:?subject=Rust%20%26%20salt%20%2B%201&body=${encodeURIComponent(`So good\n\n${story}?a=1&b=2`)}`,
    );
  });

  it("report a link that was followed, and follow none that the page cancels", async () => {
    const element = await fixture(html`<share-link url=${story} channels="copy x"></share-link>`);
    const heard = eventsOf(element, ...shareEvents);
    const clicks: boolean[] = [];
    // No test opens a window of somebody else's: the click is seen on its way out, then stopped.
    element.addEventListener("click", (click) => {
      clicks.push(click.defaultPrevented);
      if ((click.composedPath()[0] as Element).closest("a")) click.preventDefault();
    });
    await press(find("link", "X", await opened(element)));
    expect(told(heard)).to.deep.equal(shared("x"));
    element.addEventListener("standfirst-share", (event) => event.preventDefault());
    await press(find("link", "X", await opened(element)));
    expect(told(heard.slice(2))).to.deep.equal([shared("x")[0]]);
    expect(clicks.at(-1)).to.equal(true);
  });

  it("do nothing when the page cancels", async () => {
    const copied = clipboardWrites();
    const element = await fixture(html`<share-link url=${story}></share-link>`);
    element.addEventListener("standfirst-share", (event) => event.preventDefault());
    const heard = eventsOf(element, ...shareEvents);
    await press(find("button", undefined, element));
    await settled(element);
    expect(told(heard)).to.deep.equal([shared("copy")[0]]);
    expect(copied).to.deep.equal([]);
  });

  it("open and close by keyboard, and give the focus back", async () => {
    const element = await fixture(html`<share-link url=${story} channels="email x"></share-link>`);
    const button = find("button", "Share", element);
    await tab();
    expect(focused() === button).to.equal(true);
    await key("Enter");
    await until(() => findAll("link", "E-mail", element).length === 1, "the menu did not open");
    await tab();
    await until(() => focused() === find("link", "E-mail", element), "the first channel is not the next stop");
    await key("Escape");
    await until(() => focused() === button, "the focus did not come back");
    expect(findAll("link", undefined, element)).to.deep.equal([]);
  });

  it("copy from the menu, which then closes", async () => {
    const copied = clipboardWrites();
    const element = await fixture(html`<share-link url=${story} channels="copy email"></share-link>`);
    const heard = eventsOf(element, ...shareEvents);
    await press(find("button", "Copy link", await opened(element)));
    await until(() => heard.length === 2);
    expect(copied).to.deep.equal([story]);
    await until(() => findAll("link", "E-mail", element).length === 0, "the menu stayed open");
    await until(() => focused() === find("button", "Share", element), "the focus did not come back");
  });

  it("stay on the screen at the edge of a narrow window, in either direction", async () => {
    await windowSize(320);
    for (const dir of ["ltr", "rtl"]) {
      const place = await fixture<HTMLElement>(
        html`<div dir=${dir} style="display:flex;justify-content:space-between">
          <share-link channels=${every}></share-link><share-link channels=${every}></share-link>
        </div>`,
      );
      for (const element of place.children) {
        await opened(element);
        const menu = element.shadowRoot?.querySelector("[part=menu]") as HTMLElement;
        const box = menu.getBoundingClientRect();
        expect(isShown(menu)).to.equal(true);
        expect(box.left, dir).to.be.at.least(0);
        expect(box.right, dir).to.be.at.most(innerWidth);
        await key("Escape");
      }
      expect(document.documentElement.scrollWidth).to.equal(innerWidth);
    }
  });

  it("may be written with commas, or set as a list", async () => {
    const element = await fixture(html`<share-link url=${story} channels="x, email"></share-link>`);
    const names = () => findAll("link", undefined, element).map((link) => link.textContent?.trim());
    await opened(element);
    expect(names()).to.deep.equal(["X", "E-mail"]);
    Object.assign(element, { channels: ["email", "x"] });
    await settled(element);
    expect(names()).to.deep.equal(["E-mail", "X"]);
  });

  it("ask for nothing before the reader comes near", async () => {
    const addresses = requestedAddresses();
    const element = await fixture(html`<share-link url=${story} channels="email copy"></share-link>`);
    await settled(element);
    expect(addresses).to.deep.equal([]);
  });

  it("are the usual ones where the page names none that we know", async () => {
    const copied = clipboardWrites();
    const element = await fixture(html`<share-link url=${story} channels="carrier-pigeon"></share-link>`);
    await until(() => visibleText(element) === "Copy link", "it offers what it does not have");
    expect(findAll("link", undefined, element)).to.deep.equal([]);
    await pressShare(element);
    expect(copied).to.deep.equal([story]);
  });

  it("lose no press where the page names none that we know and their file comes with the press", async () => {
    const copied = clipboardWrites();
    const element = await fixture(html`<share-link url=${story} channels="pigeon semaphore"></share-link>`);
    find("button", "Share", element).click();
    await until(() => copied.length === 1, "the press came to nothing");
    expect(copied).to.deep.equal([story]);
  });

  it("are one link, not a menu of one", async () => {
    const element = await fixture(html`<share-link url=${story} channels="email">Tell a friend</share-link>`);
    await until(() => findAll("link", "Tell a friend", element).length === 1, "no link came");
    expect(find("link", "Tell a friend", element).getAttribute("href")).to.match(/^mailto:/);
    expect(findAll("button", undefined, element)).to.deep.equal([]);
  });
});

describe("what the author writes inside <share-link>", () => {
  beforeEach(() => shareSheetAbsent());

  it("is the label when it is words", async () => {
    const element = await fixture(html`<share-link label="Not this">Pass it <b>on</b></share-link>`);
    expect(find("button", "Pass it on", element)).to.not.equal(null);
  });

  it("is the end of the menu when it is links", async () => {
    const element = await fixture(
      html`<share-link url=${story}><a href="#feed">Our feed</a> <a href="mailto:?body=x">By mail</a></share-link>`,
    );
    const links = [...element.children];
    // Following it would end the tests of this page.
    links[0]?.addEventListener("click", (click) => click.preventDefault());
    const heard = eventsOf(element, ...shareEvents);
    await opened(element);
    await press(find("link", "Our feed", element));
    expect(told(heard)).to.deep.equal(shared("link"));
    expect([...element.children], "nothing was moved").to.deep.equal(links);
  });

  it("gives way to the channels that the page asks for", async () => {
    const element = await fixture(html`<share-link channels="copy x"><a href="mailto:x">By mail</a></share-link>`);
    await opened(element);
    expect(findAll("link", undefined, element).map((link) => link.textContent?.trim())).to.deep.equal(["X"]);
  });

  it("counts when it comes late", async () => {
    const element = await fixture(html`<share-link></share-link>`);
    element.append("Pass it on");
    await until(() => visibleText(element) === "Pass it on");
  });

  it("may be its own icon", async () => {
    const element = await fixture(html`<share-link><i slot="icon" aria-hidden="true">→</i></share-link>`);
    expect(visibleText(element)).to.equal("→ Copy link");
  });
});
