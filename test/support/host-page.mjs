/** Whole pages as a publisher writes them, in every browser there is, with all that the publisher would notice written down. */
import { existsSync } from "node:fs";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { chromiumLaunchOptions, findChromium, findFirefox, firefoxLaunchOptions } from "../../build/browsers.mjs";
import { keepRecord } from "./host-record.mjs";
import { startHost } from "./host-server.mjs";

const built = fileURLToPath(new URL("../../dist/embed/standfirst.js", import.meta.url));
if (!existsSync(built)) throw new Error("dist/embed is not built; run `npm run build` first");

const found = { chromium: findChromium(), firefox: findFirefox() };
const options = { chromium: chromiumLaunchOptions, firefox: firefoxLaunchOptions };
const wanted = (process.env.BROWSERS ?? "chromium firefox").split(/[\s,]+/);
const launched = new Map();

/** The browsers to run every host test in; Firefox is left out where there is none, which the set-up has said. */
export const browsers = wanted.filter((name) => found[name]);
if (browsers.length === 0) throw new Error("no browser was found; run `node build/setup.mjs --browsers`");

/** One browser of each kind for the whole test file; `switches` makes one of its own. */
export function launch(name, switches = []) {
  const id = [name, ...switches].join(" ");
  const base = options[name](found[name]);
  const launching =
    launched.get(id) ?? puppeteer.launch({ ...base, args: [...(base.args ?? []), ...switches], timeout: 60_000 });
  launched.set(id, launching);
  return launching;
}

after(async () => {
  for (const launching of launched.values()) await (await launching).close().catch(() => undefined);
});

/** The browser's own icons for its video controls are no requests of the page. */
const isOfThePage = (url) => !url.startsWith("data:") && !url.endsWith("/favicon.ico");

/** A Lit development build never reaches a host page, so nothing at all is taken out of the console here. */
function listen(page, seen) {
  page.on("console", (message) => seen.console.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => {
    const message = String(error.message ?? error);
    // Firefox hands out its notes about policies as if they were errors of the page.
    if (message.startsWith("Content-Security-Policy:")) seen.console.push(`policy: ${message}`);
    else seen.errors.push(message);
  });
  page.on("request", (request) => isOfThePage(request.url()) && seen.requests.push(request.url()));
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

/**
 * Opens a page of a publisher.
 *
 * `html` is the page (`SECOND` in it becomes the other origin), or `parts` for one that arrives slowly: then `more()` sends the next part and
 * `loaded` ends with the page. `csp` and `headers` go with the page, `routes` are further addresses, `missing` a pattern of addresses that answer
 * 404 on both origins, `javascript: false` a reader without scripts, `switches` further browser switches, `host` a name under `.example`.
 */
export async function openPage({
  browser,
  html = "",
  parts,
  csp,
  headers = {},
  contentType,
  routes,
  missing,
  host,
  ...reader
}) {
  const second = await startHost({
    missing,
    routes: reader.secondRoutes,
    headers: { "access-control-allow-origin": "*", ...reader.secondHeaders },
  });
  // A sandbox without scripts is how any browser can be made one that runs none.
  const policies = [
    csp,
    reader.javascript === false ? "sandbox allow-same-origin allow-forms allow-popups allow-top-navigation" : "",
  ].filter(Boolean);
  const pageHeaders = {
    ...(policies.length > 0 && { "content-security-policy": policies.join(", ").replaceAll("SECOND", second.origin) }),
    ...headers,
  };
  const text = (part) => part.replaceAll("SECOND", second.origin);
  const slow = parts && inParts(parts.map(text), pageHeaders);
  const first = slow ? slow.route : { body: text(html), ...(contentType && { type: contentType }) };
  const server = await startHost({ routes: { "/": first, ...routes }, missing, pageHeaders });
  const seen = { console: [], errors: [], requests: [] };
  const running = await launch(browser, reader.switches);
  const page = await running.newPage();
  page.setDefaultTimeout(20_000);
  listen(page, seen);
  if (reader.javascript !== false) await page.evaluateOnNewDocument(keepRecord);
  if (reader.prepare) await reader.prepare(page);
  const address = host ? `http://${host}:${server.port}/` : `${server.origin}/`;
  const loaded = page.goto(address, { waitUntil: "load", timeout: 30_000 });
  if (!slow) await loaded;
  const record = (read, ...words) => page.evaluate(read, ...words);
  return {
    page,
    server,
    second,
    address,
    loaded,
    more: slow?.more,
    ...seen,
    violations: () => record(() => window[Symbol.for("host-record")].violations),
    shifts: () => record(() => window[Symbol.for("host-record")].shifts),
    addedGlobals: () => record(() => window[Symbol.for("host-record")].added()),
    /** Waits until these tags are defined and everything of theirs has rendered. */
    async upgraded(...tags) {
      await page.waitForFunction((names) => names.every((name) => customElements.get(name)), {}, tags);
      await page.evaluate(async (names) => {
        const elements = names.flatMap((name) => [...document.getElementsByTagName(name)]);
        await Promise.all(elements.map((element) => element.updateComplete));
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }, tags);
    },
    async close() {
      await page.close().catch(() => undefined);
      await Promise.all([server.close(), second.close()]);
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
