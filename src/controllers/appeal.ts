import type { ReactiveController } from "lit";
import { recall } from "../base/visits.js";
import type { Span } from "../base/visits.js";
import type { Widget } from "../base/widget.js";

export interface AppealWishes {
  dismissible: boolean;
  maxViews: number;
  campaign?: string | undefined;
  remember?: string | undefined;
  /** The words as written; other words are another appeal. */
  words: string;
}

/**
 * Knows whether a reader has dismissed an appeal or seen it often enough. Nothing is stored unless the page asks for one
 * of the two; where nothing can be stored the appeal is shown.
 */
export class Appeal implements ReactiveController {
  isOver = false;

  readonly #host: Widget;
  readonly #wishes: () => AppealWishes;
  #key = "";
  #life?: AbortSignal;

  constructor(host: Widget, wishes: () => AppealWishes) {
    this.#host = host;
    this.#wishes = wishes;
    host.addController(this);
    host.onLife((signal) => {
      this.#life = signal;
    });
  }

  /** Decides once for the same words, so that what is in view never goes because its last view was just counted. */
  hostUpdate(): void {
    const { dismissible, maxViews, campaign, words } = this.#wishes();
    let print = 0;
    for (const letter of words) print = (print * 31 + letter.charCodeAt(0)) | 0;
    const key = dismissible || maxViews > 0 ? `standfirst-cta:${campaign}:${print}` : "";
    if (key === this.#key) return;
    this.#key = key;
    const { isDismissed, views } = recall(key, this.#span);
    this.isOver = (dismissible && isDismissed === true) || (maxViews > 0 && Number(views) >= maxViews);
    if (maxViews > 0 && !this.isOver) void this.#countView();
  }

  /** Its file is fetched only now; without it the appeal goes all the same and comes back with the next page. */
  async dismiss(): Promise<void> {
    try {
      (await import("../appeal/appeal.js")).dismiss(this.#host, this.#key, this.#span);
    } catch {
      // Blocked or missing.
    }
    this.isOver = true;
    this.#host.requestUpdate();
  }

  async #countView(): Promise<void> {
    try {
      const { countView } = await import("../appeal/appeal.js");
      if (this.#life?.aborted === false) countView(this.#host, this.#key, this.#span, this.#life);
    } catch {
      // Blocked or missing: this view does not count.
    }
  }

  get #span(): Span {
    const { remember } = this.#wishes();
    return remember === "30d" || remember === "forever" ? remember : "session";
  }
}
