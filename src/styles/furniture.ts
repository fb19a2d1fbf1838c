import { css } from "lit";

/**
 * The lines above a story. They wrap like words do, so the same markup is a column on a phone and ends in one row of date
 * and actions where there is room. The author's own elements keep the page's typography; only the margins that the
 * browser gives by default are taken back, which any rule of the page overrides. The container is inside, because a page
 * that resets everything would take it away from the host element.
 */
export const furniture = css`
  .furniture {
    container-type: inline-size;
  }
  .furniture,
  [part="actions"] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--standfirst-space, 16px) / 2) var(--standfirst-space, 16px);
  }
  .furniture ::slotted(*) {
    margin: 0;
  }
  /* Every line is a row of its own, but for the dates and the actions. */
  .furniture ::slotted(:not([slot="published"], [slot="actions"])),
  slot > .root:not(.line-published, .line-actions) {
    flex: 0 0 100%;
    min-inline-size: 0;
  }
  .furniture :is(.root, [part="actions"]) {
    max-inline-size: 100%;
  }
  /* Takes the rest of the row of dates, so that actions end that row, or begin the next where there is no room. */
  .furniture::before {
    content: "";
    flex: 1 0 0;
    order: 1;
    margin-inline-start: calc(-1 * var(--standfirst-space, 16px));
  }
  .furniture ::slotted([slot="actions"]),
  [part="actions"] {
    order: 2;
  }
  .section li + li::before {
    content: "/" / "";
    margin-inline: 0.6em;
    color: var(--sf-muted);
    font-weight: 400;
  }
  .section a {
    display: inline-block;
    padding-block: 1px;
    text-decoration: none;
  }
  .section a:hover {
    text-decoration: underline;
  }
  .line-headline .headline {
    font-size: clamp(1.75em, 1.1em + 4cqi, 3.25em);
    line-height: 1.08;
    letter-spacing: -0.015em;
  }
  .line-standfirst {
    max-inline-size: min(100%, 44em);
    margin-block: 4px 12px;
  }
  [part="standfirst"] {
    color: var(--sf-muted);
    font-size: clamp(1.125em, 1em + 0.8cqi, 1.375em);
    line-height: 1.4;
    text-wrap: pretty;
  }
  :is(.section, [part="byline"]) {
    font-weight: 600;
  }
  :is(.section ol, .credits) {
    display: flex;
    flex-wrap: wrap;
  }
  .credits {
    gap: 2px 1.25em;
  }
  .credits :is(dt, dd) {
    display: inline;
  }
  :is(.credits dt, [part="date"], [part="updated"]) {
    color: var(--sf-muted);
  }
  :is(.section, .credits, [part="byline"], [part="date"], [part="updated"]) {
    font-size: 0.9375em;
  }
`;
