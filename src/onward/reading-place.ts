import type { Widget } from "../base/widget.js";
import type { Story } from "../feeds/story.js";

/**
 * Keeps the keyboard where it is in a list while its stories change: another story at a place gets a card of its own, with
 * a link that has no focus yet.
 */
export class ReadingPlace {
  readonly #host: Widget;
  readonly #links: () => (HTMLAnchorElement | null)[];
  #reading?: { url: string | undefined; index: number } | undefined;

  constructor(host: Widget, links: () => (HTMLAnchorElement | null)[]) {
    this.#host = host;
    this.#links = links;
  }

  /** To be called before the stories change. */
  note(): void {
    const link = (this.#host.renderRoot as ShadowRoot).activeElement;
    const index = this.#links().findIndex((each) => each && each === link);
    this.#reading = index < 0 ? undefined : { url: this.#links()[index]?.href, index };
  }

  /** The reader who was at a story is there again, or at its place where it has gone. */
  restore(shown: readonly Story[]): void {
    const reading = this.#reading;
    this.#reading = undefined;
    if (!reading || document.activeElement !== document.body) return;
    const index = shown.findIndex(({ url }) => url === reading.url);
    const nearest = index < 0 ? Math.min(reading.index, shown.length - 1) : index;
    this.#links()[nearest]?.focus({ preventScroll: true });
  }
}
