import type { TemplateResult } from "lit";
import type { PropertyValues } from "lit";
import { StoryWidget } from "../../base/story-widget.js";
import { keepStructuredData } from "../../controllers/structured-data.js";
import { Words } from "../../controllers/words.js";
import { storyFurniture } from "../../parts/story-furniture.js";
import { furniture } from "../../styles/furniture.js";
import { reset } from "../../styles/reset.js";
import { type } from "../../styles/type.js";
import { styles } from "./story-header.styles.js";

/**
 * Shows the furniture above a story: section, headline, standfirst, byline, credits and dates, each once in the document.
 * Use it at the top of an article. What the author slots keeps the page's typography and wins over attributes.
 *
 * ```html
 * <story-header section="Film" published="2026-11-20"><h1 slot="headline">The last reel</h1></story-header>
 * ```
 *
 * @slot section - One or more links.
 * @slot headline - The author's own heading.
 * @slot standfirst - A paragraph.
 * @slot byline - Names, linked or not.
 * @slot credits - A `dl` of roles and names.
 * @slot published - A `time`.
 * @slot actions - What a reader can do with the story, such as a share link.
 * @csspart section - The section, or the path of sections.
 * @csspart headline - The heading.
 * @csspart standfirst - The sentence under it.
 * @csspart byline - Who wrote it.
 * @csspart credits - The list of roles and names.
 * @csspart role - Each role in it.
 * @csspart date - The date of publication.
 * @csspart updated - The line about a later change.
 * @csspart actions - The line of actions.
 * @cssstate empty - While there is nothing to show; the element takes no space.
 */
export class StoryHeader extends StoryWidget {
  static override styles = [reset, type, furniture, styles];

  readonly #words = new Words(this);

  protected override didRender(changed: PropertyValues): void {
    super.didRender(changed);
    void keepStructuredData(this, changed);
    const hasLine = this.renderRoot.querySelector(".root") ?? this.querySelector(":scope > [slot]");
    this.toggleState("empty", !hasLine);
  }

  override render(): TemplateResult {
    return storyFurniture(this, this.#words, (name) => this.isSlotted(name));
  }
}
