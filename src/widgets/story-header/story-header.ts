import type { TemplateResult } from "lit";
import { StoryWidget } from "../../base/story-widget.js";
import { Words } from "../../controllers/words.js";
import { storyFurniture } from "../../parts/story-furniture.js";
import { furniture } from "../../styles/furniture.js";
import { reset } from "../../styles/reset.js";
import { type } from "../../styles/type.js";
import { styles } from "./story-header.styles.js";

/** Shows the furniture above a story. */
export class StoryHeader extends StoryWidget {
  static override styles = [reset, type, furniture, styles];

  readonly #words = new Words(this);

  override render(): TemplateResult {
    return storyFurniture(this, this.#words, (name) => this.isSlotted(name));
  }
}
