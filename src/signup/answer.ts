import { safeUrl } from "../base/url.js";
import type { Outcome } from "./outcome.js";
import type { Provider, Service } from "./provider.js";

/** The members that providers' JSON answers have in the places we look at; everything is unknown until looked at. */
export interface Reply {
  readonly status?: unknown;
  readonly field?: unknown;
  readonly url?: unknown;
  readonly redirect_url?: unknown;
  readonly retryAfter?: unknown;
  readonly inbox?: unknown;
  readonly inboxLinks?: { readonly desktop?: unknown } | null;
  readonly meta?: { readonly redirect_url?: unknown } | null;
}

/** An answer of a provider that this page may read. */
export interface Answer {
  readonly status: number;
  /** Undefined when the connection broke off in the middle of it. */
  readonly text?: string;
  readonly data: Reply;
  /** HTML, where data was asked for. */
  readonly isPage: boolean;
  readonly retryAfter?: number;
}

const unit: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86400 };

/** Seconds to wait: from `Retry-After` (seconds or a date), else from the data, else from words such as "in 10 minutes". */
function waitFrom(header: unknown, text = ""): number | undefined {
  const [, count, of = ""] = /(\d+) ([smhd])[a-z]/.exec(text) ?? [];
  const waits = [
    Number(header ?? NaN),
    (Date.parse(String(header)) - Date.now()) / 1000,
    Number(count) * (unit[of] ?? 0),
  ];
  const wait = waits.find((seconds) => seconds >= 0);
  return wait && Math.ceil(wait);
}

function parse(text = ""): Reply {
  try {
    return Object(JSON.parse(text)) as Reply;
  } catch {
    return {};
  }
}

/** Turns a response into an answer. A body that breaks off leaves the status standing. Never rejects. */
export async function readAnswer({ status, headers }: Response, body: Promise<string>): Promise<Answer> {
  const text = await body.catch(() => undefined);
  const data = parse(text);
  const isPage = /^\s*</.test(text ?? "") || /html/.test(`${headers.get("content-type")}`);
  return { status, text, data, isPage, retryAfter: waitFrom(headers.get("retry-after") ?? data.retryAfter, text) };
}

/** Some say 200 and mean no. */
const no =
  /"(success|ok)":\s*"?(false|0)|"(status|result)":\s*"(fail|error|quarant)|"errors?":\s*(true|"[^"]|\[\s*[^\]\s]|\{\s*[^}\s])/i;
const isKnown = /\balready (been )?(a |an )?(subscri|sign|regist|exist|member|confirm|taken|on |in )/i;

/** A sentence, and words that can be read: English, and "invalid" in some more languages. */
const sentence = /[a-z] [a-z]|[^\0-\x7f]|\\u/i;
const readable =
  /\b(the|this|your?|not|already|exists?|required|such|unknown|please|bad|wrong|missing|found|denied|request|enter|malformed|blank|blocked|forbidden|deleted|must (be an?|match)|valid (e-?mail|address))\b|inv\S+lid|ung\S+ltig|(pas|non) valid|ongeldig|nieprawid/i;

const isGood = (status: number): boolean => status < 300;

/** What a provider's refusal means. Its words are matched loosely and never shown; a page is full of words that mean nothing. */
function refusal({ status, text, data, isPage, retryAfter }: Answer, page?: string): Outcome {
  const says = (words: RegExp) => !isPage && words.test(text ?? "");
  if (status === 429 || says(/too many|\bwait\b/i)) return { outcome: "limited", retryable: true, retryAfter };
  if (says(/captcha|challenge|quarantine|robot/i))
    return {
      outcome: "challenge",
      url: safeUrl(data.url ?? data.redirect_url ?? data.meta?.redirect_url)?.href ?? page,
    };
  const named = typeof data.field === "string" ? data.field : "";
  // Who is on the list already is told what everybody is told, or strangers could find out.
  if ((!named || /mail/i.test(named)) && (status === 409 || says(isKnown))) return { outcome: "accepted" };
  if (status === 410 || says(/closed|invite|archived|paid|no longer/i)) return { outcome: "closed" };
  // That somebody is on the list may be what it says. These statuses say nothing more exact.
  const isVague = !named && (isGood(status) || /400|422/.test(`${status}`));
  if (isVague && says(sentence) && !says(readable)) return { outcome: "unconfirmed", reason: "unread" };
  const field = named || ((status === 422 || says(/e-?mail|address/i)) && "email");
  return field ? { outcome: "invalid", field } : { outcome: "misconfigured", reason: "refused" };
}

/** The reading that holds for every provider; where one knows better, its own `read` comes first. */
export function readOutcome(
  { provider, service, url }: { provider: Provider; service?: Service; url: URL },
  answer: Answer,
): Outcome {
  const { status, text, isPage, retryAfter } = answer;
  const page = provider.page?.(url);
  if (status >= 500)
    return { outcome: "failed", retryable: status === 503 || provider.repeatable, retryAfter, reason: "server" };
  if (isPage && !(isGood(status) && service?.readsPages) && !/404|405|410|42/.test(`${status}`))
    return { outcome: "challenge", url: page };
  const own = service?.read?.(answer);
  if (own) return own;
  if (!isGood(status) || (!isPage && no.test(`${text}`))) return refusal(answer, page);
  return text === undefined ? { outcome: "unconfirmed", retryable: provider.repeatable } : { outcome: "accepted" };
}
