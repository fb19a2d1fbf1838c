import type { XmlTools } from "./xml.js";

/** The vocabularies of feeds that may be mixed, by a part of their namespace that all its spellings share. */
const vocabulary = /(itunes)|mrss|media-rss|[/-](dc|media|content|news|image|video)\//i;
const core = /^$|atom|rss|netscape|userland|sitemaps|blogs\.law/i;

/** What only groups others. */
const group = /:(group|content|news|publication|image|video)$/;

/** The children of an element by name, in the order of the names asked for: `all("dc:creator author")`. */
export type Children = (names: string) => Element[];

function nameOf(element: Element, home: string | null): string {
  const namespace = element.namespaceURI ?? "";
  const name = element.localName.toLowerCase();
  const [found, itunes, other = "media"] = vocabulary.exec(namespace) ?? [];
  if (found) return `${itunes ?? other}:${name}`.toLowerCase();
  return namespace === home || core.test(namespace) ? name : `?${name}`;
}

export function childrenOf(parent: Element): Children {
  const named: [string, Element][] = [];
  const add = (from: Element): void => {
    for (const child of from.childNodes as NodeListOf<Element>) {
      if (child.nodeType !== 1) continue;
      const name = nameOf(child, parent.namespaceURI);
      named.push([name, child]);
      if (group.test(name)) add(child);
    }
  };
  add(parent);
  return (names) =>
    names.split(" ").flatMap((wanted) => named.flatMap(([name, child]) => (name === wanted ? child : [])));
}

/** The first of some attributes that says anything. */
export const attribute = (element: Element, names: string): string =>
  names
    .split(" ")
    .map((name) => element.getAttribute(name))
    .find(Boolean) ?? "";

/** What an attribute such as `xml:lang` says for everything inside, outermost first. */
function inherited(node: Node | null, name: string): string[] {
  return node?.nodeType === 1 ? [...inherited(node.parentNode, name), attribute(node as Element, name)] : [];
}

/** The elements of one feed with what is needed to understand them. */
export class FeedXml {
  readonly #tools: XmlTools;
  readonly #url: string;

  constructor(tools: XmlTools, url: string) {
    this.#tools = tools;
    this.#url = url;
  }

  /** An absolute http(s) URL, or undefined. Relative ones follow https://www.w3.org/TR/xmlbase/ */
  href(element: Element, value: string | null = element.textContent): string | undefined {
    const resolve = (link: string | null, base: string): string | undefined => this.#tools.safeUrl(link, base)?.href;
    return resolve(
      value,
      inherited(element, "xml:base").reduce((base, next) => resolve(next, base) ?? base, this.#url),
    );
  }

  language(element: Element): string | undefined {
    return inherited(element, "xml:lang").findLast(Boolean);
  }

  /** What an element shows: itself when it holds elements, the document in its text when that is HTML. */
  content(element: Element): Element {
    for (const child of element.childNodes) if (child.nodeType === 1) return element;
    if (attribute(element, "mode") === "base64") {
      // Atom 0.3. Written back decoded, so that nobody decodes it twice.
      element.textContent = new TextDecoder().decode(
        Uint8Array.from(atob(element.textContent), (byte) => byte.charCodeAt(0)),
      );
      element.removeAttribute("mode");
    }
    const type = attribute(element, "type");
    const isAtom = /atom/i.test(element.namespaceURI ?? "");
    const isHtml = isAtom
      ? /html/i.test(type) || (!type && attribute(element, "mode") === "escaped")
      : !/plain|^text$/.test(type);
    const text = element.textContent;
    if (!isHtml || !/[<&]/.test(text)) return element;
    const { body } = this.#tools.markup.html(text);
    // "vector<int>" is no markup: what HTML does not know and nobody closes is shown as it was written.
    for (const odd of body.getElementsByTagName("*")) {
      const name = odd.localName;
      if (/Unknown/.test(odd.constructor.name) && !name.includes(":") && !text.toLowerCase().includes(`</${name}`))
        odd.before(`<${name}>`);
    }
    return body;
  }

  /** The plain text of the first element that has any. */
  text(elements: Element[]): string {
    return elements.map((element) => this.#tools.markup.textOf(this.content(element)).trim()).find(Boolean) ?? "";
  }
}
