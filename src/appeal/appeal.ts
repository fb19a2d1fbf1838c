import { recall, storageOf } from "../base/visits.js";
import type { Span, Visit } from "../base/visits.js";
import type { Widget } from "../base/widget.js";
import { focusBeyond } from "./focus.js";

/** Keeps it for the next visit, where the browser lets us. */
function remember(key: string, span: Span, change: (visit: Visit) => Visit): void {
  try {
    const visit = recall(key, span);
    storageOf(span).setItem(key, JSON.stringify({ since: Date.now(), ...visit, ...change(visit) }));
  } catch {
    // Full or forbidden: the next visit is a first one again.
  }
}

/** The reader wants it gone: remembered from now, the focus goes on to what follows, and the same appeal elsewhere on the page looks again. */
export function dismiss(element: Element, key: string, span: Span): void {
  if (element.matches(":focus-within")) focusBeyond(element);
  remember(key, span, () => ({ isDismissed: true, since: Date.now() }));
  for (const root of [document, element.getRootNode() as ShadowRoot])
    for (const other of root.querySelectorAll<Widget>(element.localName)) other.requestUpdate?.();
}

/** What an element shows now: a page may give it other words before the first were seen. */
const shown = new WeakMap<Element, string>();

/** Counts one view, when half of the element has come into the window. */
export function countView(element: Widget, key: string, span: Span): void {
  let isCounted = false;
  shown.set(element, key);
  element.onLife((life) => {
    if (isCounted || shown.get(element) !== key) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        isCounted = true;
        observer.disconnect();
        if (shown.get(element) === key) remember(key, span, ({ views }) => ({ views: (Number(views) || 0) + 1 }));
      },
      { threshold: 0.5 },
    );
    observer.observe(element);
    life.addEventListener("abort", () => observer.disconnect());
  });
}
