const stops = "a, button, input, select, textarea, summary, iframe, [tabindex]";

/**
 * Gives the focus to the next thing a reader could tab to, else to the one before: what has it is about to go, and a
 * screen reader would start at the top of the page again. Nothing scrolls.
 */
export function focusBeyond(element: Element): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  const stopsAt = (place: number): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>(stops)].filter(
      (stop) => stop.tabIndex >= 0 && element.compareDocumentPosition(stop) === place,
    );
  const { DOCUMENT_POSITION_FOLLOWING: after, DOCUMENT_POSITION_PRECEDING: before } = Node;
  for (const stop of [...stopsAt(after), ...stopsAt(before).toReversed()]) {
    stop.focus({ preventScroll: true });
    if (root.activeElement === stop) return;
  }
}
