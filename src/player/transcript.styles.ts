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
    overscroll-behavior: contain;
  }
  .lines p {
    margin-block-end: 0.75em;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 5em;
  }
  .lines button {
    min-block-size: 24px;
    margin-inline-end: 4px;
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--sf-muted);
    font-variant-numeric: tabular-nums;
    text-decoration: underline;
  }
  .lines span {
    border-radius: 2px;
    cursor: pointer;
  }
  .lines span:hover {
    text-decoration: underline;
  }
  .lines [aria-current] {
    background: color-mix(in srgb, var(--sf-accent) 22%, transparent);
  }
  .lines .found {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-decoration-color: var(--sf-accent);
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
