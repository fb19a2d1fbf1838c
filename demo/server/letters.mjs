// The mails of double opt-in, as plain text: a mail that has to be trusted should have nothing to hide.
import { titlesOf } from "./newsletters.mjs";

const listed = (lists) => titlesOf(lists).join(", ");

function confirmationLetter(lists, link) {
  return {
    subject: `Please confirm: ${listed(lists)}`,
    text: `Hello,

somebody, we hope you, asked for ${listed(lists)} at this address.
Open this page and press the button, and it is yours:

${link}

If it was not you, do nothing: without that press you will not hear from us again.

Halyard
`,
  };
}

function knownLetter(lists) {
  return {
    subject: `You already receive ${listed(lists)}`,
    text: `Hello,

somebody, perhaps you, asked for ${listed(lists)} at this address. It is yours already, so nothing has changed
and there is nothing to do.

Halyard
`,
  };
}

/** Composes the one mail that follows a sign-up; `origin` is where the confirmation page is. */
export const letterWriter =
  (origin) =>
  ({ token, lists, known }) =>
    known ? knownLetter(lists) : confirmationLetter(lists, `${origin}/confirm?token=${token}`);
