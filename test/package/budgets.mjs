/** How large the delivered files may be, in bytes after brotli at its best. Issues only lower these. */
export const kilobyte = 1000;

/**
 * The whole first load, Lit and all six elements included. `target` is where it should be, `limit` is where the build fails.
 */
export const budgets = [
  { file: /^standfirst\.js$/, target: 19 * kilobyte, limit: 20 * kilobyte },
  { file: /^elements\.js$/, target: 21 * kilobyte, limit: 21.8 * kilobyte },
  { file: /^standfirst\.css$/, target: 0.5 * kilobyte, limit: 1 * kilobyte },
  // hls.js, fetched only where the browser cannot play the playlist itself.
  { file: /^(hls|engine|mse)[a-z-]*-[0-9a-f]+\.js$/, target: 120 * kilobyte, limit: 170 * kilobyte },
  // The feed readers, fetched only where `src` is used; those of XML only for XML: dates in the words of eight languages live there.
  { file: /^feeds-[0-9a-f]+\.js$/, target: 3.8 * kilobyte, limit: 4 * kilobyte },
  { file: /^feeds-xml-[0-9a-f]+\.js$/, target: 4 * kilobyte, limit: 4.2 * kilobyte },
  // Some words of one language: the page's, the player's or a sign-up's, each fetched when it is spoken. See `together`.
  { file: /^[a-z]{2}(-player|-signup)?-[0-9a-f]{8}\.js$/, target: 0.6 * kilobyte, limit: 1.5 * kilobyte },
  // The words of a film, and what finds and shares them once a reader wants to.
  { file: /^transcript-[0-9a-f]{8}\.js$/, target: 1.9 * kilobyte, limit: 2 * kilobyte },
  { file: /^transcript-tools-[0-9a-f]{8}\.js$/, target: 0.6 * kilobyte, limit: 0.7 * kilobyte },
  { file: /-[0-9a-f]{8}\.js$/, target: 8 * kilobyte, limit: 12 * kilobyte },
];

/** The files that make up one language, named by what the parentheses hold, have one limit together. */
export const together = {
  file: /^([a-z]{2})(?:-player|-signup)?-[0-9a-f]{8}\.js$/,
  target: 1.3 * kilobyte,
  limit: 1.5 * kilobyte,
};
