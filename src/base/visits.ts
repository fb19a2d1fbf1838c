/** For how long something about earlier visits counts: `30d`, `forever`; anything else is the session. */
export type Span = string | undefined;

/** What a reader did with one appeal before. */
export interface Visit {
  isDismissed?: boolean;
  views?: number;
  /** Milliseconds, when counting began. */
  since?: number;
}

const thirtyDays = 30 * 24 * 60 * 60_000;

/** Where visits are kept. Throws where the reader or a frame's sandbox forbids storage. */
export const storageOf = (span: Span): Storage =>
  span === "30d" || span === "forever" ? localStorage : sessionStorage;

/** What is known about earlier visits; nothing where storage is empty, forbidden or holds something else. */
export function recall(key: string, span: Span): Visit {
  try {
    const visit = Object(JSON.parse(storageOf(span).getItem(key) ?? "")) as Visit;
    if (span !== "30d" || Date.now() - Number(visit.since) < thirtyDays) return visit;
  } catch {
    // As if the reader were here for the first time.
  }
  return {};
}
