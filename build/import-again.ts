/**
 * A file that could not be fetched stays missing for the page's life in Firefox (seen in 153) and WebKit: they remember the failure for its
 * address. So the next `import()` of it has an address that they have not tried. This may go once they have
 * https://github.com/whatwg/html/pull/10327, as Chromium has.
 *
 * A page's own bundler finds the name of a file only where `import()` has it, so the first time it has; for the next its name, which the bundler
 * may have changed, is read out of the function.
 */
const importAgain = `const importsMissed={},importAgain=async (ask, file = /\\.\\S+\\w/.exec(ask)) => {
  try { return await (importsMissed[file] ? import(file + importsMissed[file]) : ask()); }
  catch (error) { throw importsMissed[file] = [importsMissed[file]] + "?", error; }
};`;

/** Lets a file of ours ask again for the files that it fetches later. */
export function importingAgain(code: string): string {
  return importAgain + code.replaceAll(/\bimport\(["'`]\.\/[^"'`]+["'`]\)/g, "importAgain(()=>$&)");
}
