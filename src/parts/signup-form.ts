import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { newsletterChoice } from "./newsletter-choice.js";
import type { Newsletter } from "./newsletter-choice.js";
import { signupField } from "./signup-field.js";
import type { SignupField } from "./signup-field.js";

type Content = TemplateResult | typeof nothing;

export interface SignupForm {
  /** Where it goes without script. */
  action: string | undefined;
  email: Pick<SignupField, "label" | "placeholder" | "value">;
  /** Absent: no name is asked for. */
  name?: Pick<SignupField, "label" | "required" | "value">;
  extras: SignupExtras;
  button: string;
  isBusy?: boolean;
  hasConsent: boolean;
}

export interface SignupExtras {
  newsletters: readonly Newsletter[];
  legend: string;
}

/** What a reader chooses among. */
export const newsletterBoxes = ({ newsletters, legend }: SignupExtras): Content =>
  newsletters.length ? newsletterChoice(newsletters, legend) : nothing;

/** The author's own boxes and legal text, which keep the host's type. */
export const consentSlot = (): TemplateResult => html`<div part="consent"><slot name="consent"></slot></div>`;

export function privacyLink(privacyHref: string | undefined, words: string): TemplateResult {
  const ours: Content = privacyHref
    ? html`<p class="root"><a class="fine" part="privacy" href=${privacyHref}>${words}</a></p>`
    : nothing;
  return html`<slot name="privacy-href">${ours}</slot>`;
}

/** Our own form: one line where there is room and nothing but the address is asked for. */
export function signupForm({ action, email, name, extras, button, isBusy, hasConsent }: SignupForm): TemplateResult {
  const isLine = !name && !hasConsent && !extras.newsletters.length;
  return html`<form part="form" method="post" action=${action ?? nothing}>
    ${signupField({ ...email, name: "email", required: true })}
    ${name ? signupField({ ...name, name: "name" }) : nothing} ${newsletterBoxes(extras)}
    <div class=${isLine ? "send" : "wide"}>
      ${consentSlot()}
      <div class="root">
        <button part="button" class="action" aria-disabled=${isBusy ? "true" : nothing}>
          <slot name="button">${button}</slot>
        </button>
      </div>
    </div>
  </form>`;
}
