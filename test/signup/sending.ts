/** Sign-ups against the second origin, in the tester's words. */
import type { Outcome } from "../../src/signup/outcome.js";
import type { Provider } from "../../src/signup/provider.js";
import { providerFor } from "../../src/signup/providers.js";
import type { Submission } from "../../src/signup/submission.js";
import { send } from "../../src/signup/transport.js";
import type { Sending } from "../../src/signup/transport.js";
import { addressOf, answers, newKey, received } from "../support/origin.js";
import type { Answer, ReceivedRequest } from "../support/origin.js";

export const reader = "ada@reader.example";

/** What a reader wants, as the element would put it together. */
export function wish(address: string, more: Partial<Submission> = {}): Submission {
  return {
    id: "0f0e0d0c-0b0a-4908-8706-050403020100",
    url: new URL(address),
    email: reader,
    newsletters: [],
    fields: [],
    page: "https://site.example/story",
    title: "A story",
    ...more,
  };
}

export interface Report {
  outcome: Outcome;
  /** The requests that arrived, without preflights. */
  requests: ReceivedRequest[];
  preflights: ReceivedRequest[];
}

export interface Scene extends Partial<Submission>, Sending {
  /** The path of the action at the provider's. */
  path?: string;
  provider?: Provider | string;
  /** The answers the provider gives, in turn. */
  answers: Answer[];
}

/** Signs a reader up at a server of another origin, reached by a host name, and reports what each side saw. */
export async function signUp({
  path = "/subscribe",
  provider,
  answers: list,
  signal,
  timeout,
  onSlow,
  ...more
}: Scene): Promise<Report> {
  const key = newKey();
  await answers(key, ...list);
  const submission = wish(await addressOf(key, path, "mapped"), more);
  const chosen = typeof provider === "object" ? provider : providerFor(submission.url, provider, submission.fields);
  const outcome = await send(chosen, submission, { signal, timeout, onSlow });
  const all = await received(key, { preflights: true });
  const isPreflight = (request: ReceivedRequest) => request.isPreflight;
  return { outcome, requests: all.filter((request) => !isPreflight(request)), preflights: all.filter(isPreflight) };
}

/** The fields of a form-encoded body, in order, repeated names included. */
export const fieldsIn = (request: ReceivedRequest | undefined): [string, string][] => [
  ...new URLSearchParams(request?.body),
];

export const jsonIn = (request: ReceivedRequest | undefined): unknown => JSON.parse(request?.body ?? "");
