import { css } from "./css.js";

export const extrasStyles = css`
  .stage.mini {
    position: fixed;
    inset-block-end: 12px;
    inset-inline-end: 12px;
    z-index: 1000;
    inline-size: min(340px, 62vw);
    box-shadow: 0 4px 24px rgb(0 0 0 / 0.45);
  }
  .stage.mini.aside {
    inset-inline: 12px auto;
  }
  .mini .row > :not([data-control="play"], .gap),
  .mini .panel {
    display: none;
  }
  .unmini {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    inline-size: 44px;
    block-size: 44px;
    border: 0;
    border-radius: 3px;
    background: rgb(0 0 0 / 0.6);
    color: #fff;
    font: 22px/1 sans-serif;
  }
  .unmini[hidden] {
    display: none;
  }
  .offer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    position: absolute;
    inset-block-end: 88px;
    inset-inline: 12px;
    z-index: 2;
    inline-size: fit-content;
    pointer-events: auto;
    padding: 6px 6px 6px 14px;
    border-radius: 4px;
    background: rgb(18 18 18 / 0.95);
  }
  .end {
    box-sizing: border-box;
    place-items: safe center;
    padding: 16px 16px 84px;
    background: rgb(0 0 0 / 0.87);
    overflow: auto;
    /* The author's links keep the colour the browser gives them: here the one for a dark page. */
    color-scheme: dark;
  }
`;
