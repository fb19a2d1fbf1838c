import { exchange } from "./exchange.js";
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

/**
 * Sends one submission and says what became of it. Never throws, and answers within `timeout` whatever the network does. The
 * request leaves in the task of the reader's press and outlives a navigation in the next.
 */
export async function send(provider: Provider, submission: Submission, sending: Sending = {}): Promise<Outcome> {
  if (holdsSecret(submission)) return { outcome: "misconfigured", reason: "secret" };
  if (submission.url.protocol === "http:" && globalThis.location?.protocol === "https:")
    return { outcome: "misconfigured", reason: "insecure" };
  if (!(globalThis.navigator?.onLine ?? true)) return { outcome: "offline", retryable: true };
  return exchange(provider, submission, sending);
}
