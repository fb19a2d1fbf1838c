import type { Signup } from "../controllers/signup.js";
import { stateOf, watchList } from "../signup/agreement.js";
import type { ListState } from "../signup/agreement.js";
import type { Outcome } from "../signup/outcome.js";
import { enSignup } from "../strings/en-signup.js";
import { messageOf } from "./message.js";
import { messageStyles } from "./message.styles.js";

/** What became of the last press on a form. */
export type Progress =
  | { readonly is: "ready" }
  | { readonly is: "sending"; readonly isSlow?: boolean }
  | {
      readonly is: "ended";
      readonly outcome: Outcome;
      /** Where the sentence for the outcome would not be exact enough: another of ours, or the browser's. */
      readonly sentence?: () => string | undefined;
      /** Where a reader can go on whom this form cannot help: a page, or a press that lets the browser itself submit. */
      readonly wayOut?: string | (() => void);
    };

export const ready: Progress = { is: "ready" };

/** Where a form stands. What the forms of its newsletter agree on comes first: when that is settled, all show it. */
export class Standing {
  progress: Progress = ready;
  /** An address that was perhaps meant. */
  suggestion?: string;
  /** What this form itself has settled, and what the reader had typed since the press. */
  own?: { readonly state: ListState; readonly unsent: string };
  readonly #signup: Signup;
  #watching?: AbortController;

  constructor(
    signup: Signup,
    /** Opens the form for another address, or with the one that was perhaps meant. */
    readonly open: (address?: string) => void,
  ) {
    this.#signup = signup;
  }

  get shared(): ListState {
    return stateOf(this.#signup.list);
  }

  get isBusy(): boolean {
    return this.progress.is === "sending" || this.shared.is !== "idle";
  }

  /** Agrees with the other forms of its newsletter from now on. */
  follow(): void {
    this.#watching?.abort();
    this.#watching = new AbortController();
    const { list, host, kit } = this.#signup;
    const settings = { remember: host.remember, tellOthers: kit.tellTabs };
    if (list) watchList(list, () => this.#draw(), this.#watching.signal, settings);
    this.#draw();
  }

  show(progress: Progress): void {
    this.progress = progress;
    this.#draw();
  }

  offer(suggestion?: string): void {
    this.suggestion = suggestion;
    this.#draw();
  }

  #draw(): void {
    const { progress, shared, isBusy } = this;
    const isSettled = shared.is === "settled";
    const own = progress.is === "ended" ? progress.outcome : undefined;
    this.#signup.host.wear(messageStyles);
    this.#keepRoom(isSettled);
    this.#signup.show({
      state: isSettled ? shared.outcome : (own?.outcome ?? progress.is),
      isBusy,
      isSettled,
      message: () => messageOf(this.#signup, this),
      button: own?.retryable ? () => this.#signup.words.sayFrom(enSignup, "tryAgain") : undefined,
    });
  }

  /** The answer comes long after the press: what follows on the page must not move when the form gives way to it. */
  #keepRoom(isSettled: boolean): void {
    const panel = this.#signup.host.renderRoot?.querySelector<HTMLElement>(".panel");
    if (!panel) return;
    const { style } = panel;
    if (!isSettled) style.minBlockSize = "";
    else if (!style.minBlockSize) style.minBlockSize = `${panel.offsetHeight}px`;
  }
}
