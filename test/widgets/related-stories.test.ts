import { expect, fixture, html } from "@open-wc/testing";
import { RelatedStories } from "../../src/widgets/related-stories/related-stories.js";
import "../../src/widgets/related-stories/define.js";
import type { StoriesLoadedEvent } from "../../src/widgets/related-stories/related-stories.events.js";
import {
  accessibleName,
  afterwards,
  consoleMessages,
  eventsOf,
  find,
  findAll,
  isShown,
  readerPrefers,
  renderedElements,
  settled,
  until,
  visibleText,
} from "../support/page.js";

const picture = "/demo/media/stories/01.avif";

const list = html`<related-stories heading="Read more">
  <ul>
    <li>
      <a href="/night-train"><img src=${picture} alt="" width="600" height="400" /> Letters from a night train</a>
    </li>
    <li>
      <small>Music</small> <a href="/loud-room">Why every town needs a loud room</a>
      <p>And how eleven of them got one.</p>
      <time datetime="2026-11-20">20 November</time>
    </li>
    <li>
      <a href="https://brand.example/bicycle" rel="sponsored" data-sponsor="Velorum" data-label="Paid partnership"
        >How a bicycle is built</a
      >
    </li>
  </ul>
</related-stories>`;

const links = (within: Element): string[] => findAll("link", undefined, within).map(accessibleName);

describe("<related-stories>", () => {
  it("is accessible as delivered", async () => {
    await expect(await fixture(list)).to.be.accessible();
  });

  it("takes a list set before the element was defined", async () => {
    class EarlyStories extends RelatedStories {}
    const early = document.createElement("early-stories") as EarlyStories;
    early.stories = [{ title: "Set early", url: "/early" }];
    early.heading = "Early";
    document.body.append(early);
    customElements.define("early-stories", EarlyStories);
    await early.updateComplete;
    expect(links(early)).to.deep.equal(["Set early"]);
    expect(accessibleName(find("heading", "Early", early))).to.equal("Early");
    early.remove();
  });

  it("keeps its cards when it is moved in the document", async () => {
    const stories = await fixture<RelatedStories>(list);
    const loaded = eventsOf(stories, "standfirst-stories-loaded");
    const card = find("link", "Letters from a night train", stories);
    const place = await fixture(html`<section></section>`);
    place.append(stories);
    await settled();
    expect(find("link", "Letters from a night train", place)).to.equal(card);
    expect(loaded).to.have.length(0);
  });

  it("makes a card of each slotted link and leaves the author's markup as it was", async () => {
    const stories = await fixture<RelatedStories>(list);
    expect(links(stories)).to.deep.equal([
      "Letters from a night train",
      "Why every town needs a loud room",
      "Paid partnership · Velorum How a bicycle is built",
    ]);
    expect(visibleText(stories)).to.include(
      "Music\nWhy every town needs a loud room\nAnd how eleven of them got one.\nNov 20, 2026",
    );
    expect(stories.querySelectorAll("ul > li > a")).to.have.length(3);
    expect(isShown(stories.querySelector("li") ?? stories)).to.equal(false);
  });

  it("says how many stories there are, as a list under its heading", async () => {
    const stories = await fixture<RelatedStories>(list);
    expect(accessibleName(find("list", "Read more", stories))).to.equal("Read more");
    expect(findAll("listitem", undefined, stories)).to.have.length(3);
    const levels = findAll("heading", undefined, stories).map(({ localName }) => localName);
    expect(levels).to.deep.equal(["h2", "h3", "h3", "h3"]);
  });

  it("keeps its levels when a framework sets a text, and when the attribute goes", async () => {
    const stories = await fixture<RelatedStories>(list);
    const levels = () => [...new Set(findAll("heading", undefined, stories).map(({ localName }) => localName))];
    for (const [level, expected] of [
      ["3", ["h3", "h4"]],
      [null, ["h2", "h3"]],
    ]) {
      Object.assign(stories, { headingLevel: level });
      await settled(stories);
      expect(levels()).to.deep.equal(expected);
    }
  });

  it("shows links that arrive late, and the words of one that changes", async () => {
    const stories = await fixture<RelatedStories>(html`<related-stories><ul></ul></related-stories>`);
    const item = document.createElement("li");
    item.innerHTML = `<a href="/late">A late story</a>`;
    stories.querySelector("ul")?.append(item);
    await until(() => links(stories).includes("A late story"));
    const text = item.querySelector("a")?.firstChild;
    if (text) text.textContent = "A later story";
    await until(() => links(stories).includes("A later story"));
  });

  it("reads a link and its picture from whatever markup an editor makes of them", async () => {
    const stories = await fixture<RelatedStories>(
      html`<article>
        <related-stories>
          <p><a href="/paragraph">In a paragraph</a></p>
          <div>
            <article>
              <a href="/twice"
                ><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src=${picture} alt="A clock"
              /></a>
              <h3><a href="/twice">Linked twice</a></h3>
            </article>
          </div>
          <a href="/bare">Bare</a>
          <a href="/only-picture"><img src=${picture} alt="Only a picture" /></a>
          <a href="javascript:alert(1)">Unsafe</a>
        </related-stories>
      </article>`,
    );
    expect(links(stories)).to.deep.equal(["In a paragraph", "Linked twice", "Bare", "Only a picture"]);
    const [twice] = findAll("img", "A clock", stories) as HTMLImageElement[];
    expect(twice?.src).to.equal(new URL(picture, document.baseURI).href);
  });

  it("takes a list as JSON from an attribute, from a script child and as a property, in that order of weakness", async () => {
    const inAttribute = await fixture<RelatedStories>(
      html`<related-stories stories='[{"title":"From JSON","url":"/json"}]'></related-stories>`,
    );
    expect(links(inAttribute)).to.deep.equal(["From JSON"]);
    const inScript = await fixture<RelatedStories>(
      html`<related-stories
        ><script type="application/json">
          [{ "title": "From a script", "url": "/script" }]
        </script></related-stories
      >`,
    );
    expect(links(inScript)).to.deep.equal(["From a script"]);
    inScript.stories = [{ title: "From a property", url: "/property" }];
    await settled();
    expect(links(inScript)).to.deep.equal(["From a property"]);
  });

  it("never lets an unsafe address of a list reach the page", async () => {
    const stories = await fixture<RelatedStories>(html`<related-stories></related-stories>`);
    stories.stories = [
      { title: "Bad", url: "javascript:alert(1)" },
      { title: "Good", url: "/good", image: { src: "javascript:alert(1)" } },
    ];
    await settled();
    expect(links(stories)).to.deep.equal(["Good"]);
    expect(findAll("img", undefined, stories)).to.have.length(0);
  });

  it("shows at most as many as the limit says, twelve if it says nothing", async () => {
    const stories = await fixture<RelatedStories>(html`<related-stories></related-stories>`);
    stories.stories = [...Array(20).keys()].map((index) => ({ title: `Story ${index}`, url: `/limited/${index}` }));
    await settled();
    expect(links(stories)).to.have.length(12);
    stories.limit = 3;
    await settled();
    expect(links(stories)).to.deep.equal(["Story 0", "Story 1", "Story 2"]);
  });

  it("tells the page what is on show and where it came from", async () => {
    const loaded = eventsOf<StoriesLoadedEvent>(document, "standfirst-stories-loaded");
    await fixture(list);
    expect(loaded.map(({ detail }) => [detail.from, detail.stories.length])).to.deep.equal([["markup", 3]]);
  });

  it("takes no space when there is nothing to show, says so, and shows the author's own words instead if there are any", async () => {
    const messages = consoleMessages();
    const failed = eventsOf(document, "standfirst-stories-failed");
    const stories = await fixture<RelatedStories>(html`<related-stories heading="Read more"></related-stories>`);
    expect(stories.getBoundingClientRect().height).to.equal(0);
    expect(stories.matches(":state(empty)")).to.equal(true);
    expect(failed.map(({ detail }) => detail)).to.deep.equal([{ reason: "empty" }]);
    await until(() => messages.some((text) => text.includes("nothing to show")));
    const words = document.createElement("p");
    words.slot = "empty";
    words.textContent = "Nothing else today.";
    stories.append(words);
    await until(() => isShown(words));
  });

  it("puts label and brand of a sponsored story into its link, keeps it out of search engines' credit, and never leaves it unlabelled", async () => {
    const messages = consoleMessages();
    const stories = await fixture<RelatedStories>(
      html`<related-stories>
        <a href="https://brand.example/a" rel="nofollow sponsored">Bought</a>
        <a href="https://brand.example/b" data-sponsor="Velorum" data-label="Advertisement">Also bought</a>
      </related-stories>`,
    );
    expect(links(stories)).to.deep.equal(["Paid content Bought", "Advertisement · Velorum Also bought"]);
    const rels = (findAll("link", undefined, stories) as HTMLAnchorElement[]).map(({ rel }) => rel);
    expect(rels).to.deep.equal(["sponsored noopener", "sponsored noopener"]);
    await until(() => messages.some((text) => text.includes("without a label")));
    expect(messages).to.have.length(1);
  });

  it("opens a card where its link would open, keeps what it says about referrers, and runs as its words run", async () => {
    const stories = await fixture<RelatedStories>(
      html`<related-stories>
        <ul>
          <li><a href="/kept/1" target="_blank" rel="noreferrer">In a tab</a></li>
          <li><a href="/kept/2" target="_blank" rel="sponsored" data-sponsor="Velorum" data-label="Paid">Bought</a></li>
          <li><a href="/kept/3" data-target="#menu" dir="rtl">שלום</a></li>
        </ul>
      </related-stories>`,
    );
    const cards = findAll("link", undefined, stories) as HTMLAnchorElement[];
    await until(() => cards[0]?.target, "the first never opens in a tab");
    expect(cards.map(({ target, rel }) => [target, rel])).to.deep.equal([
      ["_blank", "noreferrer"],
      ["_blank", "sponsored noopener"],
      ["", ""],
    ]);
    expect(cards.map((card) => getComputedStyle(card).direction)).to.deep.equal(["ltr", "ltr", "rtl"]);
  });

  it("shows a story as paid for when the page marks its link later", async () => {
    const stories = await fixture<RelatedStories>(
      html`<related-stories><a href="/marked">A story</a></related-stories>`,
    );
    expect(links(stories)).to.deep.equal(["A story"]);
    const link = stories.querySelector("a");
    link?.setAttribute("rel", "sponsored");
    link?.setAttribute("data-label", "Paid partnership");
    await until(() => links(stories)[0] === "Paid partnership A story", "it was never marked");
  });

  it("takes a story for paid however the page says so, and shows one whose authors have no names", async () => {
    const stories = await fixture<RelatedStories>(
      html`<related-stories
        stories='[
          {"title": "Yes", "url": "/paid/1", "sponsor": true},
          {"title": "Somehow", "url": "/paid/2", "sponsor": {}},
          {"title": "By name", "url": "/paid/3", "sponsor": "Velorum"},
          {"title": "Not", "url": "/paid/4", "sponsor": null, "authors": [null, "", {"name": "Ida Vey"}]}
        ]'
      ></related-stories>`,
    );
    expect(links(stories)).to.deep.equal([
      "Paid content Yes",
      "Paid content Somehow",
      "Paid content · Velorum By name",
      "Not",
    ]);
    expect(visibleText(stories)).to.include("Ida Vey");
  });

  it("says how long a film is in units that nobody takes for a time of day", async () => {
    const said = async (duration: unknown, lang: string): Promise<string | null | undefined> => {
      const film = JSON.stringify([{ title: "A film", url: "/film", duration }]);
      const stories = await fixture(
        html`<related-stories allow-repeats lang=${lang} stories=${film}></related-stories>`,
      );
      return stories.shadowRoot?.querySelector("[part=duration]")?.textContent;
    };
    expect(await said(1104, "en")).to.equal("19 min");
    expect(await said(1104, "de")).to.equal("19 Min.");
    expect(await said("24", "en")).to.equal("1 min");
    expect(await said(5400, "en")).to.equal("90 min");
    for (const length of [0, "long"]) expect(await said(length, "en")).to.equal(undefined);
  });

  it("loads pictures late, reserves their place and never asks for CORS", async () => {
    const stories = await fixture<RelatedStories>(html`<related-stories></related-stories>`);
    stories.stories = [
      {
        title: "Seen",
        url: "/seen",
        image: { src: picture, srcset: `${picture} 600w`, width: 600, height: 400, alt: "A record" },
      },
    ];
    await settled();
    const image = find("img", "A record", stories) as HTMLImageElement;
    expect([image.loading, image.decoding, image.crossOrigin]).to.deep.equal(["lazy", "async", null]);
    expect(image.sizes).to.match(/^auto,/);
    const { width, height } = image.getBoundingClientRect();
    expect(width / height).to.be.closeTo(1.5, 0.01);
  });

  it("shows no broken picture", async () => {
    const stories = await fixture<RelatedStories>(
      html`<related-stories
        ><a href="/lost"><img src="/no-such-picture.avif" alt="Lost" /> Lost</a></related-stories
      >`,
    );
    await until(() => findAll("img", undefined, stories).length === 0);
    expect(links(stories)).to.deep.equal(["Lost"]);
  });

  it("keeps its heading on a page that reaches for first lines and letters", async () => {
    const stories = await fixture<RelatedStories>(list);
    const height = (): number => find("heading", "Read more", stories).getBoundingClientRect().height;
    const before = height();
    const style = document.createElement("style");
    style.textContent = "*::first-line, *::first-letter { font-size: 90px !important; text-transform: uppercase; }";
    document.head.append(style);
    afterwards(() => style.remove());
    expect(height()).to.equal(before);
  });

  it("renders 1,200 stories at a cost in proportion", async () => {
    const many = (count: number) =>
      [...Array(count).keys()].map((index) => ({ title: `Story ${index}`, url: `/many/${count}/${index}` }));
    /** The quickest of several renderings: what else the machine does meanwhile is no cost of ours. */
    const cost = async (count: number): Promise<number> => {
      const stories = await fixture<RelatedStories>(
        html`<related-stories .limit=${count} .stories=${many(count)}></related-stories>`,
      );
      const spent: number[] = [];
      for (let run = 0; run < 5; run += 1) {
        const start = performance.now();
        stories.stories = run % 2 ? many(count) : many(count).toReversed();
        await stories.updateComplete;
        spent.push(performance.now() - start);
      }
      expect(findAll("link", undefined, stories)).to.have.length(count);
      stories.remove();
      return Math.min(...spent);
    };
    await cost(100);
    let [few, all] = [await cost(300), await cost(1200)];
    // Four times as many stories; a quadratic cost would be sixteen times, however often it is measured.
    const isMuch = (): boolean => all >= 10 * Math.max(few, 4);
    for (let more = 0; more < 4 && isMuch(); more += 1) [few, all] = [await cost(300), await cost(1200)];
    expect(isMuch(), `${few} ms for 300 stories, ${all} ms for 1,200`).to.equal(false);
  }).timeout(60_000);
});

const layouts = ["auto", "grid", "list", "rail", "compact", "ranked"];

describe("<related-stories> at any width", () => {
  const long =
    "Donaudampfschifffahrtsgesellschaftskapitänswitwe and other headlines that go on for longer than anybody wanted";

  async function shelf(layout: string, width: number, direction = "ltr"): Promise<RelatedStories> {
    const frame = await fixture<HTMLElement>(
      html`<div dir=${direction}><related-stories heading="Read more" layout=${layout}></related-stories></div>`,
    );
    frame.style.inlineSize = `${width}px`;
    const stories = frame.querySelector<RelatedStories>("related-stories");
    if (!stories) throw new Error("no widget");
    stories.stories = [1, 2, 3, 4].map((index) => ({
      title: `${long} ${index}`,
      url: `/${layout}/${width}/${index}`,
      image: { src: picture },
      section: { name: "Landschaftsphotographie" },
      standfirst: long,
      published: "2026-11-20",
      ...(index === 2 && { sponsor: { label: "Paid partnership", brand: "Velorum" } }),
    }));
    await settled();
    return stories;
  }

  function overflowing(stories: Element): string[] {
    const edge = stories.getBoundingClientRect();
    const texts = renderedElements(stories).filter(
      (element) => element.matches("a, p, h2, h3, .picture") && isShown(element) && !element.matches(".quiet"),
    );
    return texts
      .filter(
        (element) =>
          (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) ||
          element.getBoundingClientRect().right > edge.right + 1,
      )
      .map((element) => element.className || element.localName);
  }

  for (const layout of layouts)
    it(`${layout}: no words leave the widget or are cut, from 160 to 1,400 px, also with 200 % text`, async () => {
      for (const width of [160, 280, 360, 600, 900, 1400]) {
        const stories = await shelf(layout, width);
        if (layout !== "rail") expect(overflowing(stories), `${width} px`).to.deep.equal([]);
        for (const link of findAll("link", undefined, stories))
          expect(link.getClientRects().length, "a headline").to.be.above(0);
      }
    });

  for (const layout of layouts)
    for (const width of [160, 360])
      it(`${layout}: words survive the spacing of WCAG 1.4.12 and twice the text size, ${width} px`, async () => {
        const stories = await shelf(layout, width);
        const spacing = new CSSStyleSheet();
        spacing.replaceSync(
          `.root { font-size: 32px !important } * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }`,
        );
        stories.shadowRoot?.adoptedStyleSheets.push(spacing);
        await settled();
        if (layout !== "rail") expect(overflowing(stories)).to.deep.equal([]);
        for (const title of findAll("heading", undefined, stories)) {
          expect(title.scrollHeight, title.textContent ?? "").to.be.at.most(title.clientHeight + 1);
          if (layout !== "rail") expect(title.scrollWidth).to.be.at.most(title.clientWidth + 1);
        }
      });

  it("has one column on a phone, more on a desktop, and follows its own width rather than the window's", async () => {
    const columns = async (width: number): Promise<number> => {
      const stories = await shelf("auto", width);
      return new Set(
        findAll("listitem", undefined, stories).map((item) => Math.round(item.getBoundingClientRect().left)),
      ).size;
    };
    expect([await columns(340), await columns(660), await columns(1280)]).to.deep.equal([1, 2, 4]);
  });

  it("runs from right to left where the page does", async () => {
    const stories = await shelf("grid", 700, "rtl");
    const [first, second] = findAll("listitem", undefined, stories).map((item) => item.getBoundingClientRect().left);
    expect(first).to.be.above(second ?? Infinity);
  });

  it("is readable in forced colours", async function () {
    // Only Chromium can be told to force colours.
    if (!(await readerPrefers({ forcedColors: "active" }))) this.skip();
    const stories = await shelf("auto", 700);
    await expect(stories).to.be.accessible();
    const sponsor = stories.shadowRoot?.querySelector(".sponsor");
    expect(getComputedStyle(sponsor ?? stories).borderTopStyle).to.equal("solid");
  });

  it("keeps its colours readable in the dark", async () => {
    const stories = await shelf("auto", 700);
    stories.style.colorScheme = "dark";
    const page = stories.parentElement;
    if (page) Object.assign(page.style, { background: "#111", color: "#eee" });
    await settled();
    await expect(stories).to.be.accessible();
  });
});
