import { defineWidget } from "../../base/define-widget.js";
import { NewsletterSignup } from "./newsletter-signup.js";

defineWidget("newsletter-signup", NewsletterSignup);

declare global {
  interface HTMLElementTagNameMap {
    "newsletter-signup": NewsletterSignup;
  }
}
