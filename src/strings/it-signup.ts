import type { SignupWords } from "./strings.js";

/** Italian: what a sign-up form says of a press. */
export const strings: SignupWords = {
  signingUp: "Invio in corso…",
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
    "Nessuna risposta leggibile: non sappiamo se l’iscrizione è andata a buon fine. Controlla la posta prima di riprovare.",
  "signup-handed-off": "Completa l’iscrizione sulla pagina della newsletter.",
  "signup-invalid": "Controlla l’indirizzo. Dovrebbe avere questa forma: nome@example.com.",
  "signup-blocked": "Questa pagina o il browser ha bloccato la richiesta. Non è stato inviato nulla.",
  "signup-challenge": "Il servizio vuole accertarsi che tu non sia un robot.",
  "signup-limited": "Troppi tentativi. Riprova più tardi.",
  limitedUntil: "Troppi tentativi. Riprova {when}.",
  "signup-closed": "Per ora questa newsletter non accetta nuovi lettori.",
  "signup-misconfigured": "Questo modulo non è configurato correttamente. Il tuo indirizzo non è stato registrato.",
  "signup-offline":
    "Sei offline. Tieni aperta questa pagina: il tuo indirizzo sarà inviato quando tornerà la connessione.",
  "signup-failed": "L’iscrizione non è riuscita. Riprova.",
};
