/** The build declares the properties of a class in one call, and does not guess at what it does not know. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { runnerImport } from "vite";

const { declareAll } = (await runnerImport("build/declare-properties.ts")).module;
const call = (options, name, holder = "Card") =>
  `_decorate([property(${options})], ${holder}.prototype, "${name}", void 0);\n`;

test("the properties of a class are declared at once, with their options", () => {
  const options = '{\n\tattribute: "length",\n\ttype: Number\n}';
  const code = `class Card {}\n${call("", "href")}${call(options, "duration")}after();\n`;
  assert.equal(
    declareAll(code),
    `class Card {}\ndeclareProperties(Card, { href: {}, duration: ${options} });\nafter();\n`,
  );
});

test("an attribute that is named like its property, with hyphens, is left to the embed to name", () => {
  const code =
    call('{\n\tattribute: "max-views",\n\ttype: Number\n}', "maxViews") +
    call('{ attribute: "name-field" }', "nameField");
  assert.match(
    declareAll(code),
    /^declareProperties\(Card, \{ maxViews: \{\s*type: Number\s*\}, nameField: \{\} \}\);\n$/,
  );
});

test("a decorator that is not understood stops the build", () => {
  const unknown = '_decorate([state()], Card.prototype, "open", void 0);\n';
  assert.throws(() => declareAll(unknown), /no @property: .*state/);
  assert.throws(() => declareAll(call("", "href") + call("", "url", "Film")), /Card and Film/);
});
