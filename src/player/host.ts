import type { FilmHost, PlayerHost } from "./kit.js";

/** Finds the places inside the element. */
export function withPlaces(host: FilmHost): PlayerHost {
  const root = host.element.renderRoot as ShadowRoot;
  const part = (selector: string) => root.querySelector(selector) as HTMLElement;
  const frame = part(".stage");
  // A click on the picture brings the focus inside, where the keys are heard.
  frame.tabIndex = -1;
  return { ...host, root, frame, place: part(".place") };
}
