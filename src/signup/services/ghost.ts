import { safeUrl } from "../../base/url.js";
import type { Service } from "../provider.js";
import { ghostSite } from "../sites.js";

/** Ghost's members API, read in version 6.65 and recorded there: test/fixtures/signup/ghost-6. */
export const service: Service = {
  async request({ url, email, name, newsletters, fields, page }, ask) {
    const api = `${ghostSite(url)}members/api/`;
    const valuesOf = (key: string) => fields.filter(([field]) => field === key).map(([, value]) => value);
    const body = {
      email,
      name,
      emailType: "signup",
      // No header of our own, or this GET would need permission. Ghost 5 may lack the route and does not miss the token.
      integrityToken: await ask(`${api}integrity-token/`),
      labels: valuesOf("labels"),
      honeypot: valuesOf("honeypot")[0],
      newsletters: newsletters.length ? newsletters.map((title) => ({ name: title })) : undefined,
      urlHistory: [
        {
          time: Date.now(),
          path: "/",
          referrerMedium: "Embed",
          referrerSource: safeUrl(page)?.host,
          referrerUrl: page,
        },
      ],
    };
    return { url: `${api}send-magic-link/`, body: JSON.stringify(body) };
  },
  read({ status, text, data }) {
    // Version 6 says `{}`, version 5 the bare word "Created."; both mean a mail with a link, for members and strangers alike.
    if (status < 300) return { outcome: "pending", inbox: safeUrl(data.inboxLinks?.desktop)?.href };
    if (status !== 400) return undefined;
    // Bare words mean that the mail server would not take the address; a request not understood, that the token has expired.
    if (text === "Bad Request.") return { outcome: "invalid", field: "email" };
    return /understood/.test(`${text}`) ? { outcome: "failed", retryable: true, reason: "refused" } : undefined;
  },
};
