// `npm run dev`: the demo from its sources, for whoever works on it. Nothing is built; what is saved is on the page after a reload.
//
//   npm run dev                     http://localhost:4173, or another port when that is taken
//   npm run dev -- --port 5000      that port, or another; 0 for any free one
//
// The pages ask for `/embed/standfirst.js` as they do everywhere; here that is a script which imports the module it is built from. Sign-ups and mails
// are forgotten at the end. How the embed behaves as one built file is seen with `npm start` and in the tests.
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { createServer as createVite } from "vite";
import { seeOther, text } from "./server/answers.mjs";
import { send } from "./server/exchange.mjs";
import { listen, shut } from "./server/listen.mjs";
import { startServices } from "./server/services.mjs";
import { siteListener } from "./server/site.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const below = (path) => join(root, path);
const json = (value) => text(200, "application/json", JSON.stringify(value));

async function newest(folder) {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const times = files.map(async (file) => (await stat(join(file.parentPath ?? file.path, file.name))).mtimeMs);
  return Math.max(...(await Promise.all(times)));
}

/** The manifest of the sources as they are now; it is made again when one of them is newer. */
async function manifest() {
  const path = below("custom-elements.json");
  const made = await stat(path).catch(() => undefined);
  if (!made || made.mtimeMs < (await newest(below("src")))) {
    const analyze = [below("node_modules/@custom-elements-manifest/analyzer/cem.js"), "analyze", "--quiet"];
    await promisify(execFile)(process.execPath, analyze, { cwd: root });
  }
  return JSON.parse(await readFile(path, "utf8"));
}

/** The embed's address in a development server's terms: a classic script, as on every page, that imports the sources. */
const embed = `import("/workbench/@fs/${below("src/standfirst.ts").replaceAll("\\", "/").replace(/^\//, "")}");`;

const fixed = {
  "/workbench": async () => seeOther("/workbench/"),
  "/embed/standfirst.js": async () => text(200, "text/javascript", embed),
  "/embed/standfirst.css": async () => text(200, "text/css", await readFile(below("src/standfirst.css"))),
  "/workbench/axe.min.js": async () =>
    text(200, "text/javascript", await readFile(below("node_modules/axe-core/axe.min.js"))),
  "/workbench/reference.json": async () => {
    const { version } = JSON.parse(await readFile(below("package.json"), "utf8"));
    return json({ version, files: [] });
  },
};

async function reference(vite, tag) {
  const { referenceFrom } = await vite.ssrLoadModule(below("build/reference.ts"));
  const element = referenceFrom(await manifest()).find((each) => each.tag === tag);
  return element ? json(element) : text(404, "text/plain", `There is no <${tag}>`);
}

/** What answers: the workbench's generated files, Vite for its modules, the magazine's site for everything else. */
function answer(vite, site) {
  return async (request, response) => {
    const { pathname } = new URL(request.url, "http://site.invalid");
    const tag = /^\/workbench\/reference\/([\w-]+)\.json$/.exec(pathname)?.[1];
    if (tag) return send(response, await reference(vite, tag));
    if (pathname in fixed) return send(response, await fixed[pathname]());
    if (pathname.startsWith("/workbench/")) return vite.middlewares(request, response);
    return site(request, response);
  };
}

const startVite = (server, services) =>
  createVite({
    configFile: below("vite.config.ts"),
    root: below("demo/workbench"),
    mode: "demo",
    base: "/workbench/",
    appType: "mpa",
    logLevel: "warn",
    cacheDir: process.env.STANDFIRST_VITE_CACHE ?? below(".cache/vite"),
    optimizeDeps: { include: ["lit", "lit/decorators.js", "lit/directives/keyed.js"] },
    server: { middlewareMode: true, hmr: { server }, fs: { allow: [root] } },
    plugins: [
      {
        name: "standfirst:services",
        transformIndexHtml: (markup) =>
          markup.replace('name="standfirst-services" content=""', `name="standfirst-services" content="${services()}"`),
      },
    ],
  });

async function start(port) {
  const at = {};
  const services = () => at.services.origin;
  const server = createServer();
  const [vite] = await Promise.all([
    startVite(server, services),
    startServices({ site: () => at.site }).then((started) => (at.services = started)),
  ]);
  const handle = answer(vite, siteListener(services));
  server.on("request", (request, response) => {
    handle(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  at.site = `http://localhost:${await listen(server, { host: "localhost", port })}`;
  console.log(`
  the workbench    ${at.site}/workbench/
  the story page   ${at.site}/
  the outbox       ${services()}/outbox

  Ctrl-C ends it. Everything is served from its sources.
`);
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, async () => {
      await Promise.all([vite.close(), shut(server), at.services.close()]);
      process.exit(0);
    });
}

const { values } = parseArgs({ options: { port: { type: "string", default: "4173" } } });
await start(Number(values.port));
