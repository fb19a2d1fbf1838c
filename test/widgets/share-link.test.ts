import { expect, fixture, html } from "@open-wc/testing";
import type { ShareLink } from "../../src/widgets/share-link/share-link.js";
import "../../src/widgets/share-link/define.js";
import {
  afterwards,
  consoleMessages,
  eventsOf,
  find,
  findAll,
  focused,
  nextEvent,
  permit,
  press,
  requestedAddresses,
  settled,
  until,
  visibleText,
  windowSize,
} from "../support/page.js";
import {
  clipboardRefuses,
  clipboardWrites,
  inHead,
  noClipboard,
  opened,
  pressShare,
  shareEvents,
  shareSheet,
  shareSheetAbsent,
  shared,
  story,
  told,
} from "../support/sharing.js";
import { upgradedWith } from "../support/upgrade.js";

/** Goes to another address of this site for this test. */
function visit(address: string): void {
  const before = location.href;
  afterwards(() => history.replaceState(null, "", before));
  history.replaceState(null, "", address);
}

const field = (element: Element) => findAll("textbox", /./, element)[0] as HTMLInputElement | undefined;

describe("<share-link>", () => {
  beforeEach(() => shareSheetAbsent());

  it("is accessible as delivered", async () => {
    const element = await fixture<ShareLink>(html`<share-link></share-link>`);
    await expect(element).to.be.accessible();
    expect(visibleText(element)).to.equal("Copy link");
  });

  it("takes properties that were set before the upgrade", async () => {
    clipboardWrites();
    const element = await upgradedWith<ShareLink>("share-link", { url: story, label: "Pass it on" });
    expect(visibleText(element)).to.equal("Pass it on");
    expect(told(await pressShare(element))).to.deep.equal(shared("copy"));
  });

  it("keeps what it shows when it is moved in the document", async () => {
    clipboardRefuses({ everywhere: true });
    const place = await fixture(
      html`<div>
        <share-link url=${story}></share-link>
        <section></section>
      </div>`,
    );
    const element = place.firstElementChild as ShareLink;
    await pressShare(element);
    place.querySelector("section")?.append(element);
    await settled(element);
    expect(field(element)?.value).to.equal(story);
  });

  it("asks for nothing over the network and says nothing in the console", async () => {
    const messages = consoleMessages();
    const addresses = requestedAddresses();
    await fixture(html`<share-link channels="native copy email x facebook"></share-link>`);
    await settled();
    expect(messages).to.deep.equal([]);
    expect(addresses).to.deep.equal([]);
  });
});

describe("<share-link> where the browser has a share sheet", () => {
  it("opens it with the story, and says Share", async () => {
    const sheet = shareSheet();
    const element = await fixture<ShareLink>(
      html`<share-link url=${story} headline="The last reel" text="A film."></share-link>`,
    );
    expect(visibleText(element)).to.equal("Share");
    expect(told(await pressShare(element))).to.deep.equal(shared("native"));
    expect(sheet.opened).to.deep.equal([{ title: "The last reel", text: "A film.", url: story }]);
    expect(sheet.opened.length && sheet.wasActive).to.equal(true);
  });

  it("is silent when the reader closes it", async () => {
    const sheet = shareSheet("AbortError");
    const copied = clipboardWrites();
    const element = await fixture<ShareLink>(html`<share-link url=${story}></share-link>`);
    const heard = eventsOf(element, ...shareEvents);
    await press(find("button", undefined, element));
    await until(() => sheet.ended);
    await settled(element);
    expect(told(heard)).to.deep.equal([{ type: "standfirst-share", channel: "native", url: story }]);
    expect(visibleText(element)).to.equal("Share");
    expect(copied).to.deep.equal([]);
  });

  for (const reason of ["NotAllowedError", "InvalidStateError", "DataError", "TypeError", "nothing"])
    it(`copies the link when sharing ends in ${reason}`, async () => {
      shareSheet(reason);
      const copied = clipboardWrites();
      const element = await fixture<ShareLink>(html`<share-link url=${story}></share-link>`);
      expect(told(await pressShare(element))).to.deep.equal([shared("native")[0], shared("copy")[1]]);
      expect(copied).to.deep.equal([story]);
      expect(find("status", undefined, element).textContent?.trim()).to.equal("Link copied");
    });

  it("opens one sheet however often the button is pressed", async () => {
    const sheet = shareSheet("pending");
    const element = await fixture<ShareLink>(html`<share-link url=${story}></share-link>`);
    await press(find("button", undefined, element));
    await press(find("button", undefined, element));
    expect(sheet.opened).to.have.length(1);
    sheet.end();
    await nextEvent(element, "standfirst-shared");
  });

  it("copies where the sheet would not take this story", async () => {
    shareSheet("cannot");
    const element = await fixture<ShareLink>(html`<share-link></share-link>`);
    expect(visibleText(element)).to.equal("Copy link");
  });

  it("copies first where the page says so", async () => {
    const sheet = shareSheet();
    clipboardWrites();
    const element = await fixture<ShareLink>(html`<share-link url=${story} channels="copy native"></share-link>`);
    expect(told(await pressShare(element))).to.deep.equal(shared("copy"));
    expect(sheet.opened).to.deep.equal([]);
  });
});

describe("<share-link> and the clipboard", () => {
  beforeEach(() => shareSheetAbsent());

  it("puts the link on the real clipboard", async function () {
    if (!(await permit({ "clipboard-read": "granted", "clipboard-write": "granted" }))) this.skip(); // Only Chromium can be told.
    const element = await fixture<ShareLink>(html`<share-link url=${story}></share-link>`);
    expect(told(await pressShare(element))).to.deep.equal(shared("copy"));
    expect(await navigator.clipboard.readText()).to.equal(story);
  });

  it("puts it there by the copy command where writing is refused", async function () {
    if (!(await permit({ "clipboard-read": "granted" }))) this.skip(); // Only Chromium can be told.
    clipboardRefuses();
    const element = await fixture<ShareLink>(html`<share-link url=${`${story}?refused`}></share-link>`);
    expect(told(await pressShare(element))).to.deep.equal(shared("copy", `${story}?refused`));
    expect(await navigator.clipboard.readText()).to.equal(`${story}?refused`);
    expect(focused() === find("button", undefined, element), "the focus stays on the button").to.equal(true);
  });

  it("needs no clipboard object, as on plain http", async () => {
    noClipboard();
    const element = await fixture<ShareLink>(html`<share-link url=${story}></share-link>`);
    expect(told(await pressShare(element))).to.deep.equal(shared("copy"));
  });

  it("copies from inside a modal dialog", async function () {
    if (!(await permit({ "clipboard-read": "granted" }))) this.skip(); // Only Chromium can be told.
    clipboardRefuses();
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog><share-link url=${`${story}?dialog`}></share-link></dialog>`,
    );
    dialog.showModal();
    await pressShare(dialog);
    expect(await navigator.clipboard.readText()).to.equal(`${story}?dialog`);
  });

  it("copies its own text on a page that adds words to whatever is copied", async function () {
    if (!(await permit({ "clipboard-read": "granted" }))) this.skip(); // Only Chromium can be told.
    clipboardRefuses();
    const isOver = new AbortController();
    afterwards(() => isOver.abort());
    const hijack = (event: ClipboardEvent): void => {
      event.clipboardData?.setData("text/plain", "Read more at …");
      event.preventDefault();
    };
    addEventListener("copy", hijack, { signal: isOver.signal });
    document.addEventListener("copy", hijack, { signal: isOver.signal });
    const element = await fixture<ShareLink>(html`<share-link url=${`${story}?own`}></share-link>`);
    await pressShare(element);
    expect(await navigator.clipboard.readText()).to.equal(`${story}?own`);
  });

  it("claims nothing it cannot prove: the link appears, selected, where the page swallows the copy", async () => {
    clipboardRefuses({ everywhere: true });
    const element = await fixture<ShareLink>(html`<share-link url=${story}></share-link>`);
    expect(told(await pressShare(element))).to.deep.equal([
      { type: "standfirst-share", channel: "copy", url: story },
      { type: "standfirst-share-failed", channel: "copy", reason: "refused" },
    ]);
    expect(find("status", undefined, element).textContent?.trim()).to.equal("");
    const shown = find("textbox", "Copy this link", element) as HTMLInputElement;
    expect(focused() === shown, "the field has the focus").to.equal(true);
    expect(shown.readOnly).to.equal(true);
    expect(shown.value.slice(shown.selectionStart ?? 0, shown.selectionEnd ?? 0)).to.equal(story);
    expect(element.matches(":state(refused)")).to.equal(true);
    expect(shown.dir, "an address reads from left to right on every page").to.equal("ltr");
    await expect(element).to.be.accessible();
  });

  it("shows as much of the link as there is room for, and leaves the button as it was", async () => {
    await windowSize(900);
    clipboardRefuses({ everywhere: true });
    const place = await fixture<HTMLElement>(html`<div><share-link url=${story}></share-link></div>`);
    const width = (element?: Element) => element?.getBoundingClientRect().width ?? 0;
    const before = width(find("button", undefined, place));
    await pressShare(place);
    expect(width(find("button", undefined, place))).to.be.closeTo(before, 1);
    expect(width(field(place.children[0] as Element))).to.be.greaterThan(300);
    place.style.width = "200px";
    expect(width(field(place.children[0] as Element))).to.be.at.most(200);
  });

  it("takes the field away when a later try succeeds", async () => {
    clipboardRefuses({ everywhere: true });
    const element = await fixture<ShareLink>(html`<share-link url=${story}></share-link>`);
    await pressShare(element);
    clipboardWrites();
    await pressShare(element);
    expect(field(element)).to.equal(undefined);
  });

  it("confirms once, in a status that was there before, and takes it back in silence after five seconds or more", async () => {
    clipboardWrites();
    const element = await fixture<ShareLink>(html`<share-link url=${story}></share-link>`);
    const status = find("status", undefined, element);
    expect(element.shadowRoot?.textContent).not.to.include("copied");
    await pressShare(element);
    const start = performance.now();
    expect(status.textContent?.trim()).to.equal("Link copied");
    expect(find("button", undefined, element).textContent, "the button keeps its own words").to.include("Copy link");
    expect(element.matches(":state(copied)")).to.equal(true);
    await expect(element).to.be.accessible();
    await until(() => !status.textContent?.trim(), "the confirmation stayed");
    expect(performance.now() - start).to.be.greaterThan(5000);
    expect(element.shadowRoot?.textContent).not.to.include("copied");
  });
});

describe("the address that <share-link> shares", () => {
  beforeEach(() => {
    shareSheetAbsent();
    clipboardWrites();
  });

  /** The address one press shares. */
  async function sharedAddress(element: Element): Promise<string> {
    const [before] = await pressShare(element);
    return (before as CustomEvent<{ url: string }>).detail.url;
  }

  it("is the page's canonical link", async () => {
    inHead(html`<link rel="canonical" href=${story} /><meta property="og:url" content="https://other.example/" />`);
    expect(await sharedAddress(await fixture(html`<share-link></share-link>`))).to.equal(story);
  });

  it("is og:url where there is no canonical link, or one that leads to the front page by mistake", async () => {
    visit("/film/last-reel");
    inHead(html`<link rel="canonical" href="/" /><meta property="og:url" content=${story} />`);
    expect(await sharedAddress(await fixture(html`<share-link></share-link>`))).to.equal(story);
  });

  it("is the location without tracking and without the place on the page, where the page names none", async () => {
    visit("/film?utm_source=letter&page=2&fbclid=x&gclid=y#comments");
    expect(await sharedAddress(await fixture(html`<share-link></share-link>`))).to.equal(
      `${location.origin}/film?page=2`,
    );
  });

  it("follows a router that changes the canonical link after the first render", async () => {
    const link = inHead(html`<link rel="canonical" href="https://halyard.example/first" />`);
    const element = await fixture(html`<share-link channels="copy email"></share-link>`);
    (link as HTMLLinkElement).href = story;
    await opened(element);
    expect(find("link", "E-mail", element).getAttribute("href")).to.include(encodeURIComponent(story));
  });

  it("is never a script", async () => {
    const messages = consoleMessages();
    inHead(html`<link rel="canonical" href=${story} />`);
    const element = await fixture(html`<share-link url="javascript:alert(1)"></share-link>`);
    expect(await sharedAddress(element)).to.equal(story);
    expect(messages.join()).to.match(/<share-link> leaves out "javascript:alert\(1\)", which is no web address/);
  });

  it("carries the campaign and the channel", async () => {
    const element = await fixture(html`<share-link url="${story}?page=2" campaign="autumn"></share-link>`);
    const url = new URL(await sharedAddress(element));
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({
      page: "2",
      utm_source: "copy",
      utm_medium: "share",
      utm_campaign: "autumn",
    });
  });
});
