import { playWhenVisible } from "./autoplay.js";
import type { FilmHost } from "./kit.js";
import { showMoment } from "./moment.js";
import { hasPlayed, wake } from "./played.js";

/** The films, by the signal of their end, that have shown their moment, and those that play by themselves. */
const shown = new WeakSet<AbortSignal>();
const playing = new WeakSet<AbortSignal>();

/** What a film does before anyone presses play, where its author or a link asks for it. */
export function prepare(host: FilmHost, followed?: Event): void {
  const { element, video, signal } = host;
  // Asked again when `autoplay` changes; an address that the page has changed meanwhile is no reason to leap in a film that runs.
  const isNew = !shown.has(signal) && video.paused && !hasPlayed(video);
  if (isNew) video.addEventListener("loadedmetadata", wake, { signal });
  if (followed || isNew) showMoment(element, Boolean(followed));
  shown.add(signal);
  if (element.autoplay !== "visible" || playing.has(signal)) return;
  playing.add(signal);
  playWhenVisible(host);
}
