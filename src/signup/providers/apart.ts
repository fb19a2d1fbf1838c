import type { Provider } from "../provider.js";

export const ghostSite = ({ href }: URL): string => href.replace(/(members\/api\/.*|[?#].*)$/, "").replace(/\/?$/, "/");
export const listmonkRoot = ({ href }: URL): string => href.replace(/(api\/public|subscription)\/.*$/, "");

/** Services with a language of their own, which is fetched when a reader turns to the form (intent.ts); these are their faces. */
export const servicesApart: Provider[] = [
  {
    name: "ghost",
    isApart: true,
    scriptOnly: true,
    address: /\/members\/api\//,
    page: (url) => `${ghostSite(url)}#/portal/signup`,
  },
  {
    name: "listmonk",
    isApart: true,
    readsPages: true,
    address: /\/(api\/public\/subscription|subscription\/form)$/,
    newsletter: "l",
    page: (url) => `${listmonkRoot(url)}subscription/form`,
  },
  {
    name: "hubspot",
    isApart: true,
    scriptOnly: true,
    carriesConsent: true,
    repeatable: true,
    address: /^(api|forms)[\w-]*\.(hsforms|hubspot)\.com/,
  },
  { name: "klaviyo", isApart: true, scriptOnly: true, repeatable: true, address: /^a\.klaviyo\.com/ },
];
