import type { ConsentRecord } from "../consent.js";
import type { Service } from "../provider.js";

/** A subscription type of HubSpot has a number; the checkbox that stands for it carries it as its name. */
function legalConsent({ purposes }: ConsentRecord): unknown {
  const communications = purposes
    .filter(({ id }) => Number(id))
    .map(({ id, granted, text }) => ({ value: granted, subscriptionTypeId: Number(id), text }));
  const text = purposes.map((purpose) => purpose.text).join("\n");
  return { consent: { consentToProcess: purposes.every(({ granted }) => granted), text, communications } };
}

/** The addresses of HubSpot's older forms, with their two ids at the end. */
const older = /(forms|api)([\w-]*)\.(hsforms|hubspot)\.com\/.*\/([^/]+)\/([^/?]+).*/;

/** HubSpot's unauthenticated submissions API. */
export const service: Service = {
  request({ url, email, name, fields, emailField, page, title, consent }) {
    const values = new Map(fields.map(([key, value]) => [key.replace(/^0-1\//, ""), value]));
    // What HubSpot's own script tells itself; as a field of the form it would be refused.
    values.delete("hs_context");
    values.set(emailField?.replace(/^0-1\//, "") ?? "email", email);
    if (name) values.set("firstname", name);
    const body = {
      fields: [...values].map(([key, value]) => ({ objectTypeId: "0-1", name: key, value })),
      context: { pageUri: page, pageName: title },
      legalConsentOptions: consent && legalConsent(consent),
    };
    const address = url.href.replace(older, "api$2.hsforms.com/submissions/v3/integration/submit/$4/$5");
    return { url: address, body: JSON.stringify(body) };
  },
};
