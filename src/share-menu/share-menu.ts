import type { TemplateResult, html as Html } from "lit";
import type { Widget } from "../base/widget.js";
import type { Share } from "../controllers/share.js";
import type { Words } from "../controllers/words.js";
import { enShare } from "../strings/en-share.js";
import { isService, serviceAddress, serviceName } from "./services.js";
import { menuStyles } from "./share-menu.styles.js";

export { isService } from "./services.js";
export { copyByCommand } from "./copy-command.js";

/** What the menu needs of the embed: it imports nothing itself. */
export interface MenuKit {
  html: typeof Html;
  share: Share;
  words: Words;
}

/** Whether a channel is one that can be offered; `link` stands for the page's own links. */
export const isKnown = (channel: string): boolean => /^(native|copy|link)$/.test(channel) || isService(channel);

/** The channels as a list of plain links and of what this page does itself. */
export function menu(kit: MenuKit): TemplateResult {
  const { html, share } = kit;
  return html`<ul
    id="menu"
    part="menu"
    popover
    @beforetoggle=${(event: ToggleEvent) => toggled(event, share)}
    @click=${(event: MouseEvent) => (event.currentTarget as HTMLElement).hidePopover?.()}
  >
    ${share.channels.map((channel) => html`<li>${item(kit, channel)}</li>`)}
  </ul>`;
}

function item(kit: MenuKit, channel: string): TemplateResult {
  const { html, share, words } = kit;
  if (channel === "link") return html`<slot @click=${(click: MouseEvent) => followed(click, share, channel)}></slot>`;
  if (isService(channel)) return serviceLink(kit, channel, serviceName(channel) || words.sayFrom(enShare, "email"));
  const name = channel === "copy" ? words.say("copyLink") : words.sayFrom(enShare, "shareMore");
  return html`<button part="link" @click=${() => share.share(channel)}>${name}</button>`;
}

/** A link that opens a service with the story filled in. */
export function serviceLink({ html, share }: MenuKit, channel: string, content: unknown): TemplateResult {
  return html`<a
    part="link"
    class="face"
    href=${serviceAddress(channel, share.story(channel))}
    target=${channel === "email" ? "_self" : "_blank"}
    rel="noopener nofollow"
    @click=${(click: MouseEvent) => followed(click, share, channel)}
    >${content}</a
  >`;
}

/** The reader follows a link of ours or, as `link`, of the page's own. */
function followed(click: MouseEvent, share: Share, channel: string): void {
  if (!(click.target as Element).closest("a")) return;
  if (share.offer(channel)) share.report(channel);
  else click.preventDefault();
}

/** Opens the menu, at the press that came before it; where no channel needed one after all, does what that press was for. */
export function show(root: ParentNode, share: Share): Promise<void> | void {
  const list = root.querySelector<HTMLElement>("[popover]");
  if (!list) return share.press();
  if (list.isConnected && !list.matches(":popover-open")) list.showPopover?.();
}

/** The menu lies in the top layer, which no `overflow` or stacking of the page can cut; it opens to the side where there is room. */
function toggled(event: ToggleEvent, share: Share): void {
  const list = event.currentTarget as HTMLElement;
  const opener = list.previousElementSibling as HTMLElement;
  if (event.newState !== "open") {
    // Chromium gives the focus back to a button of the document, but not to one in a shadow root (seen in 156).
    if (list.matches(":focus-within")) opener.focus();
    return;
  }
  share.refresh();
  ((list.getRootNode() as ShadowRoot).host as Widget).wear(menuStyles);
  const box = opener.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isRight = box.left + box.right > clientWidth;
  const isLow = box.top + box.bottom > clientHeight * 1.3;
  Object.assign(list.style, {
    left: isRight ? "auto" : `${box.left + scrollX}px`,
    right: isRight ? `${clientWidth - box.right - scrollX}px` : "auto",
    top: isLow ? "auto" : `${box.bottom + scrollY}px`,
    bottom: isLow ? `${clientHeight - box.top - scrollY}px` : "auto",
    maxWidth: `${(isRight ? box.right : clientWidth - box.left) - 8}px`,
  });
}
