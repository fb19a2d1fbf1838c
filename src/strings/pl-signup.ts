import type { SignupWords } from "./strings.js";

/** Polish: what a sign-up form says of a press. */
export const strings: SignupWords = {
  signingUp: "Wysyłanie…",
  stillTrying: "Nadal próbujemy…",
  tryAgain: "Spróbuj ponownie",
  didYouMean: "Czy chodziło o {address}?",
  continueThere: "Przejdź na stronę newslettera",
  nameMissing: "Podaj imię i nazwisko.",
  consentMissing: "Zaznacz pole, aby przejść dalej.",
  newsletterMissing: "Wybierz co najmniej jeden newsletter.",
  openInbox: "Otwórz pocztę",
  anotherAddress: "Użyj innego adresu",
  "signup-subscribed": "Zapisano na newsletter.",
  "signup-pending": "Jeszcze jeden krok: otwórz e-mail, który Ci wysyłamy, i potwierdź adres.",
  "signup-accepted": "Otrzymaliśmy adres.",
  "signup-unconfirmed":
    "Nie można było odczytać odpowiedzi, więc nie wiemy, czy zapis się udał. Sprawdź pocztę, zanim spróbujesz ponownie.",
  "signup-handed-off": "Dokończ zapis na stronie newslettera.",
  "signup-invalid": "Sprawdź adres. Powinien mieć postać imie@example.com.",
  "signup-blocked": "Ta strona lub przeglądarka zablokowała żądanie. Nic nie wysłano.",
  "signup-challenge": "Usługa chce się upewnić, że nie jesteś robotem.",
  "signup-limited": "Zbyt wiele prób. Spróbuj później.",
  limitedUntil: "Zbyt wiele prób. Spróbuj {when}.",
  "signup-closed": "Ten newsletter nie przyjmuje teraz zapisów.",
  "signup-misconfigured": "Formularz jest źle skonfigurowany. Adresu nie zapisano.",
  "signup-offline": "Brak połączenia. Nie zamykaj tej strony: wyślemy adres, gdy połączenie wróci.",
  "signup-failed": "Zapis się nie udał. Spróbuj ponownie.",
};
