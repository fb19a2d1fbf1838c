import { html, nothing } from "lit";
import type { TemplateResult } from "lit";

export interface SignupField {
  name: "email" | "name";
  /** Words, or a slot with words in it. */
  label: unknown;
  placeholder?: string;
  required: boolean;
  /** What the reader had typed before this field was there. */
  value: string;
}

/**
 * A field with its label above it, in one tree, so that browsers and password managers know what to fill in. No browser
 * capitalises an address: https://html.spec.whatwg.org/#attr-autocapitalize
 */
export function signupField({ name, label, placeholder, required, value }: SignupField): TemplateResult {
  return html`<div class="root field">
    <label part="label" for=${name}>${label}</label>
    <input
      part="input"
      id=${name}
      name=${name}
      type=${name === "email" ? "email" : "text"}
      autocomplete=${name}
      autocapitalize="words"
      spellcheck="false"
      dir="auto"
      aria-describedby="message"
      placeholder=${placeholder || nothing}
      ?required=${required}
      .value=${value}
    />
  </div>`;
}
