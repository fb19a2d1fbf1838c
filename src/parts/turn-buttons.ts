import { html } from "lit";
import type { TemplateResult } from "lit";

export interface TurnOptions {
  back: string;
  on: string;
  /** -1 goes back, 1 goes on. */
  turn: (direction: -1 | 1) => void;
}

/** Two buttons beside a row that scrolls; the arrow keys stay with the reader. */
export function turnButtons({ back, on, turn }: TurnOptions): TemplateResult {
  return html`<div class="turns">
    <button class="action" part="previous" aria-label=${back} @click=${() => turn(-1)}>←</button>
    <button class="action" part="next" aria-label=${on} @click=${() => turn(1)}>→</button>
  </div>`;
}

/** Scrolls a row by most of its width, in reading direction. Smoothness is the style sheet's, so that reduced motion is heard. */
export function turnRow(row: HTMLElement, direction: -1 | 1): void {
  const isMirrored = getComputedStyle(row).direction === "rtl";
  row.scrollBy({ left: direction * (isMirrored ? -0.9 : 0.9) * row.clientWidth });
}
