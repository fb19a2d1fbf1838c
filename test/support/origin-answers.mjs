/** One answer of the second origin, with the faults a real network and a real provider have. */
import { createReadStream, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";

const types = {
  ".css": "text/css",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".m3u8": "application/vnd.apple.mpegurl",
  ".m4s": "video/iso.segment",
  ".mp4": "video/mp4",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "video/mp2t",
  ".vtt": "text/vtt",
  ".webm": "video/webm",
  ".xml": "application/xml",
};

export const typeOf = (path) => types[extname(path)] ?? "application/octet-stream";

/** `/fault?status=503&delay=200&hang=1&reset=headers|body&cors=off&type=…&body=…&location=…&retryAfter=…&file=…&header=Name: value` */
export function answerFromAddress(address) {
  const { searchParams } = address;
  const text = (name) => searchParams.get(name) ?? undefined;
  const number = (name) => (searchParams.has(name) ? Number(searchParams.get(name)) : undefined);
  return {
    status: number("status"),
    delay: number("delay"),
    hang: searchParams.has("hang"),
    hold: searchParams.has("hold"),
    reset: text("reset"),
    cors: text("cors"),
    type: text("type"),
    body: text("body"),
    file: text("file"),
    location: text("location"),
    retryAfter: text("retryAfter"),
    headers: Object.fromEntries(searchParams.getAll("header").map((line) => line.split(/:\s*/, 2))),
  };
}

function grants(request, withCredentials) {
  return {
    "access-control-allow-origin": withCredentials ? (request.headers.origin ?? "*") : "*",
    ...(withCredentials ? { "access-control-allow-credentials": "true" } : { "access-control-expose-headers": "*" }),
    vary: "origin",
  };
}

/** `on` (default), `off`, `credentials`, `preflight-only` (the preflight passes, the answer is unreadable), `answer-only` (the reverse). */
function corsHeaders(cors, request, isPreflight) {
  const isGranted =
    !cors || cors === "on" || cors === "credentials" || cors === (isPreflight ? "preflight-only" : "answer-only");
  if (!isGranted) return {};
  const headers = grants(request, cors === "credentials");
  if (!isPreflight) return headers;
  return {
    ...headers,
    "access-control-allow-methods": request.headers["access-control-request-method"],
    "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "*",
    "access-control-max-age": "0",
  };
}

/** Sends a file, or the part of it that was asked for: browsers seek in video only where ranges work. */
export function sendFile(path, request, response, { status = 200, headers = {} } = {}) {
  const { size } = statSync(path);
  const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "");
  const common = { "content-type": typeOf(path), "accept-ranges": "bytes", ...headers };
  if (!range || (!range[1] && !range[2])) {
    response.writeHead(status, { ...common, "content-length": size });
    return createReadStream(path).pipe(response);
  }
  const start = range[1] ? Number(range[1]) : Math.max(0, size - Number(range[2]));
  const end = range[1] && range[2] ? Math.min(Number(range[2]), size - 1) : size - 1;
  if (start > end) return response.writeHead(416, { ...headers, "content-range": `bytes */${size}` }).end();
  response.writeHead(206, {
    ...common,
    "content-range": `bytes ${start}-${end}/${size}`,
    "content-length": end - start + 1,
  });
  return createReadStream(path, { start, end }).pipe(response);
}

/** The path below the folder, or undefined when the name points out of it or at nothing. */
export function fileBelow(folder, name) {
  const path = normalize(join(folder, name));
  if (!path.startsWith(join(folder, sep))) return undefined;
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : undefined;
}

function headersOf(answer, request, isPreflight) {
  return {
    "cache-control": "no-store",
    ...corsHeaders(answer.cors, request, isPreflight),
    ...(answer.location && { location: answer.location }),
    ...(answer.retryAfter !== undefined && { "retry-after": String(answer.retryAfter) }),
    ...answer.headers,
  };
}

/** Breaks the connection in the middle of the body: the reader has a status and half of the words. */
function breakOff(response, headers, status, body) {
  response.writeHead(status, { ...headers, "content-length": body.length + 100 });
  response.write(body.subarray(0, Math.ceil(body.length / 2)), () =>
    setImmediate(() => response.socket?.resetAndDestroy()),
  );
}

const bodyOf = (answer) => {
  if (answer.bodyBase64 !== undefined) return Buffer.from(answer.bodyBase64, "base64");
  return Buffer.from(answer.json === undefined ? (answer.body ?? "") : JSON.stringify(answer.json), "utf8");
};

export async function giveAnswer(answer, request, response, { isPreflight, folder }) {
  const headers = headersOf(answer, request, isPreflight);
  if (isPreflight) return response.writeHead(204, corsHeaders(answer.cors, request, true)).end();
  if (answer.delay) await new Promise((resolve) => setTimeout(resolve, answer.delay));
  if (answer.hang) return undefined;
  if (answer.reset === "headers") return response.socket?.resetAndDestroy();
  const status = answer.status ?? (answer.location ? 302 : 200);
  const path = answer.file && fileBelow(folder, answer.file);
  if (answer.file && !path) return response.writeHead(404, headers).end(`no file ${answer.file}`);
  if (path)
    return sendFile(path, request, response, {
      status,
      headers: { ...headers, ...(answer.type && { "content-type": answer.type }) },
    });
  const typed = {
    "content-type": answer.type ?? (answer.json === undefined ? "text/plain; charset=utf-8" : "application/json"),
    ...headers,
  };
  const body = bodyOf(answer);
  if (answer.reset === "body") return breakOff(response, typed, status, body);
  const isBodiless = status === 204 || status === 304 || request.method === "HEAD";
  response.writeHead(status, isBodiless ? typed : { ...typed, "content-length": body.length });
  return response.end(isBodiless ? undefined : body);
}
