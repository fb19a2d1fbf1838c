import type { FilmHost } from "./kit.js";

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
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (isOver || !entry) return;
      if (entry.intersectionRatio < 0.5) {
        if (isOurs && !video.paused) video.pause();
      } else if (video.paused && (isOurs || !video.played.length)) {
        video.muted = true;
        isOurs = true;
        // A browser that saves power refuses: then the play button is there, and pressing it works.
        video.play().catch(() => (isOver = true));
      }
    },
    { threshold: [0, 0.5] },
  );
  const isOnScreen = () => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return Math.min(bottom, innerHeight) - Math.max(top, 0) >= height / 2;
  };
  video.addEventListener("pause", () => (isOver ||= isOnScreen() && !document.hidden), { signal });
  video.addEventListener("volumechange", () => (isOver ||= isOurs && !video.muted), { signal });
  observer.observe(video);
  signal.addEventListener("abort", () => observer.disconnect());
}
