/** Says where a visit came from, never which story it is. */
const tracking = /^(utm_|mtm_|pk_|(fb|g|d|y|tt|tw)clid$|msclkid$|mc_[ce]id$|mkt_tok$|_g[al]$|igsh|_hs|ref$)/;

/** Takes away what says where a visit came from. */
export function clean(query: URLSearchParams): void {
  const names = [...query.keys()];
  for (const name of names) if (tracking.test(name)) query.delete(name);
}

/**
 * The same text for every link to one story: scheme, `www.`, hash, a last slash, tracking parameters and the capitals of `%C3` (WordPress
 * writes `%c3`) make no difference.
 */
export function storyKey(url: string): string {
  const { host, pathname, searchParams: query } = new URL(url);
  clean(query);
  query.sort();
  const path = pathname.replace(/%../g, (letter) => letter.toLowerCase()).replace(/(\/index\.\w+)?\/*$/, "");
  return `${host.replace(/^www\./, "")}${path}?${query}`;
}

/**
 * The keys of the story of a page that has this address. A query that only page or link has makes no difference, except
 * at the root of a site, where the query is the story (`/?p=12`). The last key, without `?`, is for links with any query.
 */
export function pageKeys(url: string): string[] {
  const key = storyKey(url);
  const [place = "", query] = key.split("?");
  return place.includes("/") ? [key, query ? `${place}?` : place] : [key];
}

/** Whether a story with this key is among those. */
export const isAmong = (keys: Set<string>, key: string): boolean => keys.has(key) || keys.has(key.replace(/\?.*/, ""));
