/** The manifest that editors, type generators and the workbench read names everything the contract names. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { contract } from "./contract.mjs";

const manifest = JSON.parse(readFileSync(new URL("../../custom-elements.json", import.meta.url), "utf8"));
const declarations = manifest.modules
  .flatMap((module) => module.declarations ?? [])
  .filter((each) => each.customElement);
const names = (list = []) => list.map(({ name }) => name);

function missing(wanted, present) {
  return wanted.filter((name) => !present.includes(name));
}

for (const [tag, promised] of Object.entries(contract)) {
  describe(`<${tag}> in custom-elements.json`, () => {
    const declaration = declarations.find((each) => each.tagName === tag) ?? {};

    test("is there, with its tag and a description", () => {
      assert.equal(declaration.tagName, tag);
      assert.ok(declaration.description?.length > 20, "it has no description");
    });
    test("has every attribute of the contract", () => {
      assert.deepEqual(missing(promised.attributes, names(declaration.attributes)), []);
    });
    test("has every property of the contract", () => {
      assert.deepEqual(missing(promised.properties, names(declaration.members)), []);
    });
    test("has every event of the contract", () => {
      assert.deepEqual(missing(promised.events, names(declaration.events)), []);
    });
    test("has every slot and part of the contract", () => {
      assert.deepEqual(missing(promised.slots, names(declaration.slots)), []);
      assert.deepEqual(missing(promised.parts, names(declaration.cssParts)), []);
    });
    test("says what each attribute means", () => {
      const silent = (declaration.attributes ?? []).filter(({ name, description }) => name && !description);
      assert.deepEqual(names(silent), []);
    });
  });
}

test("only the six tags are in it", () => {
  assert.deepEqual(
    declarations
      .map(({ tagName }) => tagName)
      .filter(Boolean)
      .sort(),
    Object.keys(contract).sort(),
  );
});
