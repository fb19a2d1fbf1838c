import type { Languages, PlayerWords } from "./strings.js";

/** Where the player’s words are in other languages; each file is fetched when it is spoken. */
export const playerLanguages: Languages<PlayerWords> = {
  ar: () => import("./ar-player.js"),
  de: () => import("./de-player.js"),
  es: () => import("./es-player.js"),
  fr: () => import("./fr-player.js"),
  it: () => import("./it-player.js"),
  ja: () => import("./ja-player.js"),
  nl: () => import("./nl-player.js"),
  pl: () => import("./pl-player.js"),
  pt: () => import("./pt-player.js"),
};
