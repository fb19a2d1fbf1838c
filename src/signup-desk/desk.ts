import { safeUrl } from "../base/url.js";
import type { Signup } from "../controllers/signup.js";
import { deliverConsent } from "../signup/consent.js";
import type { Doctor } from "../signup-doctor/doctor.js";
import { suggestAddress } from "../signup/intent.js";
import type { NotTaken, Outcome } from "../signup/outcome.js";
import { isTaken } from "../signup/outcome.js";
import { enSignup } from "../strings/en-signup.js";
import { signupLanguages } from "../strings/signup-languages.js";
import { attemptFrom } from "./attempt.js";
import type { Attempt } from "./attempt.js";
import { Courier } from "./courier.js";
import { Entries } from "./entries.js";
import type { Problem } from "./entries.js";
import { newsOf } from "./news.js";

const missing: Record<string, keyof typeof enSignup> = {
  name: "nameMissing",
  consent: "consentMissing",
  newsletters: "newsletterMissing",
};

/**
 * Stands between the reader's form and the newsletter service: checks, sends, says what became of it, and puts the focus
 * where it helps. A sibling of the embed, fetched when a reader turns to a form; it imports nothing of the first load.
 */
export class SignupDesk {
  readonly #signup: Signup;
  readonly #entries: Entries;
  readonly #courier: Courier;
  #attempt?: Attempt;
  #doctor?: Doctor;

  constructor(signup: Signup) {
    this.#signup = signup;
    signup.words.learn(signupLanguages);
    this.#entries = new Entries(signup.host, signup.fields);
    this.#courier = new Courier(signup, (outcome, attempt) => this.#ended(outcome, attempt));
    if (signup.isDebugged || /^(localhost|127\.|\[::1\])/.test(location.hostname)) void this.#callDoctor();
  }

  async submit(submitter?: HTMLElement | null): Promise<void> {
    const { url, fields, words, host, notices, isSending } = this.#signup;
    if (isSending) return;
    const problem = this.#entries.problem();
    if (problem) return this.#refuse({ outcome: "invalid", field: problem.field }, problem);
    if (!url) return this.#refuse({ outcome: "misconfigured" });
    const { email: typed, name: typedName } = fields;
    const reader = { url, email: typed, name: typedName, language: words.language, submitter, last: this.#attempt };
    const attempt = attemptFrom(this.#entries, host, reader);
    const { email, name, newsletters, consent } = attempt.submission;
    const answer = notices.announce({ email, name, newsletters, list: attempt.list, consent });
    if (!answer) return;
    this.#attempt = answer === true ? attempt : { ...attempt, answer };
    await this.#courier.take(this.#attempt);
  }

  /** The reader mends what was wrong, so the objection goes. */
  mending(): void {
    this.#entries.unmark();
    const { progress } = this.#signup;
    if (progress.is === "ended" && progress.outcome.outcome === "invalid") this.#signup.show({ is: "ready" });
  }

  suggest(): Signup["suggestion"] {
    const address = suggestAddress(this.#signup.fields.email.trim());
    return address ? { address, words: this.#signup.words.sayFrom(enSignup, "didYouMean", { address }) } : undefined;
  }

  /** Nobody waits for the last try any more. */
  drop(): void {
    this.#attempt = undefined;
    this.#courier.drop();
  }

  /** For developers only, and only where they work. */
  async #callDoctor(): Promise<void> {
    const file = await import("../signup-doctor/doctor.js").catch(() => undefined);
    this.#doctor = file && new file.Doctor(this.#signup);
  }

  #refuse(outcome: NotTaken, problem?: Problem): void {
    const { words, notices } = this.#signup;
    const key = missing[problem?.field ?? ""];
    const sentence = (): string | undefined => problem?.words ?? (key && words.sayFrom(enSignup, key));
    this.#show(outcome, sentence);
    notices.report(outcome, "");
    this.#focus(problem?.control);
  }

  #ended(outcome: Outcome, { submission: { email, consent }, provider, list }: Attempt): void {
    const { host, fields, notices } = this.#signup;
    const endpoint = safeUrl(host.consentEndpoint, host.baseURI);
    const isSent = isTaken(outcome) || outcome.outcome === "unconfirmed" || outcome.outcome === "handed-off";
    if (isSent && consent && endpoint && !provider.carriesConsent) deliverConsent(endpoint, email, consent);
    // Nobody's reading is interrupted: the focus moves only where it was here, or was lost with the button.
    const isHere = host.matches(":focus-within") || document.activeElement === document.body;
    if (isTaken(outcome)) {
      fields.clear();
      this.#signup.show({ is: "ready" });
    } else this.#show(outcome);
    if (isHere) this.#focus(outcome.outcome === "invalid" ? fields.emailField : undefined);
    notices.report(outcome, list);
    this.#doctor?.heard(outcome, provider);
  }

  #show(outcome: Outcome, sentence?: () => string | undefined): void {
    const news = newsOf(this.#signup.words, outcome, () => this.#wayOut(outcome));
    const withOwnWords = () => ({ ...news(), ...(sentence?.() && { sentence: sentence() ?? "" }) });
    this.#signup.show({ is: "ended", outcome, news: withOwnWords });
  }

  /** To the field that is to be mended, or to the message. */
  #focus(control?: HTMLElement | null): void {
    control?.setAttribute("aria-invalid", "true");
    const { renderRoot, updateComplete } = this.#signup.host;
    void updateComplete.then(() => (control ?? renderRoot.querySelector<HTMLElement>("#message"))?.focus());
  }

  #wayOut(ended: Outcome): string | (() => void) | undefined {
    const { outcome, url, reason } = ended as NotTaken;
    const attempt = this.#attempt;
    if (url || !attempt || (outcome !== "blocked" && reason !== "unreachable")) return url;
    const { provider, submission } = attempt;
    if (provider.scriptOnly || provider.isNative) return provider.page?.(submission.url);
    return () => void this.#courier.handOff(attempt, "_blank");
  }
}
