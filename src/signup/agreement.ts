import { safeUrl } from "../base/url.js";
import type { TabNews } from "./other-tabs.js";
import type { Outcome, Taken } from "./outcome.js";
import { isTaken } from "./outcome.js";

/** What every form of one newsletter agrees on, on this page and in the site's other tabs. */
export type ListState =
  | { readonly is: "idle" }
  /** A request is under way; after `seconds` others stop waiting for it. */
  | { readonly is: "busy"; readonly seconds: number }
  /** `day` is the date of it (UTC). */
  | { readonly is: "settled"; readonly outcome: Taken["outcome"]; readonly day: string; readonly inbox?: string };

const idle: ListState = { is: "idle" };
const states = new Map<string, ListState>();
const watchers = new Map<() => void, string>();
/** Lists that a request of this page is under way for. */
const ours = new Set<string>();
/** Handed in, for the line to the other tabs is open before this file is there (other-tabs.ts). */
let tellTabs: (news: TabNews) => void = () => undefined;
/** What this page has told. Its own forms hear that, too, some of them late; the state is theirs already, and must not go back to it. */
const told = new WeakSet<object>();

/** Storage may be full, forbidden or missing; then nothing is remembered. */
function remembered(list: string, state?: ListState): unknown {
  const key = `standfirst-signup:${list}`;
  try {
    if (state === idle) localStorage.removeItem(key);
    else if (state) localStorage.setItem(key, JSON.stringify(state));
    return JSON.parse(localStorage.getItem(key) ?? "0");
  } catch {
    return undefined;
  }
}

/** What came from another tab or from storage, if it is a state at all. */
function readState(value: unknown): ListState | undefined {
  const { is, seconds, outcome, day, inbox } = Object(value) as { [member: string]: unknown };
  const taken = { outcome } as Outcome;
  if (is === "settled" && isTaken(taken))
    return { is, outcome: taken.outcome, day: String(day), inbox: safeUrl(inbox)?.href };
  return is === "idle" ? idle : is === "busy" ? { is, seconds: Number(seconds) } : undefined;
}

function put(list: string, state: ListState): void {
  states.set(list, state);
  for (const [changed, watched] of watchers) if (watched === list) changed();
}

function spread(news: TabNews): void {
  told.add(news);
  tellTabs(news);
}

function tell(list: string, state: ListState, isReset = false): void {
  put(list, state);
  spread([list, state, isReset]);
}

/** What another tab says, and the answer where it asks. */
export function hearNews(said: unknown): void {
  const [list, news, isReset] = Array.isArray(said) && !told.has(said) ? (said as unknown[]) : [0];
  if (list === undefined) for (const known of states) spread(known);
  const state = readState(news);
  if (typeof list !== "string" || !state) return;
  // A request of this page is its own business until it has an outcome, and what is settled stays so until a reader resets it.
  const isOurs = ours.has(list) || stateOf(list).is === "settled";
  if (isOurs && state.is !== "settled" && !isReset) return;
  put(list, state);
  // Should the other tab die, this one must not wait for ever.
  if (state.is === "busy") setTimeout(() => stateOf(list) === state && put(list, idle), state.seconds * 1000);
}

/** Leaves the forms usable for who comes back, here and in other tabs. */
function leave(): void {
  for (const list of ours) release(list);
}

/** What is known of a newsletter now. */
export const stateOf = (list: string): ListState => states.get(list) ?? idle;

/**
 * Calls back whenever the state of a newsletter changes. With `remember` a sign-up of an earlier visit counts.
 * `tellOthers` says to the other tabs what happens here.
 */
export function watchList(
  list: string,
  changed: () => void,
  signal: AbortSignal,
  { remember, tellOthers }: { remember: boolean; tellOthers: typeof tellTabs },
): void {
  tellTabs = tellOthers;
  watchers.set(changed, list);
  signal.addEventListener("abort", () => watchers.delete(changed));
  // While the line is still open: whoever opened it closes it in an ordinary listener, and one that captures comes first.
  addEventListener("pagehide", leave, { signal, capture: true });
  const kept = remember && stateOf(list).is === "idle" && readState(remembered(list));
  if (kept) put(list, kept);
}

/** Takes the right to send for a newsletter, at once; false when a request is under way here or in another tab. `seconds` is the longest it may take. */
export function claim(list: string, seconds = 15): boolean {
  if (stateOf(list).is === "busy") return false;
  ours.add(list);
  tell(list, { is: "busy", seconds });
  return true;
}

function release(list: string): void {
  ours.delete(list);
  if (stateOf(list).is === "busy") tell(list, idle);
}

/** Ends a claim: a positive outcome settles every form of the newsletter; any other leaves them as they were. */
export function conclude(list: string, outcome: Outcome, remember = false): void {
  release(list);
  if (!isTaken(outcome)) return;
  const settled = { is: "settled", outcome: outcome.outcome, day: new Date().toISOString().slice(0, 10) } as const;
  if (remember) remembered(list, settled);
  tell(list, { ...settled, inbox: outcome.inbox });
}

/** "Use another address": every form of the newsletter is empty again, and what was remembered is forgotten. */
export function forget(list: string): void {
  ours.delete(list);
  remembered(list, idle);
  tell(list, idle, true);
}
