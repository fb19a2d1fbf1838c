/** Coverage counts only the files that some test has loaded; a file that none loads would not lower it. This finds those. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { transformWithOxc } from "vite";

/**
 * Loaded by other tests than those in pages: the embed's entry, what its Lit sees in the place of the page, and the full HLS engine by the whole
 * pages of test/host, as built; the package's entry, and the event classes it passes on, by Node in test/package.
 */
const elsewhere = new Set([
  "src/standfirst.ts",
  "src/base/lit-css.ts",
  "src/base/lit-scope.ts",
  "src/index.ts",
  "src/player/hls.ts",
  "src/widgets/share-link/share-link.events.ts",
  "src/widgets/video-feature/video-feature.events.ts",
]);

/** Types leave nothing behind when they are compiled, so there is nothing to run. */
async function hasCode(path) {
  const { code } = await transformWithOxc(readFileSync(path, "utf8"), path);
  return code.replace(/^\s*(import|export) \{\s*\};?\s*$|^\/\/.*$|^\s*import [^;]*;\s*$/gm, "").trim() !== "";
}

/** The files of src that the last coverage report does not know, as paths from the root. */
export async function unloadedFiles(root) {
  const report = join(root, "coverage", "lcov.info");
  if (!existsSync(report)) return ["everything (coverage/lcov.info is missing)"];
  const slashed = (path) => path.split(sep).join("/");
  const loaded = [...readFileSync(report, "utf8").matchAll(/^SF:(.+)$/gm)].map(([, path]) => slashed(path));
  const sources = readdirSync(join(root, "src"), { recursive: true }).map((name) => slashed(join("src", name)));
  const unknown = sources.filter(
    (name) => /(?<!\.d)\.ts$/.test(name) && !elsewhere.has(name) && !loaded.some((path) => path.endsWith(name)),
  );
  const withCode = await Promise.all(unknown.map((name) => hasCode(join(root, name))));
  return unknown.filter((_, index) => withCode[index]);
}
