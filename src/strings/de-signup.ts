import type { SignupWords } from "./strings.js";

/** German: what a sign-up form says of a press. */
export const strings: SignupWords = {
  signingUp: "Wird gesendet …",
  stillTrying: "Wir versuchen es weiter …",
  tryAgain: "Erneut versuchen",
  didYouMean: "Meinten Sie {address}?",
  continueThere: "Weiter auf der Seite des Newsletters",
  nameMissing: "Bitte geben Sie Ihren Namen ein.",
  consentMissing: "Bitte setzen Sie das Häkchen, um fortzufahren.",
  newsletterMissing: "Bitte wählen Sie mindestens einen Newsletter.",
  openInbox: "Postfach öffnen",
  anotherAddress: "Andere Adresse verwenden",
  "signup-subscribed": "Sie sind angemeldet.",
  "signup-pending": "Noch ein Schritt: Öffnen Sie die E-Mail, die wir Ihnen schicken, und bestätigen Sie Ihre Adresse.",
  "signup-accepted": "Ihre Adresse ist angekommen.",
  "signup-unconfirmed":
    "Es kam keine lesbare Antwort; wir wissen nicht, ob Sie angemeldet sind. Sehen Sie in Ihrem Postfach nach, bevor Sie es erneut versuchen.",
  "signup-handed-off": "Bitte schließen Sie die Anmeldung auf der Seite des Newsletters ab.",
  "signup-invalid": "Bitte prüfen Sie die Adresse. Sie sollte so aussehen: name@example.com.",
  "signup-blocked": "Diese Seite oder der Browser hat die Anfrage blockiert. Es wurde nichts gesendet.",
  "signup-challenge": "Der Newsletterdienst möchte sichergehen, dass Sie ein Mensch sind.",
  "signup-limited": "Zu viele Versuche. Bitte versuchen Sie es später noch einmal.",
  limitedUntil: "Zu viele Versuche. Bitte versuchen Sie es {when} noch einmal.",
  "signup-closed": "Dieser Newsletter nimmt zurzeit keine Anmeldungen an.",
  "signup-misconfigured": "Dieses Formular ist falsch eingerichtet. Ihre Adresse wurde nicht übernommen.",
  "signup-offline":
    "Sie sind offline. Lassen Sie diese Seite offen: Ihre Adresse wird gesendet, sobald Sie wieder online sind.",
  "signup-failed": "Die Anmeldung hat nicht geklappt. Bitte versuchen Sie es noch einmal.",
};
