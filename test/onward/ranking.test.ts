import { expect } from "@open-wc/testing";
import * as fc from "fast-check";
import type { Story } from "../../src/feeds/story.js";
import { pageWords } from "../../src/onward/page-words.js";
import { rank } from "../../src/onward/ranking.js";

const story = (title: string, more: Partial<Story> = {}): Story => ({
  title,
  url: `https://news.example/${encodeURIComponent(title)}`,
  ...more,
});
const titles = (stories: Story[]): string[] => stories.map(({ title }) => title);

describe("the order of stories", () => {
  it("puts what shares rare words with the page before what shares common ones", () => {
    const stories = [story("The town and the road"), story("The town and its projectionist"), story("The town hall")];
    expect(titles(rank(stories, "relevant", "The projectionist of the town"))[0]).to.equal(
      "The town and its projectionist",
    );
  });

  it("hears section and standfirst, plurals and accents", () => {
    const stories = [
      story("One"),
      story("Two", { standfirst: "Cafés on the harbour" }),
      story("Three", { section: { name: "Cafe culture" } }),
    ];
    expect(titles(rank(stories, "relevant", "A café"))).to.deep.equal(["Three", "Two", "One"]);
  });

  it("hears Japanese, which writes no spaces", () => {
    const stories = [story("東京の天気"), story("映画の歴史"), story("野球の試合")];
    expect(titles(rank(stories, "relevant", "映画館の最後の映写技師"))[0]).to.equal("映画の歴史");
  });

  it("prefers the newer of two that are equally like the page", () => {
    const stories = [story("Film one", { published: "2020-01-01" }), story("Film two", { published: "2026-11-20" })];
    expect(titles(rank(stories, "relevant", "film"))).to.deep.equal(["Film two", "Film one"]);
  });

  it("keeps the order of stories that nothing tells apart, and of those without a date", () => {
    const stories = [story("A"), story("B"), story("C", { published: "2026-01-01" }), story("D")];
    expect(titles(rank(stories, "relevant", ""))).to.deep.equal(["C", "A", "B", "D"]);
    expect(titles(rank(stories, "recent", ""))).to.deep.equal(["C", "A", "B", "D"]);
  });

  it("reads each of sixty candidates once, however many stories there are", () => {
    let read = 0;
    const counted = (index: number): Story => ({
      ...story(`Story ${index}`),
      get title() {
        read += 1;
        return `Story ${index} of the harbour`;
      },
    });
    for (const count of [60, 1200]) {
      const stories = [...Array(count).keys()].map(counted);
      read = 0;
      rank(stories, "relevant", "The harbour in winter");
      expect(read, `${count} stories`).to.equal(60);
    }
  });

  it("loses and repeats nothing, and never moves a sponsored story, whatever it is given", () => {
    const any = fc.record(
      {
        title: fc.string({ minLength: 1 }),
        published: fc.constantFrom("2026-11-20", "2026-01-01T10:00:00Z", "no date"),
        standfirst: fc.string(),
        sponsor: fc.constantFrom(undefined, { label: "Advertisement", brand: "Velorum" }),
      },
      { requiredKeys: ["title"] },
    );
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 90 }),
        fc.constantFrom("recent" as const, "relevant" as const),
        fc.string(),
        (list, by, page) => {
          const stories = list.map((each, index) => ({ ...each, url: `https://news.example/${index}` })) as Story[];
          const ranked = rank(stories, by, page);
          expect(ranked).to.have.members(stories);
          expect(ranked).to.have.length(stories.length);
          stories.forEach((each, index) => each.sponsor && expect(ranked[index]).to.equal(each));
        },
      ),
    );
  });
});

describe("the words of a page", () => {
  it("are its title, headline, description, section and the furniture of its story", () => {
    const page = document.implementation.createHTMLDocument("Title");
    page.head.insertAdjacentHTML(
      "beforeend",
      `<meta name="description" content="Description"><meta property="article:section" content="Section">`,
    );
    page.body.insertAdjacentHTML(
      "beforeend",
      `<h1>Headline</h1><a-widget standfirst="Standfirst"></a-widget><p>Body</p>`,
    );
    expect(pageWords(page).split(" ").filter(Boolean)).to.have.members([
      "Title",
      "Description",
      "Section",
      "Headline",
      "Standfirst",
    ]);
  });
});
