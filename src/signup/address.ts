/**
 * An e-mail address as it should be sent, or undefined when it cannot be one. International addresses (RFC 6531) pass, which no
 * browser's own check lets through; the domain becomes what the URL parser makes of it (lower case, punycode). Whether the
 * mailbox exists only the server can tell.
 */
export function readAddress(text: string): string | undefined {
  const [, local, typed] = /^([^\s@]+)@([^\s@/\\:?#[\]%]+)$/.exec(text.trim().replace("＠", "@").normalize()) ?? [];
  if (!local || !typed || new TextEncoder().encode(local).length > 64) return undefined;
  try {
    const domain = new URL(`http://${typed}`).hostname.replace(/\.$/, "");
    const address = `${local}@${domain}`;
    // An empty label, no dot at all or a bare number is no domain that takes mail.
    return /^[^.]+(\.[^.]+)*\.[^.]*[a-z][^.]*$/.test(domain) && address.length <= 254 ? address : undefined;
  } catch {
    return undefined;
  }
}
