import type { FilmPlayer } from "./film-player.js";
import { isFullscreen } from "./screen.js";

const overlap = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/**
 * Keeps a running film in a corner once its place has scrolled away. Its place keeps its height, so nothing moves; the
 * film gives way to whatever has the focus (WCAG 2.4.11), and once closed it stays where it belongs.
 */
export function shrinkIntoCorner(player: FilmPlayer): void {
  const { frame, video, element, signal } = player.host;
  const holder = frame.parentElement;
  if (!holder) return;
  let isClosed = false;
  const button = element.ownerDocument.createElement("button");
  const shrink = (isSmall: boolean) => {
    if (isSmall === frame.classList.contains("mini")) return;
    holder.style.setProperty("block-size", isSmall ? `${holder.getBoundingClientRect().height}px` : "");
    frame.classList.toggle("mini", isSmall);
    frame.classList.remove("aside");
    frame.part.toggle("mini", isSmall);
    button.hidden = !isSmall;
  };
  Object.assign(button, { className: "unmini", hidden: true, ariaLabel: player.say("close"), textContent: "×" });
  button.addEventListener("click", () => {
    isClosed = true;
    video.pause();
    shrink(false);
  });
  frame.append(button);
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry || isFullscreen(frame)) return;
    if (entry.isIntersecting) shrink(false);
    else shrink(!video.paused && !isClosed);
  });
  observer.observe(holder);
  const giveWay = ({ target }: FocusEvent) => {
    if (target === element || !frame.classList.contains("mini")) return;
    if (overlap(frame.getBoundingClientRect(), (target as HTMLElement).getBoundingClientRect()))
      frame.classList.toggle("aside");
  };
  element.ownerDocument.addEventListener("focusin", giveWay, { signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    shrink(false);
    button.remove();
  });
}
