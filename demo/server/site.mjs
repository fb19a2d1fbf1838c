// The first origin of the demo: the pages of the invented magazine, and the embed as a publisher would host it.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { text } from "./answers.mjs";
import { send } from "./exchange.mjs";
import { findFile, sendFile, sendPage } from "./files.mjs";
import { listen, shut } from "./listen.mjs";
import { stylesheet } from "./page-frame.mjs";
import { missingPage, plainPage, storyPage } from "./story-pages.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const demo = fileURLToPath(new URL("..", import.meta.url));
const embed = fileURLToPath(new URL("../../dist/embed", import.meta.url));
const workbench = fileURLToPath(new URL("../../dist/demo/workbench", import.meta.url));

/** The pages are written for these services; the site puts the real origin in when another port had to be taken. */
export const servicesAsWritten = "http://127.0.0.1:4174";

/** `?csp=strict` on any page: as strict as a careful publisher may be, and the embed must still work. */
export const strictPolicy = (services) =>
  [
    `default-src 'self' ${services}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${services}`,
    "require-trusted-types-for 'script'",
    "trusted-types standfirst",
  ].join("; ");

async function fileFor(path) {
  if (path === "/custom-elements.json") return findFile(root, path);
  if (path === "/embed" || path.startsWith("/embed/")) return findFile(embed, path.slice("/embed".length) || "/");
  if (path === "/workbench" || path.startsWith("/workbench/"))
    return findFile(workbench, path.slice("/workbench".length) || "/");
  if (path === "/server" || path.startsWith("/server/")) return undefined;
  return findFile(demo, path);
}

function writtenPage(path) {
  if (path === "/page.css") return text(200, "text/css; charset=utf-8", stylesheet);
  return path.startsWith("/stories/") ? storyPage(path.slice("/stories/".length)) : plainPage(path);
}

/** Answers a request for a page or a file of the magazine; `services()` says where the sign-ups and feeds are. */
export function siteListener(services) {
  return async (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD")
      return send(response, text(405, "text/plain", "Only GET", { Allow: "GET, HEAD" }));
    const url = new URL(request.url, "http://site.invalid");
    const file = await fileFor(url.pathname);
    if (file?.isFolder) return response.writeHead(302, { Location: `${url.pathname}/${url.search}` }).end();
    if (!file) return send(response, writtenPage(url.pathname) ?? missingPage());
    if (!/\.x?html$/.test(file.path)) return sendFile(request, response, file);
    const strict = url.searchParams.get("csp") === "strict";
    return sendPage(request, response, file, {
      rewrite: (markup) =>
        markup
          .replaceAll(servicesAsWritten, services())
          .replace('name="standfirst-services" content=""', `name="standfirst-services" content="${services()}"`),
      headers: strict ? { "Content-Security-Policy": strictPolicy(services()) } : {},
    });
  };
}

/**
 * Starts the site and answers with `{ origin, close }`.
 *
 * - `port`, `host`: where to listen; default: any free port of localhost
 * - `services`: origin of the services, a string or a function; default: where they are when nothing else has their port
 */
export async function startSite({ port = 0, host = "localhost", services = servicesAsWritten } = {}) {
  const answer = siteListener(typeof services === "function" ? services : () => services);
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  const taken = await listen(server, { host, port });
  return { origin: `http://${host}:${taken}`, close: () => shut(server) };
}
