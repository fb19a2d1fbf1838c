/** The English words around a transcript. */
export const transcriptWords = {
  linkMoment: "Link to this moment",
  searchTranscript: "Search the transcript",
  transcriptText: "What is said",
  noTranscript: "There is no transcript of this film.",
  retry: "Try again",
} as const;

/** Those of what a reader does with it, which is a file of its own. */
export const toolWords = {
  matches: { one: "{count} match", other: "{count} matches" },
} as const;
