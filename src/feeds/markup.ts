/** What reads markup: the browser's `DOMParser`, or in Node that of a DOM library. */
export type MarkupParser = Pick<DOMParser, "parseFromString">;

const silent = /^(script|style|iframe|applet)$/i;
const separate = /^(br|p|div|li|t[dhr]|h[1-6r]|d[dt]|pre|blockquote|fig.+)$/i;

/** Markup parsed into documents that run nothing and fetch nothing. */
export class Markup {
  #parser: MarkupParser | undefined;
  #trust: (markup: string) => unknown;

  constructor(parser?: MarkupParser, trust: (markup: string) => unknown = String) {
    this.#parser = parser;
    this.#trust = trust;
  }

  #parse(markup: string, type: DOMParserSupportedType): Document {
    this.#parser ??= new DOMParser();
    return this.#parser.parseFromString(this.#trust(markup) as string, type);
  }

  /** The words a reader would see, blocks kept apart; scripts and styles are none. */
  textOf(node: Node): string {
    let text = "";
    for (const child of node.childNodes) {
      const { localName, nodeType } = child as Element;
      const space = separate.test(localName) ? " " : "";
      if (nodeType === 3 || nodeType === 4) text += child.nodeValue;
      else if (nodeType === 1 && !silent.test(localName)) text += space + this.textOf(child) + space;
    }
    return text;
  }

  html(markup: string): Document {
    return this.#parse(`<!doctype html><body>${markup}`, "text/html");
  }

  /** HTML as plain text. */
  text(html: unknown): string {
    if (typeof html !== "string") return "";
    return /[<&]/.test(html) ? this.textOf(this.html(html).body) : html;
  }

  /** Undefined when it is not well-formed. */
  xml(markup: string): Document | undefined {
    try {
      const document = this.#parse(markup, "application/xml");
      // Chromium and WebKit put the error inside the document, Firefox makes it the root.
      return document.documentElement && !document.getElementsByTagName("parsererror")[0] ? document : undefined;
    } catch {
      return undefined; // DOM libraries throw where browsers answer with an error document.
    }
  }
}
