/** Says where a visit came from, never which story it is. */
const tracking = /^(utm_|mtm_|pk_|fbclid$|gclid$|msclkid$|mc_[ce]id$|_hs|ref$)/;

/** Where a story lives, without what differs between two links to it. */
interface Address {
  place: string;
  query: string[];
}

/** Lists ask about the same links again and again, and parsing one is most of the work. */
const known = new Map<string, Address>();

function addressOf(url: string): Address {
  let address = known.get(url);
  if (!address) {
    const { host, pathname, searchParams } = new URL(url);
    const place = host.replace(/^www\./, "") + pathname.replace(/(\/index\.\w+)?\/*$/, "");
    const query = [...searchParams].filter(([name]) => !tracking.test(name)).map((pair) => pair.join("="));
    known.set(url, (address = { place, query: query.toSorted() }));
  }
  return address;
}

/** The same text for every link to one story: scheme, `www.`, hash, a last slash and tracking parameters make no difference. */
export function storyKey(url: string): string {
  const { place, query } = addressOf(url);
  return `${place}?${query.join("&")}`;
}

/**
 * Whether two links lead to one story. Parameters that only one of them has make no difference, except at the root of a
 * site, where the parameter is the story (`/?p=12`).
 */
export function isSameStory(one: string, other: string): boolean {
  const [a, b] = [addressOf(one), addressOf(other)];
  if (a.place !== b.place) return false;
  const [fewer, more] = a.query.length < b.query.length ? [a.query, b.query] : [b.query, a.query];
  if (!a.place.includes("/") && fewer.length < more.length && !fewer.length) return false;
  return fewer.every((pair) => more.includes(pair));
}
