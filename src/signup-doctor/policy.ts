/** The directives of the policies that stand in the page itself; those in headers are known only by what they forbid. */
export function policyOf(page: Document): ReadonlyMap<string, readonly string[]>[] {
  const metas = page.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]');
  return [...metas].map((meta) => {
    const directives = meta.content.split(";").map((text) => text.trim().split(/\s+/));
    return new Map(directives.map(([name = "", ...sources]) => [name.toLowerCase(), sources]));
  });
}

function allows(source: string, url: URL): boolean {
  if (source === "*") return true;
  if (source === "'self'") return url.origin === location.origin;
  if (source.endsWith(":")) return url.protocol === source;
  const [, scheme, host = "", port] = /^(?:([a-z]+):\/\/)?([^/:]+)(?::(\d+|\*))?/.exec(source) ?? [];
  const isHost = host.startsWith("*.") ? url.hostname.endsWith(host.slice(1)) : url.hostname === host;
  return isHost && (!scheme || url.protocol === `${scheme}:`) && (!port || port === "*" || port === url.port);
}

/** Whether every policy lets a form of the page reach an address. `form-action` falls back to nothing: absent, it allows all. */
export function isCovered(
  policies: readonly ReadonlyMap<string, readonly string[]>[],
  directive: "connect-src" | "form-action",
  url: URL,
): boolean {
  return policies.every((policy) => {
    const sources = policy.get(directive) ?? (directive === "connect-src" ? policy.get("default-src") : undefined);
    return !sources || sources.some((source) => allows(source, url));
  });
}
