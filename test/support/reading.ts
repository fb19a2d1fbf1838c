/** What a page says to somebody who looks at it or has it read out: roles, names, visible words, through shadow roots and slots. */
import "axe-core/axe.min.js";

/** The part of axe-core that computes roles and names the way browsers do, the same in every browser the tests run in. */
interface AccessibilityTree {
  setup(node: Element | Document): unknown;
  teardown(): void;
  utils: { getNodeFromTree(node: Node): unknown };
  commons: {
    aria: { getRole(node: unknown): string | null };
    text: { accessibleTextVirtual(node: unknown): string };
    dom: { isVisibleToScreenReaders(node: unknown): boolean };
  };
}

const { axe } = globalThis as unknown as { axe: AccessibilityTree };

function inTree<T>(read: () => T): T {
  axe.setup(document);
  try {
    return read();
  } finally {
    axe.teardown();
  }
}

/** Children as they are rendered: shadow roots open, slots replaced by what is in them. */
function renderedChildren(node: Node): Node[] {
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    return assigned.length > 0 ? assigned : [...node.childNodes];
  }
  const root = node instanceof Element ? (node.shadowRoot ?? node) : node;
  return [...root.childNodes];
}

/** Every element below (and with) the given node, in reading order. */
export function renderedElements(node: Node): Element[] {
  const below = renderedChildren(node).flatMap(renderedElements);
  return node instanceof Element ? [node, ...below] : below;
}

export interface Spoken {
  element: HTMLElement;
  role: string;
  name: string;
}

/** What has a role and is heard, its name not yet worked out: that takes longer than all the rest. */
function heard(within: Node, wanted?: string): { element: HTMLElement; role: string; node: unknown }[] {
  return renderedElements(within).flatMap((element) => {
    const node = axe.utils.getNodeFromTree(element);
    const role = node ? axe.commons.aria.getRole(node) : null;
    if (!role || (wanted !== undefined && role !== wanted)) return [];
    return axe.commons.dom.isVisibleToScreenReaders(node) ? [{ element: element as HTMLElement, role, node }] : [];
  });
}

const nameOf = (node: unknown): string => axe.commons.text.accessibleTextVirtual(node);

/** Everything below the node that has a role, as assistive technology hears it; hidden things are left out. */
export function spoken(within: Node = document.body): Spoken[] {
  return inTree(() => heard(within).map(({ element, role, node }) => ({ element, role, name: nameOf(node) })));
}

function isNamed(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === "string" ? name === wanted : wanted.test(name);
}

/** All things of a role (`button`, `link`, `heading`, `textbox`, `status`, `slider` …), by their accessible name if one is given. */
export function findAll(role: string, name?: string | RegExp, within: Node = document.body): HTMLElement[] {
  return inTree(() =>
    heard(within, role)
      .filter(({ node }) => name === undefined || isNamed(nameOf(node), name))
      .map(({ element }) => element),
  );
}

/** The one thing of that role and name; says what there is instead when there is none, or more than one. */
export function find(role: string, name?: string | RegExp, within: Node = document.body): HTMLElement {
  const found = findAll(role, name, within);
  const [only] = found;
  if (only && found.length === 1) return only;
  const there = spoken(within).map((thing) => `${thing.role} "${thing.name}"`);
  throw new Error(
    `expected one ${role} ${name ? `named ${name} ` : ""}and found ${found.length}; there is: ${there.join(", ") || "nothing"}`,
  );
}

export function accessibleName(element: Element): string {
  return inTree(() => axe.commons.text.accessibleTextVirtual(axe.utils.getNodeFromTree(element)));
}

export function roleOf(element: Element): string | null {
  return inTree(() => axe.commons.aria.getRole(axe.utils.getNodeFromTree(element)));
}

/** Whether a reader can see it: it has a box, is not hidden, not transparent, and is not clipped down to a point. */
export function isShown(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const hasBox = box.width > 1 && box.height > 1;
  return (
    hasBox && element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })
  );
}

const unread = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT"]);

function words(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
  if (!(node instanceof Element) || unread.has(node.tagName)) return "";
  const style = getComputedStyle(node);
  if (style.display === "none" || style.visibility === "hidden") return "";
  const text = renderedChildren(node).map(words).join("");
  return style.display.startsWith("inline") || style.display === "contents" ? text : `\n${text}\n`;
}

/** The words a reader sees, one block a line. */
export function visibleText(node: Node = document.body): string {
  const lines = words(node).split("\n");
  return lines
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("\n");
}

/** Where the focus is, looking into shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
