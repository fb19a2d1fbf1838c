import { html } from "lit";
import type { TemplateResult } from "lit";
import { Widget } from "../../base/widget.js";
import { reset } from "../../styles/reset.js";
import { styles } from "./newsletter-signup.styles.js";

/** Takes an address to the publisher's newsletter service and tells the reader the truth. */
export class NewsletterSignup extends Widget {
  static override styles = [reset, styles];

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
