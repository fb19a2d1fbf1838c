import { css } from "lit";

/**
 * A host's rules on `*`, its resets and its root font size stop at `.root`: everything starts from its initial value, then
 * only what the contract names is inherited again. `medium` follows the reader's own setting and no rule of the host;
 * `rem` would not. `!important` on the host element is the one place where the inside has to win over the page:
 * an element that is hidden or has nothing to show must take no space whatever `display` the page gives it.
 */
export const reset = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host(:state(empty)) {
    display: none !important;
  }
  /* The page's rules for these would add to what is inside, and in Chromium (156) reach through the element into our first line. */
  :host::before,
  :host::after,
  :host::first-letter,
  :host::first-line {
    all: unset !important;
  }
  .root {
    all: initial;
    display: block;
    color: var(--standfirst-color-text, inherit);
    color-scheme: inherit;
    font-family: var(--standfirst-font-body, inherit);
    font-size: medium;
    line-height: 1.5;
    text-align: start;
    visibility: inherit;
    writing-mode: inherit;
    overflow-wrap: break-word;
    --sf-muted: var(--standfirst-color-muted, color-mix(in srgb, currentcolor 72%, transparent));
    --sf-accent: var(--standfirst-color-accent, light-dark(#2563d9, #366fe2));
    --sf-on-accent: var(--standfirst-color-on-accent, #fff);
    --sf-surface: var(--standfirst-color-surface, color-mix(in srgb, currentcolor 5%, transparent));
    --sf-border: var(--standfirst-color-border, color-mix(in srgb, currentcolor 24%, transparent));
    --sf-error: var(--standfirst-color-error, light-dark(#b3261e, #ffb4ab));
    --sf-radius: var(--standfirst-radius, 4px);
    --sf-space: var(--standfirst-space, 16px);
    --sf-ring: var(--standfirst-focus-ring, 3px solid var(--sf-accent));
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :is(h1, h2, h3, h4, h5, h6, p, ul, ol, li, dl, dt, dd, form, fieldset) {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
    list-style: none;
  }
  :is(button, input) {
    margin: 0;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  /* A reader's own colours, where the system has them, say what a link is. */
  @media (forced-colors: none) {
    a {
      color: inherit;
    }
  }
  button {
    cursor: pointer;
  }
  :focus-visible {
    outline: var(--sf-ring);
    outline-offset: 2px;
  }
  [hidden] {
    display: none;
  }
  .quiet {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
