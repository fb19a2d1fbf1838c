import type { FilmElement } from "./kit.js";

/**
 * The start of a temporal media fragment, in seconds, from `12`, `12.5s`, `1m5s`, `1:05`, `npt:0:01:05` or `10,20`; 0 when
 * it is none. https://www.w3.org/TR/media-frags/#naming-time
 */
export function readTime(text: string): number {
  const [, hours, minutes, seconds] = /^(?:npt:)?(?:(?:(\d+)[h:])?(\d+)[m:])?(\d*\.?\d*)/.exec(text) ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + (Number(seconds) || 0);
}

/**
 * Shows the moment that the page's address names: `#t=` first, else `?t=`. Only of the first film on the page, and it
 * never starts sound. `hashOnly` when the reader followed a link within the page.
 */
export function showMoment(film: FilmElement, hashOnly: boolean): void {
  if (film.ownerDocument.querySelector(film.localName) !== film) return;
  const { hash, search } = film.ownerDocument.location;
  const text = new URLSearchParams(hash.slice(1)).get("t") ?? (hashOnly ? null : new URLSearchParams(search).get("t"));
  const time = text ? readTime(text) : 0;
  if (!time) return;
  film.currentTime = time;
  film.requestUpdate();
}
