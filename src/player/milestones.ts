import { VideoProgressedEvent } from "./events.js";
import type { PlayerHost } from "./kit.js";

/** Tells the page that a quarter, half, three quarters and all of the film were reached, each once. */
export function tellMilestones({ video, element, signal }: PlayerHost): void {
  const ahead: (25 | 50 | 75 | 100)[] = [25, 50, 75, 100];
  const look = () => {
    const { duration, currentTime, ended, seeking } = video;
    if (seeking || !(duration > 0) || duration === Infinity) return;
    // Many films never report their very last moment.
    const reached = ended || currentTime > duration - 0.5 ? 100 : (currentTime / duration) * 100;
    while (ahead[0] && ahead[0] <= reached) element.dispatchEvent(new VideoProgressedEvent(ahead.shift() ?? 100));
  };
  for (const type of ["timeupdate", "ended"]) video.addEventListener(type, look, { signal });
}
