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
  isShown,
  key,
  nextEvent,
  permit,
  press,
  requestedAddresses,
  settled,
  tab,
  until,
  visibleText,
  windowSize,
} from "../support/page.js";
import {
  clipboardRefuses,
  clipboardWrites,
  inHead,
  noClipboard,
  shareSheet,
  shareSheetAbsent,
} from "../support/sharing.js";
import { upgradedWith } from "../support/upgrade.js";

const events = ["standfirst-share", "standfirst-shared", "standfirst-share-failed"];
const story = "https://halyard.example/film/last-reel";

/** Goes to another address of this site for this test. */
function visit(address: string): void {
  const before = location.href;
  afterwards(() => history.replaceState(null, "", before));
  history.replaceState(null, "", address);
}

/** What happened on a page, in the words of the contract. */
const told = (heard: CustomEvent[]) => heard.map(({ type, detail }) => ({ type, ...(detail as object) }));
const shared = (channel: string, url = story) => [
  { type: "standfirst-share", channel, url },
  { type: "standfirst-shared", channel, url },
];

const field = (element: Element) => findAll("textbox", /./, element)[0] as HTMLInputElement | undefined;
const items = (element: Element) => [...findAll("link", undefined, element), ...findAll("button", undefined, element)];

/** Presses the button, whose menu comes from a file of its own the first time. */
async function opened(element: Element): Promise<Element> {
  await press(find("button", "Share", element));
  const menu = () => element.shadowRoot?.querySelector<HTMLElement>("[part=menu]");
  await until(() => menu()?.matches(":popover-open"), "the menu did not open");
  await settled(element);
  return element;
}

/** Presses the button and waits for how the try ended. */
async function pressShare(element: Element): Promise<CustomEvent[]> {
  const heard = eventsOf(element, ...events);
  await press(find("button", undefined, element));
  await until(() => heard.length === 2, "the try never ended");
  await settled(element);
  return heard;
}

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
    const heard = eventsOf(element, ...events);
    await press(find("button", undefined, element));
    await until(() => sheet.ended);
    await settled(element);
    expect(told(heard)).to.deep.equal([{ type: "standfirst-share", channel: "native", url: story }]);
    expect(visibleText(element)).to.equal("Share");
    expect(copied).to.deep.equal([]);
  });

  for (const reason of ["NotAllowedError", "InvalidStateError", "DataError", "TypeError"])
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
    await expect(element).to.be.accessible();
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
    expect(find("link", "Email", element).getAttribute("href")).to.include(encodeURIComponent(story));
  });

  it("is never a script", async () => {
    const messages = consoleMessages();
    inHead(html`<link rel="canonical" href=${story} />`);
    const element = await fixture(html`<share-link url="javascript:alert(1)"></share-link>`);
    expect(await sharedAddress(element)).to.equal(story);
    expect(messages.join()).to.match(/<share-link> url="javascript:alert\(1\)" is no web address/);
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

describe("the channels of <share-link>", () => {
  beforeEach(() => shareSheetAbsent());

  const every = "email whatsapp bluesky mastodon threads x facebook linkedin reddit telegram";

  it("are plain links in the page's order, after a press", async () => {
    const element = await fixture(html`<share-link url=${story} channels="x copy nonsense email x"></share-link>`);
    expect(items(element).map((item) => item.textContent?.trim())).to.deep.equal(["Share"]);
    await opened(element);
    expect(
      [...(element.shadowRoot?.querySelectorAll("li") ?? [])].map((item) => item.textContent?.trim()),
    ).to.deep.equal(["X", "Copy link", "Email"]);
    await expect(element).to.be.accessible();
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
      "Email WhatsApp Bluesky Mastodon Threads X Facebook LinkedIn Reddit Telegram".split(" "),
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
    const heard = eventsOf(element, ...events);
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
    const heard = eventsOf(element, ...events);
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
    await until(() => findAll("link", "Email", element).length === 1, "the menu did not open");
    await tab();
    await until(() => focused() === find("link", "Email", element), "the first channel is not the next stop");
    await key("Escape");
    await until(() => focused() === button, "the focus did not come back");
    expect(findAll("link", undefined, element)).to.deep.equal([]);
  });

  it("copy from the menu, which then closes", async () => {
    const copied = clipboardWrites();
    const element = await fixture(html`<share-link url=${story} channels="copy email"></share-link>`);
    const heard = eventsOf(element, ...events);
    await press(find("button", "Copy link", await opened(element)));
    await until(() => heard.length === 2);
    expect(copied).to.deep.equal([story]);
    await until(() => findAll("link", "Email", element).length === 0, "the menu stayed open");
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
    const heard = eventsOf(element, ...events);
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
