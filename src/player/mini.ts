import type { FilmPlayer } from "./film-player.js";
import { isFullscreen } from "./screen.js";

const overlap = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** What has the focus, also inside another widget; nothing on a page where only the page has it. */
function focusIn({ activeElement, body }: Document): Element | undefined {
  let focus = activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  return focus && focus !== body ? focus : undefined;
}

/**
 * Keeps a running film in a corner once its place has scrolled away. Its place keeps its height, so nothing moves; the
 * film gives way to whatever has the focus (WCAG 2.4.11): into the other corner, or home. Once closed it stays where it
 * belongs.
 */
export function shrinkIntoCorner(player: FilmPlayer, signal: AbortSignal): void {
  const { frame, video, element } = player.host;
  const holder = frame.parentElement;
  if (!holder) return;
  let isClosed = false;
  let isAway = false;
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
    isAway = false;
    video.pause();
    shrink(false);
  });
  frame.append(button);
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry || isFullscreen(frame)) return;
    isAway = !entry.isIntersecting && !video.paused && !isClosed;
    giveWay();
  });
  observer.observe(holder);
  const coversFocus = () => {
    const focus = focusIn(element.ownerDocument);
    if (!focus || frame.contains(focus)) return false;
    const box = focus.getBoundingClientRect();
    // What is higher than half of the window, such as a whole article, is not hidden by a corner.
    return box.height < innerHeight / 2 && overlap(frame.getBoundingClientRect(), box);
  };
  const giveWay = () => {
    shrink(isAway);
    if (!isAway || !coversFocus()) return;
    frame.classList.toggle("aside");
    if (coversFocus()) shrink(false);
  };
  for (const type of ["focusin", "scroll"]) element.ownerDocument.addEventListener(type, giveWay, { signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    shrink(false);
    button.remove();
  });
}
