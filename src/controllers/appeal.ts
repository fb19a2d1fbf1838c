import type { ReactiveController } from "lit";
import { fingerprint, recall, remember, spans } from "../base/visits.js";
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
  #watch?: IntersectionObserver | undefined;

  constructor(host: Widget, wishes: () => AppealWishes) {
    this.#host = host;
    this.#wishes = wishes;
    host.addController(this);
    host.onLife((signal) => signal.addEventListener("abort", () => this.#unwatch()));
  }

  /** Decides once for the same words, so that what is in view never goes because its last view was just counted. */
  hostUpdate(): void {
    const { dismissible, maxViews, campaign = "", words } = this.#wishes();
    const isLimited = maxViews > 0;
    const key = dismissible || isLimited ? `standfirst-cta:${campaign}:${fingerprint(words)}` : "";
    if (key === this.#key) return;
    this.#key = key;
    this.#unwatch();
    const { isDismissed, views } = key ? recall(key, this.#span) : { isDismissed: false, views: 0 };
    this.isOver = (dismissible && isDismissed) || (isLimited && views >= maxViews);
  }

  hostUpdated(): void {
    const isCounted = this.#wishes().maxViews > 0 && !this.isOver && this.#host.isConnected;
    if (!isCounted || this.#watch) return;
    this.#watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && this.#count(), { threshold: 0.5 });
    this.#watch.observe(this.#host);
  }

  dismiss(): void {
    this.isOver = true;
    const { views } = recall(this.#key, this.#span);
    remember(this.#key, this.#span, { isDismissed: true, views, since: Date.now() });
    this.#host.requestUpdate();
  }

  get #span(): Span {
    return spans.find((span) => span === this.#wishes().remember) ?? "session";
  }

  /** One view for as long as the element is in the document; the observer stays, spent, as the sign of it. */
  #count(): void {
    this.#watch?.disconnect();
    const visit = recall(this.#key, this.#span);
    remember(this.#key, this.#span, { ...visit, views: visit.views + 1 });
  }

  #unwatch(): void {
    this.#watch?.disconnect();
    this.#watch = undefined;
  }
}
