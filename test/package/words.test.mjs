/** No word is carried to readers that nothing ever says. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../../src", import.meta.url));
const files = readdirSync(source, { recursive: true }).filter((file) => file.endsWith(".ts"));
const isWordList = (file) => /^strings[\\/]en[\w-]*\.ts$/.test(file);
const textOf = (file) => readFileSync(join(source, file), "utf8").replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");
const code = files
  .filter((file) => !file.startsWith("strings"))
  .map(textOf)
  .join("\n");

/** A key is said by its name, or by a name that is put together: `signup-${outcome}`. */
function isSaid(key) {
  if (new RegExp(`["'\`]${key}["'\`]`).test(code)) return true;
  const [prefix] = key.split(/(?<=-)/);
  return prefix !== key && code.includes(`\`${prefix}\${`);
}

for (const file of files.filter(isWordList))
  test(`every word of ${file} is said somewhere`, () => {
    const keys = [...textOf(file).matchAll(/^ {2}(?:"([\w-]+)"|(\w+)):/gm)].map(([, quoted, plain]) => quoted ?? plain);
    assert.deepEqual(
      keys.filter((key) => !isSaid(key)),
      [],
    );
  });

test("a word that nothing says would be found", () => {
  assert.equal(isSaid("aWordThatNothingSays"), false);
  assert.equal(isSaid("copyLink"), true);
});
