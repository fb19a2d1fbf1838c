// Faults on order, for the workbench and for nobody else: a publisher's server has no such file.
//
//   ?delay=MS            answers later
//   ?status=500          answers with that status; nothing is stored
//   ?outcome=limited     (sign-up) answers as the protocol says for that outcome; nothing is stored
//   ?hang=1              does its work, then never answers
//   ?truncate=1          does its work, then breaks off in the middle of the answer
//   ?cors=off            does its work and answers without permission to read the answer
import { setTimeout as pause } from "node:timers/promises";
import { json, problem, text } from "./answers.mjs";

const longestDelay = 120_000;

const ordered = {
  pending: () => json(202, { status: "pending" }),
  subscribed: () => json(200, { status: "subscribed" }),
  invalid: () => problem(422, "invalid", "Ordered by ?outcome", { field: "email" }),
  challenge: (origin) => problem(403, "challenge", "Ordered by ?outcome", { url: `${origin}/signup/challenge` }),
  closed: () => problem(410, "closed", "Ordered by ?outcome"),
  limited: () => problem(429, "limited", "Ordered by ?outcome", { retryAfter: 90 }, { "Retry-After": "90" }),
  unavailable: () => problem(503, "unavailable", "Ordered by ?outcome", {}, { "Retry-After": "5" }),
  error: () => text(500, "text/html; charset=utf-8", "<!doctype html><title>500</title><p>Something broke."),
  html: () => text(200, "text/html; charset=utf-8", "<!doctype html><title>Thanks</title><p>Thank you!"),
};

/** The answer that the address orders instead of the real one, if it orders any. */
export function orderedAnswer(url, origin) {
  const outcome = url.searchParams.get("outcome") ?? "";
  if (Object.hasOwn(ordered, outcome)) return ordered[outcome](origin);
  const status = Number.parseInt(url.searchParams.get("status") ?? "", 10);
  return status >= 200 && status <= 599
    ? text(status, "text/plain; charset=utf-8", `Status ${status} as ordered.`)
    : undefined;
}

/** What happens to an answer on its way: `{ hang, truncate, allowed }`, after the delay has passed. */
export async function faultsOf(url, allowed, signal) {
  const delay = Number.parseInt(url.searchParams.get("delay") ?? "", 10);
  if (delay > 0) await pause(Math.min(delay, longestDelay), undefined, { signal }).catch(() => undefined);
  return {
    hang: url.searchParams.get("hang") === "1",
    truncate: url.searchParams.get("truncate") === "1",
    allowed: url.searchParams.get("cors") === "off" ? [] : allowed,
  };
}
