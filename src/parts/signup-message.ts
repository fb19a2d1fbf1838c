import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Progress } from "../controllers/signup.js";
import type { Words } from "../controllers/words.js";
import type { ListState } from "../signup/agreement.js";
import type { NotTaken, OutcomeName } from "../signup/outcome.js";

type Content = TemplateResult | string | typeof nothing;

export interface SignupNews {
  progress: Progress;
  shared: ListState;
  /** Where a reader can go on whom this form cannot help: a page, or a press that submits the form the browser's own way. */
  wayOut?: string | (() => void);
  startAgain: () => void;
}

/** The author's words in a slot take the place of ours; an outcome whose exact words matter has no slot. */
function slotFor(outcome: OutcomeName): string | undefined {
  if (outcome === "pending" || outcome === "subscribed") return outcome;
  return /^(blocked|challenge|closed|failed|limited|misconfigured)$/.test(outcome) ? "error" : undefined;
}

function limited(words: Words, { retryAfter }: NotTaken): string {
  if (!retryAfter) return words.say("signup-limited");
  const [amount, unit] = retryAfter > 90 ? ([retryAfter / 60, "minute"] as const) : ([retryAfter, "second"] as const);
  const when = new Intl.RelativeTimeFormat(words.language).format(Math.ceil(amount), unit);
  return words.say("limitedUntil", { when });
}

function link(href: string, label: string): TemplateResult {
  return html`<a class="link" href=${href} target="_blank" rel="noopener">${label}</a>`;
}

function press(label: string, pressed: () => void): TemplateResult {
  return html`<button class="link" type="button" @click=${pressed}>${label}</button>`;
}

function said(outcome: OutcomeName, sentence: string, actions: Content): TemplateResult {
  const slot = slotFor(outcome);
  const isError = slot === "error" || outcome === "invalid";
  const ours = html`<p class="root ${isError ? "error" : ""}">${sentence}</p>`;
  return html`${slot ? html`<slot name=${slot}>${ours}</slot>` : ours}${actions}`;
}

/** What is known after the last try, in words that claim no more, and the one thing a reader can do next. */
export function signupMessage(words: Words, { progress, shared, wayOut, startAgain }: SignupNews): Content {
  if (shared.is === "settled") {
    const { outcome, inbox } = shared;
    const open = outcome === "pending" && inbox ? link(inbox, words.say("openInbox")) : nothing;
    const again = press(words.say("anotherAddress"), startAgain);
    return said(outcome, words.say(`signup-${outcome}`), html`<p class="root">${open}${again}</p>`);
  }
  if (progress.is === "sending")
    return html`<p class="root">${words.say(progress.isSlow ? "stillTrying" : "signingUp")}</p>`;
  if (progress.is === "ready") return nothing;
  const { outcome, words: own } = progress;
  const sentence =
    own ?? (outcome.outcome === "limited" ? limited(words, outcome) : words.say(`signup-${outcome.outcome}`));
  const label = words.say("continueThere");
  const way = typeof wayOut === "string" ? link(wayOut, label) : wayOut && press(label, wayOut);
  return said(outcome.outcome, sentence, way ? html`<p class="root">${way}</p>` : nothing);
}
