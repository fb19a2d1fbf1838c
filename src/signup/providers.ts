import type { Provider } from "./provider.js";
import { servicesApart } from "./providers/apart.js";
import { endpoint, unknownServer } from "./providers/endpoint.js";
import { formProviders } from "./providers/forms.js";
import { nativeProviders } from "./providers/native.js";
import type { Field } from "./submission.js";

const providers = [endpoint, ...servicesApart, ...formProviders, ...nativeProviders];

/**
 * The provider that a form belongs to: by the address it posts to or by a field of its own, else the one named. (Klaviyo has two
 * kinds of address under one name.) An address nobody knows is asked in the words of our own protocol.
 */
export function providerFor(url: URL, name = "auto", fields: readonly Field[] = []): Provider {
  const address = url.host + url.pathname + url.search;
  const named = providers.filter((provider) => provider.name === name);
  const isKnown = (provider: Provider) =>
    provider.address?.test(address) || fields.some(([field]) => provider.mark?.test(field));
  return (named.length ? named : providers).find(isKnown) ?? named[0] ?? unknownServer;
}
