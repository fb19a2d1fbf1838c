import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Share } from "../controllers/share.js";
import type { Words } from "../controllers/words.js";

const drawing = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

/**
 * One button, or a button with a menu of channels; the proof of a copy; the link itself where copying is refused.
 * `face` is what the button shows in the place of our icon and of the word that says what pressing does.
 * Needs `styles/share.ts`.
 */
export function shareControl(
  share: Share,
  words: Words,
  face = (icon: TemplateResult, word: string) => html`${icon} ${word}`,
): TemplateResult {
  const { state, channels, hasMenu } = share;
  const word = words.say(channels[0] === "copy" && !hasMenu ? "copyLink" : "share");
  const content = html`<span>${face(drawing("M12 15V3m-4 4 4-4 4 4M7 11H5v10h14V11h-2"), word)}</span>`;
  return html`<div class="share ${state}">
    ${button(share, words, content)}
    <span class="status" part="status" role="status"
      >${state === "copied" ? html`${drawing("m5 13 4 4L19 7")} ${words.say("linkCopied")}` : nothing}</span
    >
    ${state === "refused" ? field(share, words) : nothing}
  </div>`;
}

function button(share: Share, words: Words, content: TemplateResult): TemplateResult {
  const { channels, hasMenu, loadMenu, press } = share;
  const menu = hasMenu ? share.menu : undefined;
  const kit = { html, share, words };
  // Without a document there is no channel yet, and a page without script keeps working links inside a plain span.
  if (!channels[0]) return html`<span class="face" part="button">${content}</span>`;
  if (menu && !channels[1] && menu.isService(channels[0])) return menu.serviceLink(kit, channels[0], content);
  return html`<button
      class="face"
      part="button"
      popovertarget=${menu ? "menu" : nothing}
      @pointerenter=${loadMenu}
      @focus=${loadMenu}
      @click=${press}
    >
      ${content}</button
    >${menu?.menu(kit)}`;
}

function field(share: Share, words: Words): TemplateResult {
  return html`<label
    >${words.say("linkToCopy")}
    <input
      part="field"
      readonly
      dir="ltr"
      .value=${share.story("copy").url}
      @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
  /></label>`;
}
