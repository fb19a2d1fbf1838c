import type { Languages, SignupWords } from "./strings.js";

/** Where the words of a sign-up are in other languages; each file is fetched when it is spoken. */
export const signupLanguages: Languages<SignupWords> = {
  ar: () => import("./ar-signup.js"),
  de: () => import("./de-signup.js"),
  es: () => import("./es-signup.js"),
  fr: () => import("./fr-signup.js"),
  it: () => import("./it-signup.js"),
  ja: () => import("./ja-signup.js"),
  nl: () => import("./nl-signup.js"),
  pl: () => import("./pl-signup.js"),
  pt: () => import("./pt-signup.js"),
};
