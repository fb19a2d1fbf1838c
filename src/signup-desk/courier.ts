import type { Signup } from "../controllers/signup.js";
import { claim, conclude } from "../signup/agreement.js";
import { inboxFor } from "../signup/inbox.js";
import type { Outcome } from "../signup/outcome.js";
import { holdsSecret } from "../signup/secret.js";
import { send } from "../signup/transport.js";
import { enSignup } from "../strings/en-signup.js";
import type { Attempt } from "./attempt.js";
import { isTooLate, submitNatively } from "./native-submit.js";
import { ready } from "./standing.js";
import type { Standing } from "./standing.js";

/** An hour: browsers count some weeks at most, and what is longer has ended before it begins. */
const longest = 3600;
const unknown = { outcome: "unconfirmed" } as const;

/** What the page itself says became of the try; a page that never says is not waited for longer than a provider. */
function answerOf(answer: Attempt["answer"], timeout: number): Promise<Outcome> {
  const said = Promise.resolve(answer).then(
    (outcome = "accepted") => (Object.hasOwn(enSignup, `signup-${outcome}`) ? { outcome } : unknown),
    () => ({ outcome: "failed", retryable: true }) as const,
  );
  const late = new Promise<Outcome>((resolve) => setTimeout(resolve, timeout * 1000, unknown));
  return Promise.race([said, late]);
}

/** Takes a try to its outcome, once however often it is asked. */
export class Courier {
  readonly #signup: Signup;
  readonly #standing: Standing;
  readonly #ended: (outcome: Outcome, attempt: Attempt) => void;
  /** The last try; an answer to an older one is no longer listened to. */
  last?: Attempt;

  constructor(signup: Signup, standing: Standing, ended: (outcome: Outcome, attempt: Attempt) => void) {
    this.#signup = signup;
    this.#standing = standing;
    this.#ended = ended;
    signup.host.onLife((signal) => {
      // A connection that has just come back carries nothing in its first instant.
      addEventListener("online", () => setTimeout(() => this.#resume(), 500), { signal });
      addEventListener("pageshow", (event) => event.persisted && this.#returned(), { signal });
    });
  }

  take(attempt: Attempt): Promise<void> {
    return attempt.provider.isNative && !attempt.answer ? this.handOff(attempt) : this.#send(attempt);
  }

  async #send(attempt: Attempt): Promise<void> {
    const { list, provider, submission, answer } = attempt;
    const { host } = this.#signup;
    const timeout = host.timeout > 0 ? Math.min(host.timeout, longest) : 15;
    if (!claim(list, timeout + 1)) return;
    this.last = attempt;
    this.#standing.show({ is: "sending" });
    const onSlow = (): void => {
      if (this.last === attempt) this.#standing.show({ is: "sending", isSlow: true });
    };
    const slow = answer && setTimeout(onSlow, 4000);
    const outcome = await (answer ? answerOf(answer, timeout) : send(provider, submission, { timeout, onSlow }));
    clearTimeout(slow);
    if (this.last === attempt) this.#end(outcome, attempt);
  }

  /**
   * Lets the browser submit a form itself, in the press. Nobody says whether that worked but the host's policy when it
   * forbids it, a task later; where the page is left at once, leaving is the end of the try.
   */
  async handOff(attempt: Attempt, target?: string): Promise<void> {
    const { submission, provider, list } = attempt;
    if (!claim(list, 1)) return;
    this.last = attempt;
    const { host, fields } = this.#signup;
    return new Promise((resolve) => {
      const over = new AbortController();
      const end = (outcome: Outcome): void => {
        if (over.signal.aborted) return;
        over.abort();
        this.#end(outcome, attempt);
        resolve();
      };
      const handedOff = (): void => end({ outcome: "handed-off" });
      const refused = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
        if (effectiveDirective === "form-action") end({ outcome: "blocked" });
      };
      if (holdsSecret(submission)) return end({ outcome: "misconfigured", reason: "secret" });
      if (!target && isTooLate(fields.author?.form)) return end({ outcome: "blocked", reason: "late" });
      document.addEventListener("securitypolicyviolation", refused, over);
      addEventListener("pagehide", handedOff, over);
      setTimeout(handedOff, 300);
      submitNatively(host.renderRoot, submission, provider, fields.author?.form, target);
    });
  }

  #end(said: Outcome, attempt: Attempt): void {
    const outcome =
      said.outcome === "pending" ? { ...said, inbox: said.inbox ?? inboxFor(attempt.submission.email) } : said;
    conclude(attempt.list, outcome, this.#signup.host.remember);
    this.#ended(outcome, attempt);
  }

  #resume(): void {
    const { progress } = this.#standing;
    if (this.last && progress.is === "ended" && progress.outcome.outcome === "offline") void this.#send(this.last);
  }

  /** Out of the back/forward cache nothing is under way any more, and whoever was handed on is back. */
  #returned(): void {
    const { progress } = this.#standing;
    if (progress.is === "sending" && this.last) {
      // The same try, but no longer the one whose answer is waited for.
      this.last = { ...this.last };
      this.#end({ outcome: "unconfirmed", retryable: this.last.provider.repeatable }, this.last);
    } else if (progress.is === "ended" && progress.outcome.outcome === "handed-off") this.#standing.show(ready);
  }
}
