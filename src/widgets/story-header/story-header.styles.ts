import { css, isServer } from "lit";

/** A header may stand in a flex row of the page: there it takes what is left, and is never squeezed to nothing. */
const look = css`
  .furniture {
    contain-intrinsic-inline-size: 640px;
  }
  :host {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
`;

/** What a server has drawn is in its place already: the rows that `standfirst.css` keeps until the upgrade add nothing to it. */
export const styles = isServer
  ? [
      look,
      css`
        .furniture {
          inline-size: 100%;
        }
        :host(:not(:defined)) .space {
          display: none;
        }
      `,
    ]
  : look;
