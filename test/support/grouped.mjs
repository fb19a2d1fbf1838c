/**
 * Test files by the page they share: to open a page and to read Lit, the assertions and axe takes a browser longer than most files, and what it
 * has compiled serves all of them. What is named in no group has a page of its own. One file alone: `npx wtr --files 'test/feeds/dates.test.ts'`.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";

const filesIn = (root, folder, names) =>
  readdirSync(join(root, "test", folder))
    .filter((name) => name.endsWith(".test.ts") && names.test(name))
    .toSorted()
    .map((name) => posix.join("test", folder, name));

/** `{ group: [folder, names?] }` → the files of the runner: one for each group, and patterns that leave out what is in one. */
export function groupedFiles(root, groups) {
  const target = join(root, ".cache", "grouped");
  mkdirSync(target, { recursive: true });
  const taken = [];
  const pages = Object.entries(groups).map(([group, [folder, names = /^/]]) => {
    const files = filesIn(root, folder, names);
    taken.push(...files);
    const lines = files.map((file) => `import "../../${file.replace(/ts$/, "js")}";\n`);
    writeFileSync(join(target, `${group}.test.ts`), lines.join(""));
    return `.cache/grouped/${group}.test.ts`;
  });
  return [...pages, ...taken.map((file) => `!${file}`)];
}
