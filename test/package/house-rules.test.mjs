/** The linter names each breach of the house's laws; a rule that catches nothing would be worse than none. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const lit = 'import { html, css } from "lit";\n';

/** Where it is planted, what, and the words the linter must find for it; `good` ones must pass. */
const planted = [
  ["src/widgets/share-link/a.ts", 'import "../story-header/story-header.js";', /never imports another widget/],
  ["src/widgets/share-link/b.ts", 'import "../../player/engine.js";', /reached by import\(\)/],
  ["src/parts/c.ts", 'import { ShareLink } from "../widgets/share-link/share-link.js";\nShareLink;', /know no widget/],
  ["src/parts/d.ts", 'import { share } from "../controllers/share.js";\nshare();', /parts must not import controllers/],
  ["src/feeds/e.ts", 'import { html } from "lit";\nhtml``;', /know no Lit/],
  ["src/player/f.ts", 'import { html } from "lit";\nhtml``;', /know no Lit/],
  ["src/base/g.ts", 'import { en } from "../strings/en.js";\nen;', /base must not import strings/],
  ["src/base/h.ts", 'import { url } from "./url";\nurl;', /must end in \.js/],
  ["src/base/i.ts", "Array.from([1]);", /Array\.from/],
  ["src/base/j.ts", "Object.values({});", /Object\.values/],
  ["src/base/k.ts", 'new Event("x");', /CustomEvent/],
  ["src/base/l.ts", "export const is = (node: unknown) => node instanceof Element;", /nodeType/],
  ["src/base/m.ts", "for (const key in {}) key;", /for…in/],
  ["src/base/n.ts", "document.currentScript;", /currentScript/],
  ["src/base/o.ts", 'document.body.innerHTML = "";', /Trusted Types/],
  ["src/base/p.ts", 'customElements.define("a-b", class extends HTMLElement {});', /defineWidget/],
  ["src/base/q.ts", 'window.customElements.define("a-b", class extends HTMLElement {});', /defineWidget/],
  ["src/parts/r.ts", `${lit}html\`<p style="color: red"></p>\`;`, /style= in a template/],
  [
    "src/parts/s.ts",
    'import { styleMap } from "lit/directives/style-map.js";\nstyleMap({});',
    /content security policy/,
  ],
  [
    "src/parts/t.ts",
    'import { unsafeHTML } from "lit/directives/unsafe-html.js";\nunsafeHTML("");',
    /content security policy/,
  ],
  ["src/styles/u.ts", `${lit}css\`p { color: red !important; }\`;`, /!important/],
  ["src/base/v.ts", "export const a: any = 1;", /no-explicit-any/],
  ["src/base/w.ts", "// @ts-ignore\nexport const a = 1;", /@ts-ignore/],
  ["src/base/x.ts", "// eslint-disable-next-line\nexport const a = 1;", /eslint-disable/],
  ["src/base/y.ts", "// TODO later\nexport const a = 1;", /TODO/],
  ["src/base/z.ts", "export default 1;", /no-default-export/],
  ["src/base/aa.ts", "const _hidden = 1;\nexport { _hidden };", /no-underscore-dangle/],
  ["src/base/ab.ts", `export function long() {\n${"  globalThis.close();\n".repeat(51)}}`, /max-lines-per-function/],
  ["src/base/ac.ts", "globalThis.close();\n".repeat(301), /max-lines\)/],
  ["test/widgets/ad.test.ts", 'import { press } from "../support/page.js";\npress(document.body);', /write await/],
  ["test/widgets/ae.test.ts", "await new Promise((resolve) => setTimeout(resolve, 50));", /wait for a condition/],
  [
    "src/widgets/share-link/good.ts",
    'import type { A } from "../../player/engine.js";\nexport const a: A | undefined = undefined;',
    undefined,
  ],
  ["src/controllers/good.ts", 'export const player = () => import("../player/engine.js");', undefined],
  ["src/parts/good.ts", "export const keys = Object.keys({}).map((key) => new CustomEvent(key));", undefined],
];

let folder;
let findings;

/** The planted tree is a repository of its own with the same configuration, out of reach of .gitignore. */
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "house-rules-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  for (const [path, code] of planted) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${code}\n`);
  }
  const config = readFileSync(join(root, ".oxlintrc.json"), "utf8");
  writeFileSync(join(folder, ".oxlintrc.json"), config.replaceAll('"./build/', `"${root.replaceAll("\\", "/")}build/`));
  const words = [join(root, "node_modules/oxlint/bin/oxlint"), "--format=json", "src", "test"];
  const run = promisify(execFile)(process.execPath, words, { cwd: folder, maxBuffer: 1e8 });
  const { stdout } = await run.catch((error) => error);
  findings = JSON.parse(stdout).diagnostics;
});

after(() => rmSync(folder, { recursive: true, force: true }));

for (const [path, code, words] of planted) {
  test(`the linter ${words ? "names the breach in" : "has nothing against"} ${path}: ${code.split("\n").at(-1).slice(0, 60)}`, () => {
    const found = findings
      .filter(({ filename }) => filename.endsWith(path))
      .map(({ message, code: rule }) => `${rule}: ${message}`);
    if (words) assert.match(found.join("\n"), words);
    else assert.deepEqual(found, []);
  });
}
