/**
 * An absolute URL, or undefined when the text is no URL or its scheme is not allowed. Everything that becomes an `href`,
 * `src` or request goes through here, so that a `javascript:` link in a feed or an attribute can never reach the page.
 * @see https://url.spec.whatwg.org/
 */
export function safeUrl(value: unknown, base?: string): URL | undefined {
  if (typeof value !== "string" || !value.trim()) return undefined;
  try {
    const url = new URL(value.trim(), base);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a link as the author wrote it, relative or not, or undefined where `safeUrl` would refuse it. Needs no page, so it works on a server. */
export function safeHref(value: unknown): string | undefined {
  return safeUrl(value, "https://page.invalid") && String(value).trim();
}
