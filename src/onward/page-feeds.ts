import { readJson } from "../base/json.js";
import { safeUrl } from "../base/url.js";
import { readStory } from "../feeds/story.js";
import type { FeedSource } from "../feeds/draft.js";
import type { Story } from "../feeds/story.js";

/** What the embed hands over, because a file beside it imports nothing from it. */
export interface Handed {
  /** The feed readers, on their way. */
  readers: () => Promise<typeof import("../feeds/fetch.js")>;
  /** Makes text acceptable to `DOMParser` where the page requires Trusted Types. */
  trust: (markup: string) => string;
}

/** What reading a feed came to. Stories, of which there may be more in the feed than were asked for; or a reason and its remedy. */
export type FeedAnswer =
  | { ok: true; stories: Story[]; next?: string; isCut: boolean }
  | { ok: false; reason: string; remedy: string };

export interface FeedWish {
  /** Absolute address of the feed. */
  src: string;
  source?: FeedSource | undefined;
  map?: Record<string, string> | undefined;
  /** How many stories the list needs. */
  limit: number;
}

/** The last good answer of a feed. */
export interface KeptFeed {
  stories: Story[];
  /** The address of the page after it. */
  next?: string | undefined;
  /** There is no such page, but a longer list at the same address. */
  isCut?: boolean;
  /** When it came, in milliseconds since 1970; 0 for one from storage. */
  at: number;
}

/** How long an answer serves other lists and later visits without being asked for again. Milliseconds. */
const freshFor = 300_000;

/** More than is needed is asked for: the page's own story and those that other lists show are left out later. */
const spare = 4;

interface Running {
  limit: number;
  askers: number;
  stop: AbortController;
  answer?: Promise<FeedAnswer>;
}

const running = new Map<string, Running>();
const keptFeeds = new Map<string, KeptFeed>();

/** Lists with the same key share one request. */
export function feedKey({ src, source, map }: FeedWish): string {
  return JSON.stringify([src, source, map]);
}

export const isFresh = (kept?: KeptFeed): boolean => Boolean(kept && Date.now() - kept.at < freshFor);

const blocked: FeedAnswer = {
  ok: false,
  reason: "blocked",
  remedy: "The readers are files beside standfirst.js: host them there, allow them.",
};

async function read({ src, source, map }: FeedWish, run: Running, { readers, trust }: Handed): Promise<FeedAnswer> {
  const { signal } = run.stop;
  const ask = async ({ fetchFeed }: Awaited<ReturnType<typeof readers>>): Promise<FeedAnswer> => {
    const limit = run.limit + spare;
    const answer = await fetchFeed(src, { source, map, limit, signal, trust, readStory, safeUrl });
    return answer.ok ? { ...answer, isCut: !answer.next && answer.stories.length >= limit } : answer;
  };
  // A slow feed is given up sooner: what is missing so late is a file that reads it.
  const tooLate = new Promise<FeedAnswer>((give) => setTimeout(give, 20_000, blocked));
  return Promise.race([readers().then(ask, () => blocked), tooLate]);
}

function begin(key: string, wish: FeedWish, handed: Handed): Running {
  const run: Running = { limit: 0, askers: 0, stop: new AbortController() };
  run.answer = read(wish, run, handed).finally(() => running.get(key) === run && running.delete(key));
  running.set(key, run);
  return run;
}

/** Reads a feed once, however many lists ask for it meanwhile; stops when none of them wants it any more. */
export function askFeed(wish: FeedWish, signal: AbortSignal, handed: Handed): Promise<FeedAnswer> | undefined {
  const key = feedKey(wish);
  const run = running.get(key) ?? begin(key, wish, handed);
  run.askers += 1;
  run.limit += wish.limit;
  signal.addEventListener("abort", () => {
    run.askers -= 1;
    if (run.askers) return;
    run.stop.abort();
    if (running.get(key) === run) running.delete(key);
  });
  return run.answer;
}

const storageName = (key: string): string => `standfirst:stories:${key}`;

/** Keeps a good answer for this page and, where the author asked for it, for later visits. */
export function keepFeed(key: string, kept: KeptFeed, remember: boolean): void {
  keptFeeds.set(key, kept);
  if (!remember) return;
  try {
    localStorage.setItem(storageName(key), JSON.stringify(kept.stories));
  } catch {
    // Storage is full or forbidden here; memory has to do.
  }
}

/** The last good answer: from this page, else from storage. What storage holds is read as carefully as any feed. */
export function keptFeed(key: string, remember: boolean): KeptFeed | undefined {
  const kept = keptFeeds.get(key);
  if (kept || !remember) return kept;
  try {
    const stored = readJson(localStorage.getItem(storageName(key)) ?? "");
    const stories = Array.isArray(stored) ? stored.flatMap((story) => readStory(story) ?? []) : [];
    return stories.length ? { stories, at: 0 } : undefined;
  } catch {
    return undefined;
  }
}
