import { css, isServer } from "lit";

/**
 * One card for every width. A layout is a few values: how the card runs, how wide a column is at least, how wide the
 * picture is, and `--lines`, the room for words while a list is awaited: a headline of four lines with a section and a
 * date. What a list that keeps its height looks like comes with `onward`.
 */
const look = css`
  .stories {
    container-type: inline-size;
  }
  .headline {
    font-size: 1.0625em;
    line-height: 1.25;
  }
  .head .headline {
    margin-block-end: calc(var(--sf-space) * 1.25);
    font-size: 1.5em;
  }
  .cards {
    --run: row-reverse;
    --column: 100%;
    --picture: 7em;
    --lines: 4em;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--column)), 1fr));
    gap: calc(var(--sf-space) * 1.5) calc(var(--sf-space) * 1.25);
  }
  .cards * {
    min-inline-size: 0;
  }
  .grid,
  .rail {
    --run: column;
    --column: 13.5em;
    --picture: 100%;
    --lines: 8.75em;
  }
  .ranked {
    --run: row;
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
    }
    .ranked,
    .compact {
      --lines: 10.5em;
    }
  }
  @container (inline-size < 24em) {
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
    }
    .list {
      --picture: 12em;
    }
    .ranked {
      --column: 24em;
    }
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
    padding-block-end: 0.75em;
  }
  /* WebKit would snap to the second story when a row that runs to the left becomes narrower (WebKitGTK 2.50). */
  .rail:dir(ltr) {
    scroll-snap-type: x proximity;
  }
  li {
    display: grid;
    align-content: start;
    scroll-snap-align: start;
    counter-increment: rank;
  }
  li > *,
  [aria-busy] li::before {
    grid-area: 1 / 1;
  }
  [aria-busy] li::before {
    content: "";
    justify-self: end;
    aspect-ratio: var(--ratio, 3 / 2);
    inline-size: var(--picture);
    margin-block-end: var(--lines);
    border-radius: var(--sf-radius);
  }
  [aria-busy] [aria-hidden]::before,
  .picture {
    background: var(--sf-surface);
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
    overflow: hidden;
    border-radius: var(--sf-radius);
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .words {
    flex: 1 0 0;
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
  .words :is(p, span) {
    position: relative;
    z-index: 1;
  }
  .words :is(p, .sponsor) {
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
  [part="badge"] {
    font-weight: 700;
  }
  .standfirst {
    display: -webkit-box;
    overflow: hidden;
    line-height: 1.4;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  .words > .standfirst {
    font-size: 0.9375em;
  }
  .words > * + p {
    margin-block-start: 0.375em;
  }
  .compact :is(.picture, .standfirst),
  .more[hidden],
  .words > :empty {
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
    min-block-size: max(44px, 2.5em + 2px);
  }
  .more {
    border-color: var(--sf-border);
    background: none;
    color: inherit;
    inline-size: 100%;
    margin-block-start: calc(var(--sf-space) * 1.5);
  }
`;

/**
 * A server cannot see the links inside. Where it knows no story they stand as they are, over the room that the stories of
 * the feed will take. What `standfirst.css` keeps until the upgrade, and says so by `--across`, adds nothing to either.
 */
export const styles = isServer
  ? [
      look,
      css`
        .head {
          margin-block-start: calc(var(--across, 0) * (-1.875em - 20px));
        }
        :host([src][more]) .stories {
          margin-block-end: calc(var(--across, 0) * -68px);
        }
        .drawn {
          display: grid;
          grid-template-columns: minmax(0, 1fr);
        }
        .drawn > * {
          grid-area: 1 / 1;
        }
        .drawn > .stories {
          visibility: hidden;
        }
        @media (scripting: none) {
          .drawn > .stories {
            display: none;
          }
        }
      `,
    ]
  : look;
