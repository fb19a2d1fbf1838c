import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { property } from "../../base/property.js";
import { jsonAttribute, readJsonChild } from "../../base/json.js";
import { listOf } from "../../base/list.js";
import { safeHref } from "../../base/url.js";
import { Widget } from "../../base/widget.js";
import { wordAttribute } from "../../base/word.js";
import { wordsOf } from "../../signup/author-form.js";
import { Signup } from "../../controllers/signup.js";
import { Words } from "../../controllers/words.js";
import { heading } from "../../parts/heading.js";
import { newsletterChoice } from "../../parts/newsletter-choice.js";
import type { Newsletter } from "../../parts/newsletter-choice.js";
import { signupField } from "../../parts/signup-field.js";
import { reset } from "../../styles/reset.js";
import { type } from "../../styles/type.js";
import { SignedUpEvent, SignupEvent, SignupFailedEvent } from "./newsletter-signup.events.js";
import { styles } from "./newsletter-signup.styles.js";

/**
 * Takes an address to the publisher's newsletter service and tells the reader the truth about what became of it.
 *
 * Put the service's own form inside: it works without script, and its action, method, hidden fields and traps are what is
 * sent. Where a reader finds nothing in it but an address field, a name, labels and a button, our form is shown in its
 * place; with anything else (a check box, a choice, a captcha, a sentence) the author's form itself stays and is looked
 * after. `action` alone works too. Forms with the same `list` agree, also between tabs.
 *
 * ```html
 * <newsletter-signup heading="The Friday letter" privacy-href="/privacy">
 *   <form action="https://news.example/subscribe" method="post"><input type="email" name="email"><button>Sign up</button></form>
 * </newsletter-signup>
 * ```
 *
 * @slot - The newsletter service's own form
 * @slot heading - The author's heading
 * @slot pitch - What the newsletter is
 * @slot label - Words above the address field
 * @slot placeholder - Plain words inside the empty address field
 * @slot button - Words on the button
 * @slot privacy-href - A link to the privacy notice
 * @slot consent - Check boxes and legal text; required boxes must be ticked
 * @slot pending - Shown instead of our words when a confirmation e-mail is on its way
 * @slot subscribed - Shown instead of our words when the server said that the address is subscribed
 * @slot error - Shown instead of our words when the address was not taken
 * @csspart heading
 * @csspart pitch
 * @csspart form
 * @csspart label
 * @csspart input
 * @csspart button
 * @csspart consent
 * @csspart privacy
 * @csspart suggestion
 * @csspart message
 * @cssstate sending - A request is under way; after a try the outcome is a state: pending, subscribed, failed …
 * @fires {SignupEvent} standfirst-signup - Before anything is sent; cancelable. `detail`: `{email, name?, newsletters, list, consent}`.
 * @fires {SignedUpEvent} standfirst-signed-up - The address was taken, or handed to the service's own page. `detail`: `{outcome, list, inbox?}`.
 * @fires {SignupFailedEvent} standfirst-signup-failed - The address was not taken, as far as can be known. `detail`: `{outcome, retryable, retryAfter?}`.
 */
export class NewsletterSignup extends Widget {
  static override styles = [reset, type, styles];

  /** Where to send; absent: the action of the form inside. */
  @property() action?: string;

  /**
   * Who takes the address: `auto` tells it from the form, `native` is the browser's own submit, `endpoint` our published protocol;
   * or `ghost listmonk kit brevo hubspot klaviyo loops mautic buttondown mailchimp mailerlite substack mailpoet`.
   */
  @property({ converter: wordAttribute }) provider = "auto";

  /** Key of the newsletter: forms with the same key agree. Absent: the address it is sent to. */
  @property() list?: string;

  /** A heading; absent: none. */
  @property() heading?: string;

  /** Its level, 1 to 6. */
  @property({ attribute: "heading-level", type: Number }) headingLevel = 2;

  /** A sentence under the heading. */
  @property() pitch?: string;

  /** Words on the button; absent: those of the author's button, else our own. */
  @property() button?: string;

  /** Words above the address field; absent: the author's label, else our own. */
  @property() label?: string;

  /** An example inside the empty field; absent: the author's, else none. */
  @property() placeholder?: string;

  /** Address of the privacy notice. */
  @property({ attribute: "privacy-href" }) privacyHref?: string;

  /** Whether a name is asked for: `none`, `optional`, `required`; absent: as in the author's form. */
  @property({ attribute: "name-field", converter: wordAttribute }) nameField?: string;

  /** Newsletters to choose from, as a property, as JSON, or as JSON in a script inside; none is ticked unless it says so. */
  @property({ converter: jsonAttribute }) newsletters?: Newsletter[];

  /** Keeps "already signed up" for the next visit: list, outcome and day, never the address. */
  @property({ type: Boolean }) remember = false;

  /** Seconds until an answer is no longer waited for. */
  @property({ type: Number }) timeout = 15;

  /** A URL of the publisher that gets the consent record where the newsletter service cannot store it. */
  @property({ attribute: "consent-endpoint" }) consentEndpoint?: string;

  readonly #words = new Words(this);
  readonly #signup = new Signup(this, this.#words, { SignupEvent, SignedUpEvent, SignupFailedEvent });
  #state = "ready";

  constructor() {
    super();
    // Browsers bring back what was typed before a reload when the page is complete.
    this.onLife((signal) => addEventListener("pageshow", () => this.lightDomChanged(), { signal }));
  }

  /** Sends what the form holds, as a press on its button does. Resolves when the try has ended. */
  submit(): Promise<void> {
    return this.#signup.submit();
  }

  /** An open, empty form again, here and in every form of the same newsletter. */
  reset(): void {
    this.#signup.startAgain();
  }

  /** A shadow root that came with the page may hold what the reader has typed by now. */
  protected override createRenderRoot(): ShadowRoot {
    const { fields } = this.#signup;
    const early = this.shadowRoot?.querySelector<HTMLInputElement>("#email");
    if (early) {
      fields.email = early.value;
      if (early.matches(":focus")) this.#writeOn();
    }
    const root = super.createRenderRoot();
    this.#signup.attend(root);
    return root;
  }

  protected override lightDomChanged(): void {
    this.newsletters ??= readJsonChild(this) as Newsletter[] | undefined;
    if (this.#signup.fields.readAuthor()) this.#writeOn();
    super.lightDomChanged();
  }

  /** Gives the focus to our field when the one that the reader was writing in goes. */
  #writeOn(): void {
    requestAnimationFrame(() => this.#signup.fields.field("email")?.focus());
  }

  protected override updated(): void {
    const { fields, url, view } = this.#signup;
    this.#signup.follow(this.list || (url?.href ?? ""));
    const form = fields.field("email")?.form;
    // The browser's own check refuses international addresses; without script it is all there is.
    if (form) form.noValidate = true;
    this.toggleState("empty", !url && !this.hasChildNodes());
    this.toggleState(this.#state, false);
    this.toggleState((this.#state = view.state), true);
  }

  override render(): TemplateResult {
    const { isSettled, message } = this.#signup.view;
    const privacyHref = safeHref(this.privacyHref);
    return html`<div class="panel">
      <slot name="heading"
        >${this.heading ? html`<div class="root">${heading(this.headingLevel, this.heading)}</div>` : nothing}</slot
      >
      <slot name="pitch">${this.pitch ? html`<p class="root" part="pitch">${this.pitch}</p>` : nothing}</slot>
      ${isSettled ? nothing : this.#renderForm()}
      <div id="message" part="message" role="status" tabindex="-1">${message?.() ?? nothing}</div>
      <slot name="privacy-href"
        >${
          privacyHref
            ? html`<p class="root">
                <a part="privacy" href=${privacyHref}><small>${this.#words.say("privacyPolicy")}</small></a>
              </p>`
            : nothing
        }</slot
      >
    </div>`;
  }

  /** Our own form: one line where there is room and nothing but the address is asked for. Else the author's, with what is chosen and agreed to above it. */
  #renderForm(): TemplateResult {
    const { view, fields } = this.#signup;
    const { author } = fields;
    const consent = html`<div part="consent"><slot name="consent"></slot></div>`;
    const newsletters = listOf<Newsletter>(this.newsletters);
    const boxes = newsletters[0] ? newsletterChoice(newsletters, this.#words.say("newsletters")) : nothing;
    if (author ? !author.isPlain : !this.action) return html`${boxes}${consent}<slot></slot>`;
    const name = this.#renderName();
    const isLine = name === nothing && boxes === nothing && !this.isSlotted("consent");
    const button = this.button ?? (wordsOf(author?.button) || author?.button?.value || this.#words.say("signUp"));
    return html`<form part="form" method="post" action=${safeHref(this.action) ?? nothing}>
      ${this.#renderEmail()} ${name} ${boxes}
      <div class=${isLine ? "send" : "wide"}>
        ${consent}
        <div class="root">
          <button part="button" class="action" aria-disabled=${view.isBusy ? "true" : nothing}>
            <slot name="button">${view.button?.() ?? button}</slot>
          </button>
        </div>
      </div>
    </form>`;
  }

  #renderEmail(): TemplateResult {
    const { author, email } = this.#signup.fields;
    const label = this.label ?? (wordsOf(author?.email?.labels?.[0]) || this.#words.say("emailAddress"));
    // On a server there is nothing to look for.
    const slotted = wordsOf(this.querySelector?.(":scope > [slot=placeholder]"));
    return signupField({
      name: "email",
      label: html`<slot name="label">${label}</slot>`,
      placeholder: slotted || (this.placeholder ?? author?.email?.placeholder),
      required: true,
      value: email,
    });
  }

  #renderName(): TemplateResult | typeof nothing {
    const { author, name } = this.#signup.fields;
    const implied = author?.name && (author.name.required ? "required" : "optional");
    const asked = /^(none|optional|required)$/.exec(`${this.nameField}`)?.[0] ?? implied;
    if (!asked || asked === "none") return nothing;
    const required = asked === "required";
    const label = this.#words.say(required ? "yourName" : "yourNameOptional");
    return signupField({ name: "name", label, required, value: name });
  }
}
