import { isServer } from "lit";
import { widgets } from "./define.js";
import { canParseTemplates } from "./base/trust.js";

const marked = "[data-standfirst]";

/** What each element has from its marker; what else it carries is the author's, or a script's. */
const given = new WeakMap<Element, Set<string>>();

/** Sees markers come, and what is changed in one that is upgraded. */
let observer: MutationObserver;

/**
 * The element a marker stands for goes inside it and takes its content, `data-slot` as a slot. Of the attributes only
 * those that the element knows: what a CMS lets everybody write as data (`data-onclick`) must not become more than that.
 */
function upgrade(marker: HTMLElement): void {
  const tag = marker.dataset["standfirst"] ?? "";
  if (!Object.hasOwn(widgets, tag)) return;
  const element = marker.querySelector(`:scope > ${tag}`) ?? document.createElement(tag);
  const mine = given.get(element) ?? new Set<string>();
  given.set(element, mine);
  for (const name of [...widgets[tag as keyof typeof widgets].observedAttributes, "standfirst-debug"]) {
    // What would be the attribute `standfirst` says which element it is.
    const value = name === "standfirst" ? null : marker.getAttribute(`data-${name}`);
    if (value !== null) {
      mine.add(name);
      if (value !== element.getAttribute(name)) element.setAttribute(name, value);
    } else if (mine.delete(name)) element.removeAttribute(name);
  }
  for (const child of marker.querySelectorAll<HTMLElement>(":scope > [data-slot]"))
    child.slot = child.dataset["slot"] ?? "";
  element.append(...[...marker.childNodes].filter((node) => node !== element));
  if (!element.parentNode) marker.append(element);
  observer.observe(marker, { attributes: true });
}

const isMarker = (node: Node): node is HTMLElement =>
  node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(marked);

function upgradeIn(node: Node): void {
  if (isMarker(node)) upgrade(node);
  for (const marker of (node as Partial<Element>).querySelectorAll?.<HTMLElement>(marked) ?? []) upgrade(marker);
}

/**
 * For editors whose CMS strips unknown elements: upgrades `<div data-standfirst="related-stories" data-src="…">` in place,
 * now and when one arrives later. The marker stays, so the page's own styles and scripts still find it, and what they
 * change in it later counts.
 */
export function upgradeMarkers(): void {
  if (isServer || !canParseTemplates()) return;
  observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (isMarker(target)) upgrade(target);
      addedNodes.forEach(upgradeIn);
    }
  });
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ["data-standfirst"] });
  upgradeIn(document);
}
