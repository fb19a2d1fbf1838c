// The built demo as a real host gives it out: compressed, with media types, nothing rewritten. Any folder of files will do.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { findFile, typeOf } from "./files.mjs";
import { listen, shut } from "./listen.mjs";

const compressible = /^text\/|javascript|json|xml|svg|mpegurl/;

/** Quality 5 is what hosts use on the fly; the smallest a host can reach would flatter us. */
const encoders = {
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => gzipSync(bytes),
};

/** The bytes of a file as sent, compressed once for each way of compressing. */
function reader() {
  const kept = new Map();
  return async (path, encoding) => {
    const key = `${encoding} ${path}`;
    if (!kept.has(key)) {
      const bytes = await readFile(path);
      kept.set(key, encoding ? encoders[encoding](bytes) : bytes);
    }
    return kept.get(key);
  };
}

/** Starts a server for a folder and answers with `{ origin, close }`. */
export async function startCopy(folder) {
  const read = reader();
  const server = createServer(async (request, response) => {
    const file = await findFile(folder, new URL(request.url, "http://site.invalid").pathname);
    if (!file || file.isFolder) return response.writeHead(404).end();
    const type = typeOf(file.path);
    const accepted = request.headers["accept-encoding"] ?? "";
    const encoding = compressible.test(type)
      ? Object.keys(encoders).find((name) => accepted.includes(name))
      : undefined;
    const body = await read(file.path, encoding);
    const headers = { "Content-Type": type, "Content-Length": body.length, Vary: "Accept-Encoding" };
    if (encoding) headers["Content-Encoding"] = encoding;
    // A page may change at any time; what it asks for is of one release.
    headers["Cache-Control"] = type.startsWith("text/html") ? "no-cache" : "public, max-age=31536000, immutable";
    return response.writeHead(200, headers).end(body);
  });
  const port = await listen(server, { host: "localhost", port: 0 });
  return { origin: `http://localhost:${port}`, close: () => shut(server) };
}
