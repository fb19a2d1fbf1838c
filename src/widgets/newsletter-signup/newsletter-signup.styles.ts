import { css, isServer } from "lit";

/**
 * The row wraps by itself, without containment: a size container would shrink to nothing in a host's flex row. Only blocks
 * with the class `root` are ours; what lies between them keeps the host's type, for the author's own words in slots. What only
 * a press can bring about is dressed by the desk (src/signup-desk/message.styles.ts).
 */
const look = css`
  .panel {
    display: flex;
    flex-direction: column;
    gap: var(--standfirst-space, 16px);
    padding: calc(var(--standfirst-space, 16px) * 1.5);
    border: 1px solid var(--standfirst-color-border, color-mix(in srgb, currentcolor 24%, transparent));
    border-radius: var(--standfirst-radius, 4px);
    background: var(--standfirst-color-surface, color-mix(in srgb, currentcolor 5%, transparent));
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
  .send .action {
    inline-size: 100%;
  }
  .wide {
    flex: 1 0 100%;
  }
  .wide .action {
    min-inline-size: min(100%, 15em);
  }
  ::slotted([slot="consent"]) {
    display: block;
    margin-block-end: calc(var(--standfirst-space, 16px) * 0.75);
  }
  .field label,
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
    border: 1px solid var(--sf-muted);
    border-radius: var(--sf-radius);
    color: FieldText;
  }
  .choice label {
    display: flex;
    align-items: baseline;
    gap: 0.625em;
    padding-block: 0.625em;
  }
  .choice input {
    inline-size: 1.125em;
    block-size: 1.125em;
    accent-color: var(--sf-accent);
  }
  small {
    font-size: 0.875em;
  }
  [aria-disabled="true"] {
    opacity: 0.6;
  }
  /* It has to be there before it is filled, or screen readers miss the change; empty, it takes no room. */
  #message:empty {
    position: absolute;
  }
`;

/**
 * What a server has drawn has its edges already: those that `standfirst.css` keeps until the upgrade, and says so by
 * `--gap`, add nothing to them.
 */
export const styles = isServer
  ? [
      look,
      css`
        .panel {
          margin: calc(-1.5 * var(--gap, 0px) - min(1px, var(--gap, 0px)));
        }
        :host([privacy-href]) .panel {
          margin-block-end: calc(-2.5 * var(--gap, 0px) - min(1.5em + 1px, 9 * var(--gap, 0px)));
        }
        [part="consent"] {
          display: contents;
        }
      `,
    ]
  : look;
