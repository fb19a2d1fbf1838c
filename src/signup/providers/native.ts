import type { Provider } from "../provider.js";

/**
 * Services that allow nothing but the browser's own submit: Buttondown's documentation says so, Mailchimp, Substack and MailerLite
 * give other origins no readable answer. Their field names are here so that a form can be made from `action` alone.
 */
export const nativeProviders: Provider[] = [
  // Forms that belong to their own page: Drupal's (simplenews) and Jetpack's.
  { name: "native", mark: /^(form_build_id|jetpack_sub)/ },
  { name: "buttondown", address: /^buttondown\.(com|email)\/api/, newsletter: "tag" },
  { name: "mailchimp", address: /\.list-manage\.com\//, email: "EMAIL", reader: "FNAME", newsletter: "tags" },
  { name: "substack", address: /\.substack\.com\/api/ },
  {
    name: "mailerlite",
    address: /mailerlite\.com\//,
    email: "fields[email]",
    reader: "fields[name]",
    newsletter: "groups[]",
  },
];
