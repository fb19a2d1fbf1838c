/** What is needed once a reader turns to a sign-up form, and not before; it goes into the sibling signup-desk/desk.ts. */
export { exchange } from "./exchange.js";
export { inboxFor } from "./inbox.js";
export { suggestAddress } from "./suggestion.js";
