/** What a reader downloads stays small. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { budgets, together } from "./budgets.mjs";

const folder = new URL("../../dist/embed/", import.meta.url);
const files = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const sizeOf = (name) => brotli(readFileSync(new URL(name, folder)));

test("the embed and its style sheet are there to be measured", () => {
  for (const name of ["standfirst.js", "elements.js", "standfirst.css"])
    assert.ok(files.includes(name), `${name} is missing`);
});

for (const name of files) {
  test(`${name.replace(/-[0-9a-f]{8}\./, ".")} stays within its budget`, (context) => {
    const { limit, target } = budgets.find(({ file }) => file.test(name)) ?? {};
    assert.ok(limit, `${name} has no budget; give it one in budgets.mjs`);
    const size = sizeOf(name);
    context.diagnostic(`${name}: ${size} bytes brotli, target ${target}, limit ${limit}`);
    assert.ok(size <= limit, `${name} has ${size} bytes, ${size - limit} more than allowed`);
  });
}

const languages = new Set(files.flatMap((name) => together.file.exec(name)?.[1] ?? []));

test("nine languages are there to be measured", () => assert.equal(languages.size, 9));

for (const language of languages)
  test(`everything in ${language} stays within the budget of a language`, (context) => {
    const parts = files.filter((name) => together.file.exec(name)?.[1] === language);
    const { limit, target } = together;
    const size = parts.map(sizeOf).reduce((sum, part) => sum + part);
    context.diagnostic(`${language}: ${size} bytes brotli, target ${target}, limit ${limit}`);
    assert.equal(parts.length, 3);
    assert.ok(size <= limit, `${language} has ${size} bytes, ${size - limit} more than allowed`);
  });
