/**
 * The whole of the tests, and one closing line: `N passed, N failed`. `npm test -- types lint` runs only the steps named.
 *
 * Two lanes for two cores: the tests in pages take longest and start at once; beside them runs all the rest. More lanes were no faster on two cores
 * and made tests that wait for a browser fail. Every step has a time it must not exceed, so that a hanging browser ends as a failure.
 */
import { mkdirSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { npmCommand } from "../build/setup-npm.mjs";
import { unloadedFiles } from "./support/coverage.mjs";
import { endAll, runStep } from "./support/step.mjs";

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

/** Folders of whole pages: their files share browsers, so they run in one process. */
const inOneProcess = ["host", "workbench"];

function nodeTests(name, folder, seconds) {
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
  const environment = isShared ? { STANDFIRST_FOLDER: folder } : {};
  return { name, command: process.execPath, words, seconds, tally, isEmpty: all.length === 0, environment };
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

const folders = readdirSync("test", { withFileTypes: true }).filter((folder) => folder.isDirectory());
const inNode = folders
  .map(({ name }) => nodeTests(name, name, name === "host" ? 900 : 480))
  .filter((step) => !step.isEmpty);

const lanes = [
  [pages],
  [
    script("build", ["build"], 300),
    script("types", ["check"], 240),
    script("lint", ["lint"], 240),
    script("format", ["format", "--", "--check"], 60),
    ...inNode,
  ],
];

const wanted = process.argv.slice(2);
const known = lanes.flat().map((step) => step.name);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`there is no step ${unknown.join(", ")}; the steps are ${known.join(", ")}`);
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

async function runLane(steps) {
  const results = [];
  for (const step of steps) {
    if (step.isEmpty || (wanted.length > 0 && !wanted.includes(step.name))) continue;
    const result = await runStep(step);
    show(result);
    results.push(result);
  }
  return results;
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    endAll();
    process.exit(1);
  });
}

const results = (await Promise.all(lanes.map(runLane))).flat();
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
