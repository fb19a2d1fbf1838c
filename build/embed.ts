import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { Script } from "node:vm";
import { minify } from "terser";
import { build } from "vite";
import type { Plugin } from "vite";
import { declareProperties } from "./declare-properties.js";
import { importingAgain } from "./import-again.js";
import { litLean } from "./lit-lean.js";
import { litPrivate } from "./lit-private.js";
import { minifyTemplates } from "./minify-templates.js";
import { packWords } from "./pack-words.js";
import type { Words } from "./pack-words.js";
import { innerName, privateName } from "./private-names.js";
import { entries, siblings, source, styleSheet } from "./siblings.js";

const outDir = "dist/embed";
/** Built aside and put in place at the end: whoever serves the files meanwhile never meets a half of them. */
const aside = `dist/embed.${process.pid}`;
const licence = "/*! standfirst (MIT) with Lit (BSD-3-Clause): third-party-notices.txt */\n";

/** File names of the siblings built so far, by the module they were built from. */
type Built = Map<string, string>;

/** Sends an `import()` of a sibling's module to the sibling's file; the specifier stays relative to the embed itself. */
function pointAtSiblings(built: Built): Plugin {
  return {
    name: "standfirst:siblings",
    enforce: "pre",
    async resolveId(id, importer, options) {
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      const file = found && options.kind === "dynamic-import" && built.get(found.id);
      return file ? { id: `./${file}`, external: true } : undefined;
    },
  };
}

/** What the DOM calls numbers by: https://dom.spec.whatwg.org/#node */
const constants = {
  "Node.ELEMENT_NODE": "1",
  "Node.TEXT_NODE": "3",
  "Node.DOCUMENT_POSITION_FOLLOWING": "4",
};

async function bundle(entry: string, built: Built, ...more: Plugin[]): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "warn",
    define: constants,
    plugins: [pointAtSiblings(built), minifyTemplates(), ...more, litPrivate(), declareProperties()],
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      lib: { entry, formats: ["es"] },
      rolldownOptions: {
        makeAbsoluteExternalsRelative: false,
        output: { minify: true, comments: false },
      },
    },
  });
  const chunks = [output].flat().flatMap((result) => ("output" in result ? result.output : []));
  const [chunk] = chunks;
  if (chunks.length !== 1 || chunk?.type !== "chunk") throw new Error(`${entry} must become exactly one file`);
  if (chunk.imports.length) throw new Error(`${entry} must import nothing, but imports ${chunk.imports.join(", ")}`);
  return chunk.code;
}

/** Our style sheet without comments and white space; nesting stays, for every browser we support has it. */
async function minifyStyles(input: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "warn",
    build: { write: false, cssTarget: "esnext", rolldownOptions: { input } },
  });
  const assets = [output].flat().flatMap((result) => ("output" in result ? result.output : []));
  const sheet = assets.find(({ fileName }) => fileName.endsWith(".css"));
  if (sheet?.type !== "asset") throw new Error(`${input} became no style sheet`);
  // What the minifier does not read, it leaves with its spaces.
  return String(sheet.source).trim().replaceAll(", ", ",");
}

/** A second pass over what the bundler has minified. `names` are those to shorten; a late file and the first load call each other by theirs. */
async function smaller(code: string, module: boolean, names?: RegExp): Promise<string> {
  const result = await minify(code, {
    module,
    ecma: 2020,
    // No function of ours or of Lit's is called with `new` or looks at its own name, which is all that is unsafe there.
    compress: { keep_fargs: false, hoist_funs: true, passes: 3, unsafe_arrows: true, pure_getters: true },
    mangle: names ? { properties: { regex: names } } : {},
    // A classic script is read in the encoding of the page around it.
    format: { comments: false, ascii_only: !module },
  });
  if (!result.code) throw new Error("nothing is left of the embed");
  return result.code;
}

/** A file of another language, whose words are packed into one text. */
async function bundleWords(entry: string, files: Words[]): Promise<string> {
  const module = `data:text/javascript,${encodeURIComponent(await bundle(entry, new Map()))}`;
  const { strings }: { strings: Words } = await import(module);
  return `export default\`${packWords(strings, files)}\``;
}

async function bundleSmall(entry: string, built: Built, names?: RegExp, asksAgain = false): Promise<string> {
  const bundled = await bundle(entry, built);
  const code = asksAgain ? importingAgain(bundled) : bundled;
  // hls.js has constructors written as functions, and comes minified as its authors mean it to be.
  return isEngine(entry) ? code : smaller(code, true, names);
}

/** A module without imports and exports becomes a script that is valid both ways and leaks no binding. */
async function asScript(code: string): Promise<string> {
  const script = `${licence}${await smaller(`(()=>{"use strict";${importingAgain(code.trim(), true)}})();`, false, privateName)}\n`;
  new Script(script); // Throws on `import`, `export`, `import.meta` and top-level `await`.
  return script;
}

const hash = (code: string) => createHash("sha384").update(code).digest("base64");

const digest = (code: string) => createHash("sha256").update(code).digest("hex").slice(0, 8);

/**
 * What stands in for the digest that the late files have together until all of them are built: one of their own for each would be a good part of
 * the first load, which names them. hls.js is large and seldom changes, so readers keep it from one version to the next.
 */
const unknownDigest = "$DIGEST$";
const isEngine = (entry: string) => /[\\/]hls(-light)?\.ts$/.test(entry);

/** The licences of what the embed and its siblings contain, as those licences ask for. */
async function notices(): Promise<string> {
  const read = (path: string) => readFile(path, "utf8");
  const parts = [
    "Lit, in standfirst.js and elements.js",
    await read("node_modules/lit/LICENSE"),
    "hls.js, in the files whose names begin with hls",
    await read("node_modules/hls.js/LICENSE"),
    await read("build/licences/apache-2.0.txt"),
  ];
  return `${parts.map((part) => part.trim()).join("\n\n")}\n`;
}

/** Builds everything in `dist/embed`. */
export async function buildEmbed(): Promise<void> {
  const integrity: Record<string, string> = {};
  const write = async (file: string, code: string): Promise<void> => {
    integrity[file] = `sha384-${hash(code)}`;
    await writeFile(`${aside}/${file}`, code);
  };
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  const built: Built = new Map();
  const files = new Map<string, string>();
  for (const { name, entry, words, asksAgain } of siblings) {
    const code = words ? await bundleWords(entry, words) : await bundleSmall(entry, built, undefined, asksAgain);
    const file = `${name}-${isEngine(entry) ? digest(code) : unknownDigest}.js`;
    files.set(file, code);
    built.set(entry, file);
  }
  const shared = digest([...files.values()].join());
  const named = (text: string): string => text.replaceAll(unknownDigest, shared);
  for (const [file, code] of files) await write(named(file), named(code));
  for (const [entry, file] of built) built.set(entry, named(file));
  await write("standfirst.js", await asScript(await bundle(entries.embed, built, litLean())));
  await write("elements.js", licence + (await bundleSmall(entries.elements, built, innerName)));
  await write("standfirst.css", await minifyStyles(styleSheet));
  await cp(source("themes"), "dist/themes", { recursive: true });
  await writeFile(`${aside}/third-party-notices.txt`, await notices());
  await writeFile(`${aside}/integrity.json`, `${JSON.stringify(integrity, null, 2)}\n`);
  await rm(outDir, { recursive: true, force: true });
  await rename(aside, outDir);
}
