/** The build takes the white space out of what is tagged like this. */
const css = String.raw;

/**
 * What a list looks like while it keeps its height, and while more is on its way; the rest of the look is the widget's.
 * In a list that keeps its height, a longer headline takes its room from the picture above it (`flex`) or runs on below
 * the picture beside it (`block`), so that none is cut.
 */
export const onwardStyles = css`
  [data-held] {
    --held: block;
    --beside: 0.75em;
  }
  [data-held]:is(.grid, .rail, .ranked) {
    --held: flex;
    --beside: 0;
  }
  @container (inline-size < 17em) {
    [data-held]:is(.auto, .list) {
      --held: flex;
      --beside: 0;
    }
  }
  @container (inline-size >= 32em) {
    [data-held].auto {
      --held: flex;
      --beside: 0;
    }
  }
  [data-held] li:not([aria-hidden]) {
    display: block;
    box-sizing: content-box;
    margin-block-end: -0.75em;
    padding-block-end: 0.75em;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  [data-held] .card {
    display: var(--held);
    block-size: 100%;
  }
  [data-held] .picture {
    min-block-size: 0;
    float: inline-end;
    margin-inline-start: var(--beside);
  }
  .lost > * {
    display: none;
  }
  .cards:not([data-held]) .lost {
    display: none;
  }
  .head.gone {
    visibility: hidden;
  }
  [data-held] ~ .more[hidden] {
    display: inline-flex;
    visibility: hidden;
  }
  .turns {
    display: flex;
    gap: 0.5em;
    justify-content: end;
  }
  .turns button {
    border-color: var(--sf-border);
    background: none;
    color: inherit;
  }
  .turns button:dir(rtl) {
    transform: scaleX(-1);
  }
  .more[aria-disabled] {
    opacity: 0.45;
  }
`;
