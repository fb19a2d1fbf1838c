/** A point in time as an author writes it in an attribute. */
export interface Moment {
  /** As it was written. */
  text: string;
  date: Date;
  /** The calendar day as written, `2026-11-20`. */
  day: string;
  /** A day without a time. */
  isDay: boolean;
  /** Says its own offset from UTC; without one it is the clock on the publisher's wall. */
  hasOffset: boolean;
}

export interface DateFormat {
  language: string;
  dateStyle?: string | undefined;
  /** An IANA name such as `Europe/Berlin`; absent: the reader's own zone. */
  timeZone?: string | undefined;
  withTime?: boolean | undefined;
}

const written = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d[\d:.]*) ?(Z|([+-]\d\d):?(\d\d)?)?)?$/i;

/**
 * Reads an ISO 8601 date, with or without a time; undefined when it is none, whatever else it may be: a page sets anything.
 * @see https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#dates-and-times
 */
export function readMoment(value: unknown): Moment | undefined {
  const [text = "", day = "", clock, offset, hours = "+00", minutes = "00"] = written.exec(String(value).trim()) ?? [];
  const date = new Date(`${day}T${clock ?? "00:00"}${hours}:${minutes}`);
  // Engines disagree on 30 February: some say March. It is not a date here.
  const isReal = date.toJSON() && new Date(day).toJSON()?.startsWith(day);
  return isReal ? { text, date, day, isDay: !clock, hasOffset: Boolean(offset) } : undefined;
}

/** Whether the second is later than the first by that many minutes; days without a time are compared as days. */
export function isLaterBy(minutes: number, updated: Moment, published: Moment): boolean {
  if (updated.isDay || published.isDay) return updated.day > published.day;
  const late = Number(updated.date) - Number(published.date);
  return late > 0 && late >= minutes * 60_000;
}

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    // A zone this browser does not know: the reader's own is the better answer than none.
    return new Intl.DateTimeFormat(language, { ...options, timeZone: undefined });
  }
}

const dateStyles = ["full", "long", "medium", "short"] as const;

/**
 * Writes a moment in a language. What carries no offset is written as it stands, so a day never becomes the day before
 * somewhere else. A time in the publisher's zone says which zone that is; one in the reader's own need not.
 */
export function writeMoment(moment: Moment, { language, dateStyle, timeZone, withTime }: DateFormat): string {
  const zone = moment.hasOffset ? timeZone || undefined : "UTC";
  const style = dateStyles.find((known) => known === dateStyle) ?? "long";
  const timeStyle = withTime && !moment.isDay ? "short" : undefined;
  const text = formatter(language, { dateStyle: style, timeStyle, timeZone: zone }).format(moment.date);
  if (!timeStyle || !moment.hasOffset || !zone) return text;
  const parts = formatter(language, { timeZone: zone, timeZoneName: "short" }).formatToParts(moment.date);
  return `${text} ${parts.find(({ type }) => type === "timeZoneName")?.value}`;
}
