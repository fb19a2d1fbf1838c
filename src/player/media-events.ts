import type { FilmHost } from "./kit.js";

/** The events that the first load leaves to the controls, in full beside those it repeats itself. */
const rarer =
  "abort canplay canplaythrough emptied enterpictureinpicture leavepictureinpicture loadeddata loadstart progress ratechange resize seeking stalled suspend".split(
    " ",
  );

export function repeatMediaEvents({ video, element, signal }: FilmHost): void {
  for (const type of rarer)
    video.addEventListener(type, () => element.dispatchEvent(new CustomEvent(type)), { signal });
}
