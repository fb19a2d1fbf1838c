/** The English words around a transcript. */
export const transcriptWords = {
  linkMoment: "Link to this moment",
  searchTranscript: "Search the transcript",
  transcriptText: "What is said",
  noTranscript: "There is no transcript of this film.",
  matches: { one: "{count} match", other: "{count} matches" },
} as const;
