import { expect, fixture, html } from "@open-wc/testing";
import * as fc from "fast-check";
import { RelatedStories } from "../../src/widgets/related-stories/related-stories.js";
import "../../src/widgets/related-stories/define.js";
import { jsonFeed } from "../support/feeds.js";
import { answers, newKey } from "../support/origin.js";
import { accessibleName, afterwards, findAll, settled, until } from "../support/page.js";

const links = (within: Element): string[] => findAll("link", undefined, within).map(accessibleName);

const listOf = (...titles: string[]) =>
  titles.map((title) => ({ title, url: `https://news.example/${title.toLowerCase()}` }));

function canonical(href: string): void {
  const link = document.createElement("link");
  link.rel = "canonical";
  link.href = href;
  document.head.append(link);
  afterwards(() => link.remove());
}

describe("no story twice on a page", () => {
  it("leaves out what a list above shows, and shows what comes next instead", async () => {
    const page = await fixture(
      html`<div>
        <related-stories limit="2" .stories=${listOf("A", "B", "C")}></related-stories>
        <related-stories limit="2" .stories=${listOf("B", "A", "C", "D")}></related-stories>
      </div>`,
    );
    await settled();
    const [above, below] = page.children;
    expect([links(above ?? page), links(below ?? page)]).to.deep.equal([
      ["A", "B"],
      ["C", "D"],
    ]);
  });

  it("gives a story back when the list above it leaves or shows something else", async () => {
    const page = await fixture(
      html`<div>
        <related-stories .stories=${listOf("A")}></related-stories>
        <related-stories limit="1" .stories=${listOf("A", "B")}></related-stories>
      </div>`,
    );
    await settled();
    const [above, below] = page.children as HTMLCollectionOf<RelatedStories>;
    if (!above || !below) throw new Error("two lists");
    expect(links(below)).to.deep.equal(["B"]);
    above.stories = listOf("B");
    await until(() => links(below)[0] === "A");
    above.stories = listOf("A");
    await until(() => links(below)[0] === "B");
    above.remove();
    await until(() => links(below)[0] === "A");
  });

  it("shows repeats where the author allows them", async () => {
    const page = await fixture(
      html`<div>
        <related-stories .stories=${listOf("A")}></related-stories>
        <related-stories allow-repeats .stories=${listOf("A", "B")}></related-stories>
      </div>`,
    );
    await settled();
    expect(links(page)).to.deep.equal(["A", "A", "B"]);
  });

  it("takes two addresses of one story for one: query of a campaign, hash, slash, www, scheme", async () => {
    const urls = [
      "https://news.example/a",
      "http://www.news.example/a/?utm_source=x#top",
      "https://news.example/a/index.html",
      "https://news.example/b?id=1",
      "https://news.example/b?id=2",
      // WordPress writes what is not Latin with small hexadecimal digits, browsers with capitals.
      "https://news.example/%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1/",
      "https://news.example/أخبار",
    ];
    const stories = await fixture<RelatedStories>(
      html`<related-stories .stories=${urls.map((url, index) => ({ title: `${index}`, url }))}></related-stories>`,
    );
    await settled();
    expect(links(stories)).to.deep.equal(["0", "3", "4", "5"]);
  });

  it("does not count what a list shows that the page hides, as one for wide windows on a phone", async () => {
    const inside = html`<ul>
      <li><a href="https://news.example/hidden-a">A</a></li>
      <li><a href="https://news.example/hidden-b">B</a></li>
    </ul>`;
    const page = await fixture(
      html`<div>
        <aside style="display: none"><related-stories>${inside}</related-stories></aside>
        <related-stories>${inside}</related-stories>
      </div>`,
    );
    const [aside, below] = page.children;
    await until(() => links(below as Element).join() === "A,B", "the list that is seen stayed empty");
    // The window becomes wide.
    (aside as HTMLElement).style.display = "";
    await until(() => links(aside as Element).join() === "A,B" && links(below as Element).length === 0);
    (aside as HTMLElement).style.display = "none";
    await until(() => links(below as Element).join() === "A,B", "the list that is seen again stayed empty");
  });

  it("does not count a feed's stories in a list that the page hides", async () => {
    const src = await answers(newKey(), jsonFeed(3, { title: "Twice" }));
    const page = await fixture(
      html`<div>
        <related-stories src=${src} hidden></related-stories>
        <related-stories src=${src}></related-stories>
      </div>`,
    );
    await until(() => links(page).length === 3, "the list that is seen stayed empty");
  });

  it("comes to the same whatever the order in which lists are upgraded", async () => {
    let count = 0;
    const letters = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D", "E", "F"), { minLength: 1, maxLength: 6 });
    const lists = fc.array(fc.record({ stories: letters, limit: fc.integer({ min: 1, max: 4 }) }), {
      minLength: 2,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(lists, fc.infiniteStream(fc.nat()), async (wanted, order) => {
        const tags = wanted.map(() => `ordered-list-${(count += 1)}`);
        const page = document.createElement("div");
        page.append(
          ...tags.map((tag, index) =>
            Object.assign(document.createElement(tag), {
              stories: listOf(...(wanted[index]?.stories ?? [])),
              limit: wanted[index]?.limit,
            }),
          ),
        );
        document.body.append(page);
        const turns = new Map(tags.map((tag) => [tag, order.next().value]));
        for (const tag of tags.toSorted((a, b) => Number(turns.get(a)) - Number(turns.get(b)))) {
          customElements.define(tag, class extends RelatedStories {});
          await settled(page);
        }
        await settled(page);
        const taken = new Set<string>();
        const expected = wanted.map(({ stories, limit }) => {
          const free = stories.filter((title) => !taken.has(title)).slice(0, limit);
          for (const title of free) taken.add(title);
          return free;
        });
        const shown = [...page.children].map(links);
        page.remove();
        expect(shown).to.deep.equal(expected);
      }),
      { numRuns: 25 },
    );
  }).timeout(60_000);
});

describe("the story of the page itself", () => {
  /** The page of the test plays a story page. */
  function standAt(address: string): void {
    const before = location.href;
    history.replaceState(null, "", address);
    afterwards(() => history.replaceState(null, "", before));
  }

  const own = (search = "") => ({ title: "This one", url: `${location.origin}/film/this-one${search}` });

  it("is left out, whatever the query and the last slash", async () => {
    standAt("/film/this-one/?page=2&fbclid=x");
    const stories = await fixture<RelatedStories>(
      html`<related-stories
        .stories=${[own(), own("/"), own("?utm_medium=mail"), ...listOf("Another")]}
      ></related-stories>`,
    );
    await settled();
    expect(links(stories)).to.deep.equal(["Another"]);
  });

  it("is known by the page's canonical link too", async () => {
    canonical("https://news.example/canonical/");
    const stories = await fixture<RelatedStories>(
      html`<related-stories .stories=${listOf("Canonical", "Another")}></related-stories>`,
    );
    await settled();
    expect(links(stories)).to.deep.equal(["Another"]);
  });

  it("is shown where the author wants it", async () => {
    standAt("/film/this-one");
    const stories = await fixture<RelatedStories>(
      html`<related-stories include-current .stories=${[own()]}></related-stories>`,
    );
    await settled();
    expect(links(stories)).to.deep.equal(["This one"]);
  });

  it("is told apart from other stories of a site that names them by query", async () => {
    canonical("https://news.example/?p=12");
    const urls = [
      "https://news.example/?p=12",
      "https://news.example/?p=13",
      "https://news.example/?p=12&utm_source=feed",
    ];
    const stories = await fixture<RelatedStories>(
      html`<related-stories .stories=${urls.map((url) => ({ title: url.slice(21), url }))}></related-stories>`,
    );
    await settled();
    expect(links(stories)).to.deep.equal(["?p=13"]);
  });
});
