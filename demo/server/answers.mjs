// What a handler answers with: plain values, `{ status, headers, body }`, so that handlers can be read and tested without a socket.

const secure = { "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store" };

export const json = (status, value, headers = {}) => ({
  status,
  headers: { ...secure, "Content-Type": "application/json; charset=utf-8", ...headers },
  body: JSON.stringify(value),
});

/** RFC 9457: `kind` becomes the end of `type`, other members are added as they are. */
export const problem = (status, kind, title, members = {}, headers = {}) => ({
  status,
  headers: { ...secure, "Content-Type": "application/problem+json; charset=utf-8", ...headers },
  body: JSON.stringify({ type: `https://standfirst.example/problems#${kind}`, title, status, ...members }),
});

/** A page without any script; the referrer is withheld because the address of a confirmation page is a secret. */
export const page = (status, body) => ({
  status,
  headers: {
    ...secure,
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy":
      "default-src 'none'; font-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "Referrer-Policy": "no-referrer",
  },
  body,
});

export const text = (status, type, body, headers = {}) => ({
  status,
  headers: { ...secure, "Content-Type": type, ...headers },
  body,
});

/** `303`: whatever was asked, look there now with a GET. */
export const seeOther = (location) => ({ status: 303, headers: { ...secure, Location: location }, body: "" });

/** Turns the characters that HTML and XML read as markup into text. */
export const escapeMarkup = (value) =>
  String(value).replace(
    /[&<>"']/g,
    (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[character],
  );
