const dressed = new WeakMap<ShadowRoot, CSSStyleSheet>();

/** Adds a look that comes with a file of its own; a root that moved to another document has lost it and gets it again. */
export function dress(root: ShadowRoot, look: string): void {
  const view = root.ownerDocument.defaultView;
  const worn = dressed.get(root);
  if (!view || (worn && root.adoptedStyleSheets.includes(worn))) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(look);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  dressed.set(root, sheet);
}
