/** What the build writes is what browsers run: no raw decorators, nothing split, nothing that reaches out of its file. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { parseAst } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const embed = join(root, "dist/embed");
const read = (...path) => readFileSync(join(root, ...path), "utf8");
const scripts = readdirSync(join(root, "dist"), { recursive: true }).filter((name) => name.endsWith(".js"));
const siblings = readdirSync(embed).filter((name) => /-[0-9a-f]{8}\.js$/.test(name));

function nodesOf(node) {
  if (Array.isArray(node)) return node.flatMap(nodesOf);
  if (node === null || typeof node !== "object") return [];
  const below = Object.values(node).flatMap(nodesOf);
  return typeof node.type === "string" ? [node, ...below] : below;
}

const parse = (code) => nodesOf(parseAst(code));

test("no output holds a raw decorator, which no browser parses and no build warns about", () => {
  assert.ok(scripts.length > 20, `only ${scripts.length} scripts were found in dist`);
  const raw = scripts.filter((name) => parse(read("dist", name)).some((node) => node.decorators?.length > 0));
  assert.deepEqual(raw, []);
});

test("the check for raw decorators sees one", () => {
  assert.ok(parse("class A { @state() b; }").some((node) => node.decorators?.length > 0));
});

test("the embed is one statement that is valid as a classic script and as a module, and shares no binding", () => {
  const code = read("dist/embed/standfirst.js");
  assert.doesNotThrow(() => new Script(code));
  const { body } = parseAst(code);
  const statements = body.filter((node) => !(node.type === "ExpressionStatement" && node.directive));
  assert.deepEqual(
    statements.map((node) => node.type),
    ["ExpressionStatement"],
  );
  assert.equal(statements[0].expression.type, "CallExpression");
});

test("the embed is plain ASCII, for a classic script is read in the encoding of its page", () => {
  assert.doesNotMatch(read("dist/embed/standfirst.js"), /[^\0-\x7f]/);
});

test("elements.js imports nothing and exports define and the six classes", () => {
  const nodes = parse(read("dist/embed/elements.js"));
  assert.equal(nodes.filter((node) => node.type === "ImportDeclaration").length, 0);
  const exported = nodes.filter((node) => node.type === "ExportSpecifier").map((node) => node.exported.name);
  const classes = ["CommunityCta", "NewsletterSignup", "RelatedStories", "ShareLink", "StoryHeader", "VideoFeature"];
  for (const name of ["define", ...classes]) assert.ok(exported.includes(name), `${name} is not exported`);
});

test("a sibling file imports nothing, so that Lit is never evaluated twice", () => {
  for (const name of siblings) {
    const nodes = parse(read("dist/embed", name));
    assert.equal(nodes.filter((node) => node.type === "ImportDeclaration").length, 0, name);
  }
});

/**
 * What is given to `import()`. What is missed and asked for again has an address that is only known when it runs, and so has what a script of
 * another origin asks for.
 */
const importedBy = (nodes) =>
  nodes
    .filter(({ type, source }) => type === "ImportExpression" && !/^(Binary|New)Expression$/.test(source.type))
    .map(({ source }) => source);

/** A minifier may write a string as a template without a place in it. */
const addressIn = ({ type, expressions, quasis, value }) =>
  type === "TemplateLiteral" && expressions.length === 0 ? quasis[0].value.cooked : value;

test("what is fetched later is asked for beside the embed, by a relative address that exists", () => {
  for (const name of ["standfirst.js", "elements.js", ...siblings]) {
    for (const source of importedBy(parse(read("dist/embed", name)))) {
      const address = addressIn(source);
      assert.equal(typeof address, "string", `${name} imports an address that is only known when it runs`);
      assert.match(address, /^\.\/[a-z-]+-[0-9a-f]{8}\.js$/, name);
      assert.ok(siblings.includes(address.slice(2)), `${name} asks for ${address}, which is not there`);
    }
  }
});

test("a bundler finds by name what is fetched later, whichever file asks for it", () => {
  for (const name of ["standfirst.js", "elements.js"]) {
    const found = importedBy(parse(read("dist/embed", name))).map(addressIn);
    assert.ok(found.length > 10, name);
    const all = read("dist/embed", name).match(/\.\/[a-z-]+-[0-9a-f]{8}\.js/g);
    assert.deepEqual(found.toSorted(), all.toSorted(), name);
  }
});

test("integrity.json holds the hash of every file beside it", () => {
  const integrity = JSON.parse(read("dist/embed/integrity.json"));
  const files = readdirSync(embed).filter((name) => /\.(js|css)$/.test(name));
  assert.deepEqual(Object.keys(integrity).sort(), files.sort());
  for (const name of files) {
    const hash = createHash("sha384")
      .update(readFileSync(join(embed, name)))
      .digest("base64");
    assert.equal(integrity[name], `sha384-${hash}`, name);
  }
});

test("the embed carries no source map, no address of this machine and no development build of Lit", () => {
  for (const name of ["standfirst.js", "elements.js", ...siblings]) {
    const code = read("dist/embed", name);
    assert.ok(!/sourceMappingURL|Lit is in dev mode|file:\/\//.test(code), name);
    assert.ok(!code.includes(root.replace(/\/$/, "")), `${name} names a folder of this machine`);
  }
});
