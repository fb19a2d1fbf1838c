const stops =
  ":is(a, area)[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable], :is(audio, video)[controls]";

/**
 * Gives the focus to the next thing a reader could tab to, else to the one before: what has it is about to go, and a
 * screen reader would start at the top of the page again. Nothing scrolls.
 */
export function focusBeyond(element: Element): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  const all = [...root.querySelectorAll<HTMLElement>(stops)].filter(
    (stop) => stop.tabIndex >= 0 && !element.contains(stop),
  );
  const isAfter = (stop: Element): boolean =>
    Boolean(element.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
  for (const stop of [...all.filter(isAfter), ...all.filter((stop) => !isAfter(stop)).toReversed()]) {
    stop.focus({ preventScroll: true });
    if (root.activeElement === stop) return;
  }
}
