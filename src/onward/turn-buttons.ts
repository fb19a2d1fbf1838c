import type { TemplateResult, html as Html } from "lit";
import type { Words } from "../controllers/words.js";
import { enStories } from "../strings/en-stories.js";

/** Scrolls a row by most of its width, in reading direction. */
function turn(row: HTMLElement | null, direction: -1 | 1): void {
  if (row)
    row.scrollBy({ left: direction * (getComputedStyle(row).direction === "rtl" ? -0.9 : 0.9) * row.clientWidth });
}

/** Two buttons below a row that scrolls; the arrow keys stay with the reader. */
export function turnButtons(html: typeof Html, words: Words, row: () => HTMLElement | null): TemplateResult {
  return html`<button
      class="action"
      part="previous"
      aria-label=${words.sayFrom(enStories, "previousStories")}
      @click=${() => turn(row(), -1)}
    >
      ←
    </button>
    <button
      class="action"
      part="next"
      aria-label=${words.sayFrom(enStories, "nextStories")}
      @click=${() => turn(row(), 1)}
    >
      →
    </button>`;
}
