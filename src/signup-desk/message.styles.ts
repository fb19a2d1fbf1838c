/** Only a name for the build, which takes the white space out of templates tagged so: this file comes without Lit. */
const css = String.raw;

/** The look of what only a press can bring about. */
export const messageStyles = css`
  [aria-disabled="true"] {
    cursor: default;
  }
  #message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1.25em;
  }
  /* Not a control: the ring shows where the keyboard is, quietly, and in no colour that could mean an error. */
  #message:focus-visible {
    outline: var(--standfirst-focus-ring, 2px solid color-mix(in srgb, currentcolor 60%, transparent));
    outline-offset: 5px;
    border-radius: var(--standfirst-radius, 4px);
  }
  /* Never taller than the form that gives way to it: a sign-up of an earlier visit comes while the reader reads. */
  #message .root {
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  #message .next {
    display: flex;
    flex-wrap: wrap;
    gap: 20px 1.25em;
  }
  .link {
    position: relative;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  /* A finger hits more than the line it reads. */
  .link::after {
    position: absolute;
    inset-block: -10px;
    inset-inline: 0;
    content: "";
  }
  a.link {
    display: flex;
    align-items: center;
  }
  .error {
    color: var(--sf-error);
  }
  input[aria-invalid="true"] {
    border-color: var(--sf-error);
    border-width: 2px;
  }
`;
