import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const litFile = /node_modules[\\/](lit|lit-html|lit-element|@lit[\\/]reactive-element)[\\/]/;
const ours = (name: string) => fileURLToPath(new URL(`../src/base/${name}.ts`, import.meta.url));
const scopeFile = ours("lit-scope");

/** What Lit would read from the page or leave there, and what it does instead, by the file of Lit that must have it. */
const replacements: [file: RegExp, found: RegExp, instead: string][] = [
  [
    /lit-html\.js$/,
    /,\w=\w\.litHtmlPolyfillSupport;\w\?\.\(\w,\w\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    "",
  ],
  [/lit-element\.js$/, /,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\)/, ""],
  [/lit-element\.js$/, /const \w=\w\.litElementPolyfillSupport;\w\?\.\(\{LitElement:\w\}\);/, ""],
  [/lit-element\.js$/, /\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ""],
  [/reactive-element\.js$/, /\w=\w\.reactiveElementPolyfillSupport,/, ""],
  [
    /reactive-element\.js$/,
    /,\w\?\.\(\{ReactiveElement:\w\}\),\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    "",
  ],
  // Standard decorators leave their properties there; ours are the compiler's and declare at once.
  [/reactive-element\.js$/, /Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ""],
  [/reactive-element\.js$/, /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\._\$Eh=new Map)/, ""],
  [/(lit-html|lit-element|reactive-element)\.js$/, /\bglobalThis\b/, "litScope"],
  [/lit-html\.js$/, /(?<==)document(?=,)/, "litScope.document"],
];

/** Names of the page that none of Lit's files may still have: a Lit upgrade that brings a new one stops the build. */
const ofThePage = /globalThis|\bwindow\b|\.metadata|PolyfillSupport|HydrateSupport|Versions\b|litPropertyMetadata/;

export function replaceGlobals(code: string, id: string): string {
  const wanted = replacements.filter(([file]) => file.test(id));
  const changed = wanted.reduce((text, [, found, instead]) => {
    if (!found.test(text)) throw new Error(`${id} has no ${found}`);
    return text.replace(found, instead);
  }, code);
  const left = ofThePage.exec(changed);
  if (left) throw new Error(`${id} reaches for the page: ${left[0]}`);
  return changed;
}

/** Gives Lit's own modules a private global object, so that the embed adds nothing to the page and trusts nothing on it. */
export function litPrivate(): Plugin {
  return {
    name: "standfirst:lit-private",
    enforce: "pre",
    resolveId: (id, importer) =>
      litFile.test(importer ?? "") && id.endsWith("/css-tag.js") ? ours("lit-css") : undefined,
    transform(code, id) {
      if (!litFile.test(id)) return undefined;
      const changed = replaceGlobals(code, id);
      if (changed === code) return undefined;
      return { code: `import { scope as litScope } from ${JSON.stringify(scopeFile)};\n${changed}`, map: null };
    },
  };
}
