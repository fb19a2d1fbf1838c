import { html, nothing } from "lit";
import type { TemplateResult } from "lit";

/** A newsletter that a reader can choose. */
export interface Newsletter {
  /** The key the newsletter service knows it by. */
  id: string;
  name: string;
  description?: string;
  /** Ticked from the start; absent: not. */
  checked?: boolean;
}

/** One box for each newsletter, none of them ticked unless the author says so. */
export function newsletterChoice(newsletters: readonly Newsletter[], legend: string): TemplateResult {
  return html`<fieldset class="root wide choice">
    <legend>${legend}</legend>
    ${newsletters.map(
      ({ id, name, description, checked }) =>
        html`<label
          ><input type="checkbox" name="list" value=${id} ?checked=${checked === true} aria-describedby="message" />
          <span>${name}${description ? html`<br /><small>${description}</small>` : nothing}</span></label
        >`,
    )}
  </fieldset>`;
}
