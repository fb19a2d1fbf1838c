import type { FilmHost, PlayerHost } from "./kit.js";

/** Finds the places inside the element. */
export function withPlaces(host: FilmHost): PlayerHost {
  const root = host.element.renderRoot as ShadowRoot;
  const part = (selector: string) => root.querySelector(selector) as HTMLElement;
  return { ...host, root, frame: part(".stage"), place: part(".place") };
}
