const callbacks = new WeakMap<Node, () => void>();
let observer: MutationObserver | undefined;

function deliver(records: MutationRecord[]): void {
  const changed = new Set<Node>();
  for (const record of records)
    for (let node: Node | null = record.target; node; node = node.parentNode)
      if (callbacks.has(node)) changed.add(node);
  for (const node of changed) callbacks.get(node)?.();
}

/**
 * Calls back when what the author wrote inside an element changes: slow HTML, frameworks and `innerHTML` all bring
 * children after the upgrade. `type` is watched because jQuery renames a script's type while it inserts it.
 * One observer serves the page; the browser forgets a node that is gone.
 */
export function watchLightDom(element: Element, changed: () => void, signal: AbortSignal): void {
  observer ??= new MutationObserver(deliver);
  callbacks.set(element, changed);
  observer.observe(element, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ["href", "rel", "src", "action", "type", "slot", "datetime"],
  });
  signal.addEventListener("abort", () => callbacks.delete(element));
}
