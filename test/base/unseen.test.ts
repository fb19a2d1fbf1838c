import { expect, fixture } from "@open-wc/testing";
import { define } from "../../src/define.js";
import type { CommunityCta, NewsletterSignup, RelatedStories, StoryHeader } from "../../src/index.js";
import { jsonFeed } from "../support/feeds.js";
import { answers, newKey, received } from "../support/origin.js";
import { settled, until, visibleText } from "../support/page.js";

let sets = 0;

/** A page that has these elements before anything is defined; what stands below the gap is out of sight. */
async function earlyPage(inSight: string, outOfSight: string): Promise<{ elements: Element[]; defineAll(): void }> {
  const prefix = `early${(sets += 1)}`;
  const markup = `<div>${inSight}<p style="block-size: ${2 * innerHeight}px"></p>${outOfSight}</div>`;
  const page = await fixture<HTMLElement>(markup.replace(/(<\/?)([a-z]+-)/g, `$1${prefix}-$2`));
  return { elements: [...page.querySelectorAll(":not(p)")], defineAll: () => define({ prefix }) };
}

describe("a page that is there before the embed", () => {
  it("comes to life at once where the reader looks, and below that in tasks of their own", async () => {
    const { elements, defineAll } = await earlyPage(
      `<story-header headline="The river"></story-header>`,
      `<community-cta heading="One" href="/"></community-cta><community-cta heading="Two" href="/"></community-cta>`,
    );
    const [header, first, second] = elements as [StoryHeader, CommunityCta, CommunityCta];
    defineAll();
    await header.updateComplete;
    expect(visibleText(header)).to.equal("The river");
    expect(first.shadowRoot, "the first below comes in a later task").to.equal(null);
    await first.updateComplete;
    expect(visibleText(first)).to.contain("One");
    expect(second.shadowRoot, "the second below comes in a task of its own").to.equal(null);
    await second.updateComplete;
    expect(visibleText(second)).to.contain("Two");
  });

  it("never starts what a script takes out before its turn", async () => {
    const key = newKey("early");
    const feed = await answers(key, jsonFeed(3));
    const list = `<related-stories src="${feed}"></related-stories>`;
    const { elements, defineAll } = await earlyPage("", list + list);
    const [gone, stays] = elements as [RelatedStories, RelatedStories];
    defineAll();
    gone.remove();
    await until(() => visibleText(stays).includes("Story 3"));
    expect(gone.shadowRoot).to.equal(null);
    expect(await received(key, { count: 1 })).to.have.length(1);
  });

  it("starts once what a script moves before its turn", async () => {
    const key = newKey("early");
    const feed = await answers(key, jsonFeed(3));
    const { elements, defineAll } = await earlyPage("", `<related-stories src="${feed}"></related-stories>`);
    const list = elements[0] as RelatedStories;
    defineAll();
    list.parentElement?.prepend(list);
    await until(() => visibleText(list).includes("Story 3"));
    await settled(list);
    expect(await received(key, { count: 1 })).to.have.length(1);
  });

  it("sends what a script of the page submits before its turn", async () => {
    const key = newKey("early");
    const action = await answers(key, { json: { status: "subscribed" } });
    const { elements, defineAll } = await earlyPage(
      "",
      `<newsletter-signup provider="endpoint" privacy-href="/privacy">
        <form action="${action}"><input type="email" name="email" value="ada@reader.example" /><button>Go</button></form>
      </newsletter-signup>`,
    );
    const signup = elements[0] as NewsletterSignup;
    defineAll();
    await signup.submit();
    expect(visibleText(signup)).to.contain("You are signed up");
    expect(await received(key, { count: 1 })).to.have.length(1);
    signup.reset();
  });
});
