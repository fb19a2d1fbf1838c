import { safeUrl } from "../base/url.js";
import type { Signup } from "../controllers/signup.js";
import { readAddress } from "../signup/address.js";
import { forget, hearNews } from "../signup/agreement.js";
import { deliverConsent } from "../signup/consent.js";
import type { Doctor } from "../signup-doctor/doctor.js";
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
import { leaveBehind, takeOver } from "./left-behind.js";
import { Standing, ready } from "./standing.js";

/** More exact words than those of the outcome, where what is to be mended is not the address. */
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
  readonly #standing: Standing;
  readonly #courier: Courier;
  #doctor?: Doctor;
  #digest?: (text: string) => string;

  constructor(signup: Signup) {
    this.#signup = signup;
    signup.words.learn(signupLanguages);
    this.#entries = new Entries(signup);
    this.#standing = new Standing(signup, (address) => this.#open(address));
    this.#courier = new Courier(signup, this.#standing, (outcome, attempt) => this.#ended(outcome, attempt));
    const { renderRoot } = signup.host;
    renderRoot.addEventListener("focusin", () => void this.prepare());
    renderRoot.addEventListener("input", () => this.#mending());
    renderRoot.addEventListener("change", () => void this.#suggest());
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
    this.#goOn();
  }

  /** Another tab has news, or asks for ours. */
  hear(news: TabNews): void {
    hearNews(news);
    this.#goOn();
  }

  /** A form of this newsletter that is gone from the page has failed meanwhile: what was typed there is in this one now. */
  #goOn(): void {
    const { host, fields, list } = this.#signup;
    fields.keep();
    if (!host.isConnected || this.#standing.isBusy || fields.email) return;
    const left = takeOver(list);
    if (!left) return;
    const name = fields.field("name");
    if (name) name.value ||= left.typed.name;
    fields.clear(left.typed.email);
    this.#courier.last = left.attempt;
    this.#say(left.outcome);
  }

  async submit(submitter?: HTMLElement | null): Promise<void> {
    if (this.#standing.isBusy) return;
    this.#signup.fields.keep();
    const { url, host, events } = this.#signup;
    const problem = this.#entries.problem();
    if (problem) return this.#refuse({ outcome: "invalid", field: problem.field }, problem);
    if (!url) return this.#refuse({ outcome: "misconfigured" });
    const press = { url, submitter, last: this.#courier.last, digest: this.#digest };
    const attempt = attemptFrom(this.#signup, this.#entries, press);
    const { list, submission } = attempt;
    const { email, name, newsletters, consent } = submission;
    const event = new events.SignupEvent({ email, name, newsletters, list, consent });
    if (host.dispatchEvent(event) || event.answer) await this.#courier.take({ ...attempt, answer: event.answer });
  }

  /** The page was left with the address under way, and is here again. */
  comeBackTo(): void {
    this.#say({ outcome: "unconfirmed" });
  }

  /** The reader mends what was wrong, so the objection goes. */
  #mending(): void {
    this.#signup.fields.keep();
    this.#entries.unmark();
    const { progress } = this.#standing;
    // Nor is anything promised any more: a connection that comes back must not send what has been corrected.
    if (progress.is === "ended" && /invalid|offline/.test(progress.outcome.outcome)) this.#standing.show(ready);
  }

  /** Most addresses end in a domain that needs no looking at; for the others the file comes that knows slips. */
  async #suggest(): Promise<void> {
    const { fields } = this.#signup;
    const { email } = fields;
    const standing = this.#standing;
    const isSure = !email || /@(gmail|yahoo|hotmail|outlook|icloud)\.com\s*$/i.test(email);
    const file = isSure ? undefined : await import("../signup/suggestion.js").catch(() => undefined);
    // A browser also says that a field has changed which is just being taken away. What is sent at once may be taken by now.
    const isHere = standing.shared.is === "settled" ? email && this.#hasSent(email) : fields.email === email;
    if (isHere) standing.offer(file?.suggestAddress(email.trim()));
  }

  #hasSent(typed: string): boolean {
    return readAddress(typed) === this.#courier.last?.submission.email;
  }

  /** An open form again, in every form of the newsletter; nobody waits for the last try any more. */
  startAgain(address = ""): void {
    this.#courier.last = undefined;
    this.#standing.offer();
    const { list } = this.#signup;
    // Nor does the form go on with what one that is gone has left.
    leaveBehind(list);
    if (list) forget(list);
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
    this.#say(outcome, problem?.words);
    this.#report(outcome, this.#signup.list);
    this.#focus(problem?.control);
  }

  #ended(outcome: Outcome, attempt: Attempt): void {
    const { host, fields } = this.#signup;
    const { submission, provider, list } = attempt;
    const { email, consent } = submission;
    const isHandedOff = outcome.outcome === "handed-off";
    const isSent = isTaken(outcome) || isHandedOff || outcome.outcome === "unconfirmed";
    const endpoint = safeUrl(host.consentEndpoint, host.baseURI);
    if (isSent && consent && endpoint && !provider.carriesConsent) deliverConsent(endpoint, email, consent);
    // Nobody's reading is interrupted: the focus moves only where it was here, or was lost with the button.
    const isHere = host.matches(":focus-within") || document.activeElement === document.body;
    leaveBehind(
      list,
      isTaken(outcome) || isHandedOff || host.isConnected ? undefined : { outcome, attempt, typed: fields },
    );
    if (isTaken(outcome)) {
      fields.keep();
      this.#standing.own = { state: this.#standing.shared, unsent: this.#hasSent(fields.email) ? "" : fields.email };
      fields.clear();
      this.#standing.show(ready);
    } else this.#say(outcome);
    const isName = (outcome as NotTaken).field === "name";
    const control = outcome.outcome === "invalid" ? fields.field(isName ? "name" : "email") : undefined;
    // Who has scrolled on meanwhile is not taken back, or loses the place in the story.
    if (isHere) this.#focus(control, !isInView(host));
    this.#report(outcome, list);
    this.#doctor?.heard(outcome, provider);
  }

  /** Shows how a try ended: in `own` words, in those for the field that is to be mended, or in those of the outcome. */
  #say(outcome: Outcome, own?: string): void {
    const { words } = this.#signup;
    const key = missing[(outcome as NotTaken).field ?? ""];
    const sentence = (): string | undefined => own ?? (key && words.sayFrom(enSignup, key));
    this.#standing.show({ is: "ended", outcome, sentence, wayOut: this.#wayOut(outcome) });
  }

  #report(ended: Outcome, list: string): void {
    const { host, events } = this.#signup;
    const { outcome, retryable = false } = ended;
    const event =
      isTaken(ended) || outcome === "handed-off"
        ? new events.SignedUpEvent({ outcome, list, inbox: (ended as Taken).inbox })
        : new events.SignupFailedEvent({ outcome, retryable, retryAfter: (ended as NotTaken).retryAfter });
    host.dispatchEvent(event);
  }

  /** To the field that is to be mended, or to the message. */
  #focus(control?: HTMLElement | null, preventScroll = false): void {
    control?.setAttribute("aria-invalid", "true");
    const { renderRoot, updateComplete } = this.#signup.host;
    void updateComplete.then(() =>
      (control ?? renderRoot.querySelector<HTMLElement>("#message"))?.focus({ preventScroll }),
    );
  }

  #wayOut(ended: Outcome): string | (() => void) | undefined {
    const { outcome, url, reason } = ended as NotTaken;
    const attempt = this.#courier.last;
    if (url || !attempt || (outcome !== "blocked" && reason !== "unreachable")) return url;
    const { provider, submission } = attempt;
    if (provider.scriptOnly || (provider.isNative && reason !== "late")) return provider.page?.(submission.url);
    return () => void this.#courier.handOff(attempt, "_blank");
  }
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** A desk that is ready for a press. A press that is waiting for it goes on being shown, and then counts. */
export async function openDesk(signup: Signup): Promise<SignupDesk> {
  const desk = new SignupDesk(signup);
  if (signup.view.state === "ready") desk.follow();
  await desk.prepare();
  const { state } = signup.view;
  // What the reader has typed since stays.
  if (signup.isReset) desk.startAgain(signup.fields.field("email")?.value);
  desk.follow();
  if (state === "unconfirmed") desk.comeBackTo();
  return desk;
}
