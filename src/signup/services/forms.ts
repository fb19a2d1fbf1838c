import type { Service } from "../provider.js";
import { formBody } from "../submission.js";

/** A service that takes its form's own fields, at the address its script uses, and answers in JSON that the general reading understands. */
const form = (find: RegExp | string = "", replacement = ""): Service => ({
  request: (submission, _, names) => ({
    url: submission.url.href.replace(find, replacement),
    body: formBody(submission, names),
  }),
});

/** Kit, Brevo and Loops as their users' pages send them, Mautic and MailPoet as their source says. */
export const kit = form();
/** The form that Loops hands out calls its field otherwise; its own script sends it as `email`. */
export const loops: Service = {
  request: (submission, ask, names) => kit.request({ ...submission, emailField: "email" }, ask, names),
};
export const brevo = form(/(\?.*)?$/, "?isAjax=1");
/** The header that would make Mautic's answer readable needs permission, which a default installation refuses: then nothing would arrive. */
export const mautic: Service = {
  ...form(/&.*|$/, "&ajax=1"),
  // Which field it is about stands beside words in the language of the form.
  read: ({ text }) =>
    /"validationErrors":\{"[^"]*mail/.test(`${text}`) ? { outcome: "invalid", field: "email" } : undefined,
};
/** MailPoet's field names are salted by the site, so only its own form can be sent. */
export const mailpoet = form(/post\.php.*/, "ajax.php?action=mailpoet");
/** Klaviyo's old forms. */
export const kmail = form(/com\/.*/, "com/ajax/subscriptions/subscribe");
