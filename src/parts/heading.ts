import { html } from "lit";
import type { TemplateResult } from "lit";

/** A heading of the level the author's page needs there: 1 to 6, anything else is 2. Templates of other kits set a text. */
export function heading(level: number | string, content: unknown, part = "heading"): TemplateResult {
  switch (Number(level)) {
    case 1:
      return html`<h1 part=${part} class="headline">${content}</h1>`;
    case 3:
      return html`<h3 part=${part} class="headline">${content}</h3>`;
    case 4:
      return html`<h4 part=${part} class="headline">${content}</h4>`;
    case 5:
      return html`<h5 part=${part} class="headline">${content}</h5>`;
    case 6:
      return html`<h6 part=${part} class="headline">${content}</h6>`;
    default:
      return html`<h2 part=${part} class="headline">${content}</h2>`;
  }
}
