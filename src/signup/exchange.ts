import { readAnswer, readOutcome } from "./answer.js";
import type { NotTaken, Outcome } from "./outcome.js";
import type { Provider, Service, Wire } from "./provider.js";
import { serviceOf } from "./services.js";
import type { Sending } from "./transport.js";
import type { Submission } from "./submission.js";

/** One try and what has become of it so far. */
interface Try {
  readonly provider: Provider;
  service?: Service;
  readonly url: URL;
  readonly stop: AbortController;
  /** Addresses that the page's Content-Security-Policy has forbidden meanwhile. */
  readonly forbidden: string[];
  hasLeft?: boolean;
}

// Node 20 has no navigator.
const isOffline = () => !(globalThis.navigator?.onLine ?? true);
const offline: NotTaken = { outcome: "offline", retryable: true };
const unreachable: NotTaken = { outcome: "failed", retryable: true, reason: "unreachable" };

/** A fetch that fails says nothing; this is what else can be known. */
async function unanswered(attempt: Try, { url, body }: Wire): Promise<Outcome> {
  const { forbidden, provider, stop } = attempt;
  // The report of a violation is a task of its own and may come after the failure.
  await new Promise((resolve) => setTimeout(resolve, 20));
  if (forbidden.some((address) => address.startsWith(new URL(url).origin)))
    return { outcome: "blocked", reason: "policy" };
  if (isOffline()) return offline;
  // A request that needs permission and fails has almost always failed there, before the address left.
  if (typeof body === "string") return unreachable;
  // Form fields need none: a server that can be reached at all has them, and only its answer is kept from this page.
  return fetch(new URL("/", url), { method: "HEAD", mode: "no-cors", credentials: "omit", signal: stop.signal }).then(
    () => ({ outcome: "unconfirmed", retryable: provider.repeatable }),
    () => unreachable,
  );
}

async function post(attempt: Try, wire: Wire): Promise<Outcome> {
  const { body } = wire;
  attempt.stop.signal.throwIfAborted();
  attempt.hasLeft = true;
  const sending = fetch(wire.url, {
    method: "POST",
    body,
    headers: {
      accept: "application/json",
      ...(typeof body === "string" && { "content-type": "application/json" }),
      ...wire.headers,
    },
    // Browsers refuse to keep more than 64 KiB alive.
    keepalive: `${body}`.length < 2e4,
    credentials: "same-origin",
  });
  const response = await sending.catch(() => undefined);
  return response ? readOutcome(attempt, await readAnswer(response, response.text())) : unanswered(attempt, wire);
}

/** Where no step comes before it, the request leaves in the task of the reader's press. */
async function run(attempt: Try, submission: Submission): Promise<Outcome> {
  const { provider, stop, url } = attempt;
  let asked = url.href;
  // Who leaves the page takes nothing with them that an answer was waited for; what can be sent without it goes now.
  const left = new Promise<undefined>((resolve) => {
    globalThis.addEventListener?.("pagehide", () => resolve(undefined), stop);
  });
  const read = async (address: string) => {
    const response = await fetch((asked = address), { signal: stop.signal, credentials: "omit" });
    return response.ok ? (await response.text()) || undefined : undefined;
  };
  const ask = (address: string) => Promise.race([read(address), left]);
  try {
    const found = serviceOf(provider);
    const service = (attempt.service = found && "then" in found ? await found : found);
    const wire = service?.request(submission, ask, provider);
    return wire ? await post(attempt, "then" in wire ? await wire : wire) : { outcome: "handed-off" };
  } catch {
    const outcome = await unanswered(attempt, { url: asked, body: "" });
    // A proof that could not be fetched or found: the provider's own page can still ask for it.
    const isUnproved = submission.needsProof && outcome === unreachable;
    return isUnproved ? { outcome: "challenge", url: provider.page?.(url) } : outcome;
  }
}

/** Sends one submission and says what became of it; see `send` in transport.ts. */
export async function exchange(
  provider: Provider,
  submission: Submission,
  { signal, timeout = 15, onSlow }: Sending = {},
): Promise<Outcome> {
  const stop = new AbortController();
  const attempt: Try = { provider, url: submission.url, stop, forbidden: [] };
  const hear = ({ disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    if (disposition === "enforce" && effectiveDirective === "connect-src") attempt.forbidden.push(blockedURI);
  };
  globalThis.document?.addEventListener("securitypolicyviolation", hear, stop);
  const stopped = new Promise<Outcome>((resolve) => {
    // What has not left stays here; what has left is on its way, and nobody knows how far.
    const unknown = (): void =>
      resolve(
        attempt.hasLeft
          ? { outcome: "unconfirmed", retryable: provider.repeatable }
          : { outcome: "failed", retryable: true, reason: "timeout" },
      );
    stop.signal.addEventListener("abort", unknown);
  });
  const giveUp = () => stop.abort();
  const timers = [setTimeout(giveUp, timeout * 1000), setTimeout(() => onSlow?.(), 4000)];
  signal?.addEventListener("abort", giveUp, stop);
  if (signal?.aborted) giveUp();
  const outcome = await Promise.race([run(attempt, submission), stopped]);
  for (const timer of timers) clearTimeout(timer);
  giveUp();
  return outcome;
}
