/**
 * A file that could not be fetched stays missing for the page's life in Firefox (seen in 153) and WebKit: they remember the failure for its
 * address. So the next `import()` of it has an address that they have not tried. This may go once they have
 * https://github.com/whatwg/html/pull/10327, as Chromium has.
 */
const importAgain = `const importsMissed={},importAgain=async file=>{
  try { return await import(file + (importsMissed[file] || "")); }
  catch (error) { throw importsMissed[file] = "?" + Date.now(), error; }
};`;

/** Lets a file of ours ask again for the files that are fetched later. `elements.js` does not: a page's own bundler has to find their names. */
export function importingAgain(code: string): string {
  const asking = code.replaceAll(/\bimport\((?=["'`]\.\/)/g, "importAgain(");
  return asking === code ? code : importAgain + asking;
}
