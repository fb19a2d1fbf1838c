import type { SignupWords } from "./strings.js";

/** Italian: what a sign-up form says of a press. */
export const strings: SignupWords = {
  signingUp: "Invio…",
  stillTrying: "Nuovo tentativo…",
  tryAgain: "Riprova",
  didYouMean: "Volevi scrivere {address}?",
  continueThere: "Continua sulla pagina della newsletter",
  nameMissing: "Scrivi il tuo nome.",
  consentMissing: "Spunta la casella per continuare.",
  newsletterMissing: "Scegli almeno una newsletter.",
  openInbox: "Apri la posta",
  anotherAddress: "Usa un altro indirizzo",
  "signup-subscribed": "Iscrizione completata.",
  "signup-pending": "Ancora un passo: apri l’e-mail che ti mandiamo e conferma il tuo indirizzo.",
  "signup-accepted": "Abbiamo ricevuto il tuo indirizzo.",
  "signup-unconfirmed":
    "Nessuna risposta leggibile: non sappiamo se l’iscrizione è avvenuta. Guarda la posta prima di riprovare.",
  "signup-handed-off": "Completa sulla pagina della newsletter.",
  "signup-invalid": "Controlla l’indirizzo. Dovrebbe essere come nome@example.com.",
  "signup-blocked": "Questa pagina o il browser ha fermato la richiesta. Non è stato inviato nulla.",
  "signup-challenge": "Il servizio vuole accertarsi che tu sia una persona.",
  "signup-limited": "Troppi tentativi. Riprova più tardi.",
  limitedUntil: "Troppi tentativi. Riprova {when}.",
  "signup-closed": "Per ora questa newsletter non accetta nuovi lettori.",
  "signup-misconfigured": "Questo modulo non è configurato bene. Il tuo indirizzo non è stato preso.",
  "signup-offline": "Sei offline. Tieni aperta questa pagina: il tuo indirizzo partirà quando torna la connessione.",
  "signup-failed": "L’iscrizione non è riuscita. Riprova.",
};
