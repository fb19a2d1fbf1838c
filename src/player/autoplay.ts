import type { FilmHost } from "./kit.js";
import { hasPlayed } from "./played.js";

/**
 * `autoplay="visible"`: plays in silence while at least half of the film is on the screen. Not where the reader asked for
 * less motion or less data. Only a pause of ours ends by itself; one of the reader's, or a refusal of the browser, stays.
 * Once the reader has turned the sound on, the film is theirs.
 */
export function playWhenVisible({ element, video, signal }: FilmHost): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (matchMedia("(prefers-reduced-motion: reduce)").matches || connection?.saveData) return;
  let isOurs = false;
  let isOver = false;
  /** A pause is reported a moment after it was made, when the film may be on the screen again. */
  let isPausing = false;
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (isOver || !entry || element.autoplay !== "visible") return;
      if (entry.intersectionRatio < 0.5) {
        if (!isOurs || video.paused) return;
        isPausing = true;
        video.pause();
      } else if (video.paused && (isOurs || !hasPlayed(video))) {
        video.muted = true;
        isOurs = true;
        // A browser that saves power refuses: then the play button is there, and pressing it works.
        video.play().catch(({ name }: DOMException) => (isOver ||= name === "NotAllowedError"));
      }
    },
    { threshold: [0, 0.5] },
  );
  const paused = () => {
    isOver ||= !isPausing && !document.hidden;
    isPausing = false;
  };
  video.addEventListener("pause", paused, { signal });
  video.addEventListener("volumechange", () => (isOver ||= isOurs && !video.muted), { signal });
  observer.observe(video);
  signal.addEventListener("abort", () => observer.disconnect());
}
