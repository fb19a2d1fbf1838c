import { css } from "./css.js";
import { overlay } from "./overlay.styles.js";
import { ranges } from "./range.styles.js";

/** Light on dark over any picture: the scrim under the controls is what the contrast rests on. */
export const styles = css`
  ${overlay}
  ${ranges}
  .place {
    container-type: inline-size;
    pointer-events: none;
    --sf-ring: 2px solid #fff;
    -webkit-tap-highlight-color: transparent;
  }
  .place > * {
    font-size: 0.875em;
  }
  .panes,
  .cues {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .panes {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
  }
  .panes > * {
    pointer-events: auto;
  }
  .place :focus-visible {
    box-shadow: 0 0 0 5px rgb(0 0 0 / 0.7);
    border-radius: 3px;
  }
  .place svg {
    display: block;
    inline-size: 24px;
    block-size: 24px;
    margin: auto;
    fill: currentcolor;
  }
  .bar {
    padding: 44px 12px 6px;
    background: linear-gradient(transparent, rgb(0 0 0 / 0.62) 44px, rgb(0 0 0 / 0.82));
    pointer-events: none;
  }
  .bar > *,
  .row > * {
    pointer-events: auto;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 2px;
    pointer-events: none;
  }
  .gap {
    flex: 1;
    pointer-events: none;
  }
  .place button {
    inline-size: 40px;
    block-size: 40px;
    padding: 0;
    border: 0;
    background: none;
    color: #fff;
  }
  .place button:hover,
  .place button[aria-expanded="true"] {
    background: rgb(255 255 255 / 0.16);
    border-radius: 3px;
  }
  .place button[aria-pressed="true"]::after {
    content: "";
    display: block;
    inline-size: 18px;
    block-size: 2px;
    margin: 1px auto -3px;
    background: #fff;
  }
  .place .text {
    display: inline-block;
    inline-size: auto;
    block-size: auto;
    min-block-size: 40px;
    padding: 8px 14px;
    border: 1px solid rgb(255 255 255 / 0.7);
    border-radius: 3px;
    color: #fff;
    font-weight: 600;
    line-height: 1.4;
    text-decoration: none;
  }
  .time {
    padding-inline: 8px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .time b {
    font-weight: 600;
  }
  .time i {
    margin-inline: 0.4em;
    font-style: normal;
    opacity: 0.7;
  }
  .live::before {
    content: "";
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 6px;
    border-radius: 50%;
    background: #ff5a4d;
  }
  .line {
    position: relative;
    min-block-size: 24px;
    margin-inline: 8px;
  }
  .line input {
    position: relative;
    inline-size: calc(100% + 14px);
    margin-inline: -7px;
  }
  .track {
    position: absolute;
    inset: 10.5px 0;
    background: rgb(255 255 255 / 0.32);
    border-radius: 2px;
    overflow: hidden;
  }
  .track span {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    background: #fff;
  }
  .played {
    inline-size: calc(var(--played) * 100%);
  }
  .loaded {
    inline-size: calc(var(--loaded) * 100%);
    opacity: 0.4;
  }
  .track i {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--at) * 100%);
    inline-size: 2px;
    background: rgb(0 0 0 / 0.75);
  }
  .preview {
    position: absolute;
    inset-block-end: 28px;
    inset-inline-start: clamp(0px, calc(var(--at) * 100% - 80px), 100% - 160px);
    display: grid;
    justify-items: center;
    inline-size: 160px;
    border-radius: 3px;
    background: rgb(0 0 0 / 0.78);
    font-variant-numeric: tabular-nums;
    text-align: center;
    pointer-events: none;
  }
  .preview .picture {
    margin-block-end: 4px;
    border-radius: 3px;
    box-shadow: 0 0 0 2px #fff;
  }
  .chapter {
    min-inline-size: 0;
    overflow: hidden;
    opacity: 0.85;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* The film has the one row in sight; body copy that a server drew into the player lies below. */
  .stage:fullscreen {
    align-items: center;
    justify-content: center;
    grid-template: 100vh / min(100vw, 100vh * var(--ratio, 1.778));
    overflow: clip;
    background: #000;
  }
  .stage:fullscreen > * {
    border-radius: 0;
  }
  .stage:fullscreen .place {
    position: fixed;
    inset: 0;
  }
  .stage:fullscreen .controls {
    font-size: 1em;
  }
  @media (hover: hover) {
    .bar:not(:hover, :has(:focus-visible)) .knob {
      opacity: 0;
    }
  }
  @media (pointer: coarse) {
    .place button,
    label {
      min-inline-size: 44px;
      block-size: 44px;
    }
    .row .volume {
      display: none;
    }
    .line,
    .line input {
      min-block-size: 32px;
    }
    .track {
      inset-block: 14.5px;
    }
  }
  @container (max-width: 28em) {
    .row .volume {
      display: none;
    }
    .chapter {
      display: none;
    }
    .bar {
      padding-inline: 4px;
    }
    .time {
      padding-inline: 2px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .bar {
      transition: opacity 0.25s;
    }
    .spinner {
      animation: turn 0.9s linear infinite;
    }
    .cues p {
      transition: transform 0.25s;
    }
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-contrast: more) {
    .cues p > span,
    .bar {
      background: #000;
    }
    .bar {
      margin-block-start: 40px;
      padding-block-start: 4px;
    }
  }
  @media (forced-colors: active) {
    .bar,
    .panel,
    .notice {
      border: 1px solid;
      background: Canvas;
      color: CanvasText;
    }
    .bar {
      margin-block-start: 40px;
      padding-block-start: 4px;
    }
    .place button {
      color: ButtonText;
    }
    .track {
      background: GrayText;
    }
    .track .played {
      forced-color-adjust: none;
      background: Highlight;
    }
    .knob::before,
    .place button[aria-pressed="true"]::after,
    .row .volume::-webkit-slider-runnable-track {
      background: ButtonText;
    }
    .row .volume::-moz-range-track {
      background: ButtonText;
    }
    .place input[type="range"]::-webkit-slider-thumb {
      background: ButtonText;
    }
    label:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
