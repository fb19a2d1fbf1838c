/** The servers behind a host page: the publisher's own, and another origin that serves the embed like a CDN. */
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { fileBelow, sendFile } from "./origin-answers.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What `/embed/`, `/demo/` and `/test/fixtures/` show: the built embed, and media to point at. */
const folders = {
  embed: `${root}dist/embed`,
  demo: `${root}demo`,
  fixtures: `${root}test/fixtures`,
  package: `${root}dist`,
};

function serveFolder(pathname, request, response, headers) {
  const [, folder, ...rest] = pathname.split("/");
  const path = folders[folder] && fileBelow(folders[folder], rest.join("/"));
  if (!path) return false;
  sendFile(path, request, response, { headers });
  return true;
}

function send(response, route, headers) {
  const {
    status = 200,
    type = "text/html; charset=utf-8",
    body = "",
    headers: own,
  } = typeof route === "string" ? { body: route } : route;
  response.writeHead(status, { "content-type": type, ...headers, ...own });
  response.end(body);
}

/**
 * Starts a server on loopback. `routes`: path → text, `{ status, type, headers, body }` or `(request, response) => …`; `missing`: a pattern of
 * paths that answer 404; `headers`: sent with everything; `pageHeaders`: sent with routes only.
 */
export async function startHost({ routes = {}, missing, headers = {}, pageHeaders = {} } = {}) {
  const requests = [];
  const common = { "cache-control": "no-store", ...headers };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host.invalid");
    if (pathname === "/favicon.ico") return response.writeHead(204).end();
    requests.push({ method: request.method, pathname, url: request.url, headers: request.headers });
    if (missing?.test(pathname)) return response.writeHead(404, common).end();
    const route = routes[pathname];
    if (typeof route === "function") return route(request, response);
    if (route !== undefined) return send(response, route, { ...common, ...pageHeaders });
    if (!serveFolder(pathname, request, response, common)) response.writeHead(404, common).end();
    return undefined;
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  return {
    requests,
    port,
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
