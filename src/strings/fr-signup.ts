import type { SignupWords } from "./strings.js";

/** French: what a sign-up form says of a press. */
export const strings: SignupWords = {
  signingUp: "Envoi…",
  stillTrying: "Nouvelle tentative…",
  tryAgain: "Réessayer",
  didYouMean: "Vouliez-vous dire {address} ?",
  continueThere: "Continuer sur la page de la newsletter",
  nameMissing: "Indiquez votre nom.",
  consentMissing: "Cochez la case pour continuer.",
  newsletterMissing: "Choisissez au moins une newsletter.",
  openInbox: "Ouvrir votre messagerie",
  anotherAddress: "Utiliser une autre adresse",
  "signup-subscribed": "Votre inscription est enregistrée.",
  "signup-pending": "Encore une étape : ouvrez l’e-mail que nous vous envoyons et confirmez votre adresse.",
  "signup-accepted": "Votre adresse a bien été reçue.",
  "signup-unconfirmed":
    "Aucune réponse lisible : nous ne savons pas si votre inscription a abouti. Consultez votre messagerie avant de réessayer.",
  "signup-handed-off": "Terminez votre inscription sur la page de la newsletter.",
  "signup-invalid": "Vérifiez l’adresse. Elle devrait ressembler à nom@example.com.",
  "signup-blocked": "Cette page ou le navigateur a bloqué la demande. Rien n’a été envoyé.",
  "signup-challenge": "Le service veut s’assurer que vous n’êtes pas un robot.",
  "signup-limited": "Trop de tentatives. Réessayez plus tard.",
  limitedUntil: "Trop de tentatives. Réessayez {when}.",
  "signup-closed": "Cette newsletter n’accepte pas de nouvelles inscriptions pour le moment.",
  "signup-misconfigured": "Ce formulaire est mal configuré. Votre adresse n’a pas été enregistrée.",
  "signup-offline":
    "Vous êtes hors ligne. Gardez cette page ouverte : votre adresse sera envoyée dès le retour de la connexion.",
  "signup-failed": "L’inscription n’a pas abouti. Réessayez.",
};
