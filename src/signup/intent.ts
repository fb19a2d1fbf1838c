/**
 * What is needed once a reader turns to a sign-up form: fetched with the first focus, used by the time of the press. Most visits
 * never need it. It is a sibling of the embed and imports nothing at runtime.
 */
export { exchange } from "./exchange.js";
export { inboxFor } from "./inbox.js";
export { sha256 } from "./proof.js";
export { suggestAddress } from "./suggestion.js";
