function labels(bytes: Uint8Array, contentType: string): (string | undefined)[] {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 300));
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1];
  return [
    // UTF-32, which browsers decode no more, differs by zeros only, and those are taken out of XML.
    /^(ÿþ|[<[{]\0)/.test(head) ? "utf-16le" : undefined,
    /^(\0\0)?(þÿ|\0[<[{])/.test(head) ? "utf-16be" : undefined,
    head.startsWith("ï»¿") ? "utf-8" : undefined,
    /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1],
    // What could be read byte by byte is not in two-byte units, whatever it says.
    /utf-?16/i.test(declared ?? "") ? undefined : declared,
    "utf-8",
  ];
}

/**
 * The bytes of a feed as text: by byte order mark, then the charset of HTTP, then the XML declaration, then UTF-8, then
 * windows-1252. What contradicts the bytes is passed over. An unfinished last character is left out: streams are cut.
 * @see https://encoding.spec.whatwg.org/
 */
export function decode(bytes: Uint8Array, contentType = ""): string {
  for (const label of labels(bytes, contentType)) {
    if (!label) continue;
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
      if (/[<[{]/.test(text)) return text;
    } catch {
      // Not these bytes' encoding, or a label nobody knows: the next one.
    }
  }
  const utf8 = new TextDecoder().decode(bytes, { stream: true });
  const foreign = utf8.replace(/[\0-\x7F]+/g, "");
  // One mangled byte must not turn a whole UTF-8 document into nonsense.
  return foreign.split("\uFFFD").length * 2 - 2 < foreign.length ? utf8 : new TextDecoder("windows-1252").decode(bytes);
}
