import type { Signup } from "../controllers/signup.js";
import type { NotTaken } from "../signup/outcome.js";
import { enSignup } from "../strings/en-signup.js";
import type { Standing } from "./standing.js";

/** Outcomes in whose place the author may have own words; of the others only ours are exact enough. */
const replaceable = /^(blocked|challenge|closed|failed|limited|misconfigured)$/;

/** What is known after the last press, here or in a twin, in words that claim no more, and what a reader can do next. */
export function messageOf(signup: Signup, standing: Standing): unknown {
  const { words, kit } = signup;
  const { html } = kit;
  const { shared, progress, suggestion } = standing;
  const say = (key: keyof typeof enSignup, values?: Record<string, string>): string =>
    words.sayFrom(enSignup, key, values);
  const action = (label: string, to: string | (() => void), part = ""): unknown =>
    typeof to === "string"
      ? html`<a class="link" href=${to} target="_blank" rel="noopener">${label}</a>`
      : html`<button class="link" type="button" part=${part} @click=${to}>${label}</button>`;
  const told = (sentence: string, slot?: string, isError?: boolean): unknown => {
    const ours = html`<p class="root ${isError ? "error" : ""}">${sentence}</p>`;
    return slot ? html`<slot name=${slot}>${ours}</slot>` : ours;
  };
  const next = (...actions: unknown[]): unknown => html`<p class="root next">${actions}</p>`;
  const meant = suggestion
    ? action(say("didYouMean", { address: suggestion }), () => standing.open(suggestion), "suggestion")
    : "";
  if (shared.is === "settled") {
    const { outcome, inbox } = shared;
    const own = standing.own?.state === shared ? standing.own : undefined;
    const open = inbox ? action(say("openInbox"), inbox) : "";
    const another = action(say("anotherAddress"), () => standing.open(own?.unsent));
    const sentence = told(say(`signup-${outcome}`), outcome === "accepted" ? undefined : outcome);
    return [sentence, next(own ? meant : "", open, another)];
  }
  const offer = meant && next(meant);
  if (progress.is === "ready") return offer;
  if (progress.is === "sending") return told(say(progress.isSlow ? "stillTrying" : "signingUp"));
  const { outcome, sentence, wayOut } = progress;
  const isError = replaceable.test(outcome.outcome);
  const { retryAfter } = outcome as NotTaken;
  const when = outcome.outcome === "limited" && retryAfter && waitIn(words.language, retryAfter);
  const ours = when ? say("limitedUntil", { when }) : say(`signup-${outcome.outcome}`);
  return [
    told(sentence?.() ?? ours, isError ? "error" : undefined, isError || outcome.outcome === "invalid"),
    wayOut ? next(action(say("continueThere"), wayOut)) : offer,
  ];
}

/** "in 2 minutes" in the reader's language. */
function waitIn(language: string, seconds: number): string {
  const unit = seconds > 5400 ? "hour" : seconds > 90 ? "minute" : "second";
  return new Intl.RelativeTimeFormat(language).format(
    Math.ceil(seconds / { hour: 3600, minute: 60, second: 1 }[unit]),
    unit,
  );
}
