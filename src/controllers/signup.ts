import { safeUrl } from "../base/url.js";
import type { Widget } from "../base/widget.js";
import { claim, conclude, forget, stateOf, watchList } from "../signup/agreement.js";
import type { ListState } from "../signup/agreement.js";
import type { ConsentRecord } from "../signup/consent.js";
import type { Outcome, OutcomeName } from "../signup/outcome.js";
import type { SignupDesk } from "../signup-desk/desk.js";
import { SignupFields } from "./signup-fields.js";
import type { Words } from "./words.js";

/** What a reader is told about the last press. */
export interface News {
  readonly sentence: string;
  /** The slot whose words the author may have put in its place. */
  readonly slot?: string;
  readonly isError?: boolean;
  /** Where a reader can go on whom this form cannot help: a page, or a press that lets the browser itself submit. */
  readonly wayOut?: { readonly label: string; readonly to: string | (() => void) };
  /** Words for the button, when another press helps. */
  readonly button?: string;
}

/** Where a form stands. What the forms of its newsletter agree on comes first: when that is settled, all show it. */
export type Progress =
  | { readonly is: "ready" }
  | { readonly is: "sending"; readonly news: () => News }
  | { readonly is: "ended"; readonly outcome: Outcome; readonly news: () => News };

/** What the author says about a sign-up, in attributes. */
export interface SignupSettings {
  action?: string;
  provider: string;
  list?: string;
  privacyHref?: string;
  timeout: number;
  remember: boolean;
  consentEndpoint?: string;
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

/** How the page hears of a try. */
export interface SignupNotices {
  /** What is about to be sent: false when it is not to be sent, a promise when the page sends it itself. */
  announce(request: SignupRequest): boolean | Promise<OutcomeName | undefined>;
  /** What became of it. */
  report(outcome: Outcome, list: string): void;
}

const ready: Progress = { is: "ready" };

/** Keeps a form ready, agrees with its twins, and fetches the desk that checks, sends and speaks when a reader turns to it. */
export class Signup {
  progress: Progress = ready;
  /** An address that was perhaps meant, and the question. */
  suggestion?: { readonly address: string; readonly words: string };
  readonly fields: SignupFields;
  /** Handed to the desk: what the forms of a page share lives in one copy. */
  readonly agreement = { claim, conclude };
  #desk?: SignupDesk;
  #list = "";
  #watching?: AbortController;

  constructor(
    readonly host: Widget & SignupSettings,
    readonly words: Words,
    readonly notices: SignupNotices,
  ) {
    this.fields = new SignupFields(host, () => host.renderRoot);
    host.onLife((signal) => {
      signal.addEventListener("abort", () => this.follow(""));
      if (this.isDebugged) void this.#turnTo();
    });
  }

  get url(): URL | undefined {
    return safeUrl(this.host.action, this.host.baseURI) ?? this.fields.author?.url;
  }

  /** A developer wants to hear what is wrong with the embedding (src/signup-doctor). */
  get isDebugged(): boolean {
    return this.host.hasAttribute("standfirst-debug");
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
    watchList(list, () => this.host.requestUpdate(), this.#watching.signal, remember);
    this.host.requestUpdate();
  }

  /** Hears the reader in our form and in the author's, where that is shown. */
  attend(root: ShadowRoot): void {
    root.addEventListener("submit", (event) => this.#pressed(event as SubmitEvent));
    root.addEventListener("focusin", () => void this.#turnTo());
    root.addEventListener("input", () => {
      this.fields.keep();
      this.#desk?.mending();
    });
    root.addEventListener("change", () => {
      // A browser also says this of a field that is just being taken away.
      if (this.shared.is === "settled") return;
      this.suggestion = this.#desk?.suggest();
      this.host.requestUpdate();
    });
  }

  /** Once the desk is there, everything up to the request happens in the task of the press. */
  async submit(submitter?: HTMLElement | null): Promise<void> {
    if (this.isSending || this.shared.is === "settled") return;
    this.fields.keep();
    const desk = this.#desk ?? (await this.#turnTo());
    if (desk) return desk.submit(submitter);
    // Its file is missing or forbidden here: the browser itself can still do it.
    const form = this.fields.author?.form ?? this.host.renderRoot.querySelector("form");
    if (form) HTMLFormElement.prototype.submit.call(form);
  }

  /** An open form again; with the offered address in it, if the reader took that. */
  startAgain(email = ""): void {
    this.suggestion = undefined;
    this.#desk?.drop();
    if (this.#list) forget(this.#list);
    this.show(ready);
    this.fields.clear(email);
  }

  /** The same, after a press: the reader wants to write. */
  offerField(email?: string): void {
    this.startAgain(email);
    void this.host.updateComplete.then(() => this.fields.emailField?.focus());
  }

  show(progress: Progress): void {
    this.progress = progress;
    this.host.requestUpdate();
  }

  async #turnTo(): Promise<SignupDesk | undefined> {
    const file = await import("../signup-desk/desk.js").catch(() => undefined);
    return (this.#desk ??= file && new file.SignupDesk(this));
  }

  #pressed(event: SubmitEvent): void {
    // A form that a script of the page or of the service already handles is theirs.
    if (event.defaultPrevented || !this.fields.emailField) return;
    event.preventDefault();
    void this.submit(event.submitter);
  }
}
