import { css } from "./css.js";

export const transcriptStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-block-end: 12px;
  }
  .tools input {
    flex: 1 1 12em;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--sf-border);
    border-radius: var(--sf-radius);
    background: none;
  }
  .lines {
    position: relative;
    max-block-size: 24em;
    padding-inline-end: 8px;
    overflow: auto;
  }
  .lines p {
    margin-block-end: 0.75em;
    content-visibility: auto;
    contain-intrinsic-size: auto 5em;
  }
  .lines button {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--sf-muted);
    font-variant-numeric: tabular-nums;
    text-decoration: underline;
  }
  .lines span {
    cursor: pointer;
  }
  .lines [aria-current] {
    background: color-mix(in srgb, var(--sf-accent) 22%, transparent);
  }
  .lines .found {
    text-decoration: underline 2px var(--sf-accent);
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
