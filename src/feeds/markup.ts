/** What reads markup: the browser's `DOMParser`, or in Node that of a DOM library. */
export type MarkupParser = Pick<DOMParser, "parseFromString">;

const silent = /^(script|style|iframe|applet)$/i;
const separate = /^(br|p|div|li|t[dhr]|h[1-6r]|d[dt]|pre|blockquote|fig.+)$/i;

/** Markup parsed into documents that run nothing and fetch nothing. */
export interface Markup {
  /** The words a reader would see, blocks kept apart; scripts and styles are none. */
  textOf(node: Node): string;
  html(markup: string): Document;
  /** HTML as plain text. */
  text(html: unknown): string;
  /** Undefined when it is not well-formed. */
  xml(markup: string): Document | undefined;
}

function textOf(node: Node): string {
  let text = "";
  for (const child of node.childNodes) {
    const { localName, nodeType } = child as Element;
    const space = separate.test(localName) ? " " : "";
    if (nodeType === 1) text += silent.test(localName) ? "" : space + textOf(child) + space;
    // What is left are texts, and what only a machine reads.
    else if (nodeType < 5) text += child.nodeValue;
  }
  return text;
}

/** Markup read by this parser, or by the browser's once it is needed. `trust` makes what the page wants instead of a text. */
export function markupBy(given?: MarkupParser, trust: (markup: string) => unknown = String): Markup {
  let parser = given;
  const parse = (markup: string, type: DOMParserSupportedType): Document =>
    (parser ??= new DOMParser()).parseFromString(trust(markup) as string, type);
  const html = (markup: string): Document => parse(`<!doctype html><body>${markup}`, "text/html");
  return {
    textOf,
    html,
    text(words) {
      if (typeof words !== "string") return "";
      return /[<&]/.test(words) ? textOf(html(words).body) : words;
    },
    xml(markup) {
      try {
        const document = parse(markup, "application/xml");
        // Chromium and WebKit put the error inside the document, Firefox makes it the root.
        return document.documentElement && !document.getElementsByTagName("parsererror")[0] ? document : undefined;
      } catch {
        return undefined; // DOM libraries throw where browsers answer with an error document.
      }
    },
  };
}
