import type { Story } from "../feeds/story.js";

/** More candidates than a reader would ever see; the rest keep their place behind them. */
const mostCandidates = 60;

/** How much of the order is likeness to the page; the rest is recency. */
const likeness = 0.75;

/** Days after which a story counts half as recent. */
const halfLife = 14;

/** Scripts that write no spaces: Thai, Lao, Burmese, Khmer, Japanese, Chinese. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]/;

/** Where words end in those scripts the browser knows; elsewhere letters tell, in a tenth of the time. */
function split(text: string): string[] {
  if (!unspaced.test(text)) return text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const segments = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  return [...segments].flatMap(({ segment, isWordLike }) => (isWordLike ? segment : []));
}

/**
 * The words of a text without accents and endings, so that a plural meets its singular; of a Japanese or Chinese word the
 * first two characters.
 */
function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return split(plain).flatMap((word) =>
    word.length > 2 || word > "z" ? word.replace(/s$/, "").slice(0, word > "\u3040" ? 2 : 6) : [],
  );
}

/** How like the page each list of words is, from 0 to 1: BM25, https://en.wikipedia.org/wiki/Okapi_BM25 */
function likenesses(lists: string[][], page: Set<string>): number[] {
  const average = lists.flat().length / lists.length || 1;
  const scores = lists.map(() => 0);
  for (const word of page) {
    const counts = lists.map((list) => list.filter((each) => each === word).length);
    const having = counts.filter(Boolean).length;
    const weight = Math.log(1 + (lists.length - having + 0.5) / (having + 0.5));
    lists.forEach(({ length }, at) => {
      const count = counts[at] ?? 0;
      scores[at] = (scores[at] ?? 0) + (weight * count) / (count + 0.3 + (0.9 * length) / average);
    });
  }
  const best = Math.max(...scores) || 1;
  return scores.map((score) => score / best);
}

function scoresOf(stories: Story[], times: number[], page: string): number[] {
  const lists = stories.map(({ title, section, standfirst }) => {
    const named = wordsOf(`${title} ${section?.name ?? ""}`);
    return [...named, ...named, ...wordsOf(standfirst ?? "")];
  });
  return likenesses(lists, new Set(wordsOf(page))).map((like, at) => {
    // A date that is still to come is no more recent than today.
    const age = Math.max(0, Date.now() - (times[at] ?? 0)) / 86_400_000;
    return likeness * like + (1 - likeness) * 0.5 ** (age / halfLife);
  });
}

/**
 * Orders stories by how recent they are, or by how like the page's own words they are, blended with how recent. Happens
 * on the reader's device and knows nothing about the reader. Sponsored stories keep their place.
 */
export function rank(stories: Story[], ranking: "recent" | "relevant", page: string): Story[] {
  const candidates = stories.slice(0, mostCandidates).filter(({ sponsor }) => !sponsor);
  const times = candidates.map(({ published }) => Date.parse(published ?? "") || 0);
  const scores = ranking === "relevant" ? scoresOf(candidates, times, page) : times;
  const scored = candidates.map((story, at) => ({ story, score: scores[at] ?? 0 }));
  const ordered = scored.toSorted((a, b) => b.score - a.score).values();
  return stories.map((story) => (!story.sponsor && ordered.next().value?.story) || story);
}
