import { css } from "lit";

/**
 * One card for every width. A layout is a few values: how the card runs, how wide a column is at least, how wide the
 * picture is, and `--lines`, the room for words while a list is awaited: a headline of four lines with a section and a
 * date. In a list that keeps its height, a longer one takes its room from the picture above it or runs on below the
 * picture beside it, so that none is cut.
 */
export const styles = css`
  .stories {
    container-type: inline-size;
  }
  .headline {
    font-size: 1.0625em;
    line-height: 1.25;
    text-wrap: pretty;
  }
  .head .headline {
    margin-block-end: calc(var(--sf-space) * 1.25);
    font-size: 1.5em;
  }
  .gone {
    visibility: hidden;
  }
  .cards {
    --run: row-reverse;
    --column: 100%;
    --picture: 7em;
    --lines: 4em;
    --held: block;
    --beside: 0.75em;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--column)), 1fr));
    gap: calc(var(--sf-space) * 1.5) calc(var(--sf-space) * 1.25);
  }
  .grid,
  .rail {
    --run: column;
    --column: 13.5em;
    --picture: 100%;
    --lines: 8.75em;
    --held: flex;
    --beside: 0;
  }
  .ranked {
    --run: row;
    --held: flex;
    --beside: 0;
    counter-reset: rank;
  }
  .compact {
    --ratio: auto;
    --lines: 6.5em;
  }
  @container (inline-size < 17em) {
    .auto,
    .list {
      --run: column;
      --picture: 100%;
      --lines: 8.75em;
      --held: flex;
      --beside: 0;
    }
    .ranked .picture {
      display: none;
    }
  }
  @container (inline-size >= 32em) {
    .auto {
      --run: column;
      --column: 13.5em;
      --picture: 100%;
      --lines: 8.75em;
      --held: flex;
      --beside: 0;
    }
    .list {
      --picture: 12em;
    }
    .ranked,
    .compact {
      --column: 20em;
    }
  }
  @container (inline-size >= 57em) {
    .auto,
    .grid {
      --column: 17em;
    }
  }
  .rail {
    grid-template-columns: none;
    grid-auto-columns: min(15em, 78cqi);
    grid-auto-flow: column;
    overflow-x: auto;
    scroll-snap-type: x proximity;
    padding-block-end: 0.75em;
  }
  li {
    display: grid;
    align-content: start;
    min-inline-size: 0;
    scroll-snap-align: start;
    counter-increment: rank;
  }
  li > *,
  .awaited li::before {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }
  .awaited li::before {
    content: "";
    justify-self: end;
    aspect-ratio: var(--ratio, 3 / 2);
    inline-size: var(--picture);
    margin-block-end: var(--lines);
    border-radius: var(--sf-radius);
  }
  .awaited .void::before {
    background: var(--sf-surface);
  }
  .held li:not(.void) {
    display: block;
    box-sizing: content-box;
    margin-block-end: -0.75em;
    padding-block-end: 0.75em;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .held .card {
    display: var(--held);
    block-size: 100%;
  }
  .held .picture {
    float: inline-end;
    margin-inline-start: var(--beside);
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: var(--run);
    gap: 0.75em;
  }
  .picture {
    align-self: start;
    aspect-ratio: 3 / 2;
    inline-size: var(--picture);
    min-block-size: 0;
    overflow: hidden;
    border-radius: var(--sf-radius);
    background: var(--sf-surface);
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .words {
    flex: 1 0 0;
    min-inline-size: 0;
  }
  a {
    text-decoration: none;
  }
  a::after {
    position: absolute;
    inset: 0;
    content: "";
  }
  a:hover .name {
    text-decoration: underline;
  }
  a:visited {
    color: color-mix(in srgb, currentcolor 25%, #808080);
  }
  a:focus-visible {
    outline: 0;
  }
  a:focus-visible::after {
    outline: var(--sf-ring);
    outline-offset: -3px;
  }
  .name,
  .sponsor,
  .over,
  .standfirst,
  .facts {
    position: relative;
    z-index: 1;
  }
  .over,
  .sponsor,
  .facts {
    color: var(--sf-muted);
    font-size: 0.8125em;
  }
  .sponsor {
    display: block;
    margin-block-end: 0.5em;
    padding-block-start: 0.4em;
    border-block-start: 2px solid var(--sf-accent);
    font-family: var(--standfirst-font-body, inherit);
    font-weight: 400;
  }
  .badge {
    font-weight: 700;
  }
  .standfirst {
    display: -webkit-box;
    margin-block-start: 0.375em;
    overflow: hidden;
    color: var(--sf-muted);
    font-size: 0.9375em;
    line-height: 1.4;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    margin-block-start: 0.375em;
  }
  .compact :is(.picture, .standfirst) {
    display: none;
  }
  .ranked .picture {
    order: 1;
  }
  .ranked .card::before {
    content: counter(rank);
    min-inline-size: 1.25em;
    color: var(--sf-muted);
    font-size: 1.5em;
    line-height: 1;
  }
  .turns {
    display: flex;
    gap: 0.5em;
    justify-content: end;
  }
  .turns button,
  .more {
    border-color: var(--sf-border);
    background: none;
    color: inherit;
  }
  .turns button {
    inline-size: 44px;
    padding: 0;
  }
  .turns button:dir(rtl) {
    transform: scaleX(-1);
  }
  [aria-disabled="true"] {
    opacity: 0.45;
  }
  .more {
    inline-size: 100%;
    margin-block-start: calc(var(--sf-space) * 1.5);
  }
`;
