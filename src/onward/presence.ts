import type { Widget } from "../base/widget.js";

interface List extends HTMLElement {
  src?: string;
  reload?: () => Promise<void>;
}

const hasBox = (element: Element): boolean => element.getClientRects().length > 0;

/**
 * Whether the page shows a list at all: one for wide windows is not there on a phone, and what nobody can see there is not
 * taken from the list that stands in for it.
 */
export class Presence {
  readonly #host: Widget;
  readonly #isFilled: () => boolean;
  #wasHidden = false;
  #isWoken = false;

  /** `changed` is called when the page hides the list or shows it. */
  constructor(host: Widget, isFilled: () => boolean, changed: () => void) {
    this.#host = host;
    this.#isFilled = isFilled;
    host.onLife((signal) => {
      // So far around the window that whatever has a box is inside. A size observer would meet the one of a steady list.
      const boxes = new IntersectionObserver(() => this.#isHidden !== this.#wasHidden && changed(), {
        rootMargin: "1000000px",
      });
      boxes.observe(host);
      signal.addEventListener("abort", () => boxes.disconnect());
    });
  }

  /** Whether the list is hidden now; from here on another answer is a change. */
  note(): boolean {
    return (this.#wasHidden = this.#isHidden);
  }

  /** One that has nothing to show hides itself, and that is another matter. */
  get #isHidden(): boolean {
    return this.#isFilled() && !hasBox(this.#host);
  }

  /** A hidden list without a feed never came to know that it is hidden. */
  wakeOthers(): void {
    if (this.#isWoken) return;
    this.#isWoken = true;
    for (const list of document.querySelectorAll<List>(this.#host.localName))
      if (list !== this.#host && !list.src && !hasBox(list)) void list.reload?.();
  }
}
