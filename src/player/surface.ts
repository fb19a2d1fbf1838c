import type { FilmPlayer } from "./film-player.js";
import { toggleFullscreen } from "./screen.js";

/** The picture itself: a click pauses and goes on, two make it large; a touch shows the controls and puts them away. */
export function listenToSurface(player: FilmPlayer): void {
  const { frame, place, video, signal } = player.host;
  let wasIdle = false;
  let isTouch = false;
  const isPicture = (event: Event) => event.target === video;
  frame.addEventListener(
    "pointerdown",
    (event) => {
      isTouch = event.pointerType === "touch";
      wasIdle = player.activity.isIdle;
      player.activity.wake();
    },
    { signal },
  );
  frame.addEventListener(
    "click",
    (event) => {
      if (!isPicture(event)) return;
      // Brings the focus inside, where the keys are heard.
      place.focus({ preventScroll: true });
      if (player.panel) player.open(undefined);
      else if (!isTouch) player.toggle();
      else if (!wasIdle) player.activity.rest();
    },
    { signal },
  );
  frame.addEventListener("dblclick", (event) => isPicture(event) && !isTouch && toggleFullscreen(frame, video), {
    signal,
  });
}
