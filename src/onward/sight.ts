const watchers = new Map<Element, (entry: IntersectionObserverEntry) => void>();
let observer: IntersectionObserver | undefined;

/**
 * Calls back when an element comes into the window, is half inside, or leaves it. One observer serves the page;
 * asking again for the same element changes nothing.
 */
export function watchSight(element: Element, seen: (entry: IntersectionObserverEntry) => void): void {
  if (watchers.has(element)) return;
  observer ??= new IntersectionObserver((entries) => entries.forEach((entry) => watchers.get(entry.target)?.(entry)), {
    threshold: [0, 0.5],
  });
  watchers.set(element, seen);
  observer.observe(element);
}

export function forgetSight(element: Element): void {
  watchers.delete(element);
  observer?.unobserve(element);
}
