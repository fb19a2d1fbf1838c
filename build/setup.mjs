/**
 * Makes a fresh clone ready: `node build/setup.mjs` for the demo, with `--browsers` for the tests. Runs before `npm start` and `npm test`,
 * uses nothing but Node itself, and does nothing when there is nothing to do.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import {
  chromiumVariables,
  findChromium,
  findFirefox,
  oldestFirefox,
  placesTried,
  UnusableBrowser,
} from "./browsers.mjs";
import { aptInstall, isRootOnDebian } from "./setup-debian.mjs";
import { InstallProblem, installDependencies } from "./setup-npm.mjs";
import { installPackagedChromium, isPackagedChromiumPossible } from "./setup-packaged-chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const oldestNode = [20, 19];

/** A mistake that the person at the keyboard can mend: shown without a stack. */
class SetupProblem extends Error {}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new SetupProblem(
    `Node ${oldestNode.join(".")} or later is needed; this is Node ${process.versions.node}. Install a current one and run the command again.`,
  );
}

function missingChromium(failures) {
  return [
    "No Chrome, Chromium, Edge or Brave was found for the tests. Tried:",
    `  - the environment variables ${chromiumVariables.join(", ")}: not set`,
    ...placesTried("chromium").map((place) => `  - ${place}`),
    ...failures.map((failure) => `  - ${failure}`),
    "Either of these mends it:",
    "  npx playwright install --with-deps chromium",
    process.platform === "linux"
      ? "  sudo apt-get install chromium"
      : "  install Google Chrome, or set STANDFIRST_CHROME to the path of one",
  ].join("\n");
}

/** Firefox has no decoders for our film of its own: it takes those that come with ffmpeg, which also makes streams for the tests. */
const hasFfmpeg = () => spawnSync("ffmpeg", ["-version"]).status === 0;

function installMissing() {
  const found = { chromium: findChromium(), "firefox-esr": findFirefox(), ffmpeg: hasFfmpeg() };
  const missing = Object.keys(found).filter((name) => !found[name]);
  const failures = missing.length > 0 && isRootOnDebian() ? aptInstall(missing) : [];
  if (findChromium() || !isPackagedChromiumPossible()) return failures;
  try {
    console.log("standfirst: fetching a Chromium from the npm registry …");
    installPackagedChromium();
  } catch (error) {
    failures.push(`@sparticuz/chromium: ${error.message}`);
  }
  return failures;
}

function readyBrowsers() {
  const failures = installMissing();
  const chromium = findChromium();
  if (!chromium) throw new SetupProblem(missingChromium(failures));
  const firefox = findFirefox();
  const shown = ({ executablePath, version, source }) => `${version}, ${executablePath} (${source})`;
  console.log(`standfirst: Chromium ${shown(chromium)}`);
  for (const failure of failures) console.log(`standfirst: ${failure}`);
  const absent = `none of version ${oldestFirefox} or later is installed, so the tests run in Chromium only; install one or set STANDFIRST_FIREFOX`;
  console.log(`standfirst: Firefox${firefox ? ` ${shown(firefox)}` : `: ${absent}`}`);
}

try {
  checkNode();
  installDependencies(root);
  if (process.argv.includes("--browsers")) readyBrowsers();
} catch (error) {
  const isPlain = [SetupProblem, UnusableBrowser, InstallProblem].some((kind) => error instanceof kind);
  console.error(`standfirst: ${isPlain ? error.message : error.stack}`);
  process.exitCode = 1;
}
