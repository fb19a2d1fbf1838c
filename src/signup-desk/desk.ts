import { safeUrl } from "../base/url.js";
import type { Signup } from "../controllers/signup.js";
import type { Words } from "../controllers/words.js";
import { forget, hearNews } from "../signup/agreement.js";
import { deliverConsent } from "../signup/consent.js";
import type { Doctor } from "../signup-doctor/doctor.js";
import { suggestAddress } from "../signup/intent.js";
import type { TabNews } from "../signup/other-tabs.js";
import type { NotTaken, Outcome, Taken } from "../signup/outcome.js";
import { isTaken } from "../signup/outcome.js";
import { providerFor } from "../signup/providers.js";
import { serviceOf } from "../signup/services.js";
import { enSignup } from "../strings/en-signup.js";
import { signupLanguages } from "../strings/signup-languages.js";
import { attemptFrom } from "./attempt.js";
import type { Attempt } from "./attempt.js";
import { Courier } from "./courier.js";
import { Entries } from "./entries.js";
import type { Problem } from "./entries.js";
import { Standing, ready } from "./standing.js";

const missing: Record<string, keyof typeof enSignup> = {
  name: "nameMissing",
  consent: "consentMissing",
  newsletters: "newsletterMissing",
};

/** More exact words than those of the outcome, where what is to be mended is not the address. */
function sentenceFor(words: Words, outcome: Outcome): (() => string) | undefined {
  const key = missing[(outcome as NotTaken).field ?? ""];
  return key && (() => words.sayFrom(enSignup, key));
}

/**
 * Stands between the reader's form and the newsletter service: checks, sends, says what became of it, and puts the focus
 * where it helps. A sibling of the embed, fetched when a reader turns to a form; it imports nothing of the first load.
 */
export class SignupDesk {
  readonly #signup: Signup;
  readonly #entries: Entries;
  readonly #standing: Standing;
  readonly #courier: Courier;
  #attempt?: Attempt;
  #doctor?: Doctor;
  #digest?: (text: string) => string;

  constructor(signup: Signup) {
    this.#signup = signup;
    signup.words.learn(signupLanguages);
    this.#entries = new Entries(signup.host, signup.fields);
    this.#standing = new Standing(signup, (address) => this.#open(address));
    this.#courier = new Courier(signup, this.#standing, (outcome, attempt) => this.#ended(outcome, attempt));
    const { renderRoot } = signup.host;
    renderRoot.addEventListener("focusin", () => void this.prepare());
    renderRoot.addEventListener("input", () => this.#mending());
    renderRoot.addEventListener("change", () => this.#suggest());
    signup.fields.keep();
    if (signup.host.hasAttribute("standfirst-debug") || /^(localhost|127\.|\[::1\])/.test(location.hostname))
      void this.#callDoctor();
  }

  /** Fetches what the form before us needs, so that a press can send at once: the words of its service, fingerprints of what it asks. */
  async prepare(): Promise<void> {
    const { url, host } = this.#signup;
    const fetching: unknown[] = [url && serviceOf(providerFor(url, host.provider))];
    if (this.#entries.hasBoxes)
      fetching.push(import("../signup/proof.js").then(({ sha256 }) => (this.#digest = sha256)));
    await Promise.allSettled(fetching);
  }

  /** The newsletter is another one now, or nobody's. */
  follow(): void {
    this.#standing.follow();
  }

  /** Another tab has news, or asks for ours. */
  hear(news: TabNews): void {
    hearNews(news);
  }

  async submit(submitter?: HTMLElement | null): Promise<void> {
    if (this.#standing.isBusy) return;
    this.#signup.fields.keep();
    const { url, fields, words, host, events } = this.#signup;
    const problem = this.#entries.problem();
    if (problem) return this.#refuse({ outcome: "invalid", field: problem.field }, problem);
    if (!url) return this.#refuse({ outcome: "misconfigured" });
    const { email: typed, name: typedName } = fields;
    const reader = {
      url,
      email: typed,
      name: typedName,
      language: words.language,
      submitter,
      last: this.#attempt,
      digest: this.#digest,
    };
    const attempt = attemptFrom(this.#entries, host, reader);
    const { email, name, newsletters, consent } = attempt.submission;
    const event = new events.SignupEvent({ email, name, newsletters, list: attempt.list, consent });
    if (!host.dispatchEvent(event) && !event.answer) return;
    this.#attempt = { ...attempt, answer: event.answer };
    await this.#courier.take(this.#attempt);
  }

  /** The reader mends what was wrong, so the objection goes. */
  #mending(): void {
    this.#signup.fields.keep();
    this.#entries.unmark();
    const { progress } = this.#standing;
    if (progress.is === "ended" && progress.outcome.outcome === "invalid") this.#standing.show(ready);
  }

  #suggest(): void {
    // A browser also says that a field has changed which is just being taken away.
    if (this.#standing.shared.is !== "settled") this.#standing.offer(suggestAddress(this.#signup.fields.email.trim()));
  }

  /** An open form again, in every form of the newsletter; nobody waits for the last try any more. */
  startAgain(address = ""): void {
    this.#attempt = undefined;
    this.#courier.drop();
    this.#standing.offer();
    if (this.#signup.list) forget(this.#signup.list);
    this.#standing.show(ready);
    this.#signup.fields.clear(address);
  }

  /** The same, after a press: the reader wants to write. */
  #open(address?: string): void {
    this.startAgain(address);
    const { host, fields } = this.#signup;
    void host.updateComplete.then(() => fields.field("email")?.focus());
  }

  /** For developers only, and only where they work. */
  async #callDoctor(): Promise<void> {
    const file = await import("../signup-doctor/doctor.js").catch(() => undefined);
    this.#doctor = file && new file.Doctor(this.#signup);
  }

  #refuse(outcome: NotTaken, problem?: Problem): void {
    const { words, host, events } = this.#signup;
    const own = problem?.words;
    this.#standing.show({ is: "ended", outcome, sentence: own ? () => own : sentenceFor(words, outcome) });
    host.dispatchEvent(new events.SignupFailedEvent({ outcome: outcome.outcome, retryable: false }));
    this.#focus(problem?.control);
  }

  #ended(outcome: Outcome, attempt: Attempt): void {
    const { host, fields, words } = this.#signup;
    const { submission, provider } = attempt;
    const { email, consent } = submission;
    const endpoint = safeUrl(host.consentEndpoint, host.baseURI);
    const isSent = isTaken(outcome) || outcome.outcome === "unconfirmed" || outcome.outcome === "handed-off";
    if (isSent && consent && endpoint && !provider.carriesConsent) deliverConsent(endpoint, email, consent);
    // Nobody's reading is interrupted: the focus moves only where it was here, or was lost with the button.
    const isHere = host.matches(":focus-within") || document.activeElement === document.body;
    if (isTaken(outcome)) fields.clear();
    this.#standing.show(
      isTaken(outcome)
        ? ready
        : {
            is: "ended",
            outcome,
            sentence: sentenceFor(words, outcome),
            wayOut: this.#wayOut(outcome),
          },
    );
    const isName = (outcome as NotTaken).field === "name";
    if (isHere) this.#focus(outcome.outcome === "invalid" ? fields.field(isName ? "name" : "email") : undefined);
    this.#report(outcome, attempt);
    this.#doctor?.heard(outcome, provider);
  }

  /** The one event that ends a try. */
  #report(ended: Outcome, { list }: Attempt): void {
    const { host, events } = this.#signup;
    const { outcome, retryable = false } = ended;
    const isGood = isTaken(ended) || outcome === "handed-off";
    host.dispatchEvent(
      isGood
        ? new events.SignedUpEvent({ outcome, list, inbox: (ended as Taken).inbox })
        : new events.SignupFailedEvent({ outcome, retryable, retryAfter: (ended as NotTaken).retryAfter }),
    );
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

/** A desk that is ready for a press. A press that is waiting for it goes on being shown, and then counts. */
export async function openDesk(signup: Signup): Promise<SignupDesk> {
  const desk = new SignupDesk(signup);
  if (!signup.view.isBusy) desk.follow();
  await desk.prepare();
  desk.follow();
  return desk;
}
