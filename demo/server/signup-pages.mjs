// What a reader without JavaScript sees after the form, and the confirmation page that the mail leads to.
import { escapeMarkup, page } from "./answers.mjs";
import { titlesOf } from "./newsletters.mjs";
import { framed } from "./page-frame.mjs";

const listKey = /^[\w.-]{1,64}$/;

function againForm(lists) {
  const hidden = lists.map((list) => `<input type="hidden" name="list" value="${escapeMarkup(list)}">`).join("");
  return `<form action="/subscribe" method="post">${hidden}
<p><label>E-mail address<br><input type="email" name="email" autocomplete="email" required></label></p>
<p><button>Sign up</button></p></form>`;
}

const states = {
  pending: () => [
    "Look into your inbox",
    "<p>We have sent you a letter. Press the button in it and you are on the list; until then nothing is sent.</p>",
  ],
  subscribed: () => ["You are on the list", "<p>The next letter comes to you.</p>"],
  invalid: ({ lists }) => [
    "That address does not look right",
    `<p>Nothing was stored. Please look at it once more.</p>${againForm(lists)}`,
  ],
  limited: ({ seconds }) => [
    "That was a little often",
    `<p>Nothing was stored. Please try again in ${Math.max(1, Math.ceil(seconds / 60))} minutes.</p>`,
  ],
  closed: () => ["This letter takes no new readers", "<p>Nothing was stored.</p>"],
  challenge: () => [
    "Are you a person?",
    "<p>Nothing was stored. A real publisher would ask you something here; this page belongs to a demo.</p>",
  ],
  unavailable: () => ["Not now, sorry", "<p>Nothing was stored. Please send the form again in a minute.</p>"],
  malformed: () => ["That form did not reach us whole", "<p>Nothing was stored.</p>"],
};

/** The address of the page for an outcome: always one of ours, whatever the request said. */
export function statusPath(outcome, { lists = [], seconds } = {}) {
  const query = new URLSearchParams(lists.map((list) => ["list", list]));
  if (seconds) query.set("seconds", String(seconds));
  return `/signup/${outcome}${query.size > 0 ? `?${query}` : ""}`;
}

/** The page behind such an address; `undefined` for an outcome nobody knows. */
export function statusPage(url) {
  const outcome = url.pathname.slice("/signup/".length);
  if (!Object.hasOwn(states, outcome)) return undefined;
  const lists = url.searchParams.getAll("list").filter((key) => listKey.test(key));
  const seconds = Number.parseInt(url.searchParams.get("seconds") ?? "", 10) || 60;
  const [title, content] = states[outcome]({ lists, seconds });
  return page(200, framed({ title, content }));
}

/** The page the mail leads to: a button, because mail scanners follow links and press nothing. */
export function confirmPage(token, lists) {
  const content = `<p>One press, and ${escapeMarkup(titlesOf(lists).join(", "))} comes to you.</p>
<form action="/confirm" method="post"><input type="hidden" name="token" value="${escapeMarkup(token)}"><button>Yes, send it to me</button></form>`;
  return page(200, framed({ title: "Confirm your address", content }));
}

export const staleLinkPage = () =>
  page(
    404,
    framed({
      title: "This link has gone stale",
      content: "<p>It is older than a week or was never ours. Signing up again brings a fresh one.</p>",
    }),
  );
