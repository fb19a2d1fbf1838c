import type { WidgetStories } from "./story.js";

const words = {
  heading: "Get the Friday letter",
  pitch: "Five films and one good sentence, once a week.",
  "privacy-href": "/privacy",
};

const form = (
  query: string,
  fields = "",
): string => `<form action="http://127.0.0.1:4174/subscribe${query}" method="post">
<label>E-mail address <input type="email" name="email" autocomplete="email" value="reader@post.example" required></label>${fields}
<input type="hidden" name="list" value="friday-letter">
<button>Sign up</button>
</form>`;

const outcome = (name: string, query: string, note: string, more = {}) => ({
  name,
  attributes: { ...words, list: name, ...more },
  html: form(query),
  note: `Press the button. ${note}`,
});

export const newsletterSignup: WidgetStories = {
  tag: "newsletter-signup",
  name: "Newsletter sign-up",
  states: [
    {
      name: "The service's own form",
      attributes: { ...words, list: "friday-letter" },
      html: form(""),
      note: "A real sign-up: the server stores it and a confirmation arrives in the outbox.",
    },
    { name: "By action alone", attributes: { ...words, action: "http://127.0.0.1:4174/subscribe", list: "by-action" } },
    { name: "One line", attributes: { action: "http://127.0.0.1:4174/subscribe", list: "one-line" } },
    {
      name: "Asks for a name",
      attributes: { ...words, action: "http://127.0.0.1:4174/subscribe", list: "named", "name-field": "optional" },
    },
    {
      name: "Name required",
      attributes: { ...words, action: "http://127.0.0.1:4174/subscribe", list: "required", "name-field": "required" },
    },
    {
      name: "A choice of newsletters",
      attributes: {
        ...words,
        action: "http://127.0.0.1:4174/subscribe",
        list: "choice",
        newsletters:
          '[{"id": "friday", "name": "The Friday letter", "description": "Five films, every Friday."}, {"id": "harbour", "name": "Harbour notes", "description": "Once a month."}]',
      },
      note: "Nothing is ticked unless you say so.",
    },
    {
      name: "With consent",
      attributes: { ...words, action: "http://127.0.0.1:4174/subscribe", list: "consent" },
      html: `<label slot="consent"><input type="checkbox" name="consent" value="letters" required> Yes, send me the Friday letter. I can stop it in every issue.</label>`,
    },
    {
      name: "A form with choices of its own",
      attributes: { heading: words.heading, list: "own-choices" },
      html: form(
        "",
        `
<fieldset><legend>How often?</legend><label><input type="radio" name="pace" value="weekly" checked> Every week</label> <label><input type="radio" name="pace" value="monthly"> Once a month</label></fieldset>`,
      ),
      note: "A form with more in it than an address stays as the author wrote it, and is looked after.",
    },
    {
      name: "Words of your own",
      attributes: {
        ...words,
        action: "http://127.0.0.1:4174/subscribe?outcome=pending",
        list: "own-words",
        button: "Send me films",
        label: "Where to?",
        placeholder: "you@example.com",
      },
      html: `<p slot="pending">Look for a letter from <strong>Halyard</strong>: one press in it and you are in.</p>`,
    },
    outcome("Outcome pending", "?outcome=pending", "The reader is told to look for the confirmation."),
    outcome("Outcome subscribed", "?outcome=subscribed", "Only a server that says so makes the widget say so."),
    outcome("Outcome invalid", "?outcome=invalid", "What was typed stays, and the field says what is wrong."),
    outcome("Outcome limited", "?outcome=limited", "It says when to try again."),
    outcome("Outcome challenge", "?outcome=challenge", "A link leads to the service's own page."),
    outcome("Outcome closed", "?outcome=closed", "This newsletter takes nobody at the moment."),
    outcome("Outcome failed", "?outcome=error", "The server broke; the button says “Try again”."),
    outcome("Outcome unconfirmed", "?cors=off", "It was sent, the answer may not be read, and that is what is said."),
    outcome("A slow server", "?delay=8000", "It says that it is still trying; a second press sends nothing twice."),
    outcome("A server that hangs", "?hang=1", "After five seconds it gives up and says what it cannot know.", {
      timeout: "5",
    }),
  ],
};
