import { html, nothing, svg } from "lit";
import type { TemplateResult } from "lit";
import { serviceName } from "../base/share-channels.js";
import type { Offer, Share } from "../controllers/share.js";
import type { Words } from "../controllers/words.js";

type Content = TemplateResult | string | typeof nothing | undefined;

export interface ShareFace {
  /** The button's words in the place of those that say what pressing does. */
  label?: (own: string) => Content;
  icon?: (own: TemplateResult) => Content;
  /** The page's own links, as the last of the menu. */
  links?: TemplateResult | undefined;
}

const drawing = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;
const sheet = drawing("M12 15V3m-4 4 4-4 4 4M7 11H5v10h14V11h-2");
const chain = drawing("m9 15 6-6m-4-3 2-2a5 5 0 0 1 7 7l-2 2m-5 3-2 2a5 5 0 0 1-7-7l2-2");
const tick = drawing("m5 13 4 4L19 7");

/** One button, or a button with a menu of channels; the proof of a copy; the link itself where copying is refused. Needs `styles/share.ts`. */
export function shareControl(share: Share, words: Words, face: ShareFace = {}): TemplateResult {
  const { state, offers } = share;
  const isCopied = state.at === "copied";
  return html`<div class="share ${isCopied ? "copied" : ""}">
    ${button(share, words, face, offers)}
    <span class="status" part="status" role="status"
      >${isCopied ? html`${tick} ${words.say("linkCopied")}` : nothing}</span
    >
    ${state.at === "refused" ? field(state.url, words) : nothing}
  </div>`;
}

function button(share: Share, words: Words, face: ShareFace, offers: Offer[]): TemplateResult {
  const [first] = offers;
  const hasMenu = Boolean(face.links) || (offers.length > 1 && offers.some(({ href }) => href));
  const icon = first?.channel === "copy" && !hasMenu ? chain : sheet;
  const word = hasMenu || !first ? words.say("share") : nameOf(first.channel, words, "share");
  const content = html`<span>${face.icon?.(icon) ?? icon} ${face.label?.(word) ?? word}</span>`;
  // Without a document there is no offer yet, and a page without script keeps working links inside a plain span.
  if (!first) return html`<span class="face" part="button">${content}</span>`;
  if (!hasMenu)
    return first.href
      ? link(share, first, content)
      : html`<button class="face" part="button" @click=${() => share.share(first.channel)}>${content}</button>`;
  return html`<button class="face" part="button" popovertarget="menu">${content}</button>
    <ul id="menu" part="menu" popover @beforetoggle=${(event: ToggleEvent) => place(event, share)} @click=${close}>
      ${offers.map((offer) => html`<li>${item(share, offer, words)}</li>`)}
      ${face.links ? html`<li>${face.links}</li>` : nothing}
    </ul>`;
}

function item(share: Share, offer: Offer, words: Words): TemplateResult {
  const name = nameOf(offer.channel, words, "shareMore");
  if (offer.href) return link(share, offer, html`${name}`);
  return html`<button part="link" @click=${() => share.share(offer.channel)}>${name}</button>`;
}

function link(share: Share, { channel, href }: Offer, content: TemplateResult): TemplateResult {
  const target = channel === "email" ? nothing : "_blank";
  return html`<a
    part="link"
    href=${href ?? nothing}
    target=${target}
    rel="noopener nofollow"
    @click=${(click: MouseEvent) => share.follow(channel, click)}
    >${content}</a
  >`;
}

function nameOf(channel: string, words: Words, native: "share" | "shareMore"): string {
  if (channel === "copy") return words.say("copyLink");
  return channel === "native" ? words.say(native) : serviceName(channel) || words.say("email");
}

function field(url: string, words: Words): TemplateResult {
  return html`<label
    >${words.say("linkToCopy")}
    <input
      part="field"
      readonly
      .value=${url}
      @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
  /></label>`;
}

/** The menu lies in the top layer, which no `overflow` or stacking of the page can cut; it opens to the side where there is room. */
function place(event: ToggleEvent, share: Share): void {
  const menu = event.currentTarget as HTMLElement;
  const opener = menu.previousElementSibling as HTMLElement;
  // Chromium gives the focus back to a button of the document, but not to one in a shadow root (seen in 156).
  if (event.newState !== "open") return menu.matches(":focus-within") ? opener.focus() : undefined;
  share.refresh();
  const box = opener.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isRight = box.left + box.right > clientWidth;
  const isLow = box.top + box.bottom > clientHeight * 1.3;
  Object.assign(menu.style, {
    left: isRight ? "auto" : `${box.left + scrollX}px`,
    right: isRight ? `${clientWidth - box.right - scrollX}px` : "auto",
    top: isLow ? "auto" : `${box.bottom + scrollY}px`,
    bottom: isLow ? `${clientHeight - box.top - scrollY}px` : "auto",
    maxWidth: `${(isRight ? box.right : clientWidth - box.left) - 8}px`,
  });
}

/** Choosing something closes the menu. */
function close(event: MouseEvent): void {
  (event.currentTarget as HTMLElement).hidePopover?.();
}
