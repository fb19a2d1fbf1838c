/** The manifest that editors, type generators and the workbench read names everything the contract names. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { contract, tokens } from "./contract.mjs";

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
    test("has every method, custom property and value of the contract", () => {
      assert.deepEqual(
        missing(promised.methods, names(declaration.members.filter(({ kind }) => kind === "method"))),
        [],
      );
      assert.deepEqual(missing(tokens, names(declaration.cssProperties)), []);
      for (const [name, values] of Object.entries(promised.values)) {
        const { type } = declaration.attributes.find((each) => each.name === name);
        const known = [...type.text.matchAll(/"([^"]+)"/g)].map(([, value]) => value);
        assert.deepEqual(known.toSorted(), values.toSorted(), name);
      }
    });
    test("holds nothing without a name, and no insides", () => {
      for (const list of ["attributes", "events", "slots", "cssParts", "members"])
        assert.deepEqual(
          (declaration[list] ?? []).filter(({ name }) => name === undefined),
          [],
          list,
        );
      const insides = ["told", "media", "page", "filmTitle", "filmHost"];
      assert.deepEqual(
        names(declaration.members).filter((name) => insides.includes(name)),
        [],
      );
    });
    test("says what each attribute and member means", () => {
      const all = [...(declaration.attributes ?? []), ...declaration.members];
      assert.deepEqual(names(all.filter(({ name, description }) => name && !description)), []);
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
