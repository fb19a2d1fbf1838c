/** The npm package is what its package.json says, for bundlers, for TypeScript and for Node. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (...path) => readFileSync(join(root, ...path), "utf8");
const packageJson = JSON.parse(read("package.json"));
const run = promisify(execFile);
const classes = ["CommunityCta", "NewsletterSignup", "RelatedStories", "ShareLink", "StoryHeader", "VideoFeature"];
const tags = ["community-cta", "newsletter-signup", "related-stories", "share-link", "story-header", "video-feature"];

before(() => {
  for (const path of ["dist/standfirst.js", "dist/embed/standfirst.js", "custom-elements.json"]) {
    assert.ok(existsSync(join(root, path)), `${path} is missing; run \`npm run build\` first`);
  }
});

test("publint has nothing to say about the package", async () => {
  const { messages } = await publint({ pkgDir: root, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, packageJson)),
    [],
  );
});

test("its types resolve from every entry for programs that import ES modules", async () => {
  const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const words = [
    attw,
    "--pack",
    ".",
    "--profile",
    "esm-only",
    "--exclude-entrypoints",
    "./standfirst.css",
    "--no-emoji",
    "--no-color",
  ];
  const answer = await run(process.execPath, words, { cwd: root, maxBuffer: 64 * 1024 * 1024 }).catch((error) => error);
  assert.equal(answer.code ?? 0, 0, answer.stdout);
  for (const entry of ["standfirst", "standfirst/elements", "standfirst/feeds", "standfirst/embed"]) {
    assert.match(answer.stdout, new RegExp(`"${entry}"\\s+node16 \\(from ESM\\): OK \\(ESM\\)\\s+bundler: OK`), entry);
  }
});

test("every entry can be imported in Node without a browser or a substitute for one", async () => {
  const script = `
    await import("standfirst/elements");
    await import("standfirst/feeds");
    await import("standfirst");
    for (const tag of ${JSON.stringify(tags)}) await import("standfirst/widgets/" + tag);
    console.log(typeof document);`;
  const { stdout, stderr } = await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: root });
  assert.deepEqual([stdout.trim(), stderr], ["undefined", ""]);
});

test("standfirst/elements gives classes and define, and defines nothing by itself", async () => {
  const script = `
    const elements = await import("standfirst/elements");
    const defined = ${JSON.stringify(tags)}.filter((tag) => globalThis.customElements?.get(tag));
    console.log(JSON.stringify({ names: Object.keys(elements), defined }));`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: root });
  const { names, defined } = JSON.parse(stdout);
  assert.deepEqual(defined, []);
  for (const name of [...classes, "define"]) assert.ok(names.includes(name), `${name} is not exported`);
});

test("the version is the same in package.json and in what the console names", async () => {
  const { version } = await import("../../dist/base/version.js");
  assert.equal(version, packageJson.version);
});

test("the licences of what is inside are shipped beside the embed", () => {
  const notices = read("dist/embed/third-party-notices.txt");
  assert.match(notices, /BSD 3-Clause|Redistribution and use in source and binary forms/);
  assert.match(notices, /Google LLC/);
  const ships = readdirSync(join(root, "dist/embed")).some((name) => name.startsWith("hls"));
  if (ships) assert.match(notices, /hls\.js[^]*Apache License/, "hls.js is shipped without its licence");
  for (const name of ["standfirst.js", "elements.js"])
    assert.match(read("dist/embed", name).slice(0, 400), /^\/\*!.*MIT.*BSD-3-Clause/s);
  assert.match(read("LICENSE"), /MIT License/);
});

test("only the modules that say so have side effects", () => {
  assert.deepEqual(packageJson.sideEffects, [
    "./dist/standfirst.js",
    "./dist/widgets/*/define.js",
    "./dist/embed/standfirst.js",
    "./dist/embed/standfirst.css",
  ]);
});
