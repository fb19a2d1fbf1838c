import type { Provider } from "../provider.js";
import { formBody } from "../submission.js";

/** A service that takes its form's own fields and answers in JSON that the general reading understands. */
const form = (row: Provider, ...endpoint: [find: RegExp | string, replacement: string]): Provider => ({
  ...row,
  request: (submission) => ({ url: submission.url.href.replace(...endpoint), body: formBody(submission, row) }),
});

/** Kit, Brevo, Loops and Klaviyo's old forms as their users' pages send them; Mautic and MailPoet as their source says. */
export const formProviders: Provider[] = [
  form(
    {
      name: "kit",
      address: /^app\.(kit|convertkit)\.com\/forms/,
      email: "email_address",
      reader: "fields[first_name]",
      newsletter: "tags[]",
    },
    "",
    "",
  ),
  form(
    { name: "brevo", address: /\.sibforms\.com\/serve/, email: "EMAIL", reader: "FIRSTNAME" },
    /(\?.*)?$/,
    "?isAjax=1",
  ),
  form(
    {
      name: "loops",
      address: /^app\.loops\.so\/api\/newsletter/,
      reader: "firstName",
      newsletter: "mailingLists",
      repeatable: true,
    },
    "",
    "",
  ),
  // The header that would make Mautic's answer readable needs permission, which a default installation refuses: then nothing would arrive.
  form(
    { name: "mautic", address: /\/form\/submit\?formId/, email: "mauticform[email]", reader: "mauticform[firstname]" },
    /&.*|$/,
    "&ajax=1",
  ),
  form(
    { name: "klaviyo", address: /^manage\.kmail-lists\.com/, reader: "$first_name", newsletter: "g", repeatable: true },
    /com\/.*/,
    "com/ajax/subscriptions/subscribe",
  ),
  // MailPoet's field names are salted by the site, so only its own form can be sent, to the address its own script uses.
  form({ name: "mailpoet", address: /action=mailpoet/, mark: /^mailpoet_/ }, /post\.php.*/, "ajax.php?action=mailpoet"),
];
