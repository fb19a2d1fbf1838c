/**
 * The packages that tests in pages import, each as one file: a browser that asks for hundreds of small modules before every test file spends
 * more time on that than on most tests. All are bundled together, so that there is one copy of Lit, in the development build that warns.
 */
import { build } from "vite";

const folder = "/__packages__/";
const nameOf = (specifier) => `${specifier.replaceAll(/\W+/g, "-")}.js`;

async function bundle(specifiers) {
  const { output } = await build({
    configFile: false,
    logLevel: "silent",
    mode: "development",
    define: { "process.env.NODE_ENV": '"development"' },
    resolve: { conditions: ["development", "browser", "module", "import", "default"] },
    build: {
      write: false,
      minify: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(specifiers.map((specifier) => [nameOf(specifier), specifier])),
        // What the test server itself serves.
        external: /^\/__web-/,
        preserveEntrySignatures: "strict",
        output: { entryFileNames: "[name]", chunkFileNames: "part-[name]-[hash].js" },
      },
    },
  });
  return new Map(output.map(({ fileName, code }) => [folder + fileName, code]));
}

/** A plugin of the test server. Packages that are not named here are served module by module, as they are. */
export function bundledPackages(specifiers) {
  let files = new Map();
  return {
    name: "standfirst-bundled-packages",
    async serverStart() {
      files = await bundle(specifiers);
    },
    resolveImport({ source }) {
      if (specifiers.includes(source)) return folder + nameOf(source);
      // A module of Lit beside the bundle would bring a second Lit with it.
      if (/^lit(\/|$)/.test(source)) throw new Error(`name ${source} among the bundled packages of the test server`);
      return undefined;
    },
    serve: ({ path }) => files.has(path) && { body: files.get(path), type: "js" },
  };
}
