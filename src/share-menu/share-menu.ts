import type { TemplateResult, html as Html } from "lit";
import type { Share } from "../controllers/share.js";
import type { Words } from "../controllers/words.js";
import { isService, serviceAddress, serviceName } from "./services.js";
import { menuStyles } from "./share-menu.styles.js";

export { copyByCommand } from "./copy-command.js";

/** What the menu needs of the embed: it imports nothing itself. */
export interface MenuKit {
  html: typeof Html;
  share: Share;
  words: Words;
}

/** The channels as a list of plain links and of what this page does itself, the page's own links last. */
export function menu(kit: MenuKit, links: unknown): TemplateResult {
  const { html, share } = kit;
  const known = share.channels.filter((channel) => isAction(channel) || isService(channel));
  const shown = known.length ? known : ["copy"];
  return html`<ul
    id="menu"
    part="menu"
    popover
    @beforetoggle=${(event: ToggleEvent) => toggled(event, share)}
    @click=${(event: MouseEvent) => (event.currentTarget as HTMLElement).hidePopover?.()}
  >
    ${shown.map((channel) => html`<li>${item(kit, channel)}</li>`)} ${links ? html`<li>${links}</li>` : ""}
  </ul>`;
}

const isAction = (channel: string): boolean => channel === "native" || channel === "copy";

function item(kit: MenuKit, channel: string): TemplateResult {
  const { html, share, words } = kit;
  if (!isAction(channel)) return serviceLink(kit, channel, serviceName(channel) || words.say("email"));
  const name = words.say(channel === "copy" ? "copyLink" : "shareMore");
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
    @click=${(click: MouseEvent) => share.follow(channel, click)}
    >${content}</a
  >`;
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
  dress(list.getRootNode() as ShadowRoot);
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

const dressed = new WeakMap<ShadowRoot, CSSStyleSheet>();

/** The look of the menu comes with the menu; a root that moved to another document has lost it and gets it again. */
function dress(root: ShadowRoot): void {
  const view = root.ownerDocument.defaultView;
  const worn = dressed.get(root);
  if (!view || (worn && root.adoptedStyleSheets.includes(worn))) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(menuStyles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  dressed.set(root, sheet);
}
