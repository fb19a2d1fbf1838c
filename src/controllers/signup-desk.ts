import type { Widget } from "../base/widget.js";
import { safeUrl } from "../base/url.js";
import { deliverConsent } from "../signup/consent.js";
import type { ConsentRecord } from "../signup/consent.js";
import type { NotTaken, Outcome, OutcomeName } from "../signup/outcome.js";
import { isTaken } from "../signup/outcome.js";
import { prepare } from "../signup/transport.js";
import { submitNatively } from "./native-submit.js";
import { attemptFrom } from "./signup-attempt.js";
import type { Intent, SignupSettings } from "./signup-attempt.js";
import { SignupFields } from "./signup-fields.js";
import type { Problem } from "./signup-fields.js";
import { Signup } from "./signup.js";
import type { Attempt } from "./signup.js";
import type { Words } from "./words.js";

export interface SignupHost extends Widget, SignupSettings {
  action?: string;
  consentEndpoint?: string;
}

/** How the page hears of a try. */
export interface SignupNotices {
  /** Tells the page what is about to be sent: false when it is not to be sent, a promise when the page sends it itself. */
  announce(request: SignupRequest): boolean | Promise<OutcomeName | undefined>;
  /** Tells the page what became of it. */
  report(outcome: Outcome, list: string): unknown;
}

/** What a reader is about to send. */
export interface SignupRequest {
  readonly email: string;
  readonly name?: string;
  /** Keys of the newsletters the reader chose. */
  readonly newsletters: readonly string[];
  readonly list: string;
  /** What the reader was asked and what the answers were; absent when the form asks nothing. */
  readonly consent?: ConsentRecord;
}

const missing: Record<string, "nameMissing" | "consentMissing" | "newsletterMissing"> = {
  name: "nameMissing",
  consent: "consentMissing",
  newsletters: "newsletterMissing",
};

/** Stands between the reader's form and the newsletter service: checks, sends, and puts the focus where it helps. */
export class SignupDesk {
  readonly fields: SignupFields;
  readonly signup: Signup;
  /** An address that was perhaps meant. */
  suggestion?: string;
  readonly #host: SignupHost;
  readonly #words: Words;
  readonly #notices: SignupNotices;
  #attempt?: Attempt;
  #intent?: Intent;
  #isAlone = false;

  constructor(host: SignupHost, words: Words, notices: SignupNotices) {
    this.#host = host;
    this.#words = words;
    this.#notices = notices;
    this.fields = new SignupFields(host, () => host.renderRoot);
    this.signup = new Signup(host, (outcome, attempt) => this.#ended(outcome, attempt));
  }

  /** Hears the reader in our form and in the author's, where that is shown. */
  attend(root: ShadowRoot): void {
    root.addEventListener("submit", (event) => this.#pressed(event as SubmitEvent));
    root.addEventListener("input", () => this.#typed());
    root.addEventListener("change", () => this.#typedAll());
    root.addEventListener("focusin", () => void this.#turnTo());
  }

  get url(): URL | undefined {
    return safeUrl(this.#host.action, this.#host.baseURI) ?? this.fields.author?.url;
  }

  /** Where a reader can go on whom this form cannot help. */
  get wayOut(): string | (() => void) | undefined {
    const { progress } = this.signup;
    const attempt = this.#attempt;
    if (progress.is !== "ended" || !attempt) return undefined;
    const { url, reason, outcome } = progress.outcome as NotTaken;
    const { provider, submission } = attempt;
    if (url || (outcome !== "blocked" && reason !== "unreachable")) return url;
    if (provider.scriptOnly || provider.isNative) return provider.page?.(submission.url);
    return () => void this.#handOff(attempt, "_blank");
  }

  async submit(submitter?: HTMLElement | null): Promise<void> {
    if (this.signup.isSending || this.signup.shared.is === "settled") return;
    this.fields.keep();
    const problem = this.fields.problem();
    const { url } = this;
    if (problem) return this.#refuse({ outcome: "invalid", field: problem.field }, problem);
    if (!url) return this.#refuse({ outcome: "misconfigured" });
    const { language } = this.#words;
    const more = { url, language, submitter, last: this.#attempt, intent: this.#intent };
    const attempt = attemptFrom(this.fields, this.#host, more);
    const { email, name, newsletters, consent } = attempt.submission;
    const answer = this.#notices.announce({ email, name, newsletters, list: attempt.list, consent });
    if (!answer) return;
    this.#attempt = answer === true ? attempt : { ...attempt, answer };
    const { isNative, scriptOnly } = attempt.provider;
    if (answer === true && (isNative || (this.#isAlone && !scriptOnly))) return this.#handOff(attempt);
    return this.signup.send(this.#attempt);
  }

  /** An open form again; with the offered address in it, if the reader took that. */
  startAgain(email = ""): void {
    this.#attempt = undefined;
    this.suggestion = undefined;
    this.signup.reset();
    this.fields.clear(email);
  }

  /** The same, after a press: the reader wants to write. */
  offerField(email?: string): void {
    this.startAgain(email);
    void this.#host.updateComplete.then(() => this.fields.emailField?.focus());
  }

  /** The reader turns to the form: what is needed soon is fetched now. Where that fails, the browser itself submits. */
  async #turnTo(): Promise<void> {
    this.#intent = await prepare();
    this.#isAlone = !this.#intent;
  }

  #pressed(event: SubmitEvent): void {
    // A form that a script of the page or of the service already handles is theirs.
    if (event.defaultPrevented || (this.fields.isInPlace && !this.fields.emailField)) return;
    event.preventDefault();
    void this.submit(event.submitter);
  }

  #typed(): void {
    this.fields.keep();
    this.fields.unmark();
    const { progress } = this.signup;
    if (progress.is === "ended" && progress.outcome.outcome === "invalid") this.signup.clear();
  }

  #typedAll(): void {
    // A browser also says this of a field that is just being taken away.
    if (this.signup.shared.is === "settled") return;
    this.suggestion = this.#intent?.suggestAddress(this.fields.email.trim());
    this.#host.requestUpdate();
  }

  /** The browser's own submit of the same fields: where a service allows nothing else, and as a way out after a refusal. */
  #handOff(attempt: Attempt, target?: string): Promise<void> {
    const { submission, provider } = attempt;
    const form = this.fields.author?.form;
    return this.signup.handOff(attempt, () =>
      submitNatively(this.#host.renderRoot, submission, provider, form, target),
    );
  }

  #refuse(outcome: NotTaken, problem?: Problem): void {
    const key = missing[problem?.field ?? ""];
    this.signup.refuse(outcome, problem?.words ?? (key && this.#words.say(key)));
    this.#notices.report(outcome, "");
    this.#focus(problem?.control);
  }

  #ended(outcome: Outcome, { submission: { email, consent }, provider, list }: Attempt): void {
    const host = this.#host;
    const endpoint = safeUrl(host.consentEndpoint, host.baseURI);
    const isSent = isTaken(outcome) || outcome.outcome === "unconfirmed" || outcome.outcome === "handed-off";
    if (isSent && consent && endpoint && !provider.carriesConsent) deliverConsent(endpoint, email, consent);
    // Nobody's reading is interrupted: the focus moves only where it was here, or was lost with the button.
    const isHere = host.matches(":focus-within") || document.activeElement === document.body;
    if (isTaken(outcome)) this.fields.clear();
    if (isHere) this.#focus(outcome.outcome === "invalid" ? this.fields.emailField : undefined);
    this.#notices.report(outcome, list);
  }

  /** To the field that is to be mended, or to the message. */
  #focus(control?: HTMLElement | null): void {
    control?.setAttribute("aria-invalid", "true");
    const { renderRoot, updateComplete } = this.#host;
    void updateComplete.then(() => (control ?? renderRoot.querySelector<HTMLElement>("#message"))?.focus());
  }
}
