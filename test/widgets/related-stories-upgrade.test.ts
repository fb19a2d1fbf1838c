import { expect } from "@open-wc/testing";
import { pageBefore, topOf, upgradeIn } from "../support/upgrade.js";

const upgrade = (page: Document): Promise<void> => upgradeIn(page, "related-stories", "li");

describe("standfirst.css, before the module has run", () => {
  for (const width of [320, 480, 600, 720, 940, 1000, 1280])
    it(`reserves what a feed's cards will take, ${width} px`, async () => {
      const page = await pageBefore(
        width,
        `<related-stories heading="Read more" src="https://127.0.0.1:9/none"></related-stories>`,
      );
      const before = topOf(page);
      await upgrade(page);
      expect(topOf(page)).to.be.closeTo(before, 2.9);
    });

  for (const layout of ["grid", "list", "rail", "compact", "ranked"])
    for (const width of [328, 600])
      it(`reserves them for the layout ${layout}, too, ${width} px`, async () => {
        const page = await pageBefore(
          width,
          `<related-stories heading="Read more" layout=${layout} src="https://127.0.0.1:9/none"></related-stories>`,
        );
        const before = topOf(page);
        await upgrade(page);
        // How high a scrollbar is, and whether it is, no style sheet can know.
        const row = page.querySelector("related-stories")?.shadowRoot?.querySelector("ul");
        const scrollbar = row ? row.offsetHeight - row.clientHeight : 0;
        expect(topOf(page) - scrollbar).to.be.closeTo(before, 2.9);
      });

  it("reserves the row of the button that shows more, where there will be one", async () => {
    for (const inside of [`more src="https://127.0.0.1:9/none">`, `more><ul><li><a href="/a">One</a></li></ul>`]) {
      const page = await pageBefore(600, `<related-stories ${inside}</related-stories>`);
      const before = topOf(page);
      await upgrade(page);
      expect(topOf(page)).to.be.closeTo(before, 2.9);
    }
  });

  it("knows the limit, where the browser can read it", async function () {
    // Browsers without typed attr() reserve twelve.
    if (!CSS.supports("width: calc(attr(limit type(<number>), 12) * 1px)")) this.skip();
    const page = await pageBefore(600, `<related-stories limit="4" src="https://127.0.0.1:9/none"></related-stories>`);
    const before = topOf(page);
    await upgrade(page);
    expect(topOf(page)).to.be.closeTo(before, 2.9);
  });

  for (const width of [320, 600, 900, 1280])
    it(`lays slotted links out as the cards they become, ${width} px`, async () => {
      const page = await pageBefore(
        width,
        `<related-stories heading="Read more"><ul>
          <li><a href="/mill">The mill that grinds by moonlight</a></li>
          <li><a href="https://brand.example" rel="sponsored" data-sponsor="Boots" data-label="Paid partnership">Walking the dyke</a></li>
          <li><a href="/ferry">The ferry that runs on its own rope</a></li>
        </ul></related-stories>`,
      );
      const before = topOf(page);
      await upgrade(page);
      expect(topOf(page)).to.be.closeTo(before, 2.9);
    });

  it("lays them out by nothing that the page calls by a name of its own", async () => {
    const list = `<related-stories><ul>${`<li><a href="/a">A story</a></li>`.repeat(3)}</ul></related-stories>`;
    const page = await pageBefore(320, `<style>:root { --across: 3; --column: 1px; --card: 1px }</style>${list}`);
    const [first, second] = page.querySelectorAll("li");
    expect(first?.getBoundingClientRect().width).to.be.above(300);
    expect(second?.getBoundingClientRect().left).to.equal(first?.getBoundingClientRect().left);
  });

  it("lays out their pictures, too, where cards are columns", async () => {
    const item = (name: string) =>
      `<li><a href="/${name}"><img src="/demo/media/stories/01.avif" alt="" width="600" height="400"> A story about ${name}</a></li>`;
    const list = `<related-stories><ul>${["one", "two", "three", "four"].map(item).join("")}</ul></related-stories>`;
    const page = await pageBefore(900, list);
    const before = topOf(page);
    await upgrade(page);
    expect(topOf(page)).to.be.closeTo(before, 2.9);
  });

  for (const width of [240, 328, 600])
    for (const count of [1, 7])
      it(`lays a rail of ${count} out as the row it becomes, with its buttons, ${width} px`, async () => {
        const item = (name: number) =>
          `<li><a href="/${name}"><img src="/demo/media/stories/01.avif" alt="" width="600" height="400"> Story ${name}</a></li>`;
        const items = [...Array(count).keys()].map(item).join("");
        const page = await pageBefore(
          width,
          `<related-stories layout="rail" heading="Read more"><ul>${items}</ul></related-stories>`,
        );
        const lefts = (root: ParentNode | null | undefined): number[] =>
          [...(root?.querySelectorAll("li") ?? [])].map((place) => Math.round(place.getBoundingClientRect().left));
        const before = [topOf(page), ...lefts(page)];
        await upgrade(page);
        expect(topOf(page)).to.be.closeTo(before[0] as number, 2.9);
        expect([topOf(page), ...lefts(page.querySelector("related-stories")?.shadowRoot)].slice(1)).to.deep.equal(
          before.slice(1),
        );
      });

  it("leaves the links readable, and takes nothing for a list without a feed", async () => {
    const list = `<ul><li><a href="/a">One</a></li></ul>`;
    const withFeed = await pageBefore(600, `<related-stories src="https://127.0.0.1:9/none">${list}</related-stories>`);
    const link = withFeed.querySelector("a")?.getBoundingClientRect();
    expect(link?.left).to.be.below(60);
    expect(link?.top).to.be.below(60);
    const without = await pageBefore(600, `<related-stories>${list}</related-stories>`);
    expect(topOf(without)).to.be.below(100);
  });
});
