import { safeUrl } from "../base/url.js";
import { readAddress } from "../signup/address.js";
import { consentRecord } from "../signup/consent.js";
import { providerFor } from "../signup/providers.js";
import { newSubmissionId } from "../signup/submission.js";
import type { SignupFields } from "./signup-fields.js";
import type { Attempt } from "./signup.js";

/** What the author says about a sign-up, in attributes. */
export interface SignupSettings {
  provider: string;
  list?: string;
  privacyHref?: string;
  timeout: number;
  remember: boolean;
}

/** What is there once a reader has turned to the form; absent where the file did not come. */
export type Intent = typeof import("../signup/intent.js");

/** Everything a press sends, read in the press. The same address as in the last try is the same submission, so that a server can tell. */
export function attemptFrom(
  fields: SignupFields,
  { provider: named, list: key, privacyHref, timeout, remember }: SignupSettings,
  more: { url: URL; language: string; submitter?: HTMLElement | null; last?: Attempt; intent?: Intent },
): Attempt {
  const { url, language, last, intent } = more;
  const reading = fields.reading(more.submitter);
  const provider = providerFor(url, named, reading.fields);
  const email = readAddress(fields.email) ?? "";
  const id = last?.submission.email === email ? last.submission.id : newSubmissionId();
  const list = key || url.href;
  // The key is the page's own; only our protocol promises to understand it.
  const keys = key && provider.name === "endpoint" ? key.split(/[\s,]+/) : [];
  const newsletters = fields.newsletters.length ? fields.newsletters : keys;
  const page = location.origin + location.pathname;
  const purposes = fields.purposes(intent?.sha256);
  const privacy = safeUrl(privacyHref, document.baseURI)?.href;
  const asked = { id, language, page, list: newsletters.length ? newsletters : [list], privacy, purposes };
  const consent = purposes.length ? consentRecord(asked) : undefined;
  const name = fields.name.trim() || undefined;
  const submission = { ...reading, id, url, email, name, newsletters, page, title: document.title, consent };
  return { provider, submission, list, timeout, remember, inbox: intent?.inboxFor(email) };
}
