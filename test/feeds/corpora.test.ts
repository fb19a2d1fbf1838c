import { expect } from "@open-wc/testing";
import { readFeed } from "../../src/feeds/index.js";
import type { FeedReading, Story } from "../../src/feeds/index.js";
import { urlsIn } from "./feed-page.js";

/**
 * Feeds of the public test suites of other readers, with what those say is in them. They are not ours to publish, so they lie beside
 * the repository; where they are missing this file has one test that says so, and the other files stand on fixtures of our own.
 */
interface Row {
  file: string;
  base: string;
  contentType: string;
  expect: null | { count?: number; items?: Record<string, Record<string, { v: string; kind: string }>> };
}

const folder = "/__shared__/feeds/";

/**
 * Where the suites want something else than we do, on purpose: an RSS author is called "author" there, whoever it is, and
 * JSON Feed's old `author` goes before the `authors` that it was replaced by.
 */
const otherOpinion = [
  "feed-rs-rss2--rss_2.0_ilgiornale.xml",
  "feed-rs-rss2--rss_2.0_relurl_1.xml",
  "feed-rs-jsonfeed--jsonfeed_elastic_1.1.json",
];

/** These hold items that no page belongs to, and a story is a link: https://validator.w3.org/feed/docs/rss2.html asks for none. */
const withoutPage = [
  "feed-rs-atom--atom_entry_1.xml",
  "feed-rs-atom--atom_example_7.xml",
  "feed-rs-atom--atom_pub_spec_1.xml",
  "feed-rs-rss0--rss_0.91_missing_id.xml",
  "feed-rs-rss0--rss_0.92_spec_1.xml",
  "feedsmith-refs--atom-10.xml",
  "rss-parser--incomplete-fields.atom",
  "rss-parser--missing-fields.atom",
];

/** The third entry of this one has the id and the link of the second. */
const withRepeats = ["feedsmith-refs--atom-03.xml"];

const address = "link, guid, enclosure, content[src], id";

/** How many items of a document name no page, in whatever way a page can be named. */
function pageless(xml: string): number {
  const items = [...new DOMParser().parseFromString(xml, "application/xml").querySelectorAll("item, entry")];
  const names = (one: Element): string =>
    ["href", "url", "src"].map((name) => one.getAttribute(name)).find(Boolean) ?? one.textContent;
  return items.filter(
    (item) =>
      ![...item.querySelectorAll(address)].some(
        (one) => one.parentElement === item && /^(https?:|\/)/.test(names(one).trim()),
      ),
  ).length;
}

const fold = (text: string | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const plain = (html: string): string =>
  fold(new DOMParser().parseFromString(`<body>${html}`, "text/html").body.textContent);

/** Whether a field of a story is what the suite says. */
const agrees: Record<string, (story: Story, wanted: string, base: string) => boolean> = {
  title: ({ title }, wanted) =>
    [fold(title), plain(title)].some((shown) => shown === fold(wanted) || shown === plain(wanted)),
  url: ({ url }, wanted, base) => url === new URL(wanted.trim(), base).href,
  published: ({ published }, wanted) => Date.parse(published ?? "") === Date.parse(wanted),
  author_name: ({ authors = [] }, wanted) =>
    fold(authors.map(({ name }) => name).join(", ")) === fold(wanted) || authors[0]?.name === fold(wanted),
  image_present: ({ image }) => image !== undefined,
};

/** What is not as the suite says. */
function differences(row: Row, { stories }: FeedReading): string[] {
  const { count = stories.length, items = {} } = row.expect ?? {};
  if (stories.length < count) return [`${count - stories.length} left out`];
  const wrong = Object.entries(items).flatMap(([index, fields]) =>
    Object.entries(fields)
      .filter(([field, { v }]) => !agrees[field]?.(stories[Number(index)] as Story, v, row.base))
      .map(([field, { v }]) => `${index}.${field} is not ${v}`),
  );
  return stories.length === count ? wrong : [`${stories.length} stories instead of ${count}`, ...wrong];
}

const answer = await fetch(`${folder}expectations.json`);
const rows = answer.ok ? ((await answer.json()) as Row[]) : [];

describe(`the feeds of other readers' test suites (${rows.length} documents checked)`, () => {
  if (rows.length === 0) {
    it("are not here: without the folder shared/feeds beside the repository only our own fixtures are read", () => {
      expect(answer.status).to.equal(404);
    });
    return;
  }

  let readings: [Row, FeedReading][] = [];
  before(async () => {
    readings = await Promise.all(
      rows.map(async (row): Promise<[Row, FeedReading]> => {
        const bytes = new Uint8Array(await (await fetch(folder + row.file)).arrayBuffer());
        return [row, readFeed({ bytes, contentType: row.contentType, url: row.base })];
      }),
    );
  });

  it("hold no address that is not http or https", () => {
    expect(readings.flatMap(([, reading]) => urlsIn(reading)).filter((url) => !/^https?:\/\//.test(url))).to.deep.equal(
      [],
    );
  });

  it("are recognised, all but those that are no feeds", () => {
    const unknown = readings.filter(([row, { source }]) => row.expect && !source).map(([{ file }]) => file);
    expect(unknown).to.deep.equal([]);
  });

  it("are wholly right in 97 of 100 documents and more, not counting those with items that have no page or one twice", () => {
    const counted = readings.filter(([{ file }]) => ![...withoutPage, ...withRepeats].includes(file));
    const wrong = counted
      .map(([row, reading]) => [row.file, ...differences(row, reading)])
      .filter(([, ...found]) => found.length > 0);
    const unexpected = wrong.filter(([file = ""]) => !otherOpinion.includes(file));
    expect(unexpected, "documents read differently").to.deep.equal([]);
    expect((counted.length - wrong.length) / counted.length).to.be.at.least(0.97);
  });

  it("lose no story but those that name no page", async () => {
    for (const [row, { stories }] of readings.filter(([{ file }]) => withoutPage.includes(file))) {
      const xml = await (await fetch(folder + row.file)).text();
      expect(row.expect?.count, row.file).to.equal(stories.length + pageless(xml));
    }
  });
});
