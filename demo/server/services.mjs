// The second origin of the demo: sign-ups with their database and mails, the feeds, and the outbox.
import { createServer } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { problem, seeOther, text } from "./answers.mjs";
import { withCors } from "./cors.mjs";
import { openDatabase } from "./database.mjs";
import { Delivery } from "./delivery.mjs";
import { readRequest, send } from "./exchange.mjs";
import { faultsOf, orderedAnswer } from "./faults.mjs";
import { findFile, sendFile } from "./files.mjs";
import { jsonFeed, rssFeed, wordPressPosts } from "./feeds.mjs";
import { Ledger } from "./ledger.mjs";
import { letterWriter } from "./letters.mjs";
import { usualLimits } from "./limits.mjs";
import { listen, shut } from "./listen.mjs";
import { outboxData, outboxPage } from "./outbox.mjs";
import { stylesheet } from "./page-frame.mjs";
import { confirm, preflight, showConfirmation, subscribe, unavailable } from "./signup.mjs";
import { statusPage } from "./signup-pages.mjs";
import { startSink } from "./sink.mjs";
import { missingPage, plainPage, storyPage } from "./story-pages.mjs";

const demo = fileURLToPath(new URL("..", import.meta.url));

const anHour = 3_600_000;

const notAllowed = (allowed) => problem(405, "malformed", "Not this method", {}, { Allow: allowed });

/** The handlers by path; each is given the request and everything the services consist of. */
const routes = {
  "/": { GET: (request, { site, origin }) => seeOther(site === origin ? "/outbox" : `${site}/`) },
  "/subscribe": { POST: subscribe, OPTIONS: preflight },
  "/confirm": { GET: showConfirmation, POST: confirm },
  "/feeds/stories.json": { GET: (request, { site, origin }) => jsonFeed({ site, origin }) },
  "/feeds/stories.rss": { GET: (request, { site, origin }) => rssFeed({ site, origin }) },
  "/wp-json/wp/v2/posts": { GET: ({ url }, { site }) => wordPressPosts({ site, url }) },
  "/outbox": { GET: (request, { sink }) => (sink ? outboxPage(sink) : missingPage()) },
  "/outbox.json": { GET: (request, { sink }) => (sink ? outboxData(request, sink) : missingPage()) },
  "/page.css": { GET: () => text(200, "text/css; charset=utf-8", stylesheet) },
};

function pageAt(url) {
  if (url.pathname.startsWith("/signup/")) return statusPage(url);
  if (url.pathname.startsWith("/stories/")) return storyPage(url.pathname.slice("/stories/".length));
  return plainPage(url.pathname);
}

async function answerTo(request, services) {
  const route = Object.hasOwn(routes, request.url.pathname) ? routes[request.url.pathname] : undefined;
  const method = request.method === "HEAD" ? "GET" : request.method;
  if (!route) return (method === "GET" && pageAt(request.url)) || missingPage();
  const ordered = method === "OPTIONS" ? undefined : orderedAnswer(request.url, services.origin);
  if (ordered) {
    await request.body();
    return ordered;
  }
  const handler = Object.hasOwn(route, method) ? route[method] : undefined;
  return handler ? handler(request, services) : notAllowed(Object.keys(route).join(", "));
}

/** The pictures of the feeds, here too: without a site the feeds lead to this origin. */
async function sendMedia(message, response, path) {
  const file = await findFile(demo, path);
  return file?.path ? sendFile(message, response, file) : send(response, missingPage());
}

function listener(services, { allowedOrigins, signal, step, log }) {
  return async (message, response) => {
    try {
      const request = readRequest(message, services.origin);
      if (request.url.pathname.startsWith("/media/")) return await sendMedia(message, response, request.url.pathname);
      step("request: arrived");
      let answer;
      try {
        answer = await answerTo(request, services);
      } catch (error) {
        log(error);
        answer = unavailable();
      }
      step("request: done");
      const faults = await faultsOf(request.url, allowedOrigins, signal);
      send(response, withCors(answer, message.headers.origin, faults.allowed), faults);
      return step("request: answered");
    } catch (error) {
      // The reader has gone, or the address cannot be read; there is nobody to tell.
      log(error);
      return response.destroy();
    }
  };
}

const routeTo = (sink) => ({ host: "127.0.0.1", port: sink.port, secure: false, ignoreTLS: true });

/**
 * Starts the services and answers with `{ origin, sink, subscriptionsOf, consentOf, close }`.
 *
 * - `port`, `host`: where to listen; default: any free port of 127.0.0.1
 * - `directory`: where the database and the mails are kept; default: a temporary one that goes with `close()`
 * - `site`: origin of the pages that the feeds lead to, a string or a function; default: this origin, which has plain story pages too
 * - `smtp`: `{ host, port, … }` as nodemailer reads it; default: the demo's own mail server, given back as `sink`
 * - `limits`: see limits.mjs · `allowedOrigins`: `"*"` (default) or a list of origins that may read the answers
 * - `step`: told the name of each step; a test ends the process there
 */
export async function startServices({
  port = 0,
  host = "127.0.0.1",
  directory,
  site,
  smtp,
  limits = usualLimits,
  allowedOrigins = "*",
  clock = Date.now,
  step = () => {},
  log = (error) => console.error(error),
} = {}) {
  const folder = directory ?? (await mkdtemp(join(tmpdir(), "standfirst-")));
  const database = await openDatabase(folder);
  const sink = smtp ? undefined : await startSink({ directory: join(folder, "outbox") });
  const server = createServer();
  const origin = `http://${host}:${await listen(server, { host, port })}`;
  const ledger = new Ledger({ database, limits, clock, step });
  ledger.tidy();
  const tidying = setInterval(() => ledger.tidy(), anHour).unref();
  const delivery = new Delivery({ database, smtp: smtp ?? routeTo(sink), clock, step });
  const ending = new AbortController();
  const services = {
    origin,
    ledger,
    delivery,
    sink,
    log,
    compose: letterWriter(origin),
    get site() {
      return (typeof site === "function" ? site() : site) ?? origin;
    },
  };
  server.on("request", listener(services, { allowedOrigins, signal: ending.signal, step, log }));

  return {
    origin,
    sink,
    subscriptionsOf: (reader) => ledger.subscriptionsOf(reader.toLowerCase()),
    consentOf: (reader) => ledger.consentOf(reader.toLowerCase()),
    async close() {
      ending.abort();
      clearInterval(tidying);
      await shut(server);
      await delivery.close();
      await sink?.close();
      await database.close();
      if (!directory) await rm(folder, { recursive: true, force: true });
    },
  };
}
