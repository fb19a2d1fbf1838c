import { isServer } from "lit";
import { widgets } from "./define.js";

const marked = "[data-standfirst]";

/** The element a marker stands for goes inside it and takes its content: `data-src` becomes `src`, `data-slot` a slot. */
function upgrade(marker: HTMLElement): void {
  const tag = marker.dataset["standfirst"] ?? "";
  if (!Object.keys(widgets).includes(tag) || marker.firstElementChild?.localName === tag) return;
  const element = document.createElement(tag);
  for (const { name, value } of marker.attributes)
    if (name.startsWith("data-") && name !== "data-standfirst") element.setAttribute(name.slice(5), value);
  for (const child of marker.querySelectorAll<HTMLElement>(":scope > [data-slot]"))
    child.slot = child.dataset["slot"] ?? "";
  element.append(...marker.childNodes);
  marker.append(element);
}

function upgradeIn(root: ParentNode): void {
  for (const marker of root.querySelectorAll<HTMLElement>(marked)) upgrade(marker);
}

/**
 * For editors whose CMS strips unknown elements: upgrades `<div data-standfirst="related-stories" data-src="…">` in place,
 * now and when one arrives later. The marker stays, so the page's own styles and scripts still find it.
 */
export function upgradeMarkers(): void {
  if (isServer) return;
  upgradeIn(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE || !node.isConnected) continue;
        if ((node as Element).matches(marked)) upgrade(node as HTMLElement);
        upgradeIn(node as Element);
      }
  }).observe(document, { childList: true, subtree: true });
}
