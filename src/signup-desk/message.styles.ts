/** Only a name for the build, which takes the white space out of templates tagged so: this file comes without Lit. */
const css = String.raw;

/** The look of what only a press can bring about. */
export const messageStyles = css`
  #message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1.25em;
  }
  #message:focus-visible {
    outline: var(--standfirst-focus-ring, 3px solid var(--standfirst-color-accent, #2563d9));
    outline-offset: 4px;
  }
  #message .root {
    overflow-wrap: anywhere;
  }
  .link {
    min-block-size: 44px;
    margin-inline-end: 1.25em;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  a.link {
    display: inline-flex;
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
