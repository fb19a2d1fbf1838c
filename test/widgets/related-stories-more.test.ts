import { expect, fixture, html } from "@open-wc/testing";
import type { RelatedStories } from "../../src/widgets/related-stories/related-stories.js";
import "../../src/widgets/related-stories/define.js";
import { jsonFeed } from "../support/feeds.js";
import { answers, newKey, received, release } from "../support/origin.js";
import {
  accessibleName,
  find,
  findAll,
  focused,
  key as pressKey,
  press,
  settled,
  until,
  visibleText,
} from "../support/page.js";

const links = (within: Element): string[] => findAll("link", undefined, within).map(accessibleName);

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

  it("says so and keeps the keyboard's place when the next page has nothing new", async () => {
    const second = await answers(newKey(), jsonFeed(3));
    const src = await answers(newKey(), jsonFeed(3, { next: second }));
    const stories = await fixture<RelatedStories>(html`<related-stories more limit="3" src=${src}></related-stories>`);
    await until(() => links(stories).length === 3);
    button(stories).focus();
    await pressKey("Enter");
    await until(() => findAll("button", undefined, stories).length === 0, "the button stayed");
    await until(() => visibleText(find("status", undefined, stories)) === "0 more stories", "nothing was said");
    expect(focused()).to.equal(find("link", "Story 3", stories));
  });

  it("answers a press that comes before the feed does with the stories after the first page", async () => {
    const key = newKey();
    const src = await answers(key, { ...jsonFeed(30), hold: true });
    const stories = await fixture<RelatedStories>(html`<related-stories more limit="4" src=${src}></related-stories>`);
    await received(key, { count: 1 });
    await press(button(stories));
    await release(key);
    await until(() => links(stories).length === 8, "the second page never came");
    await until(() => focused() === find("link", "Story 5", stories), "the keyboard never moved on");
  });

  it("adds one page when it is pressed twice before the answer", async () => {
    const key = newKey();
    const second = await answers(key, { ...jsonFeed(3, { from: 4, next: "/third" }), hold: true });
    const src = await answers(newKey(), jsonFeed(3, { next: second }));
    const stories = await fixture<RelatedStories>(html`<related-stories more limit="3" src=${src}></related-stories>`);
    await until(() => links(stories).length === 3);
    await press(button(stories));
    await press(button(stories));
    await received(key, { count: 1 });
    await release(key);
    await until(() => links(stories).length === 6);
    await settled();
    expect(links(stories)).to.have.length(6);
    expect(await received(key)).to.have.length(1);
  });
});
