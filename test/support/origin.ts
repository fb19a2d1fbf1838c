/** The second origin, in the tester's words. What it can do is described in origin.mjs. */

/** One answer of a server. Everything is optional: `{}` is an empty 200 that any page may read. */
export interface Answer {
  status?: number;
  type?: string;
  body?: string;
  bodyBase64?: string;
  json?: unknown;
  /** A file of the repository, by its path from the root; ranges are honoured. */
  file?: string;
  headers?: Record<string, string>;
  /** Default `on`. `preflight-only`: the request is let through and its answer cannot be read. `answer-only`: the preflight is refused. */
  cors?: "on" | "off" | "credentials" | "preflight-only" | "answer-only";
  /** Milliseconds before the answer begins. */
  delay?: number;
  /** Never answered. */
  hang?: boolean;
  /** Not answered before the test says {@link release}. */
  hold?: boolean;
  /** The connection is reset before the headers, or in the middle of the body. */
  reset?: "headers" | "body";
  location?: string;
  /** Seconds, or an HTTP date. */
  retryAfter?: number | string;
}

/** One request as the server saw it. */
export interface ReceivedRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  host: string;
  isPreflight: boolean;
  body: string;
  bodyBase64: string;
  /** The other side hung up before the answer was complete. */
  wasAbandoned: boolean;
  receivedAt: number;
}

interface Origins {
  /** `http://127.0.0.1:…` */
  origin: string;
  /** `http://news.example:…`, a host name that Chromium and Firefox map to loopback here. */
  mapped: string;
}

let known: Promise<Origins> | undefined;
let count = 0;

/** Where the second origin listens. */
export function origins(): Promise<Origins> {
  known ??= fetch("/__origin__").then((response) => response.json() as Promise<Origins>);
  return known;
}

/** A key nobody else uses: the scenario of one test. */
export function newKey(name = "test"): string {
  count += 1;
  return `${name}-${count}-${crypto.randomUUID()}`;
}

async function control(route: string, init?: RequestInit): Promise<unknown> {
  const { origin } = await origins();
  const response = await fetch(`${origin}${route}`, init);
  if (!response.ok) throw new Error(`the second origin said ${response.status}: ${await response.text()}`);
  return response.json();
}

/** The address under which the answers of a key are given; `path` is free ("/feed.xml"), `host` "mapped" uses the host name. */
export async function addressOf(key: string, path = "", host: keyof Origins = "origin"): Promise<string> {
  const listening = await origins();
  return `${listening[host]}/answer/${encodeURIComponent(key)}${path}`;
}

/** Orders the answers of a key, in turn; the last one stays. Gives the address to write into the page. */
export async function answers(key: string, ...list: Answer[]): Promise<string> {
  await control(`/script?key=${encodeURIComponent(key)}`, { method: "POST", body: JSON.stringify(list) });
  return addressOf(key);
}

/**
 * The requests that arrived for a key, oldest first, without preflights. With `count` it waits until that many have arrived, and fails
 * after `within` milliseconds (default 10,000).
 */
export async function received(
  key: string,
  { count: expected = 0, within = 10_000, preflights = false } = {},
): Promise<ReceivedRequest[]> {
  const wait = expected > 0 ? `&wait=1&count=${expected}&timeout=${within}` : "";
  const all = (await control(`/requests?key=${encodeURIComponent(key)}${wait}`)) as ReceivedRequest[];
  const real = all.filter((request) => !request.isPreflight);
  if (real.length < expected)
    throw new Error(`${expected} requests were expected for ${key} within ${within} ms, ${real.length} came`);
  return preflights ? all : real;
}

/** Lets the held answers of a key go. */
export async function release(key: string): Promise<void> {
  await control(`/release?key=${encodeURIComponent(key)}`, { method: "POST" });
}

/** The fields of a form as the server received them, whether sent as urlencoded, multipart or JSON. */
export async function fieldsOf(request: ReceivedRequest): Promise<Record<string, string>> {
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("application/json")) return JSON.parse(request.body) as Record<string, string>;
  const bytes = Uint8Array.from(atob(request.bodyBase64), (character) => character.charCodeAt(0));
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  return Object.fromEntries([...form].map(([name, value]) => [name, typeof value === "string" ? value : value.name]));
}
