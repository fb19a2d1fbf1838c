import type { News } from "../controllers/signup.js";
import type { Words } from "../controllers/words.js";
import type { NotTaken, Outcome } from "../signup/outcome.js";
import { isTaken } from "../signup/outcome.js";
import { enSignup } from "../strings/en-signup.js";

/** Outcomes in whose place the author may have own words; of the others only ours are exact enough. */
const replaceable = /^(blocked|challenge|closed|failed|limited|misconfigured)$/;

function limited(words: Words, { retryAfter }: NotTaken): string {
  if (!retryAfter) return words.sayFrom(enSignup, "signup-limited");
  const [amount, unit] = retryAfter > 90 ? ([retryAfter / 60, "minute"] as const) : ([retryAfter, "second"] as const);
  const when = new Intl.RelativeTimeFormat(words.language).format(Math.ceil(amount), unit);
  return words.sayFrom(enSignup, "limitedUntil", { when });
}

function sentenceOf(words: Words, outcome: Outcome): string {
  if (isTaken(outcome)) return "";
  return outcome.outcome === "limited" ? limited(words, outcome) : words.sayFrom(enSignup, `signup-${outcome.outcome}`);
}

/** What a reader is told after a try, in words that claim no more than is known, and the one thing to do next. */
export function newsOf(words: Words, outcome: Outcome, wayOut: () => string | (() => void) | undefined): () => News {
  const isError = replaceable.test(outcome.outcome);
  return () => {
    const to = wayOut();
    return {
      sentence: sentenceOf(words, outcome),
      slot: isError ? "error" : undefined,
      isError: isError || outcome.outcome === "invalid",
      wayOut: to ? { label: words.sayFrom(enSignup, "continueThere"), to } : undefined,
      button: outcome.retryable ? words.sayFrom(enSignup, "tryAgain") : undefined,
    };
  };
}
