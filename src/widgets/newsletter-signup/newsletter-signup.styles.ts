import { css } from "lit";

/**
 * The row wraps by itself, without containment: a size container would shrink to nothing in a host's flex row. Only blocks
 * with the class `root` are ours; what lies between them keeps the host's type, for the author's own words in slots.
 */
export const styles = css`
  .panel {
    display: flex;
    flex-direction: column;
    gap: var(--standfirst-space, 16px);
    padding: calc(var(--standfirst-space, 16px) * 1.5);
    border: 1px solid var(--standfirst-color-border, color-mix(in srgb, currentcolor 16%, transparent));
    border-radius: var(--standfirst-radius, 4px);
    background: var(--standfirst-color-surface, color-mix(in srgb, currentcolor 4%, transparent));
  }
  .headline {
    font-size: 1.375em;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--standfirst-space, 16px) * 0.75);
  }
  .field {
    flex: 999 1 15em;
    min-inline-size: 0;
  }
  .send {
    flex: 1 0 auto;
  }
  .action {
    inline-size: 100%;
  }
  .wide {
    flex: 1 0 100%;
  }
  .wide .action {
    inline-size: auto;
    min-inline-size: min(100%, 15em);
  }
  ::slotted([slot="consent"]) {
    display: block;
    margin-block-end: calc(var(--standfirst-space, 16px) * 0.75);
  }
  label,
  legend {
    display: block;
    margin-block-end: 0.375em;
    padding: 0;
    font-size: 0.875em;
    font-weight: 600;
  }
  .field input {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    border: 1px solid color-mix(in srgb, currentcolor 56%, transparent);
    border-radius: var(--sf-radius);
    background: Field;
    color: FieldText;
    appearance: none;
  }
  .field input[aria-invalid="true"] {
    border-color: var(--sf-error);
    box-shadow: 0 0 0 1px var(--sf-error);
  }
  .choice label {
    display: flex;
    align-items: baseline;
    gap: 0.625em;
    margin: 0;
    padding-block: 0.625em;
    font-weight: 400;
    font-size: 1em;
  }
  .choice input {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    accent-color: var(--sf-accent);
    transform: translateY(0.15em);
  }
  small {
    display: block;
    color: var(--sf-muted);
    font-size: 0.875em;
  }
  .fine {
    font-size: 0.875em;
  }
  [aria-disabled="true"] {
    opacity: 0.6;
    cursor: default;
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    margin-inline-end: 1.25em;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .error {
    color: var(--sf-error);
  }
  /* It has to be there before it is filled, or screen readers miss the change; empty, it takes no room. */
  #message:empty {
    margin-block-start: calc(var(--standfirst-space, 16px) * -1);
  }
  #message:focus {
    outline: none;
  }
  #message:focus-visible {
    outline: var(--standfirst-focus-ring, 3px solid var(--standfirst-color-accent, #2563d9));
    outline-offset: 4px;
  }
`;
