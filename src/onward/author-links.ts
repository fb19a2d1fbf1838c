/** Where the author's own links within an element lead to. */
function linksOf(element: Element): Map<string, HTMLAnchorElement> {
  const links = [...element.querySelectorAll<HTMLAnchorElement>("a[href]")];
  return new Map(links.map((link) => [link.href, link]));
}

/**
 * Has a card open where the author's own link to that story would, and with the same reserve towards the page it leads to.
 * What a sponsored link says of itself stays as it is.
 */
export function followAuthor(element: Element, cards: readonly (HTMLAnchorElement | null)[]): void {
  const own = linksOf(element);
  for (const card of cards) {
    const link = card && own.get(card.href);
    if (!link) continue;
    if (card.target !== link.target) card.target = link.target;
    if (!card.relList.contains("sponsored") && card.rel !== link.rel) card.rel = link.rel;
  }
}
