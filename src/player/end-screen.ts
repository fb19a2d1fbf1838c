import { VideoEndedEvent } from "./events.js";
import type { FilmPlayer } from "./film-player.js";

/**
 * Shows what the author offers at the end over the film, until it plays again. A page that shows something of its own
 * there, such as more stories, cancels the event. Nothing here leads away by itself.
 */
export function showEndScreen({ host }: FilmPlayer, signal: AbortSignal): void {
  const { video, element, place } = host;
  const screen = element.ownerDocument.createElement("div");
  const slot = element.ownerDocument.createElement("slot");
  Object.assign(screen, { className: "root layer end", hidden: true });
  screen.part.add("end");
  slot.name = "end";
  screen.append(slot);
  // Under the controls: whoever wants to see the film again finds them.
  place.before(screen);
  // Slots are assigned by hand, after each render.
  element.requestUpdate();
  const hide = () => (screen.hidden = true);
  const show = () => {
    const hasContent = Boolean(element.querySelector(':scope > [slot="end"]'));
    screen.hidden = !element.dispatchEvent(new VideoEndedEvent()) || !hasContent;
  };
  video.addEventListener("ended", show, { signal });
  for (const type of ["play", "seeking"]) video.addEventListener(type, hide, { signal });
  signal.addEventListener("abort", () => screen.remove());
  if (video.ended) show();
}
