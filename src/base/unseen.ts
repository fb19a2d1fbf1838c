/** Elements more than a screen below what the reader sees when their tags are defined. */
const unseen = new WeakSet<Element>();

/**
 * Notes what lies out of sight, before anything is defined: each element that comes to life costs the page another layout.
 * A film is left out, because a script of the page may want to play it at once.
 */
export function noteUnseen(): void {
  for (const element of document.querySelectorAll(":not(:defined, video-feature)"))
    if (element.getBoundingClientRect().top > 2 * innerHeight) unseen.add(element);
}

/**
 * Whether an element waits for a task of its own to come to life in: all of a page in one task keep a phone from
 * answering its reader for a quarter of a second. What is in sight or near does not wait, so nothing that is seen moves.
 */
export function waitsForTurn(element: HTMLElement & { connectedCallback(): void }): boolean {
  const waits = unseen.delete(element);
  if (waits) setTimeout(() => element.isConnected && element.connectedCallback());
  return waits;
}
