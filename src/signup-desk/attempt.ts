import { safeUrl } from "../base/url.js";
import type { Signup } from "../controllers/signup.js";
import { readAddress } from "../signup/address.js";
import { consentRecord } from "../signup/consent.js";
import type { OutcomeName } from "../signup/outcome.js";
import type { Provider } from "../signup/provider.js";
import { providerFor } from "../signup/providers.js";
import { newSubmissionId } from "../signup/submission.js";
import type { Field, Submission } from "../signup/submission.js";
import type { Entries } from "./entries.js";

/** One try, complete: the same is sent again when the connection comes back. */
export interface Attempt {
  readonly provider: Provider;
  readonly submission: Submission;
  readonly list: string;
  /** The page answers instead of the provider. */
  readonly answer?: Promise<OutcomeName | undefined>;
}

interface Press {
  url: URL;
  submitter?: HTMLElement | null;
  last?: Attempt;
  /** Fingerprints what the reader agrees to. */
  digest?: (text: string) => string;
}

/** A form that asks with GET is the browser's business, where nobody has said that the server takes anything else. */
function providerOf(url: URL, name: string, fields: readonly Field[], form?: HTMLFormElement): Provider {
  const provider = providerFor(url, name, fields);
  const isGet = form?.getAttribute("method")?.toLowerCase() === "get";
  return isGet && provider.isGuess ? providerFor(url, "native") : provider;
}

/** A page without its query. A frame that a page writes has no address of its own; it counts as that page. */
function pageOf(address: string): string | undefined {
  const url = safeUrl(address);
  return url && url.origin + url.pathname;
}

/** Everything a press sends, read in the press. The same address as in the last try is the same submission, so that a server can tell. */
export function attemptFrom(
  { host, words, fields }: Signup,
  entries: Entries,
  { url, submitter, last, digest }: Press,
): Attempt {
  const reading = entries.reading(submitter);
  const elsewhere = host.action ? undefined : entries.pressed(submitter)?.getAttribute("formaction");
  const target = safeUrl(elsewhere, document.baseURI) ?? url;
  const provider = providerOf(target, host.provider, reading.fields, host.action ? undefined : fields.author?.form);
  const email = readAddress(fields.email) ?? "";
  const id = last?.submission.email === email ? last.submission.id : newSubmissionId();
  const list = host.list || url.href;
  // The key is the page's own; only our protocol promises to understand it.
  const keys = host.list && provider.name === "endpoint" ? host.list.split(/[\s,]+/) : [];
  const newsletters = entries.newsletters.length ? entries.newsletters : keys;
  const page = pageOf(location.href) ?? pageOf(document.baseURI) ?? "";
  const purposes = entries.purposes(digest);
  const privacy = safeUrl(host.privacyHref, document.baseURI)?.href;
  const asked = newsletters.length ? newsletters : [list];
  const consent = purposes.length
    ? consentRecord({ id, language: words.language, page, list: asked, privacy, purposes })
    : undefined;
  const name = fields.name.trim() || undefined;
  const submission = { ...reading, id, url: target, email, name, newsletters, page, title: document.title, consent };
  return { provider, submission, list };
}
