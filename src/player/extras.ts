import { showEndScreen } from "./end-screen.js";
import { extrasStyles } from "./extras.styles.js";
import type { FilmPlayer } from "./film-player.js";
import { learnLanguage } from "./languages.js";
import { shrinkIntoCorner } from "./mini.js";
import { resume } from "./resume.js";

const extras = { endScreen: showEndScreen, resume, mini: shrinkIntoCorner };

type Extra = keyof typeof extras;

/** What each film has of them now. */
const running = new WeakMap<FilmPlayer, Map<Extra, AbortController>>();

/** Begins or ends one, as the page's author would have it now. */
function follow(player: FilmPlayer, name: Extra, isUnderWay?: boolean): void {
  const { element, signal } = player.host;
  const lives = running.get(player) ?? new Map<Extra, AbortController>();
  running.set(player, lives);
  const life = lives.get(name);
  if (signal.aborted || !life === !element[name]) return;
  life?.abort();
  lives.delete(name);
  if (life) return;
  const next = new AbortController();
  lives.set(name, next);
  extras[name](player, AbortSignal.any([signal, next.signal]), isUnderWay);
}

/** What a film has only where its author asks for it; asked again when that changes while the film is under way. */
export async function addExtras(player: FilmPlayer, isUnderWay?: boolean): Promise<void> {
  const { host } = player;
  if (host.signal.aborted) return;
  host.element.wear(extrasStyles, host.signal);
  follow(player, "endScreen", isUnderWay);
  follow(player, "resume", isUnderWay);
  await learnLanguage(host);
  follow(player, "mini", isUnderWay);
}
