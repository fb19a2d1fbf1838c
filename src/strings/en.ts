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
  // related-stories
  sponsored: "Paid content",
  moreStories: "More stories",
  storiesAdded: { one: "{count} more story", other: "{count} more stories" },
  storiesNotAdded: "No more stories could be loaded. Try again",
  previousStories: "Previous stories",
  nextStories: "Next stories",
  // newsletter-signup: one sentence for each outcome, none of which claims more than is known
  emailAddress: "E-mail address",
  yourName: "Your name",
  yourNameOptional: "Your name (optional)",
  newsletters: "Newsletters",
  signUp: "Sign up",
  tryAgain: "Try again",
  privacyPolicy: "Privacy policy",
  signingUp: "Sending…",
  stillTrying: "Still trying…",
  didYouMean: "Did you mean {address}?",
  openInbox: "Open your inbox",
  anotherAddress: "Use another address",
  continueThere: "Continue on the newsletter’s own page",
  nameMissing: "Please enter your name.",
  consentMissing: "Please tick the box to go on.",
  newsletterMissing: "Please choose at least one newsletter.",
  "signup-subscribed": "You are signed up.",
  "signup-pending": "One more step: open the e-mail we are sending you and confirm your address.",
  "signup-accepted": "Your address has been received.",
  "signup-unconfirmed": "No answer could be read, so we cannot say whether you are signed up. Look in your inbox before you try again.",
  "signup-handed-off": "Please finish on the newsletter’s own page.",
  "signup-invalid": "Please check the address. It should look like name@example.com.",
  "signup-blocked": "This page or browser stopped the request. Nothing was sent.",
  "signup-challenge": "The newsletter service wants to be sure that you are a person.",
  "signup-limited": "Too many tries for now. Please try again later.",
  limitedUntil: "Too many tries for now. Please try again {when}.",
  "signup-closed": "This newsletter takes no new readers at the moment.",
  "signup-misconfigured": "This form is not set up correctly. Your address was not taken.",
  "signup-offline": "You are offline. Keep this page open: your address is sent when the connection is back.",
  "signup-failed": "Signing up did not work. Please try again.",
  // video-feature, before the player's own words are there
  playFilm: "Play {title}",
  pauseFilm: "Pause {title}",
  filmFrom: "from {time}",
} as const;
