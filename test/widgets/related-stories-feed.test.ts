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
  nextEvent,
  settled,
  until,
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

  it("fills a list that comes after the feed has answered another one, with what that one did not ask for", async () => {
    const key = newKey();
    const src = await answers(key, jsonFeed(20));
    const first = await fixture<RelatedStories>(html`<related-stories src=${src} limit="3"></related-stories>`);
    await until(() => links(first).length === 3);
    const second = await fixture<RelatedStories>(html`<related-stories src=${src} limit="8"></related-stories>`);
    await until(() => links(second).length === 8, "the second list never came to eight stories");
    expect(links(second)).to.deep.equal([4, 5, 6, 7, 8, 9, 10, 11].map((index) => `Story ${index}`));
    expect(await received(key)).to.have.length(2);
  });

  it("fills it from the feed's next page, where it has pages", async () => {
    const next = await answers(newKey(), jsonFeed(7, { from: 8 }));
    const src = await answers(newKey(), jsonFeed(7, { next }));
    const first = await fixture<RelatedStories>(html`<related-stories src=${src} limit="3"></related-stories>`);
    await until(() => links(first).length === 3);
    const second = await fixture<RelatedStories>(html`<related-stories src=${src} limit="8"></related-stories>`);
    await until(() => links(second).length === 8, "the second list never came to eight stories");
    expect(links(second)[7]).to.equal("Story 11");
  });

  it("fills a list whose stories a list above it takes, and one whose limit is raised", async () => {
    const src = await answers(newKey(), jsonFeed(40));
    const page = await fixture(html`<div><related-stories src=${src} limit="3"></related-stories></div>`);
    const below = page.querySelector("related-stories");
    if (!below) throw new Error("no list");
    await until(() => links(below).length === 3);
    const above = document.createElement("related-stories");
    Object.assign(above, { src, limit: 7 });
    below.before(above);
    await until(() => links(above).length === 7 && links(below).length === 3, "the list below stayed short");
    expect(links(below)).to.deep.equal(["Story 8", "Story 9", "Story 10"]);
    below.limit = 12;
    await until(() => links(below).length === 12, "the longer list never came");
  });

  it("asks no more than a few times of a feed that has nothing for it", async () => {
    const key = newKey();
    const src = await answers(key, jsonFeed(3, { next: "/again" }), { status: 500 });
    const stories = await fixture<RelatedStories>(html`<related-stories src=${src}></related-stories>`);
    await until(() => links(stories).length === 3);
    await until(() => !stories.matches(":state(loading)"), "it never came to rest");
    expect(links(stories)).to.have.length(3);
    expect((await received(key)).length).to.be.below(4);
  });

  it("reads the feed when told to before anything was rendered", async () => {
    const src = await answers(newKey(), jsonFeed(2));
    const first = await fixture<RelatedStories>(html`<related-stories src=${src}></related-stories>`);
    await until(() => links(first).length === 2);
    first.remove();
    const other = await answers(newKey(), jsonFeed(2, { title: "Other" }));
    const early = document.createElement("related-stories");
    early.src = other;
    const reloaded = early.reload();
    document.body.append(early);
    afterwards(() => early.remove());
    await reloaded;
    await until(() => links(early)[0] === "Other 1", "the list never came");
  });

  it("shows a feed's last answer when its address changes there and back faster than it answers", async () => {
    const slow = await answers(newKey(), { ...jsonFeed(2, { title: "Slow" }), delay: 300 });
    const quick = await answers(newKey(), jsonFeed(2, { title: "Quick" }));
    const stories = await fixture<RelatedStories>(html`<related-stories src=${slow}></related-stories>`);
    stories.src = quick;
    await settled();
    stories.src = slow;
    await until(() => links(stories)[0] === "Slow 1", "the first feed never came back");
    await Promise.all([stories.reload(), stories.reload()]);
    await settled();
    expect(links(stories)).to.deep.equal(["Slow 1", "Slow 2"]);
  });

  it("goes back to its feed when a list handed over is taken away again", async () => {
    const src = await answers(newKey(), jsonFeed(2));
    const stories = await fixture<RelatedStories>(html`<related-stories src=${src}></related-stories>`);
    await until(() => links(stories).length === 2);
    stories.stories = [{ title: "Own", url: "/own" }];
    await until(() => links(stories)[0] === "Own");
    stories.removeAttribute("stories");
    delete stories.stories;
    Object.assign(stories, { stories: undefined });
    await until(() => links(stories).join() === "Story 1,Story 2", "the feed never came back");
  });

  for (const outcome of ["another order", "other stories"])
    it(`keeps the keyboard's place when the feed brings ${outcome} while a reader is in the list`, async () => {
      const newer = jsonFeed(5, { from: outcome === "another order" ? 0 : 20 });
      const src = await answers(newKey(), jsonFeed(5), newer);
      const stories = await fixture<RelatedStories>(html`<related-stories src=${src} limit="5"></related-stories>`);
      await until(() => links(stories).length === 5);
      find("link", "Story 2", stories).focus();
      await stories.reload();
      const expected = outcome === "another order" ? "Story 2" : "Story 21";
      await until(() => links(stories).includes(expected));
      await settled();
      expect(focused() && accessibleName(focused() as Element)).to.equal(expected);
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
