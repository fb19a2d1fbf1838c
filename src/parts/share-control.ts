import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Share } from "../controllers/share.js";
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
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

/** One button, or a button with a menu of channels; the proof of a copy; the link itself where copying is refused. Needs `styles/share.ts`. */
export function shareControl(share: Share, words: Words, face: ShareFace = {}): TemplateResult {
  const isCopied = share.state === "copied";
  return html`<div class="share ${share.state}">
    ${button(share, words, face)}
    <span class="status" part="status" role="status"
      >${isCopied ? html`${drawing("m5 13 4 4L19 7")} ${words.say("linkCopied")}` : nothing}</span
    >
    ${share.state === "refused" ? field(share, words) : nothing}
  </div>`;
}

function button(share: Share, words: Words, { label, icon, links }: ShareFace): TemplateResult {
  const [first] = share.channels;
  const hasMenu = Boolean(links) || share.hasServices;
  const word = words.say(first === "copy" && !hasMenu ? "copyLink" : "share");
  const own = drawing("M12 15V3m-4 4 4-4 4 4M7 11H5v10h14V11h-2");
  const content = html`<span>${icon?.(own) ?? own} ${label?.(word) ?? word}</span>`;
  // Without a document there is no channel yet, and a page without script keeps working links inside a plain span.
  if (!first) return html`<span class="face" part="button">${content}</span>`;
  const menu = hasMenu ? share.menu : undefined;
  const kit = { html, share, words };
  if (menu && !links && !share.channels[1]) return menu.serviceLink(kit, first, content);
  // Without a clipboard (plain http) the file of the menu is what copies.
  const approach = hasMenu || !navigator.clipboard ? () => share.loadMenu() : nothing;
  const press = hasMenu ? () => menu ?? share.openMenu() : () => share.share(first);
  return html`<button
      class="face"
      part="button"
      popovertarget=${menu ? "menu" : nothing}
      @pointerenter=${approach}
      @focus=${approach}
      @click=${press}
    >
      ${content}</button
    >${menu?.menu(kit, links)}`;
}

function field(share: Share, words: Words): TemplateResult {
  return html`<label
    >${words.say("linkToCopy")}
    <input
      part="field"
      readonly
      .value=${share.story("copy").url}
      @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
  /></label>`;
}
