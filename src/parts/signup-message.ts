import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { News, Signup } from "../controllers/signup.js";

type Content = TemplateResult | typeof nothing;

function action(label: string, to: string | (() => void)): TemplateResult {
  return typeof to === "string"
    ? html`<a class="link" href=${to} target="_blank" rel="noopener">${label}</a>`
    : html`<button class="link" type="button" @click=${to}>${label}</button>`;
}

function told({ sentence, slot, isError, wayOut }: News, actions: Content = nothing): TemplateResult {
  const ours = html`<p class="root ${isError ? "error" : ""}">${sentence}</p>`;
  return html`${slot ? html`<slot name=${slot}>${ours}</slot>` : ours}${
    wayOut ? html`<p class="root">${action(wayOut.label, wayOut.to)}</p>` : actions
  }`;
}

/** What is known after the last press, here or in a twin, and the one thing a reader can do next. */
export function signupMessage(signup: Signup): Content {
  const { shared, progress, words } = signup;
  if (shared.is !== "settled") return progress.is === "ready" ? nothing : told(progress.news());
  const { outcome, inbox } = shared;
  const slot = outcome === "accepted" ? undefined : outcome;
  const open = inbox ? action(words.say("openInbox"), inbox) : nothing;
  const again = action(words.say("anotherAddress"), () => signup.offerField());
  return told({ sentence: words.say(`signup-${outcome}`), slot }, html`<p class="root">${open}${again}</p>`);
}
