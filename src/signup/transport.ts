import type { Outcome } from "./outcome.js";
import type { Provider } from "./provider.js";
import { holdsSecret } from "./secret.js";
import type { Submission } from "./submission.js";

export interface Sending {
  /** Stops the waiting. A request that has left goes on: the reader meant it, and `keepalive` carries it past the page. */
  signal?: AbortSignal;
  /** Seconds until the waiting ends; default 15. */
  timeout?: number;
  /** Called once after 4 seconds without an answer. */
  onSlow?: () => void;
}

type Intent = typeof import("./intent.js");

let intent: Intent | undefined;

/**
 * Fetches what a sign-up needs (intent.ts), to be called when a reader turns to the form. Undefined where the file is missing or
 * forbidden.
 */
export async function prepare(): Promise<Intent | undefined> {
  return (intent ??= await import("./intent.js").catch(() => undefined));
}

/**
 * Sends one submission and says what became of it. Never throws, and answers within `timeout` whatever the network does. Once
 * prepared, the request leaves in the task of the reader's press and outlives a navigation in the next.
 */
export async function send(provider: Provider, submission: Submission, sending: Sending = {}): Promise<Outcome> {
  if (holdsSecret(submission)) return { outcome: "misconfigured", reason: "secret" };
  if (submission.url.protocol === "http:" && globalThis.location?.protocol === "https:")
    return { outcome: "misconfigured", reason: "insecure" };
  if (!(globalThis.navigator?.onLine ?? true)) return { outcome: "offline", retryable: true };
  const { timeout = 15 } = sending;
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, timeout * 1000, undefined));
  const prepared = intent ?? (await Promise.race([prepare(), late]));
  if (prepared) return prepared.exchange(provider, submission, sending);
  return { outcome: "failed", retryable: true, reason: "unreachable" };
}
