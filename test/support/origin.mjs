/**
 * The second origin: a real HTTP server on loopback whose behaviour each test orders for itself.
 *
 *   POST /script?key=K            a JSON list of answers for K; each request takes the next one, the last one stays
 *   ANY  /answer/K[/any/path]     takes the next answer of K
 *   ANY  /fault?status=&delay=…   one answer, written in the address itself (see `answerFromAddress`)
 *   GET  /requests?key=K          what has arrived for K; with &wait=1&count=N it answers once N have (or after &timeout=, milliseconds)
 *   POST /release?key=K           lets go of the answers of K that are held back (`hold: true`)
 *
 * The control routes are open to every origin, so tests in a page can use them; the answers have exactly the CORS headers that were ordered.
 */
import { createServer } from "node:http";
import { answerFromAddress, giveAnswer } from "./origin-answers.mjs";
import { RequestLog } from "./origin-log.mjs";

/** The most of a request's body that is kept: enough for any form, and a stop for a runaway test. */
const largestBody = 4 * 1024 * 1024;

async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function json(response, value) {
  const open = { "access-control-allow-origin": "*", "access-control-allow-headers": "*", "cache-control": "no-store" };
  response.writeHead(200, { ...open, "content-type": "application/json" });
  response.end(JSON.stringify(value));
}

class Scripts {
  #answers = new Map();
  #held = new Map();

  set(key, answers) {
    if (!Array.isArray(answers) || answers.length === 0) throw new Error("a script is a list of one or more answers");
    this.#answers.set(key, [...answers]);
  }

  next(key) {
    const answers = this.#answers.get(key);
    if (!answers) return { status: 404, type: "text/plain", body: `no answers were ordered for ${key}` };
    return answers.length > 1 ? answers.shift() : answers[0];
  }

  /** The answer to a preflight is that of the request it announces, which it must not use up. */
  peek(key) {
    return this.#answers.get(key)?.[0] ?? {};
  }

  hold(key) {
    return new Promise((letGo) => this.#held.set(key, [...(this.#held.get(key) ?? []), letGo]));
  }

  release(key) {
    const held = this.#held.get(key) ?? [];
    this.#held.delete(key);
    for (const letGo of held) letGo();
    return held.length;
  }
}

async function control(address, request, response, { scripts, log }) {
  const key = address.searchParams.get("key") ?? "";
  if (request.method === "OPTIONS") return json(response, {});
  if (address.pathname === "/script") {
    scripts.set(key, JSON.parse((await readBody(request)).toString("utf8")));
    return json(response, { key });
  }
  if (address.pathname === "/release") return json(response, { released: scripts.release(key) });
  const wait = address.searchParams.get("wait") ? Number(address.searchParams.get("count") ?? 1) : 0;
  return json(response, await log.read(key, wait, Number(address.searchParams.get("timeout") ?? 10_000)));
}

async function answer(address, request, response, { scripts, log, folder }) {
  const [, route, scripted] = address.pathname.split("/");
  const key = route === "answer" ? decodeURIComponent(scripted ?? "") : (address.searchParams.get("key") ?? "");
  const isPreflight = request.method === "OPTIONS" && "access-control-request-method" in request.headers;
  const entry = log.begin(key, request, address, isPreflight);
  response.on("close", () => log.end(entry, !response.writableFinished));
  entry.complete(await readBody(request));
  const fromScript = () => (isPreflight ? scripts.peek(key) : scripts.next(key));
  const ordered = route === "answer" ? fromScript() : answerFromAddress(address);
  if (ordered.hold && !isPreflight) await scripts.hold(key);
  await giveAnswer(ordered, request, response, { isPreflight, folder });
}

/**
 * Starts the origin. `folder` is the directory that answers with `file` may name files of.
 * `origin` uses the loopback address, `mapped` the host name that the launched browsers map to loopback.
 */
export async function startOrigin({ port = 0, folder = process.cwd() } = {}) {
  const state = { scripts: new Scripts(), log: new RequestLog(), folder };
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? "/", "http://127.0.0.1");
    const isControl = ["/script", "/requests", "/release"].includes(address.pathname);
    const isKnown = isControl || /^\/(answer\/|fault$)/.test(address.pathname);
    if (!isKnown) {
      response.writeHead(404).end();
      return;
    }
    (isControl ? control : answer)(address, request, response, state).catch((error) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { "access-control-allow-origin": "*" }).end(String(error));
    });
  });
  server.keepAliveTimeout = 5_000;
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const bound = server.address().port;
  return {
    port: bound,
    origin: `http://127.0.0.1:${bound}`,
    mapped: `http://news.example:${bound}`,
    log: state.log,
    scripts: state.scripts,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
