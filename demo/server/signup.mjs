// The sign-up endpoint: demo/docs/signup-protocol.md, in HTTP.
import { json, problem, seeOther } from "./answers.mjs";
import { defaultList, newsletter } from "./newsletters.mjs";
import { confirmPage, staleLinkPage, statusPath } from "./signup-pages.mjs";
import { isTrapped, readBody, readSignup } from "./signup-request.mjs";

/** Wants JSON unless it asks for a page, as a browser that sends a form does. */
const wantsPage = (request) => /\btext\/html\b/.test(request.headers.accept ?? "");

const kindOf = (answer) => JSON.parse(answer.body).type.split("#")[1];

/** The protocol's answer to a reader of pages: the same thing in words. */
function inWords(request, answer, details) {
  if (!wantsPage(request)) return answer;
  const outcome = answer.status < 300 ? JSON.parse(answer.body).status : kindOf(answer);
  return seeOther(statusPath(outcome, details));
}

const limited = (seconds) =>
  problem(429, "limited", "Too many tries", { retryAfter: seconds }, { "Retry-After": String(seconds) });

export const unavailable = () =>
  problem(503, "unavailable", "Nothing was stored, please try again", {}, { "Retry-After": "5" });

const outcomes = {
  pending: () => json(202, { status: "pending" }),
  subscribed: () => json(200, { status: "subscribed" }),
  limited: ({ seconds }) => limited(seconds),
  reused: () => problem(422, "invalid", "This submission belongs to another address", { field: "submission" }),
};

async function readFields(request) {
  const bytes = await request.body();
  if (bytes === undefined) return { problem: problem(413, "malformed", "The body is too long") };
  return readBody(request.headers["content-type"], bytes);
}

/** Answers `POST /subscribe`. */
export async function subscribe(request, { ledger, delivery, compose, log }) {
  const { fields, problem: unreadable } = await readFields(request);
  if (unreadable) return inWords(request, unreadable);
  if (isTrapped(fields)) return inWords(request, outcomes.pending());
  const { signup, problem: refused } = readSignup(fields, request.headers["idempotency-key"]);
  if (refused) return inWords(request, refused, { lists: fields.list.filter((key) => typeof key === "string") });
  if (signup.lists.length === 0) signup.lists = [defaultList];
  if (signup.lists.every((key) => newsletter(key).closed)) {
    return inWords(request, problem(410, "closed", "This newsletter takes no new readers"));
  }
  const open = signup.lists.filter((key) => !newsletter(key).closed);
  let result;
  try {
    result = ledger.signUp({ ...signup, lists: open }, { address: request.address, compose });
  } catch (error) {
    log(error);
    return inWords(request, unavailable());
  }
  delivery.wake();
  return inWords(request, outcomes[result.outcome](result), { lists: signup.lists, seconds: result.seconds });
}

/** Answers `GET /confirm?token=…`: changes nothing, whoever follows the link. */
export function showConfirmation(request, { ledger }) {
  const token = request.url.searchParams.get("token") ?? "";
  const lists = ledger.readToken(token);
  return lists ? confirmPage(token, lists) : staleLinkPage();
}

/** Answers `POST /confirm`. */
export async function confirm(request, { ledger }) {
  const { fields } = await readFields(request);
  const lists = typeof fields?.token === "string" ? ledger.confirm(fields.token) : undefined;
  return lists ? seeOther(statusPath("subscribed")) : staleLinkPage();
}

/** The permission a browser asks for before it sends JSON to another origin. */
export const preflight = () => ({
  status: 204,
  headers: {
    "Access-Control-Allow-Methods": "POST",
    "Access-Control-Allow-Headers": "content-type, idempotency-key",
    "Access-Control-Max-Age": "86400",
  },
  body: "",
});
