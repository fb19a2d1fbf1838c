/** `npm ci`, and only when it is needed. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** npm could not do its part; what it said is on the screen already. */
export class InstallProblem extends Error {}

const quiet = { PUPPETEER_SKIP_DOWNLOAD: "1", PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" };

/**
 * npm as the running npm names itself, else the one on the path: the command and the words to put before npm's own. On Windows the one on the
 * path is a script, which only a shell starts.
 */
export function npmCommand() {
  const own = process.env.npm_execpath;
  const isNpm = own && /npm-cli\.c?js$/.test(own);
  return isNpm
    ? { command: process.execPath, words: [own], shell: false }
    : { command: "npm", words: [], shell: process.platform === "win32" };
}

function npm(folder, ...more) {
  const { command, words, shell } = npmCommand();
  const env = { ...process.env, ...quiet };
  return spawnSync(command, [...words, ...more], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
    timeout: 15 * 60_000,
    env,
    shell,
  });
}

/** Installs exactly what the lockfile in that folder says; throws with what to do when npm cannot. */
export function npmInstall(folder) {
  const answer = npm(folder, "ci", "--loglevel=error", "--no-fund", "--no-audit");
  if (answer.error) throw new InstallProblem(`npm could not be started: ${answer.error.message}`);
  if (answer.status !== 0) throw new InstallProblem(`"npm ci" failed in ${folder}; its own words are above.`);
}

/** What npm itself wrote down about the installed tree agrees with the lockfile: somebody ran `npm install` by hand, and nothing is to be done. */
function isInstalledByHand(root, lockfile) {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages ?? {};
  const wanted = Object.entries(JSON.parse(lockfile).packages).filter(
    ([path, entry]) => path !== "" && !entry.optional,
  );
  return wanted.every(
    ([path, entry]) => installed[path]?.version === entry.version && installed[path]?.integrity === entry.integrity,
  );
}

/** Brings node_modules to what package-lock.json says; a stamp with the lockfile's hash makes the next start immediate. */
export function installDependencies(root) {
  const lockfile = readFileSync(join(root, "package-lock.json"), "utf8");
  const stamp = join(root, "node_modules", ".standfirst-installed");
  const hash = createHash("sha256").update(lockfile).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  if (!isInstalledByHand(root, lockfile)) {
    console.log("standfirst: installing the pinned dependencies (npm ci) …");
    npmInstall(root);
  }
  writeFileSync(stamp, hash);
}
