import { FilmPlayer } from "./film-player.js";
import type { Player, PlayerHost } from "./kit.js";

export { playWhenVisible } from "./autoplay.js";
export { showMoment } from "./moment.js";

/** The controls over a film. Imports nothing from Lit: it is handed what it needs, so that nothing is loaded twice. */
export function startPlayer(host: PlayerHost): Player {
  return new FilmPlayer(host);
}
