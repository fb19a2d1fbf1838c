import { FilmPlayer } from "./film-player.js";
import { withPlaces } from "./host.js";
import type { FilmHost, Player } from "./kit.js";

/** The controls over a film. Imports nothing from Lit: it is handed what it needs, so that nothing is loaded twice. */
export function startPlayer(host: FilmHost): Player {
  return new FilmPlayer(withPlaces(host));
}
