// `npm start`: builds the embed when its sources are newer, starts the site and its services, and opens a browser.
//
//   npm start                 http://localhost:4173, or another port when that is taken
//   npm start -- --no-open    without the browser (nor is one opened where CI is set)
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startServices } from "./server/services.mjs";
import { startSite } from "./server/site.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

function newestBelow(folder) {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const times = entries
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

const timeOf = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Builds with Vite; what was built before has to do where that fails, and if there is nothing it cannot go on. */
function build(what, built, words) {
  console.log(`standfirst: building ${what} …`);
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn", ...words],
    {
      cwd: root,
      stdio: "inherit",
    },
  );
  if (status === 0) return;
  if (timeOf(built) === 0) throw new Error(`${what} could not be built; the reason stands above.`);
  console.log(`standfirst: ${what} could not be built; the demo shows what was built before.`);
}

function buildIfOlder() {
  const sources = Math.max(
    newestBelow("src"),
    newestBelow("build"),
    timeOf("vite.config.ts"),
    timeOf("package-lock.json"),
  );
  const embed = "dist/embed/standfirst.js";
  const workbench = "dist/demo/workbench/index.html";
  if (timeOf(embed) < sources) build("the embed", embed, []);
  const pages = Math.max(
    timeOf(embed),
    ...["workbench", "stories", "hosts", "docs"].map((name) => newestBelow(`demo/${name}`)),
  );
  if (timeOf(workbench) < pages) build("the workbench", workbench, ["--mode", "demo"]);
}

/** Shows the page to whoever sits here; on a machine without a browser the printed address has to do. */
function openBrowser(url) {
  const openers = { darwin: ["open", [url]], win32: ["cmd", ["/c", "start", "", url]] };
  const [program, words] = openers[process.platform] ?? ["xdg-open", [url]];
  const child = spawn(program, words, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

/** A second demo beside a running one gets a database of its own, which is deleted when it ends. */
async function startOwnServices(site) {
  const directory = join(root, ".cache", "demo");
  try {
    return { kept: true, services: await startServices({ port: 4174, directory, site }) };
  } catch (error) {
    if (error.code !== "IN_USE") throw error;
    return { kept: false, services: await startServices({ port: 4174, site }) };
  }
}

async function start() {
  buildIfOlder();
  // Each needs to know where the other came to stand, and either may have had to take another port.
  const at = {};
  const site = await startSite({ port: 4173, services: () => at.services });
  const { kept, services } = await startOwnServices(site.origin);
  at.services = services.origin;
  console.log(`
  the story page   ${site.origin}/
  the workbench    ${site.origin}/workbench/
  the outbox       ${services.origin}/outbox
  a feed           ${services.origin}/feeds/stories.json

  Ctrl-C ends it. ${kept ? "Sign-ups and mails are kept in .cache/demo." : "Another demo is running: this one forgets its sign-ups when it ends."}
`);
  let ending = false;
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, async () => {
      if (ending) process.exit(1);
      ending = true;
      await Promise.all([site.close(), services.close()]);
      process.exit(0);
    });
  }
  if (!process.env.CI && !process.argv.includes("--no-open")) openBrowser(`${site.origin}/`);
}

try {
  await start();
} catch (error) {
  console.error(`standfirst: ${error.message}`);
  process.exit(1);
}
