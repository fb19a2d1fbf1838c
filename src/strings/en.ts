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
  copyLink: "Copy link",
  linkCopied: "Link copied",
  linkToCopy: "Copy this link",
  // community-cta
  join: "Join us",
  dismiss: "Close",
  // related-stories; what it says of a press is in en-stories.ts
  sponsored: "Paid content",
  moreStories: "More stories",
  // newsletter-signup; what it says of a press is in en-signup.ts
  emailAddress: "E-mail address",
  yourName: "Your name",
  yourNameOptional: "Your name (optional)",
  newsletters: "Newsletters",
  signUp: "Sign up",
  privacyPolicy: "Privacy policy",
  // video-feature, before the player's own words are there
  playFilm: "Play {title}",
  pauseFilm: "Pause {title}",
  filmFrom: "from {time}",
  transcript: "Transcript",
} as const;
