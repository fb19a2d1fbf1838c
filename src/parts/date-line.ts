import { html } from "lit";
import type { TemplateResult } from "lit";
import { isLaterBy, readMoment, writeMoment } from "../base/dates.js";
import type { DateFormat } from "../base/dates.js";

/** A date as a `time` element; undefined when the text is no date. */
export function dateLine(text: string | undefined, format: DateFormat): TemplateResult | undefined {
  const moment = readMoment(text);
  return moment && html`<time datetime=${moment.text}>${writeMoment(moment, format)}</time>`;
}

/** Whether a change came late enough after publication to be worth saying. Without a date of publication it did; without a number of minutes it is 15. */
export function isUpdateShown(
  updated: string | undefined,
  published: string | undefined,
  minutes: number | null,
): boolean {
  const later = readMoment(updated);
  const first = readMoment(published);
  const least = minutes !== null && minutes >= 0 ? minutes : 15;
  return Boolean(later && (!first || isLaterBy(least, later, first)));
}
