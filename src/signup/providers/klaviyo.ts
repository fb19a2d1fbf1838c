import type { Service } from "../provider.js";

/** Klaviyo's client API, made for browsers: the company id in the address is public. */
export const klaviyo: Service = {
  request({ url, email, name, newsletters, fields, page }) {
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
