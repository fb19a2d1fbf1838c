// How often one address and one network may try. Counted in the database, so a restart forgives nothing.

/** Tries in a span of seconds. Five mails in ten minutes are an annoyance, not a bombardment; a school behind one router is no robot. */
export const usualLimits = { reader: { tries: 5, seconds: 600 }, network: { tries: 60, seconds: 600 } };

/**
 * Counts this try, unless a bucket is full: then nothing is counted, and the answer is the seconds until the oldest try falls out of
 * its span. Known and unknown addresses are counted alike, so the limit tells nobody who is on the list.
 */
export function tooSoon(database, buckets, now) {
  let wait = 0;
  for (const { key, tries, seconds } of buckets) {
    const { count, oldest } = database.get(
      "SELECT count(*) AS count, min(made) AS oldest FROM (SELECT made FROM attempt WHERE bucket = ? AND made > ? ORDER BY made DESC LIMIT ?)",
      [key, now - seconds * 1000, tries],
    );
    if (count >= tries) wait = Math.max(wait, Math.ceil((oldest + seconds * 1000 - now) / 1000));
  }
  if (wait === 0) for (const { key } of buckets) database.run("INSERT INTO attempt VALUES (?, ?)", [key, now]);
  return wait;
}
