/** The embed shortens names of its own; nobody outside it may know one of them. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { parseAst } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFileSync(join(root, path), "utf8");
const lists = [...read("build/private-names.ts").matchAll(/const of\w+ = `([^`]*)`/g)].map(([, list]) => list);
assert.equal(lists.length, 2);
const names = lists.join(" ").trim().split(/\s+/);
const known = (text) => {
  const words = new Set(text.match(/[\w$]+/g));
  return names.filter((name) => words.has(name));
};

/** The text of every string and template in some code. */
function textOf(node) {
  if (!node || typeof node !== "object") return "";
  if (node.type === "Literal" && typeof node.value === "string") return ` ${node.value} `;
  if (node.type === "TemplateElement") return ` ${node.value.raw} `;
  return Object.values(node).map(textOf).join("");
}

test("no late file calls what the embed has shortened", () => {
  const late = readdirSync(join(root, "dist/embed")).filter(
    (name) => /-[0-9a-f]{8}\.js$/.test(name) && !name.startsWith("hls"),
  );
  assert.ok(late.length > 10);
  for (const name of late) assert.deepEqual(known(read(`dist/embed/${name}`)), [], name);
});

test("no string or template of the embed names what it has shortened", () => {
  assert.deepEqual(known(textOf(parseAst(read("dist/embed/standfirst.js")))), []);
});

test("nothing that the manifest publishes is shortened", () => {
  const { modules } = JSON.parse(read("custom-elements.json"));
  const members = modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ members: all = [] }) => all));
  const open = members.filter(({ privacy }) => !privacy || privacy === "public").map(({ name }) => name);
  assert.ok(open.length > 50);
  assert.deepEqual(known(open.join(" ")), []);
});

test("no name of the browser's is shortened", () => {
  const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
  const files = execFileSync(process.execPath, [compiler, "--listFilesOnly"], { cwd: root, encoding: "utf8" }).split(
    "\n",
  );
  const platform = files.filter((file) => /[\\/]lib\.[\w.]+\.d\.ts$/.test(file));
  assert.ok(platform.some((file) => file.endsWith("lib.dom.d.ts")));
  const text = platform.map((file) => readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "")).join("");
  assert.deepEqual(known(text), []);
});
