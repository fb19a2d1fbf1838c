/** Whole pages as a publisher writes them, in every browser there is, with all that the publisher would notice written down. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { giveBack, launch, takePage } from "./host-browsers.mjs";
import { keepGlobals } from "./host-record.mjs";
import { startHost } from "./host-server.mjs";
import { browsers } from "./whole-page-browsers.mjs";

export { browsers };

const built = fileURLToPath(new URL("../../dist/embed/standfirst.js", import.meta.url));
if (!existsSync(built)) throw new Error("dist/embed is not built; run `npm run build` first");

async function playsFilm(name) {
  const page = await (await launch(name)).newPage();
  const answer = await page.evaluate(() =>
    document.createElement("video").canPlayType('video/mp4; codecs="avc1.4D401E, mp4a.40.2"'),
  );
  await page.close();
  return answer !== "";
}

const players = new Map();
for (const name of browsers) players.set(name, await playsFilm(name));

/** Why a test of a film does not run in a browser, for `skip`: on Linux, Firefox borrows its decoders from ffmpeg's libraries. */
export const noFilm = (name) => !players.get(name) && `${name} has no decoders for H.264 and AAC here: install ffmpeg`;

/** The browser's own icons for its video controls are no requests of the page. */
const isOfThePage = (url) => !url.startsWith("data:") && !url.endsWith("/favicon.ico");

/** A Lit development build never reaches a host page, so nothing at all is taken out of the console here. */
function listen(page, seen) {
  const onConsole = (message) => seen.console.push(`${message.type()}: ${message.text()}`);
  const onError = (error) => {
    const message = String(error.message ?? error);
    // Firefox hands out its notes about policies as if they were errors of the page.
    if (message.startsWith("Content-Security-Policy:")) seen.console.push(`policy: ${message}`);
    // And so it does with a module that answers 404, which Chromium tells the console.
    else if (message.startsWith("Loading module from")) seen.console.push(`error: ${message}`);
    else seen.errors.push(message);
  };
  const onRequest = (request) => isOfThePage(request.url()) && seen.requests.push(request.url());
  const listeners = { console: onConsole, pageerror: onError, request: onRequest };
  for (const [name, listener] of Object.entries(listeners)) page.on(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) page.off(name, listener);
  };
}

/** The page in parts: the first is sent at once, each further one when the test says so, as on a slow line. */
function inParts(parts, headers) {
  let send;
  const ready = new Promise((resolve) => {
    send = resolve;
  });
  const route = (request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...headers });
    response.write(parts[0]);
    send(response);
  };
  let next = 1;
  const more = async () => {
    const response = await ready;
    const isLast = next === parts.length - 1;
    if (isLast) response.end(parts[next]);
    else response.write(parts[next]);
    next += 1;
  };
  return { route, more };
}

/** The publisher's server and the other origin for a page that is written in the test. */
async function serve({ html = "", parts, csp, headers = {}, contentType, routes, missing, host, ...more }) {
  const open = { "access-control-allow-origin": "*", ...more.secondHeaders };
  const second = await startHost({ missing, routes: more.secondRoutes, headers: open });
  const text = (part) => part.replaceAll("SECOND", second.origin);
  // A sandbox without scripts is how any browser can be made one that runs none.
  const noScripts =
    more.javascript === false && "sandbox allow-same-origin allow-forms allow-popups allow-top-navigation";
  const policies = [csp, noScripts].filter(Boolean).map(text);
  const policy = policies.length > 0 && { "content-security-policy": policies.join(", ") };
  const pageHeaders = { ...policy, ...headers };
  const slow = parts && inParts(parts.map(text), pageHeaders);
  const first = slow ? slow.route : { body: text(html), ...(contentType && { type: contentType }) };
  const server = await startHost({ routes: { "/": first, ...routes }, missing, pageHeaders });
  const address = host ? `http://${host}:${server.port}/` : `${server.origin}/`;
  return { address, server, second, more: slow?.more, close: () => Promise.all([server.close(), second.close()]) };
}

/** Waits in the page until these tags are defined and all of theirs has rendered and been painted. */
async function upgraded(page, tags) {
  await page.waitForFunction((names) => names.every((name) => customElements.get(name)), {}, tags);
  await page.evaluate(async (names) => {
    const elements = names.flatMap((name) => [...document.getElementsByTagName(name)]);
    await Promise.all(elements.map((element) => element.updateComplete));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, tags);
}

/**
 * Opens a page of a publisher.
 *
 * `html` is the page (`SECOND` in it becomes the other origin), or `parts` for one that arrives slowly: then `more()` sends the next part and
 * `loaded` ends with the page. `csp` and `headers` go with the page, `routes` are further addresses, `missing` is a pattern of addresses that
 * answer 404 on both origins, `javascript: false` a reader without scripts, `switches` further browser switches, `host` a name under
 * `.example`, `watchGlobals` makes `addedGlobals()` known, `prepare` what happens to the browser's page before it opens. `url` opens a page that
 * somebody else serves.
 */
export async function openPage({ browser, switches, prepare, url, ...written }) {
  const served = url ? { address: url, close: () => undefined } : await serve(written);
  const seen = { console: [], errors: [], requests: [] };
  const page = await takePage(browser, switches);
  const unlisten = listen(page, seen);
  if (written.watchGlobals) await page.evaluateOnNewDocument(keepGlobals);
  await prepare?.(page);
  const loaded = page.goto(served.address, { waitUntil: "load", timeout: 30_000 });
  if (!served.more) await loaded;
  return {
    ...served,
    ...seen,
    page,
    loaded,
    violations: () => page.evaluate(() => window[Symbol.for("host-record")].violations),
    shifts: () => page.evaluate(() => window[Symbol.for("host-record")].shifts),
    addedGlobals: () => page.evaluate(() => window[Symbol.for("host-record")].added()),
    upgraded: (...tags) => upgraded(page, tags),
    async close() {
      unlisten();
      await giveBack(browser, switches, page);
      await served.close();
    },
  };
}

/** Opens a page, hands it to the test and closes it whatever happens. */
export async function onPage(description, test) {
  const opened = await openPage(description);
  try {
    return await test(opened);
  } finally {
    await opened.close();
  }
}
