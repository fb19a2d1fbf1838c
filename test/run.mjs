/**
 * The whole of the tests, and one closing line: `N passed, N failed`. `npm test -- types lint` runs only the steps named.
 *
 * Three lanes for two cores, because whoever drives a browser often waits for it: each takes the next step that can begin, the longest first.
 * Every step has a time it must not exceed, so that a hanging browser ends as a failure.
 */
import { mkdirSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { npmCommand } from "../build/setup-npm.mjs";
import { unloadedFiles } from "./support/coverage.mjs";
import { endAll, runStep } from "./support/step.mjs";
import { browsers } from "./support/whole-page-browsers.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
mkdirSync(".cache", { recursive: true });

const npm = npmCommand();
const script = (name, words, seconds) => ({
  name,
  command: npm.command,
  shell: npm.shell,
  words: [...npm.words, "run", "--silent", ...words],
  seconds,
});

function filesBelow(folder, ending) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && file.name.endsWith(ending))
    .map((file) => relative(root, join(file.parentPath ?? file.path, file.name)));
}

/** Folders of whole pages: their files share browsers, so they run in one process, or in one for each browser. */
const inOneProcess = ["host", "workbench"];

function nodeTests({ name, folder = name, seconds = 480, environment = {} }) {
  const all = filesBelow(join("test", folder), ".test.mjs").sort();
  const isShared = inOneProcess.includes(folder);
  const files = isShared ? [join("test", "support", "folder-files.mjs")] : all;
  const tally = join(".cache", `tally-${name}.json`);
  const reporters = [
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
    "--test-reporter=./test/support/tally-node.mjs",
    `--test-reporter-destination=${tally}`,
  ];
  const words = ["--test", "--test-concurrency=1", ...reporters, ...files];
  const own = { ...environment, ...(isShared && { STANDFIRST_FOLDER: folder }) };
  const isEmpty = all.length === 0;
  return { name, folder, command: process.execPath, words, seconds, tally, isEmpty, environment: own, needs: "build" };
}

const wtr = join("node_modules", "@web", "test-runner", "dist", "bin.js");
const pages = {
  name: "pages",
  command: process.execPath,
  words: [wtr, "--coverage", "--static-logging"],
  seconds: 1500,
  tally: join(".cache", "tally-pages.json"),
  isEmpty: filesBelow("test", ".test.ts").length === 0,
};

const inHost = browsers.map((name) => ({
  name: `host-${name}`,
  folder: "host",
  seconds: 900,
  environment: { BROWSERS: name },
}));
const folders = readdirSync("test", { withFileTypes: true }).filter((folder) => folder.isDirectory());
const others = folders.filter(({ name }) => name !== "host").map(({ name }) => ({ name }));
const rest = others.toSorted((one, other) => inOneProcess.indexOf(other.name) - inOneProcess.indexOf(one.name));

const steps = [
  pages,
  script("build", ["build"], 300),
  ...[...inHost, ...rest].map(nodeTests),
  script("lint", ["lint"], 240),
  script("types", ["check"], 240),
  script("format", ["format", "--", "--check"], 60),
].filter((step) => !step.isEmpty);

const wanted = process.argv.slice(2);
const known = new Set(steps.flatMap(({ name, folder = name }) => [name, folder]));
const unknown = wanted.filter((name) => !known.has(name));
if (unknown.length > 0) {
  console.error(`there is no step ${unknown.join(", ")}; the steps are ${[...known].join(", ")}`);
  process.exit(2);
}

function show(result) {
  const mark = result.failed > 0 ? "✗" : "✓";
  const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : "";
  console.log(
    `\n── ${mark} ${result.name}: ${result.passed} passed, ${result.failed} failed${skipped} (${result.took.toFixed(1)} s)`,
  );
  if (result.output.trim() && (result.failed > 0 || result.name === "pages")) console.log(result.output.trimEnd());
}

const waiting = steps.filter(
  ({ name, folder }) => wanted.length === 0 || wanted.includes(name) || wanted.includes(folder),
);
const underWay = new Map();
const results = [];

/** The next step that needs nothing which is still to come. */
function takeStep() {
  const isReady = ({ needs }) => !underWay.has(needs) && !waiting.some(({ name }) => name === needs);
  const index = waiting.findIndex(isReady);
  return index < 0 ? undefined : waiting.splice(index, 1)[0];
}

/**
 * Half a dozen browsers share the machine, so that now and then one gets no turn for seconds; what fails twice in a row is no accident. Tests in
 * pages have their second try from the runner (web-test-runner.config.mjs), those of whole pages have it here.
 */
async function runWithSecondTry(step) {
  const first = await runStep(step);
  const { failures = [] } = first;
  if (!inOneProcess.includes(step.folder) || failures.length === 0 || failures.length > 3) return first;
  const patterns = failures.map(({ name }) => `--test-name-pattern=${name.replaceAll(/[^\w ]/g, ".")}`);
  const files = new Set(failures.map(({ file }) => file));
  // Only the files in question: one whose tests are all left out would end the browsers that the next one needs.
  const second = await runStep({ ...step, words: [...patterns, ...step.words.slice(0, -1), ...files] });
  if (second.failed > 0 || second.passed < failures.length) return first;
  const told = failures.map(({ name }) => `passed at the second try: ${name}`).join("\n");
  console.log(`\n${first.output}\n${told}`);
  return { ...first, passed: first.passed + failures.length, failed: 0, took: first.took + second.took };
}

async function runLane() {
  while (waiting.length > 0) {
    const step = takeStep();
    if (!step) {
      await Promise.race(underWay.values());
      continue;
    }
    const running = runWithSecondTry(step);
    underWay.set(step.name, running);
    const result = await running;
    underWay.delete(step.name);
    show(result);
    results.push(result);
  }
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    endAll();
    process.exit(1);
  });
}

await Promise.all(Array.from({ length: 3 }, runLane));
if (results.some(({ name }) => name === "pages")) {
  const files = await unloadedFiles(root);
  const output = files.map((file) => `${file} is loaded by no test in a page, so no coverage counts it`).join("\n");
  results.push({ name: "loaded", passed: files.length > 0 ? 0 : 1, failed: files.length, skipped: 0, output, took: 0 });
  show(results.at(-1));
}
const sum = (what) => results.reduce((total, result) => total + result[what], 0);
console.log(`\n${results.map((result) => `${result.name} ${result.took.toFixed(0)} s`).join(" · ")}`);
for (const result of results.filter((each) => each.failed > 0)) console.log(`failed: ${result.name}`);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
