import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { numberAttribute } from "../../base/number.js";
import { property } from "../../base/property.js";
import { safeHref } from "../../base/url.js";
import { warnOfAddresses } from "../../base/warn.js";
import { Widget } from "../../base/widget.js";
import { wordAttribute } from "../../base/word.js";
import { Appeal } from "../../controllers/appeal.js";
import { Words } from "../../controllers/words.js";
import { heading } from "../../parts/heading.js";
import { reset } from "../../styles/reset.js";
import { type } from "../../styles/type.js";
import { CtaDismissedEvent, CtaOpenedEvent } from "./community-cta.events.js";
import type { CtaDetail } from "./community-cta.events.js";
import { styles } from "./community-cta.styles.js";

/**
 * Invites the reader to join, in the flow of the page and never over it, with one link.
 * Use it once on a page, between or after stories.
 *
 * ```html
 * <community-cta heading="Sit with {members} people who talk about films" members="15000" href="/join"></community-cta>
 * ```
 *
 * @slot heading - The author's own heading.
 * @slot - The author's own text.
 * @slot button - The author's own link or button.
 * @slot image - The author's own picture, with `width` and `height`.
 * @csspart image - The picture.
 * @csspart heading - The heading.
 * @csspart text - The text.
 * @csspart button - The link.
 * @csspart dismiss - The button that dismisses.
 * @cssstate empty - While dismissed, seen often enough, or with nothing to say; the element takes no space.
 * @fires {CtaOpenedEvent} standfirst-cta-opened - Before the link is followed; cancelable. `detail`: `{campaign, href}`.
 * @fires {CtaDismissedEvent} standfirst-cta-dismissed - Before the invitation goes; cancelable. `detail`: `{campaign, href}`.
 */
export class CommunityCta extends Widget {
  static override styles = [reset, type, styles];

  /** The invitation in a few words. `{members}` becomes the number, written as the language does. */
  @property() heading?: string;

  /** A sentence or two more. `{members}` becomes the number here too. */
  @property() text?: string;

  /** How many have joined already. Absent or no number: `{members}` is left out. */
  @property({ converter: numberAttribute }) members?: number;

  /** Where the invitation leads; http or https, may be relative. Absent: there is no link but a slotted one. */
  @property() href?: string;

  /** Words of the link. Default "Join us" in the page's language. */
  @property() button?: string;

  /** Address of a picture, shown 3:2 beside or above the words; http or https, may be relative. */
  @property() image?: string;

  /** Shows a button that makes the invitation go, and remembers that for as long as `remember` says. */
  @property({ type: Boolean }) dismissible = false;

  /** Name of the campaign: what was dismissed in one campaign is dismissed there only. */
  @property() campaign?: string;

  /** How long a dismissal and the count of views last: `session` (default), `30d` or `forever`. New words are a new invitation. */
  @property({ converter: wordAttribute }) remember?: string;

  /** The visit after this many views does not show the invitation any more. Default: no limit. */
  @property({ attribute: "max-views", type: Number }) maxViews = 0;

  /** Level of the heading, 1 to 6. Default 2. */
  @property({ attribute: "heading-level", type: Number }) headingLevel = 2;

  readonly #words = new Words(this);
  readonly #appeal = new Appeal(this, () =>
    [this.heading, this.text, this.href, this.textContent?.trim()].join(" ").trim(),
  );

  protected override updated(): void {
    const { heading: title, text, button, href } = this;
    const hasWords =
      title || text || (button && safeHref(href)) || ["heading", "", "button"].some((slot) => this.isSlotted(slot));
    this.toggleState("empty", this.#appeal.isOver || !hasWords);
    warnOfAddresses(this, [href, this.image]);
  }

  #opened(click: MouseEvent): void {
    const link = (click.target as Element).closest<HTMLAnchorElement>("a, button");
    if (link && !this.dispatchEvent(new CtaOpenedEvent(this.#detail(link.href)))) click.preventDefault();
  }

  #dismiss(): void {
    if (!this.#appeal.isGoing && this.dispatchEvent(new CtaDismissedEvent(this.#detail(this.href))))
      void this.#appeal.dismiss();
  }

  #detail(href = ""): CtaDetail {
    return { campaign: this.campaign ?? "", href };
  }

  override render(): TemplateResult | typeof nothing {
    if (this.#appeal.isOver) return nothing;
    const { heading: title, text } = this;
    const [href, image] = [this.href, this.image].map((url) => safeHref(url));
    return html`<div class="frame">
      <div class="card">
        ${this.#line("image", image && html`<img part="image" src=${image} alt="" width="600" height="400" loading="lazy" />`)}
        <div class="words">
          ${this.#line("heading", title && heading(this.headingLevel, this.#filled(title)))}
          ${this.#line("", text && html`<p part="text">${this.#filled(text)}</p>`)}
          ${this.#line("button", href && this.#link(href))} ${this.dismissible ? this.#dismissButton() : nothing}
        </div>
      </div>
    </div>`;
  }

  /** The author's own element keeps the page's typography; ours stands in its slot when there is none. */
  #line(name: string, content: TemplateResult | string | undefined): TemplateResult {
    const own = content && !this.isSlotted(name) ? html`<div class="root">${content}</div>` : nothing;
    // A slot without a name also takes the white space between elements, and would show that instead of its fallback.
    return name ? html`<slot name=${name} @click=${this.#opened}>${own}</slot>` : html`${own}<slot></slot>`;
  }

  #link(href: string): TemplateResult {
    return html`<a part="button" class="action" href=${href}>${this.button || this.#words.say("join")}</a>`;
  }

  #dismissButton(): TemplateResult {
    return html`<div class="root corner">
      <button
        part="dismiss"
        aria-label=${this.#words.say("dismiss")}
        @click=${this.#dismiss}
        @pointerenter=${this.#appeal.prepare}
        @focus=${this.#appeal.prepare}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 6 12 12M18 6 6 18" /></svg>
      </button>
    </div>`;
  }

  #filled(text: unknown): string {
    const members = Math.round(this.members ?? NaN);
    const number = members >= 0 && members < Infinity ? members.toLocaleString(this.#words.language) : "";
    return String(text).replaceAll("{members}", number);
  }
}
