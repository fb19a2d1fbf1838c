import { css } from "lit";

export const styles = css`
  .space {
    block-size: var(--standfirst-space, 16px);
  }
  .stage {
    display: grid;
    position: relative;
    isolation: isolate;
    background: #000;
    border-radius: var(--standfirst-radius, 4px);
    overflow: hidden;
  }
  .stage[hidden] {
    display: none;
  }
  /* Without manual slots (a declarative root) the body shares the slot and follows in rows of its own. */
  .named {
    background: none;
    border-radius: 0;
    overflow: visible;
  }
  ::slotted(video),
  .stage > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }
  ::slotted(video),
  .stage > video {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }
  .wide {
    aspect-ratio: 16 / 9;
  }
  .transcript {
    margin-block: 8px;
  }
  .transcript summary {
    padding-block: 10px;
    font-weight: 600;
    cursor: pointer;
  }
  .layer {
    display: grid;
    position: absolute;
    inset: 0;
    color: #fff;
  }
  .layer[hidden],
  .place:empty {
    display: none;
  }
  .poster {
    pointer-events: none;
  }
  .poster img,
  ::slotted(picture) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .play {
    display: grid;
    grid-template: 1fr auto / 1fr;
    padding: 0;
    border: 0;
    background: linear-gradient(transparent 60%, rgb(0 0 0 / 0.55));
    color: inherit;
    text-align: start;
  }
  .play:focus-visible {
    outline: 3px solid #fff;
    outline-offset: -6px;
    box-shadow: inset 0 0 0 3px #000;
  }
  .disc {
    grid-area: 1 / 1 / 3;
    place-self: center;
    inline-size: clamp(56px, 14%, 88px);
    aspect-ratio: 1;
    border-radius: 50%;
    background: rgb(0 0 0 / 0.62);
    box-shadow: 0 0 0 1.5px rgb(255 255 255 / 0.85);
    fill: #fff;
  }
  .length {
    grid-area: 2 / 1;
    justify-self: start;
    margin: 12px;
    padding: 2px 8px;
    border-radius: var(--sf-radius);
    background: rgb(0 0 0 / 0.72);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .length:empty {
    display: none;
  }
  .waiting .play {
    background: none;
  }
  .waiting .disc {
    fill: none;
    background: none;
  }
  .waiting .length {
    visibility: hidden;
  }
  @media (prefers-reduced-motion: no-preference) {
    .disc {
      transition: scale 0.2s;
    }
    .play:hover .disc {
      scale: 1.06;
    }
    .waiting .disc {
      animation: breathe 1.4s ease-in-out infinite;
    }
  }
  @keyframes breathe {
    50% {
      opacity: 0.3;
    }
  }
  @media (forced-colors: active) {
    .disc {
      background: ButtonFace;
      fill: ButtonText;
      border: 2px solid ButtonText;
    }
  }
`;
