/**
 * English first; then languages whose feeds name months in their own words (`2 déc. 2025`). Slavic ones are left out: the
 * same word is June in Zagreb and July in Warsaw.
 */
const languages = "en fr de es it pt nl el hu".split(" ");
const calendars: Record<string, string[][]> = {};

/**
 * Hours from UTC of the zone names met in feeds, or the city by whose clocks a zone goes that leaves open whether it is
 * summer. Names that mean several zones (IST) are not among them.
 */
const zones =
  "ut0 utc0 gmt0 wet0 west1 bst1 cet1 met1 mez1 cest2 mest2 mesz2 eet2 eest3 msk3 sgt8 hkt8 jst9 kst9 aest10 aedt11 nzst12 nzdt13 " +
  "adt-3 ast-4 edt-4 est-5 cdt-5 cst-6 mdt-6 mst-7 pdt-7 pst-8 akst-9 akdt-8 hst-10 " +
  "at:Halifax et:New_York ct:Chicago mt:Denver pt:Los_Angeles";

/** ISO 8601 and its neighbours, the field order of RFC 822, the American one, the European one. `o` is a day of the year. */
const patterns = [
  // Google once wrote a month with three digits.
  /^(?<y>\d{4})[-/. ](?<m>\d\d?|0\d\d(?=-)|\p{L}{3,12})(?:[-/. ](?<d>\d\d?))?(?!\d)/iu,
  /^(?<y>\d{4})(?:(?<m>\d\d)(?<d>\d\d)|-?(?<o>\d{3}))?(?!\d)/,
  /^(?<d>\d\d?)(?:st|nd|rd|th)?[\s.,/-]*(?:de\s+)?(?<m>\p{L}{3,12})[\s.,/-]+(?:de\s+)?(?<y>\d{4}|\d\d)(?!\d)/iu,
  /^(?<m>\p{L}{3,12})\.?\s+(?:(?<d>\d\d?)(?:st|nd|rd|th)?[\s,]+)?(?<y>\d{4})(?!\d)/iu,
  // With slashes or hyphens only the one that a month cannot be tells what is meant.
  /^(?<d>\d\d?(?=\.)|1[3-9]|2\d|3[01])[-./](?<m>\d\d?)[-./](?<y>\d{4})(?!\d)/,
  /^(?<m>\d\d?)[-/](?<d>1[3-9]|2\d|3[01])[-/](?<y>\d{4})(?!\d)/,
];

/** Letters without case and accents. */
const bare = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The words a language has for the twelve months, beside the number of a day. */
function monthsIn(language: string): string[][] {
  const { format } = new Intl.DateTimeFormat(language, { month: "long", day: "numeric", timeZone: "UTC" });
  return [...Array(12).keys()].map((month) => bare(format(Date.UTC(2000, month))).split(/[\s.\d]+/));
}

/** 1 to 12: the one month that begins like this in the first language that has it; NaN when there is none. */
function monthOf(name: string): number {
  if (Number(name)) return Number(name);
  const start = bare(name);
  for (const language of languages) {
    const months = (calendars[language] ??= monthsIn(language));
    const found = months.flatMap((words, at) => (words.some((word) => word.startsWith(start)) ? at + 1 : []));
    if (found.length === 1) return found[0] as number;
  }
  return NaN;
}

/** East Asian dates, which write units, as everybody else's; Korea has one time zone and names it nowhere. */
function withoutUnits(text: string): string {
  const plain = text
    .replace(/(?<=\d)\s*[년年월月]\s*/g, "-")
    .replace(/(?<=\d)\s*[일日]/, " ")
    .replace(/(오후|午後|下午)\s*([\d:]+)/, "$2 pm")
    .replace(/(오전|午前|上午)\s*([\d:]+)/, "$2 am");
  return /[가-힣].*:\d/.test(text) ? `${plain} KST` : plain;
}

/** Hours from UTC by the clocks of a city. */
function hoursIn(city: string, moment: number): number {
  const clock = new Intl.DateTimeFormat("en", { timeZone: `America/${city}`, timeZoneName: "shortOffset" });
  return Number(/-\d+/.exec(clock.format(moment))?.[0]);
}

/** Minutes east of UTC; NaN when impossible, undefined when the name is not known. `local` is what the clocks there show, in milliseconds. */
function zoneOffset(zone: string, local: number): number | undefined {
  const [, hours, minutes = 0] = /^(?:[a-z]+ ?)?([+-](?:0?\d|1[0-4])):?([0-5]\d)?(?:\s[a-z]+)?$/i.exec(zone) ?? [];
  if (hours) return Number(hours) * 60 + Number(`${hours[0]}${minutes}`);
  // RFC 5322, 4.3: the letters of the military zones were given with the wrong sign for so long that they say nothing.
  if (/^0*[a-z]?$/i.test(zone)) return 0;
  if (!/^[a-z/_ ]+$/i.test(zone)) return NaN;
  const [, time, city] = new RegExp(`\\b${zone}(?:(-?\\d+)|:(\\w+))`, "i").exec(zones) ?? [];
  // The second look is at the moment itself, the first at one some hours off.
  if (city) return hoursIn(city, local - hoursIn(city, local) * 3_600_000) * 60;
  return time ? Number(time) * 60 : undefined;
}

/** A moment of a day, both in milliseconds; NaN when impossible, undefined when the zone is not known. */
function momentOf(day: number, rest: string): number | undefined {
  const [, hour, minute = 0, second = 0, fraction = 0, half, zone = ""] =
    /^(?:[T\s,]|at\b|-\s)*(\d\d?)(?::?([0-5]\d|(?<=:)\d(?!\d))(?::?([0-5]\d|60|(?<=:)\d(?!\d))(?:[.,](\d+))?)?)?\s*(?:([ap])\.?m\b\.?\s*)?(?:etc\/)?(.*)$/i.exec(
      rest,
    ) ?? [];
  const hours = half && Number(hour) < 13 ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  const seconds = hours * 3600 + Number(minute) * 60 + Number(`${second}.${fraction}`);
  if (!(seconds <= 86400)) return NaN;
  const local = day + seconds * 1000;
  const offset = zoneOffset(zone, local);
  return offset === undefined ? undefined : local - offset * 60_000;
}

/** The beginning of Unix time is what broken software writes for "no date". */
const instant = (time: number): string | undefined => (time ? new Date(time).toISOString() : undefined);

/**
 * A date in the words and figures of any feed as ISO 8601, in UTC where it has a time, otherwise as exact as it was written.
 * Undefined when it is no date or an impossible one.
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.3 and https://www.rfc-editor.org/rfc/rfc3339
 */
export function writtenDate(value: string): string | undefined {
  if (value.length > 99) return undefined;
  const text = withoutUnits(value)
    .replace(/(:\d\d )\(/, "$1") // A comment that is the only zone there is.
    .replace(/\(.*?\)|\)/g, "")
    .trim()
    .replace(/^(?:[^\d,]{2,12},|\p{L}{2,12}\.?\s+(?=\p{L}|\d\d?\.?\s\p{L}))\s*/u, "")
    .replace(/(\s\d?\d:.*)\s([12]\d{3})(\s.*)?$/, " $2$1$3"); // C's asctime has the year behind the time.
  const found = patterns.map((pattern) => pattern.exec(text)).find(Boolean);
  if (!found) return undefined;
  const { y = "", m, d, o } = found.groups ?? {};
  const rest = text.slice(found[0].length).trim();
  const year = Number(y) + (y.length > 2 ? 0 : Number(y) < 50 ? 2000 : 1900);
  const month = m ? monthOf(m) : 1;
  const date = new Date(Date.UTC(year, month - 1, Number(o ?? d ?? 1)));
  if (date.getUTCFullYear() !== year || (!o && date.getUTCMonth() !== month - 1)) return undefined;
  const written = date.toISOString().slice(0, (o ?? d) ? 10 : m ? 7 : 4);
  if (!rest) return written;
  const moment = written[9] ? momentOf(date.getTime(), rest) : NaN;
  return moment === undefined ? written : instant(moment);
}
