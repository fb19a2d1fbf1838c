import { isJson } from "./cut.js";
import { decode } from "./decode.js";
import type { FeedSource } from "./draft.js";
import { enough, readFeed } from "./read.js";
import type { Readers, ReadOptions } from "./read.js";
import { feedRequest } from "./request.js";
import type { Story } from "./story.js";

/** Why there are no stories; `blocked`: the readers themselves could not be loaded. */
export type FeedFailure =
  | "blocked"
  | "bad-url"
  | "aborted"
  | "timeout"
  | "offline"
  | "cors"
  | "network"
  | "status"
  | "not-a-feed"
  | "empty";

/** The answer of a feed: a value, never an exception. */
export type FeedResult =
  | { ok: true; stories: Story[]; source: FeedSource; next?: string }
  | { ok: false; reason: FeedFailure; remedy: string; status?: number };

export interface FetchFeedOptions extends ReadOptions {
  signal?: AbortSignal | undefined;
  /** Seconds until it is given up; default 15. */
  timeout?: number | undefined;
  /** Default: the platform's. */
  fetch?: typeof fetch | undefined;
  /** What a relative URL is relative to; default: the document's base. */
  base?: string | undefined;
}

/** With what the embed hands over, so that it is not in two files. */
export type FetchOptions = FetchFeedOptions & Pick<Readers, "readStory" | "safeUrl">;

/** More than this is not read of any feed. */
const largest = 8e6;

/** Reads the stream as far as it is needed: to the end, or a little past the last item wanted. */
async function readBytes(response: Response, limit?: number): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const latin = new TextDecoder("windows-1252");
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  // One letter a byte, whatever the encoding: enough to find the ends of items.
  let letters = "";
  let check = 2e4;
  while (reader && letters.length < largest) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    letters += latin.decode(value);
    if (letters.length < check) continue;
    // Looked at again only after half as much more has come: the cost stays linear.
    check = letters.length * 1.5;
    if (enough(letters, limit)) break;
  }
  reader?.cancel().catch(() => undefined);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const failed = (reason: FeedFailure, remedy: string): FeedResult => ({ ok: false, reason, remedy });

function unreachable({ origin }: URL): FeedResult {
  if (!(globalThis.navigator?.onLine ?? true)) return failed("offline", "No connection.");
  if ((globalThis.location?.origin ?? origin) === origin) return failed("network", `${origin} cannot be reached.`);
  return failed(
    "cors",
    `${origin} cannot be reached or lets no other site read it (CORS), like all RSS of WordPress and Ghost. ` +
      `Use ${origin}/wp-json/wp/v2/posts or ${origin}/ghost/api/content/posts/?key=…`,
  );
}

const refused = ({ status }: Response): FeedResult => ({
  ok: false,
  reason: "status",
  status,
  remedy: `It answered ${status}.${status < 500 ? " Check address and key." : ""}`,
});

/** A page may name its own feed, or the site behind it: https://html.spec.whatwg.org/#link-type-alternate */
function notFeed(text: string, url: string, { safeUrl }: FetchOptions): FeedResult {
  const link = /<link\b[^>]*(?:application\/(?:rss|atom|feed)\+|api\.w\.org)[^>]*>/i.exec(text)?.[0];
  const feed = safeUrl(/href=["']?([^"'\s>]+)/i.exec(link ?? "")?.[1], url);
  return failed("not-a-feed", feed ? `This is a page; its feed is ${feed.href}` : "This is no feed.");
}

const loadXml = (): Promise<Pick<Readers, "readXml"> | undefined> => import("./xml.js").catch(() => undefined);

async function readAnswer(response: Response, asked: string, options: FetchOptions): Promise<FeedResult> {
  if (!response.ok) return refused(response);
  const type = response.headers.get("content-type") ?? "";
  // It travels while the answer does.
  if (/xml/.test(type)) void loadXml();
  const text = decode(await readBytes(response, options.limit), type);
  const xml = isJson(text) ? {} : await loadXml();
  if (!xml) return failed("blocked", "Host every file of dist/embed.");
  const url = response.url || asked;
  const pages = Number(response.headers.get("x-wp-totalpages"));
  const { source, ...reading } = readFeed({ ...options, text, url, pages }, { ...options, ...xml });
  if (!source) return notFeed(text, url, options);
  return reading.stories[0] ? { ok: true, source, ...reading } : failed("empty", "No story has an http(s) link.");
}

/** Asks for a feed and reads it. Never throws. */
export async function fetchFeed(url: string, options: FetchOptions): Promise<FeedResult> {
  const { signal, timeout = 15, base = globalThis.document?.baseURI } = options;
  const given = options.safeUrl(url, base);
  if (!given) return failed("bad-url", "No http(s) address.");
  const address = feedRequest(given, options.source, options.limit);
  // Looked at to the end: WebKit loses a signal of two that only its fetch listens to, and then never stops (WebKitGTK 2.50).
  let end: AbortSignal | undefined;
  let response: Response | undefined;
  try {
    end = AbortSignal.timeout(timeout * 1000);
    if (signal) end = AbortSignal.any([signal, end]);
    // No header of ours: WordPress refuses every one it does not know.
    response = await (options.fetch ?? fetch)(address.href, {
      credentials: "omit",
      signal: end,
    });
    return await readAnswer(response, address.href, options);
  } catch {
    if (signal?.aborted) return failed("aborted", "Stopped.");
    if (end?.aborted) return failed("timeout", `No whole answer in ${timeout} s.`);
    return response ? failed("network", "It broke off.") : unreachable(address);
  }
}
