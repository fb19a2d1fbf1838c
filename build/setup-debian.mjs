/** Browsers from the distribution, where we may install them: as root on Debian and its relatives. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

export function isRootOnDebian() {
  if (process.getuid?.() !== 0 || process.env.STANDFIRST_NO_APT || !existsSync("/usr/bin/apt-get")) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
}

function apt(minutes, ...words) {
  const answer = spawnSync("apt-get", ["-o", "DPkg::Lock::Timeout=120", "-qq", ...words], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    timeout: minutes * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return answer.status === 0
    ? undefined
    : answer.stderr?.trim().split("\n").at(-1) || answer.error?.message || "no reason given";
}

/** Installs the packages one by one, so that one that is not to be had does not keep the others out. Gives the reasons of what failed. */
export function aptInstall(packages) {
  const stale = apt(5, "update");
  const failures = packages.flatMap((name) => {
    console.log(`standfirst: installing ${name} (apt-get) …`);
    const reason = apt(10, "install", "-y", "--no-install-recommends", name);
    return reason ? [`apt-get install ${name}: ${reason}`] : [];
  });
  return failures.length > 0 && stale ? [`apt-get update: ${stale}`, ...failures] : failures;
}
