import { html } from "lit";
import type { TemplateResult } from "lit";
import { Widget } from "../../base/widget.js";
import { reset } from "../../styles/reset.js";
import { styles } from "./share-link.styles.js";

/** Shares a story, or copies its address with proof. */
export class ShareLink extends Widget {
  static override styles = [reset, styles];

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
