import { css } from "./css.js";

/** What lies over the picture beside the bar: captions, panels, the spinner, what went wrong. */
export const overlay = css`
  .idle .bar {
    opacity: 0;
    pointer-events: none;
  }
  .idle .bar * {
    pointer-events: none;
  }
  .stage:has(.idle) {
    cursor: none;
  }
  .cues {
    z-index: 1;
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    padding: 2.25% 4%;
    container-type: size;
    direction: ltr;
    font-weight: 500;
  }
  .panel,
  .notice,
  .preview {
    z-index: 2;
  }
  .cues p {
    font-size: calc(clamp(1em, 4.5cqi, 2.2em) * var(--size));
    line-height: 1.4;
    text-align: center;
    white-space: pre-line;
    text-wrap: balance;
  }
  .cues p > span {
    padding: 0.1em 0.4em;
    border-radius: 2px;
    background: rgb(0 0 0 / 0.78);
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  .cues .placed {
    position: absolute;
    inset-inline: 4%;
  }
  /* A transform is no layout shift, and captions have to make room for the bar without one. */
  .cues:has(+ .controls > .panes:not(.idle)) p:not(.placed) {
    transform: translateY(-80px);
  }
  /* A press on the picture reaches it while it loads, too. */
  .panes .status {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    pointer-events: none;
  }
  .spinner {
    inline-size: 48px;
    block-size: 48px;
    border: 3px solid rgb(255 255 255 / 0.35);
    border-block-start-color: #fff;
    border-radius: 50%;
    filter: drop-shadow(0 0 2px #000);
  }
  .notice {
    position: absolute;
    inset: 0;
    display: flex;
    flex-flow: column;
    align-items: center;
    justify-content: center;
    gap: 12px;
    padding: 16px;
    background: rgb(0 0 0 / 0.82);
    font-size: 1.125em;
    text-align: center;
  }
  .failed .bar {
    visibility: hidden;
  }
  .panel {
    position: relative;
    align-self: flex-end;
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    max-inline-size: min(100% - 16px, 28em);
    min-block-size: 0;
    margin: 8px 8px -40px;
    padding: 12px 52px 14px 16px;
    border-radius: 4px;
    background: #161616;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .panel:focus {
    outline: none;
  }
  .place .close {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    min-inline-size: 0;
  }
  legend {
    padding: 0 0 4px;
    font-weight: 600;
  }
  label {
    position: relative;
    display: grid;
    place-items: center;
    min-inline-size: 44px;
    min-block-size: 34px;
    padding-inline: 10px;
    border-radius: 3px;
    background: rgb(255 255 255 / 0.12);
    cursor: pointer;
  }
  label:hover {
    background: rgb(255 255 255 / 0.24);
  }
  label:has(:checked) {
    background: #fff;
    color: #000;
  }
  label input {
    position: absolute;
    inset: 0;
    appearance: none;
    cursor: pointer;
    border-radius: 3px;
  }
  .cues[data-ground="solid"] p > span {
    background: #000;
  }
  .cues[data-ground="outline"] p > span {
    background: none;
    text-shadow:
      0 0 3px #000,
      0 0 2px #000,
      1px 1px 1px #000,
      -1px -1px 1px #000;
  }
  .place .chapters button {
    display: flex;
    gap: 12px;
    inline-size: 100%;
    padding-inline: 8px;
    align-items: center;
    text-align: start;
  }
  .chapters i {
    font-style: normal;
    font-variant-numeric: tabular-nums;
    opacity: 0.75;
  }
  .chapters [aria-current="true"] {
    font-weight: 700;
    box-shadow: inset 2px 0 #fff;
  }
  .keys {
    columns: 15em;
  }
  .keys div {
    display: flex;
    gap: 12px;
    break-inside: avoid;
    padding-block: 2px;
  }
  .keys dt {
    flex: 0 0 7.5em;
    font-weight: 600;
  }
  .place .switch {
    display: flex;
    gap: 8px;
  }
  .place .switch input {
    position: static;
    appearance: auto;
    inline-size: 18px;
    block-size: 18px;
    accent-color: #000;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .place .spare {
    display: none;
  }
  @container (max-width: 28em) {
    .row .extra {
      display: none;
    }
    .place .spare {
      display: inline-block;
    }
    .panel ~ .bar {
      visibility: hidden;
    }
    .panes .panel {
      position: absolute;
      inset: 6px;
      align-self: stretch;
      max-inline-size: none;
      margin: 0;
      align-content: start;
    }
  }
`;
