import { expect, fixture, html } from "@open-wc/testing";
import type { RelatedStories } from "../../src/widgets/related-stories/related-stories.js";
import "../../src/widgets/related-stories/define.js";
import type { StoriesLoadedEvent } from "../../src/widgets/related-stories/related-stories.events.js";
import { jsonFeed } from "../support/feeds.js";
import { answers, newKey, received, release } from "../support/origin.js";
import type { Answer } from "../support/origin.js";
import {
  accessibleName,
  afterwards,
  consoleMessages,
  eventsOf,
  find,
  findAll,
  focused,
  key as pressKey,
  nextEvent,
  press,
  settled,
  until,
  visibleText,
} from "../support/page.js";

const links = (within: Element): string[] => findAll("link", undefined, within).map(accessibleName);

const slotted = html`<ul>
  <li><a href="/slotted/1">Slotted one</a></li>
  <li><a href="/slotted/2">Slotted two</a></li>
</ul>`;

describe("<related-stories> with a feed", () => {
  it("shows the slotted links at once and the feed's stories when they come", async () => {
    const key = newKey();
    const src = await answers(key, { ...jsonFeed(3), hold: true });
    const loaded = eventsOf<StoriesLoadedEvent>(document, "standfirst-stories-loaded");
    const stories = await fixture<RelatedStories>(
      html`<related-stories src=${src} limit="3">${slotted}</related-stories>`,
    );
    await received(key, { count: 1 });
    expect(links(stories)).to.deep.equal(["Slotted one", "Slotted two"]);
    await release(key);
    await until(() => links(stories).includes("Story 3"));
    expect(links(stories)).to.deep.equal(["Story 1", "Story 2", "Story 3"]);
    expect(loaded.map(({ detail }) => [detail.from, detail.stories.map(({ title }) => title)])).to.deep.equal([
      ["markup", ["Slotted one", "Slotted two"]],
      ["network", ["Story 1", "Story 2", "Story 3"]],
    ]);
  });

  it("takes the JSON child for what it has until the feed answers", async () => {
    const key = newKey();
    const src = await answers(key, { ...jsonFeed(1), hold: true });
    const stories = await fixture<RelatedStories>(
      html`<related-stories src=${src}
        ><script type="application/json">
          [{ "title": "In the page", "url": "/in-the-page" }]
        </script></related-stories
      >`,
    );
    await received(key, { count: 1 });
    expect(links(stories)).to.deep.equal(["In the page"]);
    await release(key);
    await until(() => links(stories)[0] === "Story 1");
  });

  it("reads RSS, and sends nothing of its own with the request", async () => {
    const key = newKey();
    const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
      <item><title>Fish &amp;amp; chips</title><link>https://news.example/fish</link></item></channel></rss>`;
    const src = await answers(key, { type: "application/rss+xml", body });
    const stories = await fixture<RelatedStories>(html`<related-stories src=${src}></related-stories>`);
    await until(() => links(stories).length > 0);
    expect(links(stories)).to.deep.equal(["Fish & chips"]);
    const [request] = await received(key, { preflights: true });
    expect(request?.isPreflight).to.equal(false);
    expect(request?.headers["cookie"]).to.equal(undefined);
  });

  it("reads any other JSON by a map", async () => {
    const src = await answers(newKey(), {
      json: { data: { posts: [{ name: "Mapped", link: "https://news.example/mapped" }] } },
    });
    const map = JSON.stringify({ items: "data.posts", title: "name", url: "link" });
    const stories = await fixture<RelatedStories>(html`<related-stories src=${src} map=${map}></related-stories>`);
    await until(() => links(stories).includes("Mapped"));
  });

  it("asks once for a feed that two lists want, and gives them different stories", async () => {
    const key = newKey();
    const src = await answers(key, jsonFeed(20));
    const lists = await fixture(
      html`<div>
        <related-stories src=${src} limit="4"></related-stories>
        <related-stories src=${src} limit="4"></related-stories>
      </div>`,
    );
    await until(() => links(lists).length === 8);
    expect(links(lists)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8].map((index) => `Story ${index}`));
    expect(await received(key)).to.have.length(1);
  });

  it("shows the last good list when a list comes back, without asking again", async () => {
    const key = newKey();
    const src = await answers(key, jsonFeed(2));
    const first = await fixture<RelatedStories>(html`<related-stories src=${src}></related-stories>`);
    await until(() => links(first).length === 2);
    first.remove();
    await settled();
    const loaded = eventsOf<StoriesLoadedEvent>(document, "standfirst-stories-loaded");
    const second = await fixture<RelatedStories>(html`<related-stories src=${src}></related-stories>`);
    await until(() => links(second).length === 2);
    expect(loaded.map(({ detail }) => detail.from)).to.deep.equal(["cache"]);
    expect(await received(key)).to.have.length(1);
  });

  it("reads the feed again when told to", async () => {
    const key = newKey();
    const src = await answers(key, jsonFeed(2), jsonFeed(2, { title: "Newer" }));
    const stories = await fixture<RelatedStories>(html`<related-stories src=${src}></related-stories>`);
    await until(() => links(stories).length === 2);
    await stories.reload();
    await until(() => links(stories)[0] === "Newer 1");
  });

  it("reads the feed again by itself every so many seconds", async () => {
    const key = newKey();
    const src = await answers(key, jsonFeed(2), jsonFeed(2, { title: "Newer" }));
    const stories = await fixture<RelatedStories>(html`<related-stories src=${src} refresh="0.2"></related-stories>`);
    await until(() => links(stories)[0] === "Newer 1");
    stories.remove();
  });

  it("does not take a long time between two readings for none", async () => {
    const key = newKey();
    const src = await answers(key, jsonFeed(2));
    // Whoever thinks in milliseconds writes this for an hour; a timer of the browser's cannot wait that long.
    const patient = await fixture<RelatedStories>(
      html`<related-stories src=${src} refresh="3600000"></related-stories>`,
    );
    await until(() => links(patient).length === 2);
    const clock = await answers(newKey(), jsonFeed(2, { title: "Old" }), jsonFeed(2, { title: "Newer" }));
    const stories = await fixture<RelatedStories>(html`<related-stories src=${clock} refresh="0.2"></related-stories>`);
    await until(() => links(stories)[0] === "Newer 1");
    stories.remove();
    patient.remove();
    expect(await received(key)).to.have.length(1);
  });

  it("waits with as much room as a page of any feed may fill, however high the limit", async () => {
    const src = await answers(newKey(), { ...jsonFeed(2), hang: true });
    for (const limit of ["9999", "Infinity"]) {
      const stories = await fixture<RelatedStories>(
        html`<related-stories src=${src} limit=${limit}></related-stories>`,
      );
      await settled();
      const room = await fixture<RelatedStories>(html`<related-stories src=${src} limit="100"></related-stories>`);
      await settled();
      expect(stories.offsetHeight, limit).to.equal(room.offsetHeight);
      stories.remove();
    }
  });

  it("asks a site for a whole number of stories, and for all that the limit allows whatever their order", async () => {
    const asked = async (wishes: string): Promise<string | undefined> => {
      const key = newKey();
      const post = { id: 1, link: `https://news.example/${key}`, title: { rendered: "A post" } };
      const src = await answers(key, { json: [post] });
      const box = document.createElement("div");
      box.innerHTML = `<related-stories source="wordpress" src="${src}" ${wishes}></related-stories>`;
      document.body.append(box);
      afterwards(() => box.remove());
      await until(() => links(box).length === 1);
      return (await received(key))[0]?.query["per_page"];
    };
    // Four more than the list needs are asked for, as some of them may be on the page already.
    expect(await asked(`limit="4.5"`)).to.equal("8");
    expect(await asked(`limit="none"`)).to.equal("16");
    expect(await asked(`limit="none" ranking="relevant"`)).to.equal("40");
    expect(await asked(`limit="0" ranking="relevant"`)).to.equal("40");
    expect(await asked(`limit="40" ranking="relevant"`)).to.equal("64");
    expect(await asked(`limit="80" ranking="relevant"`)).to.equal("84");
    expect(await asked(`limit="3" page-size="6.5" more`)).to.equal("10");
  });

  it("drops the request when it leaves the page", async () => {
    const key = newKey();
    const src = await answers(key, { ...jsonFeed(2), hang: true });
    const messages = consoleMessages();
    const failed = eventsOf(document, "standfirst-stories-failed");
    const stories = await fixture<RelatedStories>(html`<related-stories src=${src}></related-stories>`);
    await received(key, { count: 1 });
    stories.remove();
    let request = (await received(key))[0];
    while (!request?.wasAbandoned) request = (await received(key))[0];
    expect(failed).to.have.length(0);
    expect(messages).to.deep.equal([]);
  });

  it("says that it is loading", async () => {
    const key = newKey();
    const src = await answers(key, { ...jsonFeed(1), hold: true });
    const stories = await fixture<RelatedStories>(html`<related-stories src=${src}></related-stories>`);
    expect(stories.matches(":state(loading)")).to.equal(true);
    await received(key, { count: 1 });
    await release(key);
    await until(() => !stories.matches(":state(loading)"));
  });

  it("is accessible while it waits, when it has failed and when it offers more", async () => {
    const key = newKey();
    const src = await answers(key, { ...jsonFeed(0), hold: true }, jsonFeed(30));
    const failed = nextEvent(document, "standfirst-stories-failed");
    const stories = await fixture<RelatedStories>(
      html`<related-stories heading="Read more" more src=${src}></related-stories>`,
    );
    await received(key, { count: 1 });
    await expect(stories).to.be.accessible();
    await release(key);
    await failed;
    await settled();
    await expect(stories).to.be.accessible();
    await stories.reload();
    await until(() => links(stories).length === 12);
    await expect(stories).to.be.accessible();
  });

  it("goes on with another feed when its address changes", async () => {
    const one = await answers(newKey(), jsonFeed(2));
    const other = await answers(newKey(), jsonFeed(2, { title: "Other" }));
    const stories = await fixture<RelatedStories>(html`<related-stories src=${one}></related-stories>`);
    await until(() => links(stories).includes("Story 1"));
    stories.src = other;
    await until(() => links(stories).includes("Other 1"));
  });

  it("prefers a list handed over, and asks nobody", async () => {
    const key = newKey();
    const src = await answers(key, jsonFeed(2));
    const given = JSON.stringify([{ title: "Handed over", url: "/handed" }]);
    const stories = await fixture<RelatedStories>(
      html`<related-stories src=${src} stories=${given}></related-stories>`,
    );
    expect(links(stories)).to.deep.equal(["Handed over"]);
    await settled();
    expect(await received(key)).to.have.length(0);
  });
});

const faults: Record<string, { answer: Answer; reason: string; remedy: RegExp }> = {
  "the server fails": { answer: { status: 500 }, reason: "status", remedy: /500/ },
  "the connection breaks": { answer: { reset: "headers" }, reason: "cors", remedy: /reached/ },
  "the answer is a page": {
    answer: { type: "text/html", body: "<!doctype html><title>Maintenance</title>" },
    reason: "not-a-feed",
    remedy: /no feed/,
  },
  "the answer stops half-way": { answer: { ...jsonFeed(3), reset: "body" }, reason: "network", remedy: /broke off/ },
  "other sites may not read it": { answer: { ...jsonFeed(3), cors: "off" }, reason: "cors", remedy: /wp-json.*ghost/ },
  "it is other JSON": { answer: { json: { weather: "fine" } }, reason: "not-a-feed", remedy: /no feed/ },
  "the feed is empty": { answer: jsonFeed(0), reason: "empty", remedy: /No story/i },
};

describe("<related-stories> when its feed fails", () => {
  for (const [fault, { answer, reason, remedy }] of Object.entries(faults)) {
    it(`keeps the slotted links when ${fault}, and says why, once, with the remedy`, async () => {
      const messages = consoleMessages();
      const failed = eventsOf(document, "standfirst-stories-failed");
      const src = await answers(newKey(), answer);
      const stories = await fixture<RelatedStories>(html`<related-stories src=${src}>${slotted}</related-stories>`);
      await until(() => failed.length > 0);
      await settled();
      expect(links(stories)).to.deep.equal(["Slotted one", "Slotted two"]);
      expect(failed.map(({ detail }) => detail)).to.deep.equal([{ reason }]);
      const warnings = messages.filter((text) => text.startsWith("warn: <related-stories>"));
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(remedy);
    });

    it(`keeps the last good list when ${fault}`, async () => {
      const src = await answers(newKey(), jsonFeed(3), answer);
      const stories = await fixture<RelatedStories>(html`<related-stories src=${src}>${slotted}</related-stories>`);
      await until(() => links(stories).includes("Story 3"));
      const failed = nextEvent(document, "standfirst-stories-failed");
      await stories.reload();
      expect((await failed).detail).to.deep.equal({ reason });
      await settled();
      expect(links(stories)).to.deep.equal(["Story 1", "Story 2", "Story 3"]);
    });
  }

  it("shows nothing, and no empty shape, when there is nothing to fall back on", async () => {
    const src = await answers(newKey(), { status: 404 });
    const frame = await fixture<HTMLElement>(
      html`<div style="padding-top: 3000px"><related-stories src=${src} heading="Read more"></related-stories></div>`,
    );
    const stories = frame.querySelector<RelatedStories>("related-stories");
    await until(() => stories?.matches(":state(empty)"));
    expect(stories?.getBoundingClientRect().height).to.equal(0);
    expect(findAll("heading", undefined, frame)).to.have.length(0);
  });

  it("keeps the slotted links when the reader is offline", async () => {
    const src = await answers(newKey(), { reset: "headers" });
    // What a browser says of itself without a network; a page under test that really lost it would lose the test runner too.
    Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
    afterwards(() => Reflect.deleteProperty(navigator, "onLine"));
    const failed = nextEvent(document, "standfirst-stories-failed");
    const stories = await fixture<RelatedStories>(html`<related-stories src=${src}>${slotted}</related-stories>`);
    expect((await failed).detail).to.deep.equal({ reason: "offline" });
    expect(links(stories)).to.deep.equal(["Slotted one", "Slotted two"]);
  });

  it("refuses an address that is no http(s) address, and says so", async () => {
    const messages = consoleMessages();
    const stories = await fixture<RelatedStories>(
      html`<related-stories src="javascript:alert(1)">${slotted}</related-stories>`,
    );
    await settled();
    expect(links(stories)).to.deep.equal(["Slotted one", "Slotted two"]);
    expect(messages.some((text) => text.includes("javascript:alert(1)"))).to.equal(true);
  });

  it("keeps nothing in storage unless asked, and shows the remembered list on a later visit if asked", async () => {
    afterwards(() => localStorage.clear());
    localStorage.clear();
    const forgetful = await fixture<RelatedStories>(
      html`<related-stories src=${await answers(newKey(), jsonFeed(2, { title: "Unkept" }))}></related-stories>`,
    );
    await until(() => links(forgetful).length === 2);
    expect(localStorage).to.have.length(0);
    const src = await answers(newKey(), jsonFeed(2));
    const mindful = await fixture<RelatedStories>(html`<related-stories remember src=${src}></related-stories>`);
    await until(() => links(mindful).includes("Story 1"));
    expect(localStorage).to.have.length(1);
    // A later visit to another page of the site: same storage, empty memory, and the feed is down.
    const name = localStorage.key(0) ?? "";
    const stored = localStorage.getItem(name) ?? "";
    const later = await answers(newKey(), { status: 503 });
    localStorage.setItem(name.replace(src, later), stored.replaceAll("Story", "Remembered"));
    const loaded = nextEvent<StoriesLoadedEvent>(document, "standfirst-stories-loaded");
    const stories = await fixture<RelatedStories>(
      html`<related-stories remember allow-repeats src=${later}></related-stories>`,
    );
    expect((await loaded).detail.from).to.equal("cache");
    expect(links(stories)).to.deep.equal(["Remembered 1", "Remembered 2"]);
  });

  it("is not troubled by storage that holds nonsense", async () => {
    afterwards(() => localStorage.clear());
    const src = await answers(newKey(), jsonFeed(1));
    localStorage.setItem(
      `standfirst:stories:${JSON.stringify([src, null, null])}`,
      `[{"url":"javascript:alert(1)"}, 7, null`,
    );
    const stories = await fixture<RelatedStories>(html`<related-stories remember src=${src}></related-stories>`);
    await until(() => links(stories).includes("Story 1"));
  });
});

describe("<related-stories more>", () => {
  const button = (within: Element): HTMLElement => find("button", /More stories|No more stories/, within);

  it("adds the next page of what it has, moves on to the first new story and says how many came", async () => {
    const stories = await fixture<RelatedStories>(html`<related-stories more page-size="2"></related-stories>`);
    stories.stories = [1, 2, 3, 4, 5].map((index) => ({ title: `Own ${index}`, url: `/own/${index}` }));
    await settled();
    expect(links(stories)).to.deep.equal(["Own 1", "Own 2"]);
    await press(button(stories));
    await until(() => links(stories).length === 4);
    await until(() => focused() === find("link", "Own 3", stories));
    expect(visibleText(find("status", undefined, stories))).to.equal("2 more stories");
    await press(button(stories));
    await until(() => links(stories).length === 5);
    expect(findAll("button", undefined, stories)).to.have.length(0);
    expect(visibleText(find("status", undefined, stories))).to.equal("1 more story");
  });

  it("goes on with the feed's next page, from the keyboard too", async () => {
    const second = await answers(newKey(), jsonFeed(3, { from: 4 }));
    const src = await answers(newKey(), jsonFeed(3, { next: second }));
    const stories = await fixture<RelatedStories>(html`<related-stories more limit="3" src=${src}></related-stories>`);
    await until(() => links(stories).length === 3);
    button(stories).focus();
    await pressKey("Enter");
    await until(() => links(stories).length === 6);
    await until(() => focused() === find("link", "Story 4", stories));
    expect(findAll("button", undefined, stories)).to.have.length(0);
  });

  it("goes on reading a feed that has no pages", async () => {
    const src = await answers(newKey(), jsonFeed(30));
    const stories = await fixture<RelatedStories>(html`<related-stories more limit="4" src=${src}></related-stories>`);
    await until(() => links(stories).length === 4);
    for (const count of [8, 12, 16, 20, 24, 28, 30]) {
      await press(button(stories));
      await until(() => links(stories).length === count, `${count} stories never came`);
    }
    expect(findAll("button", undefined, stories)).to.have.length(0);
  });

  it("says so when the next page cannot be had, and lets the reader try again", async () => {
    const second = await answers(newKey(), { status: 500 }, jsonFeed(3, { from: 4 }));
    const src = await answers(newKey(), jsonFeed(3, { next: second }));
    const stories = await fixture<RelatedStories>(html`<related-stories more limit="3" src=${src}></related-stories>`);
    await until(() => links(stories).length === 3);
    await press(button(stories));
    await until(() => accessibleName(button(stories)).startsWith("No more stories could be loaded"));
    expect(links(stories)).to.have.length(3);
    await press(button(stories));
    await until(() => links(stories).length === 6);
  });
});
