/**
 * A file that could not be fetched stays missing for the page's life in Firefox (seen in 153) and WebKit: they remember the failure for its
 * address. So the next `import()` of it has an address that they have not tried. This may go once they have
 * https://github.com/whatwg/html/pull/10327, as Chromium has.
 */
const importAgain = `const importsMissed={},importAgain=async file=>{
  try { return await import(file + (importsMissed[file] || "")); }
  catch (error) { throw importsMissed[file] = "?" + Date.now(), error; }
};`;

/** The same for a file that `elements.js` fetches, too: a page's own bundler finds a name only where `import()` has it. */
const importAgainInBundles = `const importsMissed={},importAgain=async (file, first)=>{
  try { return await (importsMissed[file] ? import(file + importsMissed[file]) : first()); }
  catch (error) { throw importsMissed[file] = "?" + Date.now(), error; }
};`;

const asked = /\bimport\((["'`]\.\/[^"'`]+["'`])\)/g;

/** Lets the embed ask again for the files that are fetched later. `elements.js` does not: a page's own bundler has to find their names. */
export function importingAgain(code: string): string {
  const asking = code.replaceAll(asked, "importAgain($1)");
  return asking === code ? code : importAgain + asking;
}

/** Lets a file beside the embed ask again, too. */
export function importingAgainBeside(code: string): string {
  return importAgainInBundles + code.replaceAll(asked, "importAgain($1,()=>import($1))");
}
