import type { Provider } from "./provider.js";
import { ghostSite, listmonkRoot } from "./sites.js";
import type { Field } from "./submission.js";

const endpoint: Provider = { name: "endpoint", repeatable: true, carriesConsent: true };

const providers: Provider[] = [
  endpoint,
  { name: "ghost", address: /\/members\/api\//, scriptOnly: true, page: (url) => `${ghostSite(url)}#/portal/signup` },
  {
    name: "listmonk",
    address: /\/(api\/public\/subscription|subscription\/form)$/,
    newsletter: "l",
    page: (url) => `${listmonkRoot(url)}subscription/form`,
  },
  {
    name: "hubspot",
    address: /^(api|forms)[\w-]*\.(hsforms|hubspot)\.com/,
    repeatable: true,
    carriesConsent: true,
    scriptOnly: true,
  },
  { name: "klaviyo", address: /^a\.klaviyo\.com/, repeatable: true, scriptOnly: true },
  // Klaviyo's old forms.
  { name: "klaviyo", address: /^manage\.kmail-lists\.com/, reader: "$first_name", newsletter: "g", repeatable: true },
  {
    name: "kit",
    address: /^app\.(kit|convertkit)\.com\/forms/,
    email: "email_address",
    reader: "fields[first_name]",
    newsletter: "tags[]",
  },
  { name: "brevo", address: /\.sibforms\.com\/serve/, email: "EMAIL", reader: "FIRSTNAME" },
  {
    name: "loops",
    address: /^app\.loops\.so\/api\/newsletter/,
    reader: "firstName",
    newsletter: "mailingLists",
    repeatable: true,
  },
  {
    name: "mautic",
    address: /\/form\/submit\?formId/,
    email: "mauticform[email]",
    reader: "mauticform[firstname]",
  },
  { name: "mailpoet", address: /action=mailpoet/, mark: /^mailpoet_/ },
  // Only the browser's own submit: Drupal's (simplenews) and Jetpack's forms belong to their own page, Buttondown's documentation
  // says so, and Mailchimp, Substack and MailerLite give other origins no readable answer.
  { name: "native", mark: /^(form_build_id|jetpack_sub)/, isNative: true },
  { name: "buttondown", address: /^buttondown\.(com|email)\/api/, newsletter: "tag", isNative: true },
  {
    name: "mailchimp",
    address: /\.list-manage\.com\//,
    email: "EMAIL",
    reader: "FNAME",
    newsletter: "tags",
    isNative: true,
  },
  { name: "substack", address: /\.substack\.com\/api/, isNative: true },
  {
    name: "mailerlite",
    address: /mailerlite\.com\//,
    email: "fields[email]",
    reader: "fields[name]",
    newsletter: "groups[]",
    isNative: true,
  },
];

/**
 * The provider that a form belongs to: by the address it posts to or by a field of its own, else the one named. (Klaviyo has two
 * kinds of address under one name.) An address nobody knows is asked in the words of our own protocol.
 */
export function providerFor(url: URL, name = "auto", fields: readonly Field[] = []): Provider {
  const address = url.host + url.pathname + url.search;
  const named = providers.filter((provider) => provider.name === name);
  const isKnown = (provider: Provider) =>
    provider.address?.test(address) || fields.some(([field]) => provider.mark?.test(field));
  const known = (named.length ? named : providers).find(isKnown) ?? named[0];
  return known ?? { ...endpoint, repeatable: false, isGuess: true };
}
