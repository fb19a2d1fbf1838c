import type { Answer } from "./answer.js";
import type { Outcome } from "./outcome.js";
import type { Submission } from "./submission.js";

export type ProviderName =
  | "native"
  | "endpoint"
  | "ghost"
  | "listmonk"
  | "kit"
  | "brevo"
  | "hubspot"
  | "klaviyo"
  | "loops"
  | "mautic"
  | "buttondown"
  | "mailchimp"
  | "mailerlite"
  | "substack"
  | "mailpoet";

/** One request as it goes over the wire: always a POST. A text body is JSON and needs permission (a preflight); form fields do not. */
export interface Wire {
  readonly url: string;
  readonly body: URLSearchParams | string;
  readonly headers?: Record<string, string>;
}

/** Reads one address before the submission: the text of a good answer, else undefined. Rejects when there is no readable answer. */
export type Ask = (url: string) => Promise<string | undefined>;

/** How to speak with a service. */
export interface Service {
  /** What to send. */
  request(submission: Submission, ask: Ask, provider: Provider): Wire | Promise<Wire>;
  /** What an answer means where the general reading (answer.ts) would not know. */
  read?(answer: Answer): Outcome | undefined;
  /** A good answer may be a page of HTML. */
  readonly readsPages?: boolean;
}

/** The face of a newsletter service: how its forms are recognised, and what may be sent there. How to speak with it is in services.ts. */
export interface Provider {
  readonly name: ProviderName;
  /** What its addresses look like, from the host name on; absent where an address gives nothing away. */
  readonly address?: RegExp;
  /** A field name that no other service's form has. */
  readonly mark?: RegExp;
  /** The names of its fields for e-mail address, reader's name and newsletter; default `email`, `name`, `list`. */
  readonly email?: string;
  readonly reader?: string;
  readonly newsletter?: string;
  /** Sending the same again does no harm there. */
  readonly repeatable?: boolean;
  /** It can store the consent record. */
  readonly carriesConsent?: boolean;
  /** Only the browser's own submit is allowed there. */
  readonly isNative?: boolean;
  /** Nobody named it and no address gave it away. */
  readonly isGuess?: boolean;
  /** No ordinary form can be sent to it: without script there is only its own page. */
  readonly scriptOnly?: boolean;
  /** Its own sign-up page, for readers whom this form cannot help. */
  page?(url: URL): string;
}
