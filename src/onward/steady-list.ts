import type { Widget } from "../base/widget.js";
import { forgetSight, watchSight } from "./sight.js";

/**
 * Keeps a list's height while its content changes in front of the reader. Each item keeps the height it had, the card
 * inside makes do with it, and items that have become empty leave their space. Once the whole widget is below the
 * window, where nobody can see anything move, everything takes its natural height again.
 */
export class SteadyList {
  /** How many items the list had when it was held, or 0 when it is free. */
  held = 0;

  readonly #host: Widget;
  readonly #list: () => HTMLElement | null | undefined;
  #sizes?: ResizeObserver | undefined;

  constructor(host: Widget, list: () => HTMLElement | null | undefined) {
    this.#host = host;
    this.#list = list;
    host.onLife((signal) => signal.addEventListener("abort", () => this.release()));
  }

  /** To be called before the content of the list changes, while the old content is still there. */
  hold(): void {
    const list = this.#list();
    if (!list?.childElementCount || !this.#isInFrontOfReader()) return;
    this.held = list.childElementCount;
    const textSize = getComputedStyle(list).fontSize;
    this.#watchSize(list);
    const heights = [...list.children].map((item) => item.getBoundingClientRect().height / Number.parseFloat(textSize));
    // One that is held already keeps the height it has.
    heights.forEach((height, index) => ((list.children[index] as HTMLElement).style.height ||= `${height}em`));
    list.dataset["held"] = "";
    watchSight(this.#host, () => this.#settle());
  }

  /** Lets go once the widget is below the window and the page stands still: one that scrolls may show it in its next frame. */
  #settle(before?: number): void {
    requestAnimationFrame(() => {
      const { top } = this.#host.getBoundingClientRect();
      if (top < innerHeight) return;
      if (top === before) this.release();
      else this.#settle(top);
    });
  }

  /** The reader asked for more: a held list has that many places more. */
  grow(by: number): void {
    if (this.held) this.held += by;
  }

  release(): void {
    if (!this.held) return;
    this.held = 0;
    this.#sizes?.disconnect();
    this.#sizes = undefined;
    forgetSight(this.#host);
    const list = this.#list();
    delete list?.dataset["held"];
    for (const item of list?.children ?? []) (item as HTMLElement).style.height = "";
    this.#host.requestUpdate();
  }

  /** Heights of another width, text size or spacing are good for nothing, and who changes those expects things to move. */
  #watchSize(list: HTMLElement): void {
    const size = (): string => {
      const { fontSize, letterSpacing, lineHeight, wordSpacing } = getComputedStyle(list);
      return [list.clientWidth, fontSize, letterSpacing, lineHeight, wordSpacing].join();
    };
    const before = size();
    this.#sizes ??= new ResizeObserver(() => size() !== before && this.release());
    this.#sizes.observe(this.#host);
  }

  /** The words within a held list are what changes its size with their spacing; to be called when they are there. */
  watchWords(): void {
    const words = this.#list()?.querySelector(".words");
    if (words) this.#sizes?.observe(words);
  }

  /** In the window, soon to be scrolled into it, or above it, where a change of height would move what the reader looks at. */
  #isInFrontOfReader(): boolean {
    const { top, height } = this.#host.getBoundingClientRect();
    return height > 0 && top < 1.5 * innerHeight;
  }
}
