/** Says where a visit came from, never which story it is. */
const tracking = /^(utm_|mtm_|pk_|(fb|g|d|y|tt|tw)clid$|msclkid$|mc_[ce]id$|mkt_tok$|_g[al]$|igsh|_hs|ref$)/;

/** Takes away what says where a visit came from. */
export function clean(query: URLSearchParams): void {
  const names = [...query.keys()];
  for (const name of names) if (tracking.test(name)) query.delete(name);
}

/** Lists ask about the same links again and again, and parsing one is most of the work. */
const known = new Map<string, readonly [place: string, query: string]>();

/** Where a story lives, without what differs between two links to it. */
function addressOf(url: string): readonly [place: string, query: string] {
  let address = known.get(url);
  if (!address) {
    const { host, pathname, searchParams: query } = new URL(url);
    clean(query);
    query.sort();
    address = [host.replace(/^www\./, "") + pathname.replace(/(\/index\.\w+)?\/*$/, ""), String(query)];
    known.set(url, address);
  }
  return address;
}

/** The same text for every link to one story: scheme, `www.`, hash, a last slash and tracking parameters make no difference. */
export const storyKey = (url: string): string => addressOf(url).join("?");

/**
 * Whether a link leads to the story of a page that has this address. A query that only one of them has makes no
 * difference, except at the root of a site, where the query is the story (`/?p=12`).
 */
export function isSameStory(page: string, link: string): boolean {
  const [a, b] = [addressOf(page), addressOf(link)];
  return a[0] === b[0] && (a[1] === b[1] || (a[0].includes("/") && !(a[1] && b[1])));
}
