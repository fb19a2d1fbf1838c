import type { Widget } from "../base/widget.js";
import type { Story } from "../feeds/story.js";
import { askFeed, feedKey, isFresh, keepFeed, keptFeed } from "./page-feeds.js";
import type { FeedAnswer, FeedWish, Handed } from "./page-feeds.js";

export interface FollowedFeed extends FeedWish {
  /** Keeps the last good list in local storage as well. */
  remember: boolean;
  /** Seconds between two readings; 0 reads once. */
  refresh: number;
}

/** No timer of a browser waits longer than 24.8 days: beyond, it does not wait at all. Seconds. */
const longest = 2_000_000;

/** How often a feed is read on for one list while that finds nothing new. */
export const mostPages = 3;

/** Follows a feed for a list: the last good stories at once, new ones when they come, and never fewer because of a failure. */
export class Feed {
  /** The last good list, if there ever was one. */
  stories?: Story[] | undefined;
  /** Whether the feed has stories beyond those. */
  hasMore = false;
  /** `wanted`: to be read as soon as the widget is in the document; `short`: to be read on; `filling`: that is under way. */
  state: "idle" | "wanted" | "busy" | "short" | "filling" | "done" | "failed" = "idle";
  /** Ends with whatever is being read. */
  arrival: Promise<void> = Promise.resolve();

  readonly #answered: (answer: FeedAnswer) => void;
  readonly #handed: Handed;
  #followed?: FollowedFeed | undefined;
  #key = "";
  #stop?: AbortController;
  #timer?: ReturnType<typeof setTimeout> | undefined;
  #isPaged = false;
  #pages = 0;
  #next?: string | undefined;

  /** `answered` is called with every answer, before anything is rendered anew. */
  constructor(host: Widget, handed: Handed, answered: (answer: FeedAnswer) => void) {
    this.#handed = handed;
    this.#answered = answered;
    host.onLife((signal) => {
      if (this.#followed && this.state !== "done") this.state = "wanted";
      host.requestUpdate();
      signal.addEventListener("abort", () => this.#halt());
    });
  }

  get isPending(): boolean {
    return this.state === "wanted" || this.state === "busy";
  }

  get isShort(): boolean {
    return this.state === "short" || this.state === "filling";
  }

  /**
   * The list lacks stories: others on the page show them, or the answer was one that somebody with a shorter list had asked
   * for. Where the feed has more, it is read on.
   */
  lacks(): void {
    if (this.state === "done" && this.hasMore && this.#pages < mostPages) this.state = "short";
  }

  /** Names the feed, or none. Starts nothing, so that a server can render what the page shows first. */
  follow(followed?: FollowedFeed): void {
    const key = followed ? feedKey(followed) : "";
    this.#followed = followed;
    if (key === this.#key) return;
    this.#halt();
    this.#key = key;
    this.#pages = 0;
    const kept = followed && keptFeed(key, followed.remember);
    this.stories = kept?.stories;
    this.#next = kept?.next;
    this.hasMore = Boolean(kept?.next ?? kept?.isCut);
    this.state = !followed ? "idle" : isFresh(kept) ? "done" : "wanted";
  }

  /** Reads the feed if it has not been read. */
  begin(): void {
    if (this.state === "wanted") void this.load();
    else if (this.state === "short") this.arrival = this.#fill();
    else if (!this.#timer) this.#schedule();
  }

  /** Reads the feed now, from its first page. */
  load(): Promise<void> {
    return (this.arrival = this.#load());
  }

  async #load(): Promise<void> {
    if (!this.#followed) return;
    this.state = "busy";
    this.#isPaged = false;
    this.#pages = 0;
    const answer = await this.#ask(this.#followed);
    if (!answer) return;
    this.state = answer.ok ? "done" : "failed";
    if (answer.ok) this.#keep(answer);
    this.#answered(answer);
    this.#schedule();
  }

  /** Reads the page after the last one, or more of a feed that has no pages. False when the feed could not be read. */
  async loadMore(): Promise<boolean> {
    this.#isPaged = true;
    return Boolean((await this.#readOn())?.ok);
  }

  async #fill(): Promise<void> {
    this.state = "filling";
    const answer = await this.#readOn();
    if (!answer) return;
    this.state = answer.ok ? "done" : "failed";
    this.#answered(answer);
    this.#schedule();
  }

  async #readOn(): Promise<FeedAnswer | undefined> {
    if (!this.#followed) return undefined;
    this.#pages += 1;
    const before = this.stories ?? [];
    const wish = this.#next ? { src: this.#next } : { limit: before.length * 3 };
    const answer = await this.#ask({ ...this.#followed, ...wish });
    if (answer?.ok) this.#keep(this.#next ? { ...answer, stories: [...before, ...answer.stories] } : answer);
    if (answer?.ok !== false || answer.reason !== "empty") return answer;
    // A page after the last one is empty, and that is no failure.
    this.hasMore = false;
    return { ok: true, stories: before, isCut: false };
  }

  async #ask(wish: FeedWish): Promise<FeedAnswer | undefined> {
    this.#halt();
    const { signal } = (this.#stop = new AbortController());
    const answer = await askFeed(wish, signal, this.#handed);
    return signal.aborted ? undefined : answer;
  }

  #keep({ stories, next, isCut }: FeedAnswer & { ok: true }): void {
    this.stories = stories;
    this.#next = next;
    this.hasMore = Boolean(next ?? isCut);
    keepFeed(this.#key, { stories, next, isCut, at: Date.now() }, this.#followed?.remember ?? false);
  }

  #schedule(): void {
    const seconds = Math.min(this.#followed?.refresh ?? 0, longest);
    // A list the reader has made longer is not made shorter again.
    if (this.#isPaged || !(seconds > 0)) return;
    this.#timer = setTimeout(() => (document.hidden ? this.#schedule() : void this.load()), seconds * 1000);
  }

  #halt(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stop?.abort();
  }
}
