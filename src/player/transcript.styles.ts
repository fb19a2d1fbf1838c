import { css } from "./css.js";

export const transcriptStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    margin-block-end: 12px;
  }
  .tools span:empty {
    position: absolute;
  }
  .tools input {
    flex: 1 1 12em;
    padding: 8px 12px;
    border: 1px solid;
    background: none;
  }
  .lines {
    position: relative;
    max-block-size: 24em;
    overflow: auto;
  }
  .lines p {
    margin-block-end: 12px;
    content-visibility: auto;
    contain-intrinsic-size: auto 5em;
  }
  .lines button {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--sf-muted);
    text-decoration: underline;
  }
  .lines span {
    cursor: pointer;
  }
  .lines [aria-current] {
    background: var(--sf-surface);
    outline: 2px solid var(--sf-border);
  }
  .lines .found {
    text-decoration: underline;
  }
  @media print {
    .tools {
      display: none;
    }
    .lines {
      max-block-size: none;
    }
  }
`;
