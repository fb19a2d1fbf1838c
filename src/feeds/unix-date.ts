/**
 * A Unix time as ISO 8601: in seconds, or in milliseconds from April 1970 on. Undefined when the text is none. Ten to twelve digits that
 * begin with 19 or 20 may as well be `2026112018` or `202611201830`, dates without their hyphens, and are neither.
 */
export function unixDate(text: string): string | undefined {
  if (!/^\s*(?!0|(19|20)\d{8,10}\b)\d{9,13}(\.\d+)?\s*$/.test(text)) return undefined;
  const time = Number(text);
  return new Date(time < 1e10 ? time * 1000 : time).toISOString();
}
