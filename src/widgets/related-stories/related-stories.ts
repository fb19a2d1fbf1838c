import { html } from "lit";
import type { TemplateResult } from "lit";
import { Widget } from "../../base/widget.js";
import { reset } from "../../styles/reset.js";
import { styles } from "./related-stories.styles.js";

/** Shows what to read next. */
export class RelatedStories extends Widget {
  static override styles = [reset, styles];

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
