import type { SignupWords } from "./strings.js";

/** Spanish: what a sign-up form says of a press. */
export const strings: SignupWords = {
  signingUp: "Enviando…",
  stillTrying: "Seguimos intentándolo…",
  tryAgain: "Reintentar",
  didYouMean: "¿Querías decir {address}?",
  continueThere: "Continuar en la página del boletín",
  nameMissing: "Escribe tu nombre.",
  consentMissing: "Marca la casilla para continuar.",
  newsletterMissing: "Elige al menos un boletín.",
  openInbox: "Abrir tu correo",
  anotherAddress: "Usar otra dirección",
  "signup-subscribed": "Suscripción completada.",
  "signup-pending": "Un paso más: abre el correo que te enviamos y confirma tu dirección.",
  "signup-accepted": "Hemos recibido tu dirección.",
  "signup-unconfirmed":
    "No se pudo leer la respuesta y no sabemos si la suscripción se ha completado. Revisa tu correo antes de volver a intentarlo.",
  "signup-handed-off": "Completa la suscripción en la página del boletín.",
  "signup-invalid": "Revisa la dirección. Debería tener esta forma: nombre@example.com.",
  "signup-blocked": "Esta página o el navegador bloqueó la solicitud. No se envió nada.",
  "signup-challenge": "El servicio quiere comprobar que eres una persona.",
  "signup-limited": "Demasiados intentos. Inténtalo más tarde.",
  limitedUntil: "Demasiados intentos. Inténtalo {when}.",
  "signup-closed": "Este boletín no admite nuevos lectores por ahora.",
  "signup-misconfigured": "Este formulario está mal configurado. No se ha guardado tu dirección.",
  "signup-offline": "Sin conexión. Deja esta página abierta: tu dirección se enviará cuando vuelva la conexión.",
  "signup-failed": "No se pudo completar la suscripción. Inténtalo de nuevo.",
};
