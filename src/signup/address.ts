/** What comes along when an address is copied: the scheme of a link, and marks for direction and hyphenation that nobody sees. */
const unseen = /[\p{Bidi_Control}\u00ad\u200b\u2060\ufeff]/gu;

/** Without quotation marks, a comma, a colon or a bracket says that this is a list, a link or a name with an address. */
const local = /^([^\s@"<>(),;:\\[\]]+|"[^\s@"]+")$/;
const domain = /^([a-z\d]([\w-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/;

/**
 * An e-mail address as it should be sent, or undefined when it cannot be one. International addresses (RFC 6531) pass, which no
 * browser's own check lets through; the domain becomes what the URL parser makes of it (lower case, punycode). Whether the
 * mailbox exists only the server can tell.
 */
export function readAddress(text: string): string | undefined {
  const bare = text
    .replace(unseen, "")
    .trim()
    .replace(/^mailto:/i, "")
    .replace("＠", "@")
    .normalize();
  const [, name = "", typed] = /^([^@]+)@([^\s@/\\:?#[\]%]+)$/.exec(bare) ?? [];
  if (!local.test(name) || new TextEncoder().encode(name).length > 64) return undefined;
  try {
    const host = new URL(`http://${typed}`).hostname.replace(/\.$/, "");
    const address = `${name}@${host}`;
    return domain.test(host) && address.length <= 254 ? address : undefined;
  } catch {
    return undefined;
  }
}
