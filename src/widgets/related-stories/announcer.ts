import { warnOnce } from "../../base/warn.js";
import type { Selection } from "../../controllers/selection.js";
import type { FeedAnswer } from "../../onward/page-feeds.js";
import { StoriesFailedEvent, StoriesLoadedEvent } from "./related-stories.events.js";

/** Tells the page, once for each change, what is on show or why nothing is. */
export class Announcer {
  readonly #host: HTMLElement & { src?: string };
  #told = "";

  constructor(host: HTMLElement & { src?: string }) {
    this.#host = host;
  }

  /** After each rendering. While the page is still being read or the feed is awaited, nothing on show is no news. */
  tell(selection: Selection): void {
    const { shown, from, isAwaited, isBare } = selection;
    const news = [from, ...shown.map(({ url }) => url)].join(" ");
    if (news === this.#told || (isAwaited && !shown.length) || document.readyState === "loading") return;
    this.#told = news;
    if (shown.length) {
      this.#host.dispatchEvent(new StoriesLoadedEvent({ stories: shown, from }));
      return;
    }
    this.#host.dispatchEvent(new StoriesFailedEvent("empty"));
    // A framework may hand over the list a moment later.
    if (isBare && !this.#host.src && !this.#host.firstElementChild) setTimeout(() => this.#warn(selection), 1000);
  }

  answered(answer: FeedAnswer): void {
    // A failure says itself why nothing is on show.
    this.#told = answer.ok ? "" : this.#told || "markup";
    if (answer.ok) return;
    this.#host.dispatchEvent(new StoriesFailedEvent(answer.reason));
    warnOnce(this.#host, `could not read src="${this.#host.src}" (${answer.reason}). ${answer.remedy}`);
  }

  #warn({ places }: Selection): void {
    if (this.#host.isConnected && !places)
      warnOnce(this.#host, "has nothing to show: put links inside, or name a feed with src.");
  }
}
