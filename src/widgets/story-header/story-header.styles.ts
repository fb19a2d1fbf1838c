import { css } from "lit";

/** A header may stand in a flex row of the page: there it takes what is left, and is never squeezed to nothing. */
export const styles = css`
  .furniture {
    contain-intrinsic-inline-size: 640px;
  }
  :host {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
`;
