/** Puts a style sheet on a shadow root until `signal` aborts. A sheet belongs to one document: a move needs a new one. */
export function dress(root: ShadowRoot, css: string, signal: AbortSignal): void {
  const view = root.ownerDocument.defaultView;
  if (!view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  signal.addEventListener("abort", () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}
