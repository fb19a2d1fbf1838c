import type { Languages, PageWords } from "./strings.js";

/** Where the words of the page are in other languages; each file is fetched when it is spoken. */
export const pageLanguages: Languages<PageWords> = {
  ar: () => import("./ar.js"),
  de: () => import("./de.js"),
  es: () => import("./es.js"),
  fr: () => import("./fr.js"),
  it: () => import("./it.js"),
  ja: () => import("./ja.js"),
  nl: () => import("./nl.js"),
  pl: () => import("./pl.js"),
  pt: () => import("./pt.js"),
};
