import { css } from "lit";

/** The look of `parts/share-control.ts`. */
export const share = css`
  :host {
    max-inline-size: 100%;
  }
  .share {
    display: inline-grid;
    grid-template-columns: minmax(0, auto) minmax(0, 1fr);
    justify-items: start;
    row-gap: 8px;
    max-inline-size: 100%;
  }
  .share > :is(.face, .status) {
    grid-area: 1 / 1;
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.3;
  }
  .share > .face {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    justify-self: stretch;
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--sf-border);
    border-radius: var(--sf-radius);
    background: none;
    text-decoration: none;
  }
  .face:hover {
    background: color-mix(in srgb, currentcolor 8%, transparent);
  }
  .face > span {
    min-inline-size: 0;
  }
  .share ::slotted([slot="icon"]) {
    vertical-align: middle;
  }
  .copied > .face > span {
    opacity: 0;
  }
  .status {
    place-self: center;
    pointer-events: none;
  }
  .status:not(:empty) {
    padding-inline: 16px;
  }
  .share svg {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin-inline-end: 0.25em;
    vertical-align: -0.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
  }
  .share label {
    display: grid;
    grid-column: 1 / -1;
    gap: 4px;
    inline-size: 24em;
    max-inline-size: 100%;
    font-size: 0.875em;
  }
  .share input {
    inline-size: 100%;
    padding: 8px;
    border: 1px solid currentcolor;
    border-radius: var(--sf-radius);
    background: Canvas;
    color: CanvasText;
  }
`;
