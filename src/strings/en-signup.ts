/**
 * The English words of a sign-up that come once a reader turns to the form. One sentence for each outcome; none of them claims
 * more than is known.
 */
export const enSignup = {
  tryAgain: "Try again",
  signingUp: "Sending…",
  stillTrying: "Still trying…",
  didYouMean: "Did you mean {address}?",
  continueThere: "Continue on the newsletter’s own page",
  "signup-invalid": "Please check the address. It should look like name@example.com.",
  nameMissing: "Please enter your name.",
  consentMissing: "Please tick the box to go on.",
  newsletterMissing: "Please choose at least one newsletter.",
  openInbox: "Open your inbox",
  anotherAddress: "Use another address",
  "signup-subscribed": "You are signed up.",
  "signup-pending": "One more step: open the e-mail we are sending you and confirm your address.",
  "signup-accepted": "Your address has been received.",
  "signup-unconfirmed":
    "No answer could be read, so we cannot say whether you are signed up. Look in your inbox before you try again.",
  "signup-handed-off": "Please finish on the newsletter’s own page.",
  "signup-blocked": "This page or browser stopped the request. Nothing was sent.",
  "signup-challenge": "The newsletter service wants to be sure that you are a person.",
  "signup-limited": "Too many tries for now. Please try again later.",
  limitedUntil: "Too many tries for now. Please try again {when}.",
  "signup-closed": "This newsletter takes no new readers at the moment.",
  "signup-misconfigured": "This form is not set up correctly. Your address was not taken.",
  "signup-offline": "You are offline. Keep this page open: your address is sent when the connection is back.",
  "signup-failed": "Signing up did not work. Please try again.",
} as const;
