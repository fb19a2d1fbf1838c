/**
 * English, and the list of every word the widgets can say before anything is loaded. Keys name a purpose. A message with
 * a count lists the plural categories of the language: https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
export const en = {
  // story-header, video-feature
  sectionPath: "Section",
  updatedOn: "Updated {date}",
  // share-link, video-feature
  share: "Share",
  shareMore: "More ways to share",
  copyLink: "Copy link",
  linkCopied: "Link copied",
  linkToCopy: "Copy this link",
  email: "Email",
  // community-cta
  join: "Join us",
  dismiss: "Close",
} as const;
