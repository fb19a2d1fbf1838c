import type { Service } from "../provider.js";
import { kmail } from "./forms.js";

/** Klaviyo's client API, made for browsers: the company id in the address is public. */
export const service: Service = {
  request(submission, ask, provider) {
    if (!provider.scriptOnly) return kmail.request(submission, ask, provider);
    const { url, email, name, newsletters, fields, page } = submission;
    const list = newsletters[0] ?? fields.find(([key]) => /^(g|list)$/.test(key))?.[1];
    const profile = { email, first_name: name, subscriptions: { email: { marketing: { consent: "SUBSCRIBED" } } } };
    const data = {
      type: "subscription",
      attributes: { custom_source: page, profile: { data: { type: "profile", attributes: profile } } },
      relationships: { list: { data: { type: "list", id: list } } },
    };
    return { url: url.href, headers: { revision: "2026-07-15" }, body: JSON.stringify({ data }) };
  },
};
