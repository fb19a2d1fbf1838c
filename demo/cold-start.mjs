// How long whoever works on the workbench waits for it, beside what Vite alone takes: `node demo/cold-start.mjs [number of runs]`, 3 unless told.
//
// From the start of the process to a heading in the browser, with an empty cache of Vite's and no manifest: once for `vite` in a folder with one page
// that asks for Lit, once for `npm run dev` and the workbench. Both in turn, in the same minute, on the same machine; the medians count. Exit code 1 when
// the workbench takes over two seconds longer. A state of a widget, upgraded in its frame, is timed too, and only told.
import { spawn } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { chromiumLaunchOptions, findChromium } from "../build/browsers.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, ".cache");
const manifest = join(root, "custom-elements.json");
const allowed = 2;
const vite = join(root, "node_modules/vite/bin/vite.js");

/** One page, one module, one dependency: the least that anybody starts Vite for. It lies in the repository to find Lit there. */
function plainPage(folder) {
  writeFileSync(join(folder, "index.html"), '<main></main><script type="module" src="./main.js"></script>');
  writeFileSync(
    join(folder, "main.js"),
    'import { html, render } from "lit"; render(html`<h1>Vite</h1>`, document.body);',
  );
  writeFileSync(join(folder, "vite.config.js"), `export default { cacheDir: "cache" };`);
  return { words: [vite, folder, "--port", "0"], cwd: folder, path: "/" };
}

const workbench = (folder) => ({
  words: [join(root, "demo/dev.mjs"), "--port", "0"],
  cwd: root,
  path: "/workbench/",
  env: { STANDFIRST_VITE_CACHE: join(folder, "cache") },
});

/** Starts a server and answers with its first address as soon as it has printed one. */
function startServer({ words, cwd, env }) {
  const child = spawn(process.execPath, words, { cwd, env: { ...process.env, ...env, NO_COLOR: "1" } });
  const ended = new Promise((resolve) => child.on("close", resolve));
  let said = "";
  const address = new Promise((resolve, reject) => {
    child.stderr.on("data", (chunk) => (said += chunk));
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const [origin] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (origin) resolve(origin);
    });
    child.on("close", () => reject(new Error(`the server ended: ${said}`)));
  });
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { address, stop };
}

const seconds = (since) => (performance.now() - since) / 1000;

/** Seconds from the start of the process to a heading on the page, and to a state of a widget where there is one. */
async function timeOf(browser, server) {
  const page = await browser.newPage();
  const began = performance.now();
  const { address, stop } = startServer(server);
  try {
    const start = `${await address}${server.path}`;
    await page.goto(start, { waitUntil: "domcontentloaded" });
    await page.waitForSelector("h1");
    const shown = seconds(began);
    if (server.path === "/") return { shown };
    await page.evaluate(() => (location.hash = "#/share-link/as-it-comes"));
    await page.waitForFunction(
      () => document.querySelector("iframe")?.contentDocument?.querySelector("share-link")?.shadowRoot,
    );
    return { shown, state: seconds(began) };
  } finally {
    await page.close();
    await stop();
  }
}

/** A run in a folder of its own, with the manifest out of the way: what is measured is the first start after a checkout. */
async function coldRun(browser, make) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "cold-"));
  const kept = join(folder, "custom-elements.json");
  if (existsSync(manifest)) renameSync(manifest, kept);
  try {
    return await timeOf(browser, make(folder));
  } finally {
    if (existsSync(kept)) renameSync(kept, manifest);
    rmSync(folder, { recursive: true, force: true });
  }
}

const median = (numbers) => numbers.toSorted((first, second) => first - second)[Math.floor(numbers.length / 2)];

async function measure(runs) {
  const browser = await puppeteer.launch(chromiumLaunchOptions(findChromium()));
  const all = { vite: [], workbench: [], state: [] };
  try {
    for (let run = 0; run < runs; run += 1) {
      all.vite.push((await coldRun(browser, plainPage)).shown);
      const { shown, state } = await coldRun(browser, workbench);
      all.workbench.push(shown);
      all.state.push(state);
    }
  } finally {
    await browser.close();
  }
  return Object.fromEntries(Object.entries(all).map(([name, times]) => [name, median(times)]));
}

const times = await measure(Number(process.argv[2] ?? 3));
const longer = times.workbench - times.vite;
console.log(`vite alone ${times.vite.toFixed(2)} s, the workbench ${times.workbench.toFixed(2)} s: ${longer.toFixed(2)} s longer
a state of a widget, after the workbench: ${(times.state - times.workbench).toFixed(2)} s`);
if (longer > allowed) console.log(`more than the ${allowed} s that it may take`);
process.exitCode = longer > allowed ? 1 : 0;
