/** For how long something about earlier visits counts. */
export const spans = ["session", "30d", "forever"] as const;
export type Span = (typeof spans)[number];

/** What a reader did with one appeal before. */
export interface Visit {
  isDismissed: boolean;
  views: number;
  /** Milliseconds, when counting began. */
  since: number;
}

const thirtyDays = 30 * 24 * 60 * 60_000;

/** Reading the property throws where the reader or a frame's sandbox forbids storage. */
const storageOf = (span: Span): Storage => (span === "session" ? sessionStorage : localStorage);

/** What is known about earlier visits; nothing where storage is empty, forbidden or holds something else. */
export function recall(key: string, span: Span): Visit {
  try {
    const { isDismissed, views, since } = JSON.parse(storageOf(span).getItem(key) ?? "") as Partial<Visit>;
    const isFresh = span !== "30d" || Date.now() - Number(since) < thirtyDays;
    if (isFresh) return { isDismissed: isDismissed === true, views: Number(views) || 0, since: Number(since) || 0 };
  } catch {
    // As if the reader were here for the first time.
  }
  return { isDismissed: false, views: 0, since: Date.now() };
}

/** Keeps it for the next visit, where the browser lets us. */
export function remember(key: string, span: Span, visit: Visit): void {
  try {
    storageOf(span).setItem(key, JSON.stringify(visit));
  } catch {
    // Full or forbidden: the next visit is a first one again.
  }
}

/** A short name for a text, the same for the same text, so that new words are a new appeal. */
export function fingerprint(text: string): string {
  let hash = 0;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) | 0;
  return (hash >>> 0).toString(36);
}
