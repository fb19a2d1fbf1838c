/** What the embed takes of Lit: nothing that reads from the page or leaves something there, and nothing for old browsers. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runnerImport } from "vite";

const { replaceGlobals } = (await runnerImport("build/lit-private.ts")).module;
const files = ["lit-html/lit-html.js", "lit-element/lit-element.js", "@lit/reactive-element/reactive-element.js"];

for (const file of files) {
  const path = `node_modules/${file}`;
  const code = readFileSync(path, "utf8");

  test(`${file} is read as it is, and a version that is written differently stops the build`, () => {
    assert.doesNotThrow(() => replaceGlobals(code, path));
    assert.throws(() => replaceGlobals(code.replace("globalThis", "self"), path), /has no/);
    assert.throws(() => replaceGlobals(`${code};window.litNew=1;`, path), /reaches for the page: window/);
  });
}

test("the embed holds nothing of Lit's way with style sheets, which ours stands for", () => {
  for (const name of ["standfirst.js", "elements.js"])
    assert.ok(!readFileSync(`dist/embed/${name}`, "utf8").includes("Use 'unsafeCSS'"), name);
});
