import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const litFile = /node_modules[\\/](lit|lit-html|lit-element|@lit[\\/]reactive-element)[\\/]/;
const ours = (name: string) => fileURLToPath(new URL(`../src/base/${name}.ts`, import.meta.url));
const scopeFile = ours("lit-scope");

/** What Lit reads from or leaves on the page, and what it sees instead. A test fails when a Lit upgrade brings a new one. */
const replacements: [RegExp, string][] = [
  [/\bglobalThis\b/g, "litScope"],
  [/(?<![\w.])litPropertyMetadata\b/g, "litScope.litPropertyMetadata"],
  [/\bSymbol\.metadata\b/g, "litScope.metadata"],
  [/(?<==)document(?=,)/g, "litScope.document"],
];

/** Gives Lit's own modules a private global object, so that the embed adds nothing to the page and trusts nothing on it. */
export function litPrivate(): Plugin {
  return {
    name: "standfirst:lit-private",
    enforce: "pre",
    resolveId: (id, importer) =>
      litFile.test(importer ?? "") && id.endsWith("/css-tag.js") ? ours("lit-css") : undefined,
    transform(code, id) {
      if (!litFile.test(id)) return undefined;
      const changed = replacements.reduce((text, [pattern, own]) => text.replace(pattern, own), code);
      if (changed === code) return undefined;
      return { code: `import { scope as litScope } from ${JSON.stringify(scopeFile)};\n${changed}`, map: null };
    },
  };
}
