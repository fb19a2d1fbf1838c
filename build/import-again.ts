/**
 * A file that could not be fetched stays missing for the page's life in Firefox (seen in 153) and WebKit: they remember the failure for its
 * address. So the next `import()` of it has an address that they have not tried. This may go once they have
 * https://github.com/whatwg/html/pull/10327, as Chromium has.
 *
 * A page's own bundler finds the name of a file only where `import()` has it, so the first time it has; for the next its name, which the bundler
 * may have changed, is read out of the function.
 */
const importAgain = (
  resolve: string,
) => `const importsMissed={},importAgain=async (ask, file = /\\.\\S+\\w/.exec(ask)) => {
  try { return await (importsMissed[file] ? import(file + importsMissed[file]) : ask()); }
  catch (error) { ${resolve}throw importsMissed[file] = [importsMissed[file]] + "?", error; }
};`;

/**
 * A classic script of another origin, without `crossorigin`, has no address of its own to Chromium (156), so that a relative one leads nowhere
 * from there: https://html.spec.whatwg.org/multipage/webappapis.html#creating-a-classic-script. Its element knows where it came from; what is no
 * script is an element that somebody has named `currentScript`.
 */
const fromElement = `if (importsFrom?.localName == "script" && /resolve/.test(error)) return import(new URL(file, importsFrom.src)); `;

/** Lets a file of ours ask again for the files that it fetches later. */
export function importingAgain(code: string, isScript = false): string {
  const asking = code.replaceAll(/\bimport\(["'`]\.\/[^"'`]+["'`]\)/g, "importAgain(()=>$&)");
  return isScript
    ? `const importsFrom = document.currentScript;${importAgain(fromElement)}${asking}`
    : importAgain("") + asking;
}
