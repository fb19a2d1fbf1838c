/** What `npm publish` would send: everything the package promises, and nothing that is only ours. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { npmCommand } from "../../build/setup-npm.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const demo = join(root, "dist/demo");
/** A file of the demo that is there whether or not somebody has built the demo; without one the test could not fail. */
const file = join(demo, "not-for-the-registry.txt");
let packed;

before(async () => {
  assert.ok(existsSync(join(root, "dist/embed/standfirst.js")), "dist is missing; run `npm run build` first");
  mkdirSync(demo, { recursive: true });
  writeFileSync(file, "a film of several megabytes stands beside this file\n");
  const { command, words, shell } = npmCommand();
  const pack = [...words, "pack", "--dry-run", "--json", "--ignore-scripts"];
  const { stdout } = await promisify(execFile)(command, pack, { cwd: root, shell, maxBuffer: 16 * 1024 * 1024 });
  packed = JSON.parse(stdout)[0].files.map(({ path }) => path);
});

after(() => rmSync(file, { force: true }));

test("the demo, with its film and its mail server, is not packed", () => {
  assert.deepEqual(
    packed.filter((path) => /(^|\/)demo(\/|$)|not-for-the-registry/.test(path)),
    [],
  );
});

test("neither are sources, tests and caches", () => {
  const [first = ""] = packed.filter((path) => /^(src|test|build|demo|node_modules|\.)/.test(path));
  assert.equal(first, "");
});

test("the embed, the modules, the types and the licence are", () => {
  for (const path of ["dist/embed/standfirst.js", "dist/embed/integrity.json", "dist/standfirst.js", "dist/index.d.ts"])
    assert.ok(packed.includes(path), path);
  for (const path of ["custom-elements.json", "LICENSE", "README.md", "package.json"])
    assert.ok(packed.includes(path), path);
});
