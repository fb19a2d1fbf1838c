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
 * Where the suites want something else than we do, on purpose:
 * an RSS author is called "author" there, and JSON Feed's old `author` goes before `authors`.
 */
const otherOpinion = [
  "feed-rs-rss2--rss_2.0_ilgiornale.xml",
  "feed-rs-rss2--rss_2.0_relurl_1.xml",
  "feed-rs-jsonfeed--jsonfeed_elastic_1.1.json",
];

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

/** What is not as the suite says; items without any address of their own, and repeated ones, are left out on purpose and not counted. */
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

  it("are wholly right in 97 of 100 documents and more", () => {
    const wrong = readings
      .map(([row, reading]) => [row.file, ...differences(row, reading)])
      .filter(([, ...found]) => found.length > 0);
    const isLeftOut = ([, first = ""]: string[]): boolean => first.endsWith("left out");
    const mistakes = wrong.filter((found) => !isLeftOut(found));
    const unexpected = mistakes.filter(([file = ""]) => !otherOpinion.includes(file));
    expect(unexpected, "documents read differently").to.deep.equal([]);
    expect(wrong.filter(isLeftOut).length, "documents with items that have no address or one twice").to.be.at.most(9);
    expect((rows.length - mistakes.length) / rows.length).to.be.at.least(0.97);
  });
});
