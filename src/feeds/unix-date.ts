/**
 * A Unix time as ISO 8601: in seconds up to the year 2286, or in milliseconds from April 1970 on. Undefined when the text is none.
 * Twelve digits that begin with 19 or 20 may as well be `202611201830`, a date without its hyphens, and are neither.
 */
export function unixDate(text: string): string | undefined {
  if (!/^\s*(?!(19|20)\d{10}\b)\d{9,13}(\.\d+)?\s*$/.test(text)) return undefined;
  const time = Number(text);
  return new Date(time < 1e10 ? time * 1000 : time).toISOString();
}
