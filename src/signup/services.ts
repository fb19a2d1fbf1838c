import type { Provider, ProviderName, Service } from "./provider.js";
import { endpoint, unknownServer } from "./services/endpoint.js";
import { brevo, kit, loops, mailpoet, mautic } from "./services/forms.js";

/** Those that are spoken with in forms; the others join them once their file is there. */
const services: { [name in ProviderName]?: Service } = { endpoint, kit, brevo, loops, mautic, mailpoet };

/** Services with words of their own, each in a file that only their forms fetch. */
const files: { readonly [name in ProviderName]?: () => Promise<{ service: Service }> } = {
  ghost: () => import("./services/ghost.js"),
  listmonk: () => import("./services/listmonk.js"),
  hubspot: () => import("./services/hubspot.js"),
  klaviyo: () => import("./services/klaviyo.js"),
};

/** How to speak with a provider, at once where that is known; undefined where only the browser itself may. */
export function serviceOf({ name, isGuess }: Provider): Service | undefined | Promise<Service> {
  if (isGuess) return unknownServer;
  return services[name] ?? files[name]?.().then(({ service }) => (services[name] = service));
}
