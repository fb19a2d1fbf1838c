import { html } from "lit";
import type { TemplateResult } from "lit";
import { Widget } from "../../base/widget.js";
import { reset } from "../../styles/reset.js";
import { styles } from "./community-cta.styles.js";

/** Invites the reader to join. */
export class CommunityCta extends Widget {
  static override styles = [reset, styles];

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
