import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { isLaterBy, readMoment, writeMoment } from "../base/dates.js";
import type { DateFormat } from "../base/dates.js";

/** A date as a `time` element, or nothing when the text is no date. */
export function dateLine(text: string | undefined, format: DateFormat): TemplateResult | typeof nothing {
  const moment = readMoment(text);
  return moment ? html`<time datetime=${text?.trim()}>${writeMoment(moment, format)}</time>` : nothing;
}

/** Whether a change came late enough after publication to be worth saying. Without a date of publication it did; without a number of minutes it is 15. */
export function isUpdateShown(updated: string | undefined, published: string | undefined, minutes: number): boolean {
  const later = readMoment(updated);
  const first = readMoment(published);
  return Boolean(later && (!first || isLaterBy(minutes >= 0 ? minutes : 15, later, first)));
}
