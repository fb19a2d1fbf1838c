// What the demo's mail server has received, for a visitor who wants to confirm and for a test that waits.
import { escapeMarkup, json, page } from "./answers.mjs";
import { framed } from "./page-frame.mjs";

const linked = (text) =>
  escapeMarkup(text).replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);

const shown = ({ to, subject, text, received }) => `<article>
<h2>${escapeMarkup(subject)}</h2>
<small>to ${escapeMarkup(to)} · <time datetime="${new Date(received).toISOString()}">${new Date(received).toUTCString()}</time></small>
<pre>${linked(text)}</pre>
</article>`;

/** `GET /outbox`: every mail, newest first, with links that can be followed. */
export async function outboxPage(sink) {
  const mails = await sink.mails();
  const explained = `<p>Mails that the demo sent over SMTP and its own mail server received. None of them leaves this computer.</p>`;
  const content =
    mails.length > 0
      ? mails.slice(0, 100).map(shown).join("\n")
      : "<p>Nothing yet: sign up for the letter first, then reload.</p>";
  return page(200, framed({ title: "Outbox", content: explained + content }));
}

/** `GET /outbox.json?to=ADDRESS&wait=MS`: the same as data; with `wait`, as soon as there is one. */
export async function outboxData(request, sink) {
  const to = request.url.searchParams.get("to") ?? undefined;
  const wait = Number.parseInt(request.url.searchParams.get("wait") ?? "", 10);
  const waited =
    to && wait > 0 ? sink.waitFor(to, { timeout: Math.min(wait, 60_000) }).catch(() => []) : sink.mails(to);
  return json(200, { messages: await waited });
}
