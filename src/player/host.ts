import type { FilmHost, PlayerHost } from "./kit.js";

/** Finds the places inside the element. */
export function withPlaces(host: FilmHost): PlayerHost {
  const root = host.element.renderRoot as ShadowRoot;
  const part = (selector: string) => root.querySelector(selector) as HTMLElement;
  const place = part(".place");
  // Not the frame itself: the body copy, which lies in it where a server drew it, would bring the focus there when it is clicked.
  place.tabIndex = -1;
  return { ...host, root, frame: part(".stage"), place };
}
