import { css } from "./css.js";

export const frameStyles = css`
  .place iframe {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    background: #000;
  }
  .consent {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-content: safe center;
    justify-content: center;
    gap: 10px 12px;
    padding: 16px clamp(16px, 8%, 72px);
    background: rgb(0 0 0 / 0.82);
    overflow: auto;
    text-align: center;
    --sf-ring: 2px solid #fff;
  }
  .consent:focus {
    outline: none;
  }
  .consent p {
    flex: 1 0 100%;
    text-wrap: balance;
  }
  .consent :is(button, a) {
    min-block-size: 44px;
    padding: 8px 18px;
    border: 1px solid rgb(255 255 255 / 0.7);
    border-radius: 4px;
    background: none;
    font-weight: 600;
    line-height: 26px;
  }
  .consent a {
    border-color: transparent;
  }
  .consent .yes {
    background: #fff;
    color: #000;
  }
`;
