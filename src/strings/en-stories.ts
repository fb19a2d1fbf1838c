/** The English words of a list of stories that come once a reader has come to the list. */
export const enStories = {
  nextStories: "Next stories",
  storiesAdded: { one: "{count} more story", other: "{count} more stories" },
  storiesNotAdded: "No more stories could be loaded. Try again",
  previousStories: "Previous stories",
} as const;
