import { safeUrl } from "../../base/url.js";
import type { Service } from "../provider.js";
import { formBody } from "../submission.js";
import type { Submission } from "../submission.js";

/** What our protocol asks for, whoever sends it: a script, or the browser's own submit. */
export function protocolBody(submission: Submission): URLSearchParams {
  const { id, email, page, consent } = submission;
  const body = formBody(submission);
  body.set("email", email);
  body.set("submission", id);
  body.set("source", JSON.stringify({ page }));
  if (consent) body.set("consent", JSON.stringify(consent));
  return body;
}

/** The published protocol (demo/docs/signup-protocol.md). Form-encoded, so that it arrives even where CORS was forgotten. */
export const endpoint: Service = {
  request: (submission) => ({ url: submission.url.href, body: protocolBody(submission) }),
  read({ status, data }) {
    if (status === 403) return { outcome: "challenge", url: safeUrl(data.url)?.href };
    if (status === 202 || data.status === "pending") return { outcome: "pending", inbox: safeUrl(data.inbox)?.href };
    return data.status === "subscribed" ? { outcome: "subscribed" } : undefined;
  },
};

/**
 * A server that nobody named. It is asked as the protocol says and believed only what it says in so many words: a page of
 * HTML after a form may be thanks or an error, so the outcome stays `unconfirmed`.
 */
export const unknownServer: Service = {
  ...endpoint,
  readsPages: true,
  read(answer) {
    if (!answer.isPage) return endpoint.read?.(answer);
    return answer.status < 300 ? { outcome: "unconfirmed" } : undefined;
  },
};
