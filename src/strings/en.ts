/**
 * English, and the list of every word the widgets can say before anything is loaded. Keys name a purpose. A message with
 * a count lists the plural categories of the language: https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
export const en = {} as const;
