import { css } from "lit";

/**
 * What is needed before anyone presses play; the rest comes with the controls. The film and all that lies over it share
 * one cell of a grid. Where slots are named, the body is in the same slot and follows in rows of its own.
 */
export const styles = css`
  .space {
    block-size: var(--standfirst-space, 16px);
  }
  .stage:not([hidden]) {
    display: grid;
    position: relative;
  }
  ::slotted(video),
  .stage > * {
    grid-area: 1 / 1 / 2 / 2;
    border-radius: var(--standfirst-radius, 4px);
  }
  ::slotted(video),
  .wide {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }
  .wide {
    aspect-ratio: 16 / 9;
    background: #000;
  }
  .layer {
    display: grid;
    position: absolute;
    inset: 0;
    overflow: hidden;
    color: #fff;
  }
  .layer[hidden],
  .place:empty,
  .length:empty {
    display: none;
  }
  [part="poster"] > slot > img,
  [part="poster"] ::slotted(*) {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .play {
    display: grid;
    padding: 0;
    border: 0;
    background: linear-gradient(#0000 60%, #0008);
    color: inherit;
  }
  .play:focus-visible {
    outline: 3px solid #fff;
    outline-offset: -6px;
    box-shadow: inset 0 0 0 3px #000;
  }
  .play > * {
    grid-area: 1 / 1;
    place-self: center;
  }
  .disc {
    inline-size: clamp(56px, 14%, 88px);
    border-radius: 50%;
    outline: 1.5px solid;
    background: #000a;
    fill: currentcolor;
  }
  .play:hover .disc {
    background: #000d;
  }
  .play .length {
    place-self: end start;
    margin: 12px;
    padding: 2px 8px;
    border-radius: var(--sf-radius);
    background: #000b;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .waiting .play {
    opacity: 0;
  }
  summary {
    padding-block: 10px;
    font-weight: 600;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    .disc {
      background: ButtonFace;
    }
  }
  @media (scripting: none) {
    details {
      display: none;
    }
  }
`;
