import { html } from "lit";
import { safeUrl } from "../base/url.js";
import type { Widget } from "../base/widget.js";
import type { ConsentRecord } from "../signup/consent.js";
import { hearTabs, tellTabs } from "../signup/other-tabs.js";
import type { OutcomeName } from "../signup/outcome.js";
import type { SignupDesk } from "../signup-desk/desk.js";
import { SignupFields } from "./signup-fields.js";
import type { Words } from "./words.js";

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

interface Announcement extends Event {
  /** What the page itself says became of the try. */
  readonly answer?: Promise<OutcomeName | undefined>;
}

/** How the page hears of a try. */
export interface SignupEvents {
  readonly SignupEvent: new (request: SignupRequest) => Announcement;
  readonly SignedUpEvent: new (detail: { outcome: OutcomeName; list: string; inbox?: string }) => Event;
  readonly SignupFailedEvent: new (detail: { outcome: OutcomeName; retryable: boolean; retryAfter?: number }) => Event;
}

/** What a form shows beside its fields. */
export interface SignupView {
  /** The `:state()` of the element. */
  readonly state: string;
  /** No press counts now: a request is under way, here or in a twin, or the address is taken. */
  readonly isBusy?: boolean;
  /** The address is taken, so the form gives way. */
  readonly isSettled?: boolean;
  readonly message?: () => unknown;
  /** Words for the button, when another press helps. */
  readonly button?: () => string;
}

/** Longer than this nobody waits for the desk: a browser gives up on a silent host after minutes. */
const patience = 8000;

/**
 * Keeps a form ready, and fetches the desk that checks, sends, speaks and agrees with twins (src/signup-desk) when a reader
 * turns to the form, when another tab has news of its newsletter, or when a sign-up is remembered.
 */
export class Signup {
  view: SignupView = { state: "ready" };
  /** Key of the newsletter; empty before the element lives. */
  list = "";
  readonly fields: SignupFields;
  /** Handed to the desk, which imports nothing of the first load. */
  readonly kit = { html, tellTabs };
  /** A page has started again while the desk was on its way. */
  isReset?: boolean;
  #desk?: SignupDesk;
  #coming?: Promise<SignupDesk | undefined>;

  constructor(
    readonly host: Widget & SignupSettings,
    readonly words: Words,
    readonly events: SignupEvents,
  ) {
    this.fields = new SignupFields(host);
    host.onLife((signal) => {
      hearTabs((news) => {
        if (this.#desk || news[0] === this.list) void this.turnTo().then((desk) => desk?.hear(news));
      }, signal);
      signal.addEventListener("abort", () => this.follow(""));
      // A developer wants to hear what is wrong with the embedding (src/signup-doctor).
      if (host.hasAttribute("standfirst-debug")) void this.turnTo();
    });
  }

  get url(): URL | undefined {
    return safeUrl(this.host.action, this.host.baseURI) ?? this.fields.author?.url;
  }

  /** Belongs to a newsletter, and agrees with its other forms; an empty key is nobody's. */
  follow(list: string): void {
    if (list === this.list || (list && !this.host.isConnected)) return;
    this.list = list;
    this.#desk?.follow();
    try {
      if (this.host.remember && localStorage.getItem(`standfirst-signup:${list}`)) void this.turnTo();
    } catch {
      // Storage is forbidden here, so nothing is remembered.
    }
  }

  /** Hears the reader in our form and in the author's, where that is shown. */
  attend(root: ShadowRoot): void {
    root.addEventListener("focusin", () => void this.turnTo());
    root.addEventListener("submit", (event) => {
      // A form that a script of the page or of the service already handles is theirs.
      if (event.defaultPrevented || !this.fields.field("email")) return;
      event.preventDefault();
      void this.submit((event as SubmitEvent).submitter);
    });
  }

  /** Once the desk is there, everything up to the request happens in the task of the press. */
  async submit(submitter?: HTMLElement | null): Promise<void> {
    if (this.view.isBusy) return;
    let came: unknown;
    if (!this.#desk) {
      this.show({ state: "sending", isBusy: true });
      this.isReset = false;
      came = await new Promise((resolve) => {
        // What follows on `pagehide` still runs before the page is gone.
        addEventListener("pagehide", resolve, { once: true });
        setTimeout(resolve, patience);
        // Firefox gives the file up as soon as another page is asked for, which may take a while to come.
        void this.turnTo().then((desk) => setTimeout(resolve, desk ? 0 : 500));
      });
      if (this.isReset) return;
    }
    return this.#desk ? this.#desk.submit(submitter) : this.#submitPlainly(came);
  }

  /** An open, empty form again, here and in every form of the same newsletter. */
  startAgain(): void {
    this.fields.clear();
    if (this.#desk) this.#desk.startAgain();
    else {
      this.isReset = !!this.#coming;
      this.show({ state: "ready" });
    }
  }

  show(view: SignupView): void {
    this.view = view;
    this.host.requestUpdate();
  }

  turnTo(): Promise<SignupDesk | undefined> {
    return (this.#coming ??= import("../signup-desk/desk.js")
      .then(({ openDesk }) => openDesk(this))
      .then(
        (desk) => (this.#desk = desk),
        () => (this.#coming = undefined),
      ));
  }

  /** The desk's file is missing, forbidden, silent or late here: the browser itself can still do it, with its own check. */
  #submitPlainly(isLeaving: unknown): void {
    const { list, host, events, fields, url } = this;
    fields.keep();
    const { email, name, author } = fields;
    this.show({ state: "ready" });
    const shown = fields.field("email")?.form;
    const form = (author?.form ?? shown) as HTMLFormElement;
    // What is chosen and agreed to beside the form that is sent goes along.
    const inputs = [...host.querySelectorAll("input"), ...host.renderRoot.querySelectorAll("input")];
    const beside = inputs.filter((input) => input.form !== form);
    if (!url || ![shown, ...beside].every((input) => input?.reportValidity())) return;
    if (!host.dispatchEvent(new events.SignupEvent({ email, name, newsletters: [], list }))) return;
    const add = ({ formData }: FormDataEvent): void => {
      for (const { name: key, value, checked } of beside)
        if (checked ? key : key === "name" && !author?.name) formData.append(key, value);
    };
    form.addEventListener("formdata", add, { once: true });
    form.setAttribute("action", url.href);
    // A beacon outlives the page; no other request of a page that goes would. Nobody hears what becomes of it, so nothing
    // is claimed, and who comes back is told so once the desk is there.
    if (isLeaving) {
      navigator.sendBeacon(url, new URLSearchParams([...new FormData(form)] as [string, string][]));
      this.show({ state: "unconfirmed" });
      host.dispatchEvent(new events.SignupFailedEvent({ outcome: "unconfirmed", retryable: false }));
    } else {
      HTMLFormElement.prototype.submit.call(form);
      host.dispatchEvent(new events.SignedUpEvent({ outcome: "handed-off", list }));
    }
  }
}
