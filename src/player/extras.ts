import { dress } from "./dress.js";
import { showEndScreen } from "./end-screen.js";
import { extrasStyles } from "./extras.styles.js";
import type { FilmPlayer } from "./film-player.js";
import { shrinkIntoCorner } from "./mini.js";
import { resume } from "./resume.js";

/** What a film has only where its author asks for it. */
export function addExtras(player: FilmPlayer, resumed: (seconds: number) => void): void {
  const { host } = player;
  dress(host.root, extrasStyles, host.signal);
  if (host.element.resume) resume(host, resumed);
  if (host.element.endScreen) showEndScreen(host);
  if (host.element.mini) shrinkIntoCorner(player);
}
