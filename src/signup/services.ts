import type { Provider, ProviderName, Service } from "./provider.js";
import { endpoint, unknownServer } from "./services/endpoint.js";
import { brevo, kit, loops, mailpoet, mautic } from "./services/forms.js";
import { ghost } from "./services/ghost.js";
import { hubspot } from "./services/hubspot.js";
import { klaviyo } from "./services/klaviyo.js";
import { listmonk } from "./services/listmonk.js";

const services: { readonly [name in ProviderName]?: Service } = {
  endpoint,
  ghost,
  listmonk,
  hubspot,
  klaviyo,
  kit,
  brevo,
  loops,
  mautic,
  mailpoet,
};

/** How to speak with a provider; undefined where only the browser itself may. */
export const serviceOf = ({ name, isGuess }: Provider): Service | undefined =>
  isGuess ? unknownServer : services[name];
