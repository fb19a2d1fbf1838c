/**
 * What is needed once a reader turns to a sign-up form: fetched with the first focus, used by the time of the press. Most visits
 * never need it. It is a sibling of the embed and imports nothing at runtime.
 */
import type { ProviderName, Service } from "./provider.js";
import { ghost } from "./providers/ghost.js";
import { hubspot } from "./providers/hubspot.js";
import { klaviyo } from "./providers/klaviyo.js";
import { listmonk } from "./providers/listmonk.js";

export { inboxFor } from "./inbox.js";
export { sha256 } from "./proof.js";
export { suggestAddress } from "./suggestion.js";

export const services: { readonly [name in ProviderName]?: Service } = { ghost, hubspot, klaviyo, listmonk };
