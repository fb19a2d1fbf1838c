import { html } from "lit";
import type { TemplateResult } from "lit";
import { Widget } from "../../base/widget.js";
import { reset } from "../../styles/reset.js";
import { styles } from "./story-header.styles.js";

/** Shows the furniture above a story. */
export class StoryHeader extends Widget {
  static override styles = [reset, styles];

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
