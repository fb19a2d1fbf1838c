import { html } from "lit";
import type { TemplateResult } from "lit";
import { space } from "../base/space.js";
import type { Credit } from "../base/story-widget.js";

/** Roles and names as a description list, so that a screen reader never glues them together. */
export function creditList(credits: Credit[], language: string): TemplateResult {
  const names = new Intl.ListFormat(language);
  return html`<dl class="credits" part="credits">
    ${credits.map(
      (credit) =>
        html`<div>
          <dt part="role">${credit.role}</dt>
          ${space}
          <dd>${names.format(credit.names)}</dd>
        </div>`,
    )}
  </dl>`;
}
