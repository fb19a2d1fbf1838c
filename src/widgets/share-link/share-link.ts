import { html } from "lit";
import type { TemplateResult } from "lit";
import { property } from "../../base/property.js";
import { space } from "../../base/space.js";
import { warnOfAddresses } from "../../base/warn.js";
import { Widget } from "../../base/widget.js";
import { Share } from "../../controllers/share.js";
import { Words } from "../../controllers/words.js";
import { shareControl } from "../../parts/share-control.js";
import { reset } from "../../styles/reset.js";
import { share } from "../../styles/share.js";

/**
 * Shares the story through the reader's own share sheet, or copies its link and says so only when it is on the clipboard.
 * Use it once near the headline and once at the end of a story.
 *
 * Links inside are what a page without script shows. With script they become the end of the menu, unless `channels`
 * says what the menu holds; text inside is the button's label.
 *
 * ```html
 * <share-link><a href="mailto:?body=https://halyard.example/story">Send by e-mail</a></share-link>
 * ```
 *
 * @slot - The button's label, or the links that work without script.
 * @slot icon - A drawing of the page's own, with `aria-hidden`.
 * @csspart button - The button.
 * @csspart link - Each entry of the menu, and the button where the one channel is a link.
 * @csspart menu - The list of channels.
 * @csspart status - Says that the link was copied; empty otherwise.
 * @csspart field - The field that holds the link where copying is refused.
 * @cssstate copied - While the proof of a copy is shown.
 * @cssstate refused - While the field is shown.
 * @fires {ShareEvent} standfirst-share - Before anything happens; cancelable. `detail`: `{channel, url}`.
 * @fires {SharedEvent} standfirst-shared - It was shared, copied, or its link followed. `detail`: `{channel, url}`.
 * @fires {ShareFailedEvent} standfirst-share-failed - The browser refused to share and to copy. `detail`: `{channel, reason}`.
 */
export class ShareLink extends Widget {
  static override styles = [reset, share];

  /** What to share; http or https, may be relative. Absent: the page's canonical link, `og:url` or address without tracking. */
  @property() url?: string;

  /** Title that goes along. Absent: the page's `og:title` or title. */
  @property() headline?: string;

  /** A sentence that goes along where a channel has room for one. */
  @property() text?: string;

  /** The button's label. Absent: what pressing does, "Share" or "Copy link", in the page's language. */
  @property() label?: string;

  /** Channels in the order to show them: `native copy email whatsapp bluesky mastodon threads x facebook linkedin reddit telegram`. Default `native copy`. */
  @property() channels?: string;

  /** Name of a campaign: adds `utm_source` (the channel), `utm_medium=share` and `utm_campaign` to what is shared. */
  @property() campaign?: string;

  readonly #words = new Words(this);
  readonly #share = new Share(
    this,
    () => this,
    () => `native copy ${this.#hasLinks ? "link" : ""}`,
  );
  #hasLinks = false;

  protected override lightDomChanged(): void {
    this.#hasLinks = Boolean(this.querySelector("a[href]"));
    super.lightDomChanged();
  }

  protected override updated(): void {
    warnOfAddresses(this, [this.url]);
    for (const state of ["copied", "refused"] as const) this.toggleState(state, this.#share.state === state);
  }

  override render(): TemplateResult {
    return html`<div class="root">
      ${shareControl(this.#share, this.#words, (icon, word) => html`<slot name="icon">${icon}</slot>${space}${this.#label(this.label || word)}`)}
    </div>`;
  }

  /** Before there is a document (on a server) the children are not known, so they get their place; links never lie in a button. */
  #label(text: string): TemplateResult | string {
    const isTaken = this.isSlotted("") && !this.#hasLinks;
    return isTaken || !this.#share.channels.length ? html`<slot>${text}</slot>` : text;
  }
}
