import type { Story } from "../feeds/story.js";

/** More candidates than a reader would ever see; the rest keep their place behind them. */
const mostCandidates = 60;

/** How much of the order is likeness to the page; the rest is recency. */
const likeness = 0.75;

/** Days after which a story counts half as recent. */
const halfLife = 14;

/** The words of a text, without accents and endings, so that a plural meets its singular. Japanese has no spaces, so the browser splits. */
function wordsOf(text: string, segmenter: Intl.Segmenter): string[] {
  const plain = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return [...segmenter.segment(plain)].flatMap(({ segment, isWordLike }) =>
    isWordLike && (segment.length > 2 || /[^a-z]/.test(segment)) ? segment.slice(0, 6) : [],
  );
}

/** How like the page each list of words is, from 0 to 1: BM25, https://en.wikipedia.org/wiki/Okapi_BM25 */
function likenesses(lists: string[][], page: Set<string>): number[] {
  const average = lists.reduce((sum, list) => sum + list.length, 0) / lists.length || 1;
  const weights = new Map(
    [...page].map((word) => {
      const having = lists.filter((list) => list.includes(word)).length;
      return [word, having && Math.log(1 + (lists.length - having + 0.5) / (having + 0.5))] as const;
    }),
  );
  const scores = lists.map((list) =>
    [...weights].reduce((sum, [word, weight]) => {
      const times = weight && list.filter((each) => each === word).length;
      return times ? sum + (weight * times * 2.2) / (times + 0.3 + (0.9 * list.length) / average) : sum;
    }, 0),
  );
  const best = Math.max(...scores) || 1;
  return scores.map((score) => score / best);
}

const timeOf = ({ published }: Story): number => Date.parse(published ?? "") || 0;

function bySimilarity(stories: Story[], page: string): Map<Story, number> {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
  const lists = stories.map(({ title, section, standfirst }) => {
    const twice = wordsOf(`${title} ${section?.name ?? ""}`, segmenter);
    return [...twice, ...twice, ...wordsOf(standfirst ?? "", segmenter)];
  });
  const like = likenesses(lists, new Set(wordsOf(page, segmenter)));
  const latest = Math.max(...stories.map(timeOf));
  return new Map(
    stories.map((story, at) => {
      const age = (latest - timeOf(story)) / 86_400_000;
      return [story, likeness * (like[at] ?? 0) + (1 - likeness) * 0.5 ** (age / halfLife)];
    }),
  );
}

/**
 * Orders stories by how recent they are, or by how like the page's own words they are, blended with how recent. Happens
 * on the reader's device and knows nothing about the reader. Sponsored stories keep their place.
 */
export function rank(stories: Story[], ranking: "recent" | "relevant", page: string): Story[] {
  const candidates = stories.slice(0, mostCandidates).filter(({ sponsor }) => !sponsor);
  const scores = ranking === "relevant" && bySimilarity(candidates, page);
  const score = (story: Story): number => (scores ? (scores.get(story) ?? 0) : timeOf(story));
  const ordered = candidates.toSorted((a, b) => score(b) - score(a)).values();
  return stories.map((story, at) => (story.sponsor || at >= mostCandidates ? story : (ordered.next().value ?? story)));
}
