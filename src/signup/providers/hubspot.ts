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

/** HubSpot's unauthenticated submissions API; the older form addresses carry the same two ids at their end. */
export const hubspot: Service = {
  request({ url, email, name, fields, emailField, page, title, consent }) {
    const ids = url.pathname.split("/").slice(-2).join("/");
    const host = url.host.replace(/^forms/, "api").replace("hubspot", "hsforms");
    const values = new Map(fields.map(([key, value]) => [key.replace(/^0-1\//, ""), value]));
    values.set(emailField?.replace(/^0-1\//, "") ?? "email", email);
    if (name) values.set("firstname", name);
    const body = {
      fields: [...values].map(([key, value]) => ({ objectTypeId: "0-1", name: key, value })),
      context: { pageUri: page, pageName: title },
      legalConsentOptions: consent && legalConsent(consent),
    };
    return { url: `${url.protocol}//${host}/submissions/v3/integration/submit/${ids}`, body: JSON.stringify(body) };
  },
};
