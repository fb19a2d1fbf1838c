import type { SignupWords } from "./strings.js";

/** Dutch: what a sign-up form says of a press. */
export const strings: SignupWords = {
  signingUp: "Bezig met versturen…",
  stillTrying: "Nog bezig…",
  tryAgain: "Opnieuw proberen",
  didYouMean: "Bedoelde je {address}?",
  continueThere: "Verder op de pagina van de nieuwsbrief",
  nameMissing: "Vul je naam in.",
  consentMissing: "Vink het vakje aan om verder te gaan.",
  newsletterMissing: "Kies minstens één nieuwsbrief.",
  openInbox: "Je mail openen",
  anotherAddress: "Ander adres gebruiken",
  "signup-subscribed": "Je bent aangemeld.",
  "signup-pending": "Nog één stap: open de e-mail die we je sturen en bevestig je adres.",
  "signup-accepted": "Je adres is ontvangen.",
  "signup-unconfirmed":
    "Er kwam geen leesbaar antwoord; we weten niet of je bent aangemeld. Kijk in je mail voordat je het opnieuw probeert.",
  "signup-handed-off": "Rond je aanmelding af op de pagina van de nieuwsbrief.",
  "signup-invalid": "Controleer het adres. Het hoort eruit te zien als naam@example.com.",
  "signup-blocked": "Deze pagina of de browser hield het verzoek tegen. Er is niets verstuurd.",
  "signup-challenge": "De dienst wil zeker weten dat je een mens bent.",
  "signup-limited": "Te veel pogingen. Probeer het later opnieuw.",
  limitedUntil: "Te veel pogingen. Probeer het {when} opnieuw.",
  "signup-closed": "Aanmelden voor deze nieuwsbrief is nu niet mogelijk.",
  "signup-misconfigured": "Dit formulier is niet goed ingesteld. Je adres is niet opgeslagen.",
  "signup-offline": "Je bent offline. Laat deze pagina open: je adres wordt verstuurd zodra de verbinding terug is.",
  "signup-failed": "Aanmelden is niet gelukt. Probeer het opnieuw.",
};
