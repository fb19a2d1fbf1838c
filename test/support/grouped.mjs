/**
 * Test files of functions, a folder to a page: to open a page and to read Lit, the assertions and axe takes a browser longer than most such files.
 * One alone: `npx wtr --files 'test/feeds/dates.test.ts'`.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export function groupedFiles(root, folders) {
  const target = join(root, ".cache", "grouped");
  mkdirSync(target, { recursive: true });
  return folders.map((folder) => {
    const names = readdirSync(join(root, "test", folder)).filter((name) => name.endsWith(".test.ts"));
    const lines = names.toSorted().map((name) => `import "../../test/${folder}/${name.replace(/ts$/, "js")}";\n`);
    writeFileSync(join(target, `${folder}.test.ts`), lines.join(""));
    return `.cache/grouped/${folder}.test.ts`;
  });
}
