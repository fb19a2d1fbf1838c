import { expect, fixture, html } from "@open-wc/testing";
import type { RelatedStories } from "../../src/widgets/related-stories/related-stories.js";
import "../../src/widgets/related-stories/define.js";
import { jsonFeed } from "../support/feeds.js";
import { isSeenHere } from "../support/engines.js";
import { answers, newKey, received, release } from "../support/origin.js";
import type { Answer } from "../support/origin.js";
import {
  accessibleName,
  afterwards,
  eventsOf,
  find,
  findAll,
  isShown,
  press,
  settled,
  until,
  windowOf,
  windowSize,
} from "../support/page.js";

const links = (within: Element): string[] => findAll("link", undefined, within).map(accessibleName);

/** The sum of layout shifts from now on, as the browser counts them; 0 where it does not count (only Chromium does). */
function layoutShifts(): () => number {
  let sum = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
  });
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) observer.observe({ type: "layout-shift" });
  afterwards(() => observer.disconnect());
  return () => sum;
}

/** Where an element has been in the window, frame by frame, as any browser shows it. */
function placesOf(element: Element): Set<number> {
  const places = new Set<number>();
  let isOver = false;
  const look = (): void => {
    places.add(element.getBoundingClientRect().top);
    if (!isOver) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  afterwards(() => (isOver = true));
  return places;
}

const painted = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

interface Watched {
  stories: RelatedStories;
  below: HTMLElement;
  shifts: () => number;
  places: Set<number>;
}

/** A page whose list has something below it, all of it in the window, watched from its first frame on. */
async function page(width: number, content: unknown): Promise<Watched> {
  const column = document.createElement("div");
  column.style.inlineSize = `${width}px`;
  document.body.append(column);
  afterwards(() => column.remove());
  const shifts = layoutShifts();
  const whole = html`<main>
    ${content}
    <p>What comes after the list.</p>
  </main>`;
  const frame = await fixture<HTMLElement>(whole, { parentNode: column });
  const stories = frame.querySelector<RelatedStories>("related-stories");
  const below = frame.querySelector<HTMLElement>(":scope > p");
  if (!stories || !below) throw new Error("the page lacks its list");
  const places = placesOf(below);
  await painted();
  expect(below.getBoundingClientRect().bottom, "the page below is in the window").to.be.below(innerHeight);
  return { stories, below, shifts, places };
}

const long = "A headline that runs on and on, over three lines at least, because somebody had a lot to say";

const outcomes: Record<string, Answer> = {
  "full, with long headlines": jsonFeed(4, { title: long }),
  "shorter than its place": jsonFeed(1),
  empty: jsonFeed(0),
  "an error": { status: 500 },
  "not for us": { ...jsonFeed(4), cors: "off" },
  "pictures that are broken": {
    json: {
      items: [1, 2, 3, 4].map((index) => ({
        title: `Story ${index}`,
        url: `https://news.example/broken/${index}`,
        image: { src: `${location.origin}/nowhere-${index}.avif` },
      })),
    },
  },
};

describe("what lies below <related-stories> never moves while a reader can see it", () => {
  windowOf(1400, 2400);

  for (const [place, width] of [200, 320, 600, 900, 1280].entries())
    for (const [index, [outcome, answer]] of Object.entries(outcomes).entries())
      for (const pace of ["fast", "slow"].filter((_, turn) => isSeenHere(place, index, turn)))
        it(`${width} px, a ${pace} feed that is ${outcome}`, async () => {
          const key = newKey();
          const src = await answers(key, pace === "slow" ? { ...answer, hold: true } : answer);
          const ends = eventsOf(document, "standfirst-stories-loaded", "standfirst-stories-failed");
          const { stories, shifts, places } = await page(
            width,
            html`<related-stories heading="Read more" limit="4" src=${src}></related-stories>`,
          );
          await received(key, { count: 1 });
          if (pace === "slow") await painted();
          await release(key);
          await until(() => ends.length > 0);
          await settled(stories);
          await painted();
          if (outcome.startsWith("pictures")) await until(() => findAll("img", undefined, stories).length === 0);
          await painted();
          expect([...places]).to.have.length(1);
          expect(shifts()).to.equal(0);
        });

  for (const width of [320, 900])
    it(`${width} px, when a feed replaces slotted links by longer, shorter and more stories`, async () => {
      const key = newKey();
      const src = await answers(key, { ...jsonFeed(4, { title: long }), hold: true }, jsonFeed(2), jsonFeed(4));
      const { stories, shifts, places } = await page(
        width,
        html`<related-stories limit="4" src=${src}
          ><a href="/slotted/one">One</a> <a href="/slotted/two">Two</a></related-stories
        >`,
      );
      await received(key, { count: 1 });
      await release(key);
      await until(() => links(stories).length === 4);
      await stories.reload();
      await until(() => links(stories).length === 2);
      await stories.reload();
      await until(() => links(stories).length === 4);
      await painted();
      expect([...places]).to.have.length(1);
      expect(shifts()).to.equal(0);
    });

  for (const layout of ["grid", "list", "rail", "compact", "ranked"])
    for (const outcome of ["full, with long headlines", "shorter than its place", "an error"])
      it(`${layout}, a feed that is ${outcome}`, async () => {
        const src = await answers(newKey(), outcomes[outcome] ?? {});
        const ends = eventsOf(document, "standfirst-stories-loaded", "standfirst-stories-failed");
        const { stories, shifts, places } = await page(
          600,
          html`<related-stories heading="Read more" layout=${layout} limit="4" src=${src}></related-stories>`,
        );
        await until(() => ends.length > 0);
        await settled(stories);
        await painted();
        expect([...places]).to.have.length(1);
        expect(shifts()).to.equal(0);
      });

  it("when a list fills with what another one has not asked for", async () => {
    const [key, next] = [newKey(), newKey()];
    const src = await answers(
      key,
      jsonFeed(7, { next: await answers(next, { ...jsonFeed(7, { from: 8 }), hold: true }) }),
    );
    const first = await fixture<RelatedStories>(html`<related-stories src=${src} limit="3"></related-stories>`);
    await until(() => links(first).length === 3);
    const { stories, shifts, places } = await page(
      900,
      html`<related-stories src=${src} layout="list" limit="8"></related-stories>`,
    );
    await received(next, { count: 1 });
    await painted();
    await release(next);
    await until(() => links(stories).length === 8);
    await painted();
    expect([...places]).to.have.length(1);
    expect(shifts()).to.equal(0);
  });

  it("when another list of the page takes some of its stories", async () => {
    const early = await page(
      600,
      html`<related-stories src=${await answers(newKey(), jsonFeed(1))}></related-stories>`,
    );
    await until(() => links(early.stories).length === 1);
    const { stories } = await page(
      600,
      html`<related-stories></related-stories
        ><related-stories layout="list"><a href="/shared/1">Shared</a> <a href="/own/1">Own</a></related-stories>`,
    );
    const second = stories.nextElementSibling ?? stories;
    await until(() => isShown(second));
    expect(links(second)).to.deep.equal(["Shared", "Own"]);
    await painted();
    const height = second.getBoundingClientRect().height;
    stories.stories = [{ title: "Shared", url: "/shared/1" }];
    await until(() => links(second).length === 1);
    await painted();
    expect(second.getBoundingClientRect().height).to.equal(height);
  });

  for (const width of [200, 320, 400, 600, 900])
    it(`shows every headline whole while it keeps its height, ${width} px`, async () => {
      const src = await answers(newKey(), jsonFeed(4, { title: long }));
      const { stories } = await page(width, html`<related-stories limit="4" src=${src}></related-stories>`);
      await until(() => links(stories).length === 4);
      await painted();
      for (const item of findAll("listitem", undefined, stories))
        expect(item.scrollHeight).to.be.at.most(item.clientHeight + 1);
    });

  for (const layout of ["grid", "list", "compact", "ranked"])
    for (const width of [200, 273, 320, 660])
      it(`shows every headline whole in the layout ${layout}, too, ${width} px`, async () => {
        const src = await answers(newKey(), jsonFeed(4, { title: long }));
        const { stories } = await page(
          width,
          html`<related-stories limit="4" layout=${layout} src=${src}></related-stories>`,
        );
        await until(() => links(stories).length === 4);
        await painted();
        const end = (element: Element | null | undefined): number => Number(element?.getBoundingClientRect().bottom);
        for (const item of findAll("listitem", undefined, stories))
          expect(end(item.querySelector("a")), item.textContent).to.be.at.most(end(item) + 1);
      });

  it("keeps nothing when the reader spaces the words", async () => {
    const src = await answers(newKey(), jsonFeed(4, { title: long }));
    const { stories } = await page(320, html`<related-stories limit="4" src=${src}></related-stories>`);
    await until(() => links(stories).length === 4);
    // https://www.w3.org/TR/WCAG22/#text-spacing
    const wider = new CSSStyleSheet();
    wider.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
    );
    stories.shadowRoot?.adoptedStyleSheets.push(wider);
    const isWhole = (item: Element): boolean => item.scrollHeight <= item.clientHeight + 1;
    await until(() => findAll("listitem", undefined, stories).every(isWhole));
  });

  it("keeps nothing when the reader makes the text larger", async () => {
    const src = await answers(newKey(), jsonFeed(4, { title: long }));
    const { stories } = await page(600, html`<related-stories limit="4" src=${src}></related-stories>`);
    await until(() => links(stories).length === 4);
    const larger = new CSSStyleSheet();
    larger.replaceSync(".root { font-size: 32px !important }");
    stories.shadowRoot?.adoptedStyleSheets.push(larger);
    const isWhole = (item: Element): boolean => item.scrollHeight <= item.clientHeight + 1;
    await until(() => findAll("listitem", undefined, stories).every(isWhole));
  });

  it("keeps nothing when its width changes", async () => {
    const src = await answers(newKey(), jsonFeed(1));
    const { stories } = await page(320, html`<related-stories limit="4" src=${src}></related-stories>`);
    await until(() => links(stories).length === 1);
    const reserved = stories.getBoundingClientRect().height;
    if (stories.parentElement) stories.parentElement.style.inlineSize = "310px";
    await until(() => stories.getBoundingClientRect().height < reserved);
  });

  it("keeps nothing when the page itself hands over another list", async () => {
    const key = newKey();
    const { stories } = await page(600, html`<related-stories></related-stories>`);
    const other = await fixture<RelatedStories>(
      html`<related-stories src=${await answers(key, jsonFeed(2))}></related-stories>`,
    );
    await until(() => links(other).length === 2);
    const list = (count: number) =>
      [...Array(count).keys()].map((index) => ({ title: `Own ${index}`, url: `/handed/${index}` }));
    for (const count of [3, 8, 5, 12]) {
      stories.stories = list(count);
      await until(() => links(stories).length === count, `${count} stories`);
      await painted();
    }
  });

  it("makes room for more stories in the press that asks for them, and for no longer", async () => {
    const second = newKey();
    const next = await answers(second, { ...jsonFeed(4, { from: 5 }), hold: true });
    const src = await answers(newKey(), jsonFeed(4, { next }));
    const { stories, below } = await page(600, html`<related-stories more limit="4" src=${src}></related-stories>`);
    await until(() => links(stories).length === 4);
    await press(find("button", "More stories", stories));
    await received(second, { count: 1 });
    await painted();
    const places = placesOf(below);
    await release(second);
    await until(() => links(stories).length === 8);
    await painted();
    expect([...places]).to.have.length(1);
  });
});

describe("what lies below <related-stories> in a small window", () => {
  it("never moves when a reader scrolls the list into the window while its feed fails", async () => {
    await windowSize(400, 700);
    const key = newKey();
    const src = await answers(key, { status: 500, hold: true });
    const failed = eventsOf(document, "standfirst-stories-failed");
    const frame = await fixture<HTMLElement>(
      html`<main>
        <div style="block-size: 760px"></div>
        <related-stories limit="4" src=${src}></related-stories>
        <div style="block-size: 3000px">What comes after the list.</div>
      </main>`,
    );
    const below = frame.lastElementChild;
    await received(key, { count: 1 });
    await painted();
    const place = (): number => Number(below?.getBoundingClientRect().top) + scrollY;
    const before = place();
    const shifts = layoutShifts();
    document.addEventListener("standfirst-stories-failed", () => scrollBy(0, 200), { once: true });
    await release(key);
    await until(() => failed.length > 0);
    await painted();
    expect(place()).to.equal(before);
    expect(shifts()).to.equal(0);
  });

  it("comes nearer as soon as a list that is shorter than its place is out of sight", async () => {
    await windowSize(900, 700);
    const src = await answers(newKey(), jsonFeed(1));
    const frame = await fixture<HTMLElement>(
      html`<main>
        <related-stories limit="4" src=${src}></related-stories>
        <p>After it.</p>
      </main>`,
    );
    const stories = frame.querySelector<RelatedStories>("related-stories");
    if (!stories) throw new Error("no list");
    await until(() => links(stories).length === 1);
    await painted();
    const reserved = stories.getBoundingClientRect().height;
    const above = document.createElement("div");
    above.style.height = "3000px";
    frame.prepend(above);
    await until(() => stories.getBoundingClientRect().height < reserved);
  });

  it("comes nearer once a list that has nothing is out of sight", async () => {
    await windowSize(900, 700);
    const src = await answers(newKey(), { status: 500 });
    const failed = eventsOf(document, "standfirst-stories-failed");
    const frame = await fixture<HTMLElement>(
      html`<main><related-stories heading="Read more" limit="4" src=${src}></related-stories></main>`,
    );
    const stories = frame.querySelector("related-stories");
    await until(() => failed.length > 0);
    await painted();
    expect(stories?.getBoundingClientRect().height).to.be.above(0);
    expect(findAll("heading", undefined, frame)).to.have.length(0);
    frame.style.paddingTop = "3000px";
    await until(() => stories?.getBoundingClientRect().height === 0);
  });
});
