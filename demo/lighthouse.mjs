// Lighthouse on the story page of the built demo, as a phone meets it: `node demo/lighthouse.mjs [number of runs]`, 3 unless told.
//
// Builds the embed and the demo, serves dist/demo compressed as a host does, and runs Lighthouse's default profile (a phone, a slowed processor
// and network) in the browser the tests use. Prints the four scores and the layout shift; the median of the runs counts. The exit code is 1 when
// one is below what is asked. Lighthouse is fetched by npx, it is no dependency. `--keep FOLDER` keeps the reports.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromiumLaunchOptions, findChromium } from "../build/browsers.mjs";
import { npmCommand } from "../build/setup-npm.mjs";
import { startCopy } from "./server/copy.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const lighthouse = "lighthouse@13.5.0";
const asked = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };

function build() {
  for (const words of [[], ["--mode", "demo"]]) {
    const vite = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn", ...words];
    const { status } = spawnSync(process.execPath, vite, { cwd: root, stdio: "inherit" });
    if (status !== 0) throw new Error("the demo could not be built; the reason stands above");
  }
}

/** One run; the server lives in this process, so it has to be awaited and not waited for. */
async function report(url, path) {
  const { executablePath, args } = chromiumLaunchOptions(findChromium());
  const npm = npmCommand();
  const flags = ["--headless=new", ...args.filter((flag) => !flag.includes(" ") && flag !== "--disable-gpu")];
  const words = ["exec", "--yes", "--package", lighthouse, "--", "lighthouse", url, "--quiet"];
  words.push("--output=json", `--output-path=${path}`, `--chrome-flags=${flags.join(" ")}`);
  const child = spawn(npm.command, [...npm.words, ...words], {
    cwd: root,
    shell: npm.shell,
    stdio: "inherit",
    env: { ...process.env, CHROME_PATH: executablePath, npm_config_loglevel: "error" },
  });
  const status = await new Promise((resolve) => child.on("close", resolve));
  if (status !== 0) throw new Error(`Lighthouse ended with ${status}`);
  return JSON.parse(readFileSync(path, "utf8"));
}

const scoresOf = ({ categories, audits }) => ({
  ...Object.fromEntries(Object.keys(asked).map((id) => [id, Math.round(categories[id].score * 100)])),
  CLS: audits["cumulative-layout-shift"].numericValue,
});

/** What took points off, in Lighthouse's own words. */
function faultsOf({ categories, audits }) {
  const weighed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const faults = weighed.map(({ id }) => audits[id]).filter(({ score }) => score !== null && score < 1);
  return faults.map(({ title, displayValue }) => (displayValue ? `${title}: ${displayValue}` : title));
}

function median(numbers) {
  const sorted = numbers.toSorted((first, second) => first - second);
  return sorted[Math.floor(sorted.length / 2)];
}

function judge(all) {
  const names = Object.keys(all[0]);
  const medians = Object.fromEntries(names.map((name) => [name, median(all.map((scores) => scores[name]))]));
  const failed = names.filter((name) => (name === "CLS" ? medians.CLS > 0 : medians[name] < asked[name]));
  console.log(`median of ${all.length}: ${names.map((name) => `${name} ${medians[name]}`).join(", ")}`);
  for (const name of failed) console.log(`below what is asked: ${name} (${asked[name] ?? 0} is asked)`);
  return failed.length === 0;
}

async function run(runs, kept) {
  build();
  const folder = kept ?? mkdtempSync(join(tmpdir(), "standfirst-lighthouse-"));
  const site = await startCopy(join(root, "dist/demo"));
  const all = [];
  try {
    for (let number = 1; number <= runs; number += 1) {
      const answer = await report(`${site.origin}/`, join(folder, `${number}.json`));
      all.push(scoresOf(answer));
      const parts = Object.entries(all.at(-1)).map(([name, score]) => `${name} ${score}`);
      console.log([`run ${number}: ${parts.join(", ")}`, ...faultsOf(answer)].join("\n   "));
    }
  } finally {
    await site.close();
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
  return judge(all);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: "string" } } });
process.exitCode = (await run(Number(positionals[0] ?? 3), values.keep)) ? 0 : 1;
