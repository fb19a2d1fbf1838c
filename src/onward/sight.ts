/** Of an element higher than the window, half is never inside: smaller shares tell how much of the window it fills. */
const shares = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];

const watchers = new Map<Element, (entry: IntersectionObserverEntry) => void>();
let observer: IntersectionObserver | undefined;

/**
 * Calls back when an element comes into the window, is inside by another share up to its half, or leaves it. One observer serves the page;
 * asking again for the same element changes nothing.
 */
export function watchSight(element: Element, seen: (entry: IntersectionObserverEntry) => void): void {
  if (watchers.has(element)) return;
  observer ??= new IntersectionObserver((entries) => entries.forEach((entry) => watchers.get(entry.target)?.(entry)), {
    threshold: shares,
  });
  watchers.set(element, seen);
  observer.observe(element);
}

export function forgetSight(element: Element): void {
  watchers.delete(element);
  observer?.unobserve(element);
}
