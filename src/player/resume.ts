import type { PlayerHost } from "./kit.js";
import { forget, keep, recall } from "./memory.js";

/** Less than this at either end is not worth coming back to, in seconds. */
const margin = 10;

/**
 * With `resume`: remembers on this device where the reader stopped, and goes there the next time. `started` hears from
 * where. A link to a moment wins.
 */
export function resume({ video, element, signal }: PlayerHost, started: (seconds: number) => void): void {
  if (!element.resume) return;
  const name = `at ${nameOf(video)}`;
  const isWorthIt = (time: number) => time > margin && !(time > video.duration - margin);
  const goOn = (event?: Event) => {
    const time = Number(recall(name));
    // A moment that was asked for wins. Where a film is that runs already says nothing of it, for this file may be late.
    const hasMoment = event ? video.currentTime > 2 : /[?#&]t=/.test(element.ownerDocument.location.href);
    if (!isWorthIt(time) || hasMoment) return;
    video.currentTime = time;
    started(time);
  };
  const note = () => (isWorthIt(video.currentTime) ? keep(name, String(Math.floor(video.currentTime))) : forget(name));
  if (video.readyState) goOn();
  else video.addEventListener("loadedmetadata", goOn, { signal, once: true });
  for (const type of ["pause", "ended"]) video.addEventListener(type, note, { signal });
  addEventListener("pagehide", note, { signal });
}

/** The film's own address without what changes from visit to visit. */
function nameOf(video: HTMLVideoElement): string {
  const source = video.getAttribute("src") ?? video.querySelector("source")?.getAttribute("src") ?? "";
  return new URL(source, video.baseURI).href.replace(/[?#].*/, "");
}
