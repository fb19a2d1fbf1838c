import { expect, fixture, html } from "@open-wc/testing";
import type { RelatedStories } from "../../src/widgets/related-stories/related-stories.js";
import "../../src/widgets/related-stories/define.js";
import type { StoryOpenedEvent, StoryViewedEvent } from "../../src/widgets/related-stories/related-stories.events.js";
import {
  accessibleName,
  afterwards,
  eventsOf,
  find,
  findAll,
  focused,
  key,
  mouse,
  press,
  renderedElements,
  settled,
  tab,
  until,
  windowSize,
} from "../support/page.js";

const links = (within: Element): string[] => findAll("link", undefined, within).map(accessibleName);

const numbered = (count: number, folder = "reader") =>
  [...Array(count).keys()].map((index) => ({ title: `Story ${index + 1}`, url: `/${folder}/${index + 1}` }));

/** Keeps the test in its page. */
function stayHere(): void {
  const stay = (event: Event): void => event.preventDefault();
  addEventListener("click", stay);
  afterwards(() => removeEventListener("click", stay));
}

describe("what a reader does with <related-stories>", () => {
  it("tells the page which story is opened, before the browser goes there, by mouse and by keyboard", async () => {
    stayHere();
    const opened = eventsOf<StoryOpenedEvent>(document, "standfirst-story-opened");
    const stories = await fixture<RelatedStories>(
      html`<related-stories .stories=${numbered(2, "opened")}></related-stories>`,
    );
    await settled();
    await press(find("link", "Story 2", stories));
    find("link", "Story 1", stories).focus();
    await key("Enter");
    await until(() => opened.length === 2);
    expect(opened.map(({ detail }) => [detail.story.title, detail.index])).to.deep.equal([
      ["Story 2", 1],
      ["Story 1", 0],
    ]);
  });

  it("lets the page keep the reader", async () => {
    const clicks: boolean[] = [];
    const note = (event: Event): void => {
      clicks.push(event.defaultPrevented);
      event.preventDefault();
    };
    addEventListener("click", note);
    afterwards(() => removeEventListener("click", note));
    const stories = await fixture<RelatedStories>(
      html`<related-stories
        .stories=${numbered(1, "kept")}
        @standfirst-story-opened=${(event: Event) => event.preventDefault()}
      ></related-stories>`,
    );
    await settled();
    await press(find("link", "Story 1", stories));
    expect(clicks).to.deep.equal([true]);
  });

  it("opens a story from its picture, too", async () => {
    stayHere();
    const opened = eventsOf<StoryOpenedEvent>(document, "standfirst-story-opened");
    const image = { src: "/demo/media/stories/02.avif", alt: "A shelf" };
    const stories = await fixture<RelatedStories>(
      html`<related-stories .stories=${[{ title: "Pictured", url: "/pictured", image }]}></related-stories>`,
    );
    await settled();
    await press(find("img", "A shelf", stories));
    await until(() => opened.length === 1);
  });

  it("lets the words of a card be selected, the headline's too", async () => {
    stayHere();
    const opened = eventsOf(document, "standfirst-story-opened");
    const story = { title: "Words worth quoting", url: "/quoted", standfirst: "And more of them below." };
    const stories = await fixture<RelatedStories>(html`<related-stories .stories=${[story]}></related-stories>`);
    await settled();
    const boxOf = (text: string): DOMRect => {
      const element = renderedElements(stories).find(
        (each) => each.childElementCount === 0 && each.textContent?.trim() === text,
      );
      return element?.getBoundingClientRect() ?? new DOMRect();
    };
    const [from, to] = [boxOf(story.standfirst), boxOf(story.title)];
    await mouse({ type: "move", position: [Math.ceil(from.right - 2), Math.round(from.top + from.height / 2)] });
    await mouse({ type: "down" });
    await mouse({ type: "move", position: [Math.ceil(to.left + 40), Math.round(to.top + to.height / 2)] });
    await mouse({ type: "move", position: [Math.ceil(to.left + 1), Math.round(to.top + to.height / 2)] });
    await mouse({ type: "up" });
    const root = stories.shadowRoot as ShadowRoot & { getSelection?: () => Selection | null };
    const selection = root.getSelection?.() ?? getSelection();
    await until(() => selection?.toString().includes("worth quoting"), "nothing was selected");
    expect(opened).to.have.length(0);
  });

  it("notices, once, each story of which half was visible for a second", async () => {
    const viewed = eventsOf<StoryViewedEvent>(document, "standfirst-story-viewed");
    const frame = await fixture<HTMLElement>(
      html`<div>
        <related-stories layout="list" .stories=${numbered(2, "viewed")}></related-stories>
        <div style="block-size: 4000px"></div>
        <related-stories layout="list" .stories=${numbered(1, "unseen")}></related-stories>
      </div>`,
    );
    const start = performance.now();
    await until(() => viewed.length === 2);
    expect(performance.now() - start).to.be.above(990);
    expect(viewed.map(({ detail }) => [detail.story.url.slice(-8), detail.index])).to.deep.equal([
      ["viewed/1", 0],
      ["viewed/2", 1],
    ]);
    frame.lastElementChild?.scrollIntoView();
    await until(() => viewed.length === 3);
    expect(viewed[2]?.detail.story.url).to.match(/unseen\/1$/);
    frame.scrollIntoView();
    const card = find("link", "Story 1", frame.firstElementChild ?? frame);
    await until(() => card.getBoundingClientRect().top >= 0);
    expect(viewed).to.have.length(3);
  });

  it("notices a card that is too tall for half of it to be in the window, once it fills half of that", async () => {
    await windowSize(800, 300);
    const viewed = eventsOf<StoryViewedEvent>(document, "standfirst-story-viewed");
    const frame = await fixture<HTMLElement>(
      html`<div>
        <style>
          related-stories::part(card) {
            min-block-size: 900px;
          }
        </style>
        <related-stories layout="list" .stories=${numbered(2, "tall")}></related-stories>
      </div>`,
    );
    const [first, second] = findAll("link", undefined, frame);
    await until(() => viewed.length === 1, "the first was never noticed");
    expect(accessibleName(first as Element)).to.equal(viewed[0]?.detail.story.title);
    second?.scrollIntoView({ block: "start" });
    await until(() => viewed.length === 2, "the second was never noticed");
  });

  it("notices in a rail what the row shows, not what it hides", async () => {
    const viewed = eventsOf<StoryViewedEvent>(document, "standfirst-story-viewed");
    const rail = await fixture<RelatedStories>(
      html`<related-stories
        layout="rail"
        style="inline-size: 400px"
        .stories=${numbered(6, "railed")}
      ></related-stories>`,
    );
    await until(() => viewed.length > 0);
    const seen = new Set(viewed.map(({ detail }) => detail.index));
    expect(seen.has(5), "the last was out of sight").to.equal(false);
    find("link", "Story 6", rail).scrollIntoView({ inline: "end" });
    await until(() => viewed.some(({ detail }) => detail.index === 5), "the last was never noticed");
    expect(new Set(viewed.map(({ detail }) => detail.story.url)).size).to.equal(viewed.length);
  });

  it("does not count what is in a tab nobody looks at", async () => {
    const viewed = eventsOf(document, "standfirst-story-viewed");
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    const show = (): void => {
      Reflect.deleteProperty(document, "hidden");
      document.dispatchEvent(new CustomEvent("visibilitychange"));
    };
    afterwards(show);
    const stories = await fixture<RelatedStories>(
      html`<related-stories .stories=${numbered(1, "hidden")}></related-stories>`,
    );
    const other = await fixture<RelatedStories>(
      html`<related-stories .stories=${numbered(1, "clock")}></related-stories>`,
    );
    await settled();
    const waited = performance.now();
    await until(() => performance.now() - waited > 1300);
    expect(viewed).to.have.length(0);
    show();
    await until(() => viewed.length === 2);
    stories.remove();
    other.remove();
  });
});

describe("<related-stories layout=rail>", () => {
  async function rail(dir = "ltr"): Promise<{ stories: RelatedStories; row: HTMLElement }> {
    const frame = await fixture<HTMLElement>(
      html`<div dir=${dir}>
        <related-stories layout="rail" heading="Read more" .stories=${numbered(10, "rail")}></related-stories>
      </div>`,
    );
    frame.style.inlineSize = "600px";
    await settled();
    const stories = frame.querySelector<RelatedStories>("related-stories");
    if (!stories) throw new Error("no rail");
    await until(() => findAll("button", "Next stories", stories).length > 0);
    return { stories, row: find("list", "Read more", stories) };
  }

  it("is accessible, and one row", async () => {
    const { stories } = await rail();
    await expect(stories).to.be.accessible();
    expect(
      new Set(findAll("listitem", undefined, stories).map((item) => item.getBoundingClientRect().top)).size,
    ).to.equal(1);
  });

  for (const [dir, forward] of [
    ["ltr", 1],
    ["rtl", -1],
  ] as const)
    it(`scrolls by its buttons (${dir})`, async () => {
      const { stories, row } = await rail(dir);
      await press(find("button", "Next stories", stories));
      await until(() => row.scrollLeft * forward > 200);
      await press(find("button", "Previous stories", stories));
      await until(() => row.scrollLeft === 0);
    });

  it("can be scrolled from the keyboard and leaves every key to the browser", async () => {
    const { row } = await rail();
    const taken: boolean[] = [];
    const note = (event: Event): void => void taken.push(event.defaultPrevented);
    addEventListener("keydown", note);
    afterwards(() => removeEventListener("keydown", note));
    row.focus();
    expect(focused()).to.equal(row);
    await key("ArrowRight");
    await until(() => row.scrollLeft > 0);
    expect(taken).to.deep.equal([false]);
  });

  it("brings the story that has the focus into view", async () => {
    const { stories, row } = await rail();
    row.focus();
    for (let count = 0; count < 6; count += 1) await tab();
    expect(accessibleName(focused() ?? row)).to.equal("Story 6");
    await until(() => row.scrollLeft > 0);
    expect(links(stories)).to.have.length(10);
  });
});

describe("<related-stories prefetch>", () => {
  const rules = (stories: RelatedStories): string[] =>
    [...(stories.shadowRoot?.querySelectorAll('script[type="speculationrules"]') ?? [])].flatMap((script) => {
      const { prefetch } = JSON.parse(script.textContent ?? "") as { prefetch: { urls: string[] }[] };
      return prefetch.flatMap(({ urls }) =>
        urls.map((url) => new URL(url).pathname + new URL(url).host.replace(location.host, "")),
      );
    });

  const mixed = [
    { title: "Own", url: "/prefetch/own" },
    { title: "Elsewhere", url: "https://news.example/prefetch" },
    { title: "Bought", url: "/prefetch/bought", sponsor: { label: "Advertisement", brand: "Velorum" } },
  ];

  it("does nothing by itself", async () => {
    const stories = await fixture<RelatedStories>(html`<related-stories .stories=${mixed}></related-stories>`);
    await settled();
    expect(rules(stories)).to.deep.equal([]);
  });

  for (const when of ["hover", "view"])
    it(`fetches only stories of this site ahead, never sponsored ones (${when})`, async function () {
      // Where a browser knows no speculation rules, nothing is fetched ahead and nothing breaks.
      if (!HTMLScriptElement.supports?.("speculationrules")) this.skip();
      const head = document.head.innerHTML;
      const stories = await fixture<RelatedStories>(
        html`<related-stories prefetch=${when} .stories=${mixed}></related-stories>`,
      );
      await until(() => rules(stories).length > 0);
      expect(rules(stories)).to.deep.equal(["/prefetch/own"]);
      expect(document.head.innerHTML).to.equal(head);
    });

  it("fetches nothing ahead for readers who save data", async function () {
    if (!HTMLScriptElement.supports?.("speculationrules")) this.skip();
    Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true });
    afterwards(() => Reflect.deleteProperty(navigator, "connection"));
    const viewed = eventsOf(document, "standfirst-story-viewed");
    const stories = await fixture<RelatedStories>(
      html`<related-stories
        prefetch="view"
        .stories=${[{ title: "Saved", url: "/prefetch/saved" }]}
      ></related-stories>`,
    );
    await until(() => viewed.length > 0);
    await settled();
    expect(rules(stories)).to.deep.equal([]);
  });
});

describe("<related-stories ranking>", () => {
  const candidates = [
    { title: "Ten recipes for autumn", url: "/ranked/recipes", published: "2026-11-20" },
    {
      title: "Bought",
      url: "/ranked/bought",
      sponsor: { label: "Advertisement", brand: "Velorum" },
      published: "2020-01-01",
    },
    {
      title: "How a projectionist threads a film",
      url: "/ranked/film",
      section: { name: "Cinema" },
      published: "2026-11-10",
    },
    { title: "The harbour in winter", url: "/ranked/harbour", published: "2026-11-22" },
  ];

  const ranked = async (ranking: string, list = candidates): Promise<string[]> => {
    const stories = await fixture<RelatedStories>(
      html`<related-stories allow-repeats ranking=${ranking} .stories=${list}></related-stories>`,
    );
    await until(() => links(stories).length === list.length);
    return links(stories).map((name) => name.split(" ").at(-1) ?? "");
  };

  it("leaves the order as it came by default and for words it does not know", async () => {
    expect(await ranked("feed")).to.deep.equal(["autumn", "Bought", "film", "winter"]);
    expect(await ranked("clicks")).to.deep.equal(["autumn", "Bought", "film", "winter"]);
  });

  it("puts the latest first, and leaves the sponsored story where it was", async () => {
    expect(await ranked("recent")).to.deep.equal(["winter", "Bought", "autumn", "film"]);
  });

  it("puts first what is like the page, by the page's own words", async () => {
    await fixture(html`<h1>The last projectionist: a film about the cinema</h1>`);
    expect(await ranked("relevant")).to.deep.equal(["film", "Bought", "winter", "autumn"]);
  });

  it("is not led by a date that is still to come", async () => {
    await fixture(html`<h1>The last projectionist: a film about the cinema</h1>`);
    const published = new Date(Date.now() + 5e10).toISOString();
    const early = { title: "Next year's harbour in summer", url: "/ranked/early", published };
    expect((await ranked("relevant", [early, ...candidates]))[0]).to.equal("film");
  });
});
