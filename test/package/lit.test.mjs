/** What the embed takes of Lit: nothing that reads from the page or leaves something there, and nothing for old browsers. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { runnerImport } from "vite";

const { replaceGlobals } = (await runnerImport("build/lit-private.ts")).module;
const { leaveOut } = (await runnerImport("build/lit-lean.ts")).module;
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

for (const file of files) {
  test(`${file}, written differently, stops the build of the embed, which leaves parts of it out`, () => {
    const code = readFileSync(`node_modules/${file}`, "utf8");
    assert.ok(leaveOut(code, file).length < code.length);
    assert.throws(() => leaveOut(leaveOut(code, file), file), /has no/);
  });
}

/** What needs a part of Lit that the embed leaves out, and how it looks in a source. */
const unavailable = [
  ["a directive", /from "lit\/|lit-html\//],
  ["a template of SVG or MathML", /\b(?:svg|mathml)`/],
  ["a value in the place of an attribute", /<[a-z][^<>`]*\s\$\{[^}]*\}(?=[\s/>])(?<!=\s?"?\$\{[^}]*\})/],
  ["an element whose content is text, or a comment, in a template", /html`[^`]*<(?:script|style|textarea|title|!--)/],
  [
    "a property that is written back, or read as JSON by Lit",
    /\breflect:|\btype: (?:Object|Array)\b|\bstatic (?:override )?properties\b/,
  ],
  ["a tag that is not known beforehand", /html`[^`]*<\/?\$\{/],
  [
    "a property that is an accessor, or has options the embed does not read",
    /@property\([^\n]*\)\s*(?:get|set|accessor)\b/,
  ],
  ["an initializer, or a controller that leaves", /\baddInitializer\b|\bremoveController\b/],
  [
    "a controller or an update of another kind",
    /\bhost(?:Connected|Disconnected|Updated)\b|\b(?:schedule|should)Update\b|\bgetUpdateComplete\b/,
  ],
  ["an option of properties", /\b(?:useDefault|hasChanged):|\bstate: true\b/],
  ["no change to tell Lit of, or a listener that is an object", /\bnoChange\b|@\w+=\$\{\{/],
];

test("no template and no class needs what the embed leaves out of Lit", () => {
  const sources = readdirSync("src", { recursive: true }).filter((name) => name.endsWith(".ts"));
  assert.ok(sources.length > 100);
  for (const name of sources) {
    const text = readFileSync(`src/${name}`, "utf8");
    for (const [what, sign] of unavailable) assert.doesNotMatch(text, sign, `src/${name} has ${what}`);
  }
});

test("those signs are seen where they are", () => {
  const seen = [
    'import { keyed } from "lit/directives/keyed.js";',
    "svg`<path />`",
    "html`<p class=one ${two}></p>`",
    "html`<p></p><textarea></textarea>`",
    "@property({ reflect: true })",
    "html`<${tag}></${tag}>`",
    "@property({ type: Number }) get length() {}",
    "this.removeController(this)",
    "hostConnected() {}",
    "@property({ hasChanged: never })",
    "html`<a @click=${{ handleEvent, once: true }}></a>`",
  ];
  for (const [index, text] of seen.entries()) assert.match(text, unavailable[index][1]);
  assert.doesNotMatch("html`<p class=${one} ?hidden=${two} .value=${three}></p>`", unavailable[2][1]);
});

test("no name is used in the embed that nobody declares: what is left out is called nowhere", () => {
  const folder = mkdtempSync(join(tmpdir(), "undeclared-"));
  const config = join(folder, "oxlint.json");
  const lint = (file) =>
    spawnSync(process.execPath, ["node_modules/oxlint/bin/oxlint", "-c", config, "--no-ignore", file], {
      encoding: "utf8",
    });
  try {
    const rules = {
      categories: { correctness: "off" },
      env: { browser: true, es2024: true },
      rules: { "no-undef": "error" },
    };
    writeFileSync(config, JSON.stringify({ plugins: [], ...rules }));
    writeFileSync(join(folder, "lost.js"), "console.log(lost);");
    assert.match(lint(join(folder, "lost.js")).stdout, /'lost' is not defined/);
    const { status, stdout } = lint("dist/embed/standfirst.js");
    assert.equal(status, 0, stdout.slice(0, 2000));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
