/** The markup in `demo/docs` keeps to the rules that CommonMark, WordPress and Ghost set, and its pages find each other. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";

describe("markup in the documentation", () => {
  const folder = new URL("../../demo/docs/", import.meta.url);
  const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));

  for (const page of pages)
    test(`${page}: opening tags on one line, nothing beside them where content follows, no blank line inside`, () => {
      const text = readFileSync(new URL(page, folder), "utf8");
      for (const [, markup] of text.matchAll(/```html\n([^]*?)```/g))
        for (const [, tag, inside] of markup.matchAll(/^<((?:[a-z]+-[a-z]+)|div) [^]*?>([^]*?)<\/\1>/gm)) {
          assert.doesNotMatch(inside, /\n\s*\n/, `a blank line in <${tag}>`);
          assert.match(markup, new RegExp(`^<${tag}[^\\n]*>$`, "m"), `<${tag}> does not stand alone on its line`);
        }
    });

  test("links between its pages lead somewhere", () => {
    for (const page of pages)
      for (const [, target] of readFileSync(new URL(page, folder), "utf8").matchAll(/\]\(([\w-]+\.md)\)/g))
        assert.ok(pages.includes(target), `${page} names ${target}`);
  });
});
