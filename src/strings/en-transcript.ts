/** The English words around a transcript. */
export const transcriptWords = {
  searchTranscript: "Search the transcript",
  transcriptText: "What is said",
  linkMoment: "Link to this moment",
  momentCopied: "Link copied",
  noTranscript: "There is no transcript of this film.",
  matches: { one: "{count} match", other: "{count} matches" },
} as const;
