import { css } from "./css.js";

/** Native range inputs, thin to look at and 24 pixels high to hit. */
export const ranges = css`
  input[type="range"] {
    display: block;
    appearance: none;
    block-size: 24px;
    background: none;
    cursor: pointer;
  }
  input[type="range"]::-webkit-slider-thumb {
    appearance: none;
    inline-size: 14px;
    block-size: 14px;
    border: 0;
    border-radius: 50%;
    background: #fff;
    box-shadow: 0 0 3px rgb(0 0 0 / 0.6);
  }
  input[type="range"]::-moz-range-thumb {
    inline-size: 14px;
    block-size: 14px;
    border: 0;
    border-radius: 50%;
    background: #fff;
  }
  .volume {
    inline-size: 72px;
    margin: 0;
    --filled: calc(var(--volume) * 100%);
  }
  .volume::-webkit-slider-runnable-track {
    block-size: 3px;
    border-radius: 2px;
    background: linear-gradient(to right, #fff var(--filled), rgb(255 255 255 / 0.4) 0);
  }
  .volume:dir(rtl)::-webkit-slider-runnable-track {
    background: linear-gradient(to left, #fff var(--filled), rgb(255 255 255 / 0.4) 0);
  }
  .volume::-webkit-slider-thumb {
    margin-block-start: -5.5px;
  }
  .volume::-moz-range-track {
    block-size: 3px;
    border-radius: 2px;
    background: rgb(255 255 255 / 0.4);
  }
  .volume::-moz-range-progress {
    block-size: 3px;
    border-radius: 2px;
    background: #fff;
  }
  /* The browser's own thumb moves by layout, which counts as a shift while the film runs; ours moves by a transform. */
  .line input::-webkit-slider-thumb {
    opacity: 0;
  }
  .line input::-moz-range-thumb {
    opacity: 0;
  }
  .knob {
    position: absolute;
    inset: 0;
    pointer-events: none;
    transform: translateX(calc(var(--played) * 100%));
  }
  .knob:dir(rtl) {
    transform: translateX(calc(var(--played) * -100%));
  }
  .knob::before {
    content: "";
    position: absolute;
    inset-block: 0;
    inset-inline-start: -7px;
    inline-size: 14px;
    block-size: 14px;
    margin-block: auto;
    border-radius: 50%;
    background: #fff;
    box-shadow: 0 0 3px rgb(0 0 0 / 0.6);
  }
`;
