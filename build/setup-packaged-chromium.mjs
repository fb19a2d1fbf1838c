/**
 * The last resort on Linux x64: a Chromium that comes as an npm package, so a machine that reaches only the npm registry can run the tests.
 * It is installed from its own lockfile into `.cache/packaged-chromium`, away from the project's dependencies (67 MB; 209 MB unpacked).
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packagedChromium } from "./browsers.mjs";
import { npmInstall } from "./setup-npm.mjs";

const pinned = fileURLToPath(new URL("packaged-chromium/", import.meta.url));
const files = ["package.json", "package-lock.json", ".npmrc"];

/**
 * The package unpacks into the folder for temporary files and takes whatever lies there for good, so it gets a folder of its own; its own
 * libraries come along only for a machine that looks like the cloud function it was made for, and only while this runs.
 */
function unpack(folder) {
  const script = 'import chromium from "@sparticuz/chromium"; console.log(await chromium.executablePath())';
  const answer = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: packagedChromium,
    encoding: "utf8",
    timeout: 240_000,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
  });
  if (answer.status !== 0)
    throw new Error(`unpacking @sparticuz/chromium failed: ${answer.stderr || answer.error?.message}`);
  return answer.stdout.trim();
}

/** The machine's own libraries are preferred; a machine without them gets those of the package. */
function environmentThatRuns(executablePath, folder) {
  const own = { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_PATH: join(folder, "fonts") };
  for (const environment of [{}, own]) {
    const answer = spawnSync(executablePath, ["--version"], {
      encoding: "utf8",
      timeout: 30_000,
      env: { ...process.env, ...environment },
    });
    if (answer.status === 0) return environment;
  }
  throw new Error("the Chromium of @sparticuz/chromium does not start on this machine");
}

export const isPackagedChromiumPossible = () => process.platform === "linux" && process.arch === "x64";

/** Installs and unpacks it; throws with the reason when that fails. */
export function installPackagedChromium() {
  const lockfile = readFileSync(join(pinned, "package-lock.json"), "utf8");
  const marker = join(packagedChromium, "ready.json");
  if (existsSync(marker) && readFileSync(join(packagedChromium, "package-lock.json"), "utf8") === lockfile) return;
  rmSync(packagedChromium, { recursive: true, force: true });
  const folder = join(packagedChromium, "unpacked");
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(join(pinned, file), join(packagedChromium, file));
  npmInstall(packagedChromium);
  const executablePath = unpack(folder);
  writeFileSync(marker, JSON.stringify({ executablePath, environment: environmentThatRuns(executablePath, folder) }));
}
