import { safeUrl } from "../base/url.js";
import type { SignupSettings } from "../controllers/signup.js";
import { readAddress } from "../signup/address.js";
import { consentRecord } from "../signup/consent.js";
import { inboxFor } from "../signup/intent.js";
import type { OutcomeName } from "../signup/outcome.js";
import type { Provider } from "../signup/provider.js";
import { providerFor } from "../signup/providers.js";
import { newSubmissionId } from "../signup/submission.js";
import type { Submission } from "../signup/submission.js";
import type { Entries } from "./entries.js";

/** One try, complete: the same is sent again when the connection comes back. */
export interface Attempt {
  readonly provider: Provider;
  readonly submission: Submission;
  readonly list: string;
  /** Seconds. */
  readonly timeout: number;
  readonly remember: boolean;
  /** Where the reader's mail is read, where that is known. */
  readonly inbox?: string;
  /** The page answers instead of the provider. */
  readonly answer?: Promise<OutcomeName | undefined>;
}

interface Reader {
  url: URL;
  email: string;
  name: string;
  language: string;
  submitter?: HTMLElement | null;
  last?: Attempt;
  /** Fingerprints what the reader agrees to. */
  digest?: (text: string) => string;
}

/** Everything a press sends, read in the press. The same address as in the last try is the same submission, so that a server can tell. */
export function attemptFrom(entries: Entries, settings: SignupSettings, reader: Reader): Attempt {
  const { url, language, last } = reader;
  const { list: key, remember } = settings;
  const timeout = settings.timeout > 0 ? settings.timeout : 15;
  const reading = entries.reading(reader.submitter);
  const provider = providerFor(url, settings.provider, reading.fields);
  const email = readAddress(reader.email) ?? "";
  const id = last?.submission.email === email ? last.submission.id : newSubmissionId();
  const list = key || url.href;
  // The key is the page's own; only our protocol promises to understand it.
  const keys = key && provider.name === "endpoint" ? key.split(/[\s,]+/) : [];
  const newsletters = entries.newsletters.length ? entries.newsletters : keys;
  const page = location.origin + location.pathname;
  const purposes = entries.purposes(reader.digest);
  const privacy = safeUrl(settings.privacyHref, document.baseURI)?.href;
  const asked = { id, language, page, list: newsletters.length ? newsletters : [list], privacy, purposes };
  const consent = purposes.length ? consentRecord(asked) : undefined;
  const name = reader.name.trim() || undefined;
  const submission = { ...reading, id, url, email, name, newsletters, page, title: document.title, consent };
  return { provider, submission, list, timeout, remember, inbox: inboxFor(email) };
}
