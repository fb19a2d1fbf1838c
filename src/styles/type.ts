import { css } from "lit";

/** Headlines and the action that a widget asks for, the same in every widget. */
export const type = css`
  .headline {
    font-family: var(--standfirst-font-headline, inherit);
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  .action {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 44px;
    padding: 0.5em 1.25em;
    border: 1px solid transparent;
    border-radius: var(--sf-radius);
    background: var(--sf-accent);
    color: var(--sf-on-accent);
    font-weight: 600;
    text-decoration: none;
  }
  .action:hover {
    text-decoration: underline;
  }
`;
