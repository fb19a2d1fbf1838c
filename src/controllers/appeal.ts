import type { ReactiveController } from "lit";
import { recall } from "../base/visits.js";
import type { Visit } from "../base/visits.js";
import type { Widget } from "../base/widget.js";

/** A widget that appeals to the reader, and what its page says about coming back. */
export interface AppealingWidget extends Widget {
  readonly dismissible: boolean;
  readonly maxViews: number;
  readonly campaign?: string | undefined;
  readonly remember?: string | undefined;
}

/**
 * Knows whether a reader has dismissed an appeal or seen it often enough. Nothing is stored unless the page asks for one
 * of the two; where nothing can be stored the appeal is shown.
 */
export class Appeal implements ReactiveController {
  isOver = false;

  /** The reader has dismissed it, and its file is on the way. */
  isGoing = false;

  readonly #host: AppealingWidget;
  readonly #words: () => string;
  #key = "";

  /** `words` are those of the appeal as written; other words are another appeal. */
  constructor(host: AppealingWidget, words: () => string) {
    this.#host = host;
    this.#words = words;
    host.addController(this);
  }

  /**
   * Decides about views once for the same words, so that what is in view never goes because its last view was just counted.
   * What was dismissed meanwhile goes, for it may stand on the page twice.
   */
  hostUpdate(): void {
    const { dismissible, maxViews, campaign, remember } = this.#host;
    const isLimited = maxViews > 0;
    const key = dismissible || isLimited ? `standfirst-cta:${campaign ?? ""}:${this.#words()}` : "";
    const visit: Visit = key ? recall(key, remember) : {};
    const isDismissed = dismissible && visit.isDismissed === true;
    // A page that raises the limit brings back what went because of it, but nothing that its reader has dismissed.
    if (key !== this.#key || (this.isOver && !this.isGoing)) {
      this.#key = key;
      this.isGoing = false;
      this.isOver = isLimited && Number(visit.views) >= maxViews;
      if (isLimited && !this.isOver && !isDismissed)
        void this.#note((file) => file.countView(this.#host, key, remember));
    }
    this.isOver ||= isDismissed;
  }

  /** Brings the file that is needed to dismiss, when the reader comes near. */
  readonly prepare = (): Promise<void> => this.#note(() => undefined);

  /** Without its file the appeal goes all the same, and comes back with the next page. */
  async dismiss(): Promise<void> {
    this.isGoing = true;
    await this.#note((file) => file.dismiss(this.#host, this.#key, this.#host.remember));
    this.isOver = true;
    this.#host.requestUpdate();
  }

  /** The file that writes things down is fetched when there is something to write. */
  async #note(write: (file: typeof import("../appeal/appeal.js")) => void): Promise<void> {
    try {
      write(await import("../appeal/appeal.js"));
    } catch {}
  }
}
