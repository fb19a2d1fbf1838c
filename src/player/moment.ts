import type { FilmElement } from "./kit.js";

/**
 * The start of a temporal media fragment, in seconds, from `12`, `12.5s`, `1h5m`, `1:05`, `npt:0:01:05` or `10,20`; NaN when
 * it is none. https://www.w3.org/TR/media-frags/#naming-time
 */
export function readTime(text: string): number {
  const start = text.replace(/^npt:/, "").replace(/,.*/, "") || "0";
  if (/^[\d:.]+$/.test(start)) return start.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:([\d.]+)s)?$/.exec(start) ?? [NaN, NaN];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** The film that showed a moment first. */
let chosen: FilmElement | undefined;

/**
 * Whether a moment means this film: no other stands before it, in its own tree or in one around it, and none in a component
 * elsewhere was there before.
 */
function isMeant(film: FilmElement): boolean {
  if (chosen?.isConnected && chosen !== film) return false;
  for (let node: Element | undefined = film; node;) {
    const root = node.getRootNode() as Document | ShadowRoot;
    const first: Element | null = root.querySelector(film.localName);
    if (first && first !== node && first.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) return false;
    node = "host" in root ? root.host : undefined;
  }
  chosen = film;
  return true;
}

/**
 * Shows the moment that the page's address names: `#t=` first, else `?t=`. Only of the first film on the page, and it
 * never starts sound. `hashOnly` when the reader followed a link within the page.
 */
export function showMoment(film: FilmElement, hashOnly: boolean): void {
  const { hash, search } = film.ownerDocument.location;
  const text = new URLSearchParams(hash.slice(1)).get("t") ?? (hashOnly ? null : new URLSearchParams(search).get("t"));
  const time = readTime(text ?? "?");
  if (Number.isNaN(time) || !isMeant(film) || time === film.currentTime) return;
  film.currentTime = time;
  film.requestUpdate();
}
