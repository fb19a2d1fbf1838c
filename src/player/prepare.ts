import { playWhenVisible } from "./autoplay.js";
import type { FilmHost } from "./kit.js";
import { showMoment } from "./moment.js";

/** What a film does before anyone presses play, where its author or a link asks for it. */
export function prepare(host: FilmHost, followed?: Event): void {
  showMoment(host.element, Boolean(followed));
  if (host.element.autoplay === "visible" && !followed) playWhenVisible(host);
}
