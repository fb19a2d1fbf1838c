// Files from disk with their media types, and byte ranges: Safari plays no video from a server without them, Firefox cannot seek.
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";

const types = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".m3u8": "application/vnd.apple.mpegurl",
  ".m4s": "video/iso.segment",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".mp4": "video/mp4",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".vtt": "text/vtt; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xhtml": "application/xhtml+xml; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

export const typeOf = (path) => types[extname(path).toLowerCase()] ?? "application/octet-stream";

/** The file a path leads to below a folder (`index.html` for a folder), or `undefined`; never one outside the folder. */
export async function findFile(folder, path) {
  let name;
  try {
    name = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (name.includes("\0")) return undefined;
  const wanted = resolve(join(folder, name));
  if (wanted !== resolve(folder) && !wanted.startsWith(resolve(folder) + sep)) return undefined;
  const entry = await stat(wanted).catch(() => undefined);
  if (entry?.isFile()) return { path: wanted, size: entry.size, modified: entry.mtime };
  if (!entry?.isDirectory() || !name.endsWith("/")) return entry?.isDirectory() ? { isFolder: true } : undefined;
  const index = join(wanted, "index.html");
  const inside = await stat(index).catch(() => undefined);
  return inside?.isFile() ? { path: index, size: inside.size, modified: inside.mtime } : undefined;
}

/** One byte range: `{ start, end }`, `"unsatisfiable"`, or `undefined` for the whole file (also when several are asked for). */
export function readRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const isSuffix = match[1] === "";
  const start = isSuffix ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = isSuffix || match[2] === "" ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (start >= size || (isSuffix && Number(match[2]) === 0)) return "unsatisfiable";
  return start > end ? undefined : { start, end };
}

const headersFor = (file) => ({
  "Content-Type": typeOf(file.path),
  "Last-Modified": file.modified.toUTCString(),
  "Cache-Control": "no-cache",
  // The embed and its pictures are made to be used on pages of other origins.
  "Access-Control-Allow-Origin": "*",
  "X-Content-Type-Options": "nosniff",
});

const isUnchanged = (since, modified) => Math.floor(modified.getTime() / 1000) * 1000 <= Date.parse(since ?? "");

/** Sends a file, or the part of it that was asked for. */
export function sendFile(request, response, file) {
  const headers = { ...headersFor(file), "Accept-Ranges": "bytes" };
  if (isUnchanged(request.headers["if-modified-since"], file.modified)) return response.writeHead(304, headers).end();
  const range = readRange(request.headers.range, file.size);
  if (range === "unsatisfiable")
    return response.writeHead(416, { ...headers, "Content-Range": `bytes */${file.size}` }).end();
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  if (range) headers["Content-Range"] = `bytes ${start}-${end}/${file.size}`;
  response.writeHead(range ? 206 : 200, { ...headers, "Content-Length": end - start + 1 });
  if (request.method === "HEAD" || file.size === 0) return response.end();
  const stream = createReadStream(file.path, { start, end });
  stream.on("error", () => response.destroy());
  response.on("close", () => stream.destroy());
  return stream.pipe(response);
}

/** Sends a page after `rewrite` has had it as text. */
export async function sendPage(request, response, file, { rewrite, headers }) {
  const body = Buffer.from(rewrite(await readFile(file.path, "utf8")));
  const all = { ...headersFor(file), ...headers, "Content-Length": body.length };
  // What is sent depends on more than the file.
  delete all["Last-Modified"];
  response.writeHead(200, all);
  response.end(request.method === "HEAD" ? undefined : body);
}
