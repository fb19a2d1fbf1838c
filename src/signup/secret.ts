import type { Submission } from "./submission.js";

/**
 * Keys that open an account and were pasted into a public page: Mailchimp, Brevo, Klaviyo, Kit, Ghost (admin), HubSpot.
 * Whoever reads the page's source has them, so nothing is sent until they are gone.
 */
const secrets =
  /[\da-f]{32}-us\d|x(keysib|smtpsib)-|\bpk_[\da-f]{20}|\bkit_[\da-f]{20}|api_?secret|[\da-f]{24}:[\da-f]{64}|\bpat-[a-z]+\d-/i;

export const holdsSecret = ({ url, fields }: Pick<Submission, "url" | "fields">): boolean =>
  !!url.username || secrets.test(`${url} ${fields.join(" ")}`);
