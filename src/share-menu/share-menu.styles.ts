/** The look of the menu of channels; a plain text, because this file comes without Lit. */
export const menuStyles = `
  [popover] {
    position: absolute;
    inset: auto;
    margin-block: 6px;
    padding: 6px;
    inline-size: max-content;
    border: 1px solid var(--sf-border);
    border-radius: max(var(--sf-radius), 6px);
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 6px 24px rgb(0 0 0 / 0.18);
  }
  [popover] :is(a, button) {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 10px 14px;
    border: 0;
    border-radius: calc(var(--sf-radius) - 1px);
    background: none;
    font-size: 0.9375em;
    text-align: start;
    text-decoration: none;
  }
  [popover] :is(a, button):hover {
    background: color-mix(in srgb, currentcolor 8%, transparent);
  }
  [popover] ::slotted(a) {
    display: block;
    padding: 10px 14px;
    color: inherit;
    text-decoration: none;
  }
`;
