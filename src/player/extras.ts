import { showEndScreen } from "./end-screen.js";
import { extrasStyles } from "./extras.styles.js";
import type { FilmPlayer } from "./film-player.js";
import { learnLanguage } from "./languages.js";
import { shrinkIntoCorner } from "./mini.js";
import { resume } from "./resume.js";

/** What a film has only where its author asks for it. */
export async function addExtras(player: FilmPlayer): Promise<void> {
  const { host } = player;
  const { element, signal } = host;
  element.wear(extrasStyles, signal);
  if (element.endScreen) showEndScreen(host);
  if (element.resume) resume(player);
  await learnLanguage(host);
  if (element.mini && !signal.aborted) shrinkIntoCorner(player);
}
