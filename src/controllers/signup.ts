import type { Widget } from "../base/widget.js";
import { claim, conclude, forget, stateOf, watchList } from "../signup/agreement.js";
import type { ListState } from "../signup/agreement.js";
import type { Outcome, OutcomeName } from "../signup/outcome.js";
import { isTaken } from "../signup/outcome.js";
import type { Provider } from "../signup/provider.js";
import { holdsSecret } from "../signup/secret.js";
import type { Submission } from "../signup/submission.js";
import { send } from "../signup/transport.js";

/** Where a form stands. What the forms of its newsletter agree on comes first: when that is settled, all show it. */
export type Progress =
  | { readonly is: "ready" }
  | { readonly is: "sending"; readonly isSlow?: boolean }
  /** `words` say what is wrong with the form itself, where the outcome alone does not. */
  | { readonly is: "ended"; readonly outcome: Outcome; readonly words?: string };

/** One try, complete: the same is sent again when the connection comes back. */
export interface Attempt {
  readonly provider: Provider;
  readonly submission: Submission;
  readonly list: string;
  /** Seconds. */
  readonly timeout: number;
  readonly remember: boolean;
  /** Where the reader's mail is read, where that is known. */
  readonly inbox?: string;
  /** The page answers instead of the provider. */
  readonly answer?: Promise<OutcomeName | undefined>;
}

const ready: Progress = { is: "ready" };

/** What the page itself says became of the try; a page that never says is not waited for longer than a provider. */
function answerOf({ answer, timeout }: Attempt): Promise<Outcome> | undefined {
  const said = answer?.then(
    (outcome = "accepted") => ({ outcome }) as Outcome,
    () => ({ outcome: "failed", retryable: true }) as const,
  );
  const late = new Promise<Outcome>((resolve) => setTimeout(resolve, timeout * 1000, { outcome: "unconfirmed" }));
  return said && Promise.race([said, late]);
}

/** Takes a try to its outcome, once however often it is asked, and tells the widget. */
export class Signup {
  progress: Progress = ready;
  readonly #host: Widget;
  readonly #ended: (outcome: Outcome, attempt: Attempt) => void;
  /** The last try; an answer to an older one is no longer listened to. */
  #attempt?: Attempt;
  #list = "";
  #watching?: AbortController;

  constructor(host: Widget, ended: (outcome: Outcome, attempt: Attempt) => void) {
    this.#host = host;
    this.#ended = ended;
    host.onLife((signal) => {
      addEventListener("online", () => this.#resume(), { signal });
      addEventListener("pageshow", (event) => event.persisted && this.#returned(), { signal });
      signal.addEventListener("abort", () => this.follow(""));
    });
  }

  /** What is known of the newsletter, from this form or any other. */
  get shared(): ListState {
    return stateOf(this.#list);
  }

  get isSending(): boolean {
    return this.progress.is === "sending" || this.shared.is === "busy";
  }

  /** Agrees with the other forms of a newsletter; an empty key is nobody's. */
  follow(list: string, remember = false): void {
    if (list === this.#list) return;
    this.#watching?.abort();
    this.#list = list;
    if (!list) return;
    this.#watching = new AbortController();
    watchList(list, () => this.#host.requestUpdate(), this.#watching.signal, remember);
    this.#host.requestUpdate();
  }

  async send(attempt: Attempt): Promise<void> {
    const { list, timeout, provider, submission } = attempt;
    if (!claim(list, timeout + 1)) return;
    this.#attempt = attempt;
    this.#show({ is: "sending" });
    const onSlow = (): void => {
      if (this.#attempt === attempt && this.progress.is === "sending") this.#show({ is: "sending", isSlow: true });
    };
    const outcome = await (answerOf(attempt) ?? send(provider, submission, { timeout, onSlow }));
    if (this.#attempt === attempt) this.#end(outcome, attempt);
  }

  /**
   * Lets the browser submit a form itself, in the press. Nobody says whether that worked but the host's policy when it
   * forbids it, one task later; where the page is left at once, leaving is the end of the try.
   */
  handOff(attempt: Attempt, submit: () => void): Promise<void> {
    this.#attempt = attempt;
    return new Promise((resolve) => {
      const over = new AbortController();
      const end = (outcome: Outcome): void => {
        if (over.signal.aborted) return;
        over.abort();
        this.#end(outcome, attempt);
        resolve();
      };
      const { signal } = over;
      const handedOff = (): void => end({ outcome: "handed-off" });
      const refused = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
        if (effectiveDirective === "form-action") end({ outcome: "blocked" });
      };
      if (holdsSecret(attempt.submission)) return end({ outcome: "misconfigured", reason: "secret" });
      document.addEventListener("securitypolicyviolation", refused, { signal });
      addEventListener("pagehide", handedOff, { signal });
      setTimeout(handedOff, 300);
      submit();
    });
  }

  /** Ends a try before it began: the form itself has something wrong. */
  refuse(outcome: Outcome, words?: string): void {
    this.#show({ is: "ended", outcome, words });
  }

  /** Back to an open form; what was settled is forgotten by all. */
  reset(): void {
    this.#attempt = undefined;
    if (this.#list) forget(this.#list);
    this.#show(ready);
  }

  /** Takes a message away that no longer holds, such as an objection to an address that is being mended. */
  clear(): void {
    if (this.progress.is === "ended") this.#show(ready);
  }

  #end(said: Outcome, attempt: Attempt): void {
    const outcome = said.outcome === "pending" ? { ...said, inbox: said.inbox ?? attempt.inbox } : said;
    conclude(attempt.list, outcome, attempt.remember);
    this.#show(isTaken(outcome) ? ready : { is: "ended", outcome });
    this.#ended(outcome, attempt);
  }

  #resume(): void {
    if (this.#attempt && this.progress.is === "ended" && this.progress.outcome.outcome === "offline")
      void this.send(this.#attempt);
  }

  /** Out of the back/forward cache nothing is under way any more, and whoever was handed on is back. */
  #returned(): void {
    const attempt = this.#attempt;
    if (this.progress.is === "sending" && attempt) {
      this.#attempt = undefined;
      this.#end({ outcome: "unconfirmed", retryable: attempt.provider.repeatable }, attempt);
    } else if (this.progress.is === "ended" && this.progress.outcome.outcome === "handed-off") this.#show(ready);
  }

  #show(progress: Progress): void {
    this.progress = progress;
    this.#host.requestUpdate();
  }
}
