/** Editors, type checkers and language models are told what the manifest says, all of it, and types that compile. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { filesFrom } from "../../build/editor-data.mjs";
import { everythingWritten } from "../workbench/written.mjs";
import { contract, tokens } from "./contract.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFileSync(join(root, path), "utf8");
const files = filesFrom(JSON.parse(read("custom-elements.json")), JSON.parse(read("package.json")));

for (const [tag, promised] of Object.entries(contract)) {
  describe(`<${tag}> in the editors' files`, () => {
    test("VS Code completes every attribute of the contract, and its values", () => {
      const { tags } = JSON.parse(files["html-custom-data.json"]);
      const { attributes } = tags.find(({ name }) => name === tag);
      const known = attributes.map(({ name }) => name);
      assert.deepEqual(
        promised.attributes.filter((name) => !known.includes(name)),
        [],
      );
      for (const [attribute, values] of Object.entries(promised.values)) {
        const completed = attributes.find(({ name }) => name === attribute).values.map(({ name }) => name);
        assert.deepEqual(completed.toSorted(), values.toSorted(), attribute);
      }
    });
    test("web-types hold its attributes, slots, events, methods, parts and custom properties", () => {
      const { elements } = JSON.parse(files["web-types.json"]).contributions.html;
      const element = elements.find(({ name }) => name === tag);
      const missing = (wanted, present) => wanted.filter((name) => !present.some((each) => each.name === name));
      assert.deepEqual(missing(promised.attributes, element.attributes), []);
      assert.deepEqual(missing(promised.slots, element.slots), []);
      assert.deepEqual(missing(promised.events, element.js.events), []);
      assert.deepEqual(missing(promised.methods, element.js.properties), []);
      assert.deepEqual(missing(promised.parts, element.css.parts), []);
      assert.deepEqual(missing(tokens, element.css.properties), []);
      assert.deepEqual(
        element.js.events.filter(({ name }) => !name),
        [],
      );
    });
    test("llms.txt and the types name every attribute and event", () => {
      for (const name of [...promised.attributes, ...promised.events]) {
        assert.ok(files["llms.txt"].includes(`\`${name}\``), `llms.txt: ${name}`);
        assert.ok(files["attributes.d.ts"].includes(`"${name}"`), `types: ${name}`);
      }
      for (const name of [...promised.methods, ...promised.slots.filter(Boolean), ...promised.parts, ...tokens])
        assert.ok(files["llms.txt"].includes(`\`${name}\``), `llms.txt: ${name}`);
    });
  });
}

test("VS Code completes the custom properties in style sheets", () => {
  const { properties } = JSON.parse(files["css-custom-data.json"]);
  assert.deepEqual(properties.map(({ name }) => name).toSorted(), tokens.toSorted());
});

test("what the build wrote is what the manifest says now", () => {
  for (const [name, text] of Object.entries(files))
    assert.equal(read(`dist/editor/${name}`), text, `${name} is old: npm run build`);
});

/** HTML's own elements that stories hold; React's types of those are React's to test. */
const ordinary = `"${"div p a ul li img small time nav h1 h2 h3 span strong em br dl dt dd form fieldset legend picture label input button select option video source track svg path script".split(" ").join('" | "')}"`;

/** The places in the frameworks' types that ours add to, and nothing else of them: the frameworks are not among our dependencies. */
const standIns = {
  react: `export namespace JSX { interface IntrinsicElements extends Record<${ordinary}, { [name: string]: unknown }> {} type Element = object; }`,
  "react/jsx-runtime": `import type * as React from "react"; export namespace JSX { type Element = React.JSX.Element; interface IntrinsicElements extends React.JSX.IntrinsicElements {} interface ElementChildrenAttribute { children: unknown } } export const jsx: unknown; export const jsxs: unknown;`,
  preact: `export namespace JSX { interface IntrinsicElements {} }`,
  "solid-js": `export namespace JSX { interface IntrinsicElements {} }`,
  vue: `export interface GlobalComponents {}`,
  "svelte/elements": `export interface SvelteHTMLElements {}`,
};

const program = `
import type {} from "standfirst/jsx";
export const good = (
  <div>
    <share-link channels="copy email" data-place="top" onstandfirst-shared={({ detail }) => detail.url.startsWith("https")}></share-link>
    <related-stories limit={4} layout="rail" more stories='[{"title": "A", "url": "/a"}]'></related-stories>
    <story-header slot="head" headline="The ferry" updated="2026-11-20"></story-header>
  </div>
);
`;

const others = `
import type { JSX as Preact } from "preact";
import type { JSX as Solid } from "solid-js";
import type { SvelteHTMLElements } from "svelte/elements";
import type { GlobalComponents } from "vue";
import type {} from "standfirst/preact";
import type {} from "standfirst/solid";
import type {} from "standfirst/svelte";
import type {} from "standfirst/vue";
export const preact: Preact.IntrinsicElements["community-cta"] = { members: 5, dismissible: true };
export const solid: Solid.IntrinsicElements["community-cta"] = { "on:standfirst-cta-opened": (event) => event.preventDefault() };
export const svelte: SvelteHTMLElements["video-feature"] = { captions: "off", "end-screen": true };
export const vue: InstanceType<GlobalComponents["newsletter-signup"]>["$props"] = {
  provider: "ghost",
  timeout: 5,
  onStandfirstSignedUp: ({ detail }) => detail.outcome.length,
};
`;

describe("types for frameworks", () => {
  let folder;

  before(() => {
    mkdirSync(join(root, ".cache"), { recursive: true });
    folder = mkdtempSync(join(root, ".cache", "types-"));
    const declared = Object.entries(standIns).map(([name, text]) => {
      const file = `${name.replace("/", "-")}.d.ts`;
      writeFileSync(join(folder, file), text);
      return [name, [`./${file}`]];
    });
    const ours = ["jsx", "preact", "solid", "svelte", "vue"].map((name) => [
      `standfirst/${name}`,
      [`../../dist/editor/${name}.d.ts`],
    ]);
    const options = {
      target: "es2022",
      module: "esnext",
      moduleResolution: "bundler",
      jsx: "react-jsx",
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      lib: ["es2023", "dom", "dom.iterable"],
      paths: Object.fromEntries([...declared, ...ours]),
    };
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: options, include: ["*.tsx", "*.ts"] }),
    );
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What the compiler says about a program, line by line. */
  function compile(name, text) {
    const path = join(folder, name);
    writeFileSync(path, text);
    try {
      execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder], {
        encoding: "utf8",
      });
      return "";
    } catch (error) {
      return error.stdout;
    } finally {
      rmSync(path);
    }
  }

  test("React takes the elements with their attributes and events", () => {
    assert.equal(compile("good.tsx", program), "");
  });

  test("React refuses an attribute of the wrong type", () => {
    assert.match(compile("bad.tsx", program.replace("limit={4}", "limit={true}")), /TS2322/);
  });

  test("React takes every component that the workbench writes, with the types of our elements", async () => {
    const written = await everythingWritten();
    const modules = written("react").map(({ name, code }) => `// ${name}\n${code}`);
    modules.forEach((code, index) => writeFileSync(join(folder, `written-${index}.tsx`), code));
    assert.equal(compile("all.ts", `declare module "standfirst" {}\n`), "");
    modules.forEach((_, index) => rmSync(join(folder, `written-${index}.tsx`)));
  });

  test("Preact, Solid, Vue and Svelte take them, too", () => {
    assert.equal(compile("others.ts", others), "");
  });
});
