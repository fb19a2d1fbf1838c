import { css } from "lit";

export const styles = css`
  :host {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  /* Not the host element: a page that resets everything would take the container away. */
  .frame {
    container-type: inline-size;
    contain-intrinsic-inline-size: 640px;
  }
  .card {
    display: grid;
    overflow: clip;
    /* Seen where a reader's own colours take the surface away. */
    outline: 1px solid transparent;
    border-radius: var(--standfirst-radius, 4px);
    background: var(--standfirst-color-surface, color-mix(in srgb, currentcolor 5%, transparent));
  }
  .words {
    position: relative;
    display: grid;
    align-content: center;
    justify-items: start;
    gap: calc(var(--standfirst-space, 16px) * 0.75);
    padding: calc(var(--standfirst-space, 16px) * 1.5);
  }
  .words:has(.corner) {
    padding-inline-end: 56px;
  }
  /* A word that is wider than a phone must not make the card so. */
  .words .root {
    overflow-wrap: anywhere;
  }
  .words ::slotted(:not(ul, ol, dl)) {
    margin: 0;
  }
  .headline {
    font-size: clamp(1.375em, 1.1em + 1.4cqi, 1.875em);
  }
  [part="text"] {
    max-inline-size: 38em;
    color: var(--sf-muted);
    text-wrap: pretty;
  }
  img,
  ::slotted([slot="image"]) {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 3 / 2;
    object-fit: cover;
  }
  .corner {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
  }
  [part="dismiss"] {
    display: flex;
    padding: 12px;
    border: 0;
    border-radius: var(--sf-radius);
    background: none;
  }
  [part="dismiss"]:hover {
    background: var(--sf-surface);
  }
  svg {
    inline-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
  }
  @container (inline-size >= 560px) {
    .card {
      grid-template-columns: auto 1fr;
    }
    .words {
      grid-column: 2;
    }
    img,
    ::slotted([slot="image"]) {
      inline-size: clamp(200px, 38cqi, 420px);
      block-size: 100%;
    }
  }
`;
