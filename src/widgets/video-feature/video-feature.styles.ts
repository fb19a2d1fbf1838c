import { css } from "lit";

/**
 * What is needed before anyone presses play; the rest comes with the controls. The film and all that lies over it share
 * one cell of a grid. Where slots are named, the body is in the same slot and follows in rows of its own.
 */
export const styles = css`
  .space {
    block-size: var(--standfirst-space, 16px);
  }
  .stage {
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
  .layer,
  [part="poster"] img,
  ::slotted([slot="poster"]) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .layer {
    display: grid;
    overflow: hidden;
    color: #fff;
  }
  .layer[hidden],
  .native .layer,
  .ready .play,
  :is(.place, .length):empty {
    display: none;
  }
  .play:focus-visible {
    outline: 2px solid #fff;
    outline-offset: -4px;
    box-shadow: inset 0 0 0 4px #000;
  }
  .play > * {
    grid-area: 1 / 1;
    place-self: center;
    background: #000b;
  }
  .disc {
    inline-size: max(56px, 10%);
    border-radius: 50%;
    outline: 2px solid;
    fill: currentcolor;
  }
  .play:hover .disc {
    background: #000;
  }
  .play .length {
    place-self: end start;
    margin: 12px;
    padding: 2px 8px;
    border-radius: var(--sf-radius);
    font-size: 0.875em;
  }
  .waiting .play {
    opacity: 0;
  }
  summary {
    padding-block: 10px;
    font-weight: 600;
  }
  summary,
  .play {
    cursor: pointer;
  }
  @media (scripting: none) {
    details {
      display: none;
    }
  }
`;
