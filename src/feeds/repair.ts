import type { Markup } from "./markup.js";

/** What XML 1.0 forbids, which PHP and databases write nevertheless. */
const forbidden = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const reference = (character: string): string => `&#${character.codePointAt(0)};`;

function mendReference(found: string, name: string, markup: Markup): string {
  const code = Number(name.replace(/^#(.*);$/, "$1").replace(/^x/i, "0x"));
  if (code > 159 && code < 0xd800) return found;
  // HTML knows the names, and that 128 to 159 are meant as windows-1252.
  const text = markup.text(found);
  return text === found ? `&amp;${name}` : [...text.replace(forbidden, "")].map(reference).join("");
}

/**
 * XML as it should have been sent: HTML's entities as numbers, loose `&` and `<` as text, without forbidden characters,
 * comments, processing instructions and DOCTYPE (so that no entity of the document's own is ever expanded).
 */
export function repair(xml: string, markup: Markup): string {
  const mended = new Map<string, string>();
  const mend = (found: string, name: string): string => {
    const text = mended.get(found) ?? mendReference(found, name, markup);
    mended.set(found, text);
    return text;
  };
  const clean = xml.replace(forbidden, "");
  return clean
    .slice(Math.max(0, clean.search(/<(\?xml|!doctype|([\w-]+:)?(rss|rdf|feed|entry|urlset)[\s>])/i)))
    .replace(
      /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>|<!DOCTYPE[^>[]*(?:\[[^]*?\]\s*)?>|&(#\d+;|#x[\da-f]+;|[a-z]\w*;)?|<(?=[\s\d=<>])|]]>/gi,
      (found, name?: string) => {
        if (found === "<") return "&lt;";
        // The end of character data that somebody put into character data.
        if (found === "]]>") return "]]&gt;";
        if (found[0] === "&") return name ? mend(found, name) : "&amp;";
        return found.startsWith("<![") ? found : "";
      },
    );
}

/** Declares the prefixes that are used and declared nowhere. */
export function declarePrefixes(xml: string): string {
  const missing = new Set<string>();
  for (const [, prefix = ""] of xml.matchAll(/[<\s]([a-z][\w-]*):[a-z][\w-]*(?=[\s=/>])/gi)) {
    if (!/^xml/i.test(prefix) && !xml.includes(`xmlns:${prefix}=`)) missing.add(` xmlns:${prefix}="urn:/${prefix}/"`);
  }
  return xml.replace(/<[a-z][^\s/>]*/i, (tag) => tag + [...missing].join(""));
}

/** Every item as a document of its own, inside the root's start tag; the second form has its text fields as CDATA. */
export function pieces(xml: string): string[][] {
  const [start = "", root] = /<([a-z][^\s/>]*)[^>]*>/i.exec(xml) ?? [];
  return [...xml.matchAll(/<((?:[\w-]+:)?(?:item|entry|url))[\s>][^]*?<\/\1\s*>/gi)].map(([item]) => {
    const quoted = item.replace(
      /(<(title|description|summary|content(?::encoded)?)(?:\s[^>]*)?>)([^]*?)(?=<\/\2>)/g,
      (_, open: string, name: string, text: string) =>
        `${open}<![CDATA[${text.replace(/<!\[CDATA\[|]](>|&gt;)/g, "")}]]>`,
    );
    return [item, quoted].map((piece) => declarePrefixes(`${start}${piece}</${root}>`));
  });
}
