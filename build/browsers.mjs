/**
 * Which browser on this machine the tests drive, and with which switches.
 *
 * Order: an environment variable (an unusable value is an error, never a silent fallback), an installed browser, the caches of Playwright and
 * Puppeteer, and last the Chromium that `build/setup-packaged-chromium.mjs` has put under `.cache/`.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

export const packagedChromium = join(root, ".cache", "packaged-chromium");
export const chromiumVariables = ["STANDFIRST_CHROME", "CHROME_PATH", "PUPPETEER_EXECUTABLE_PATH"];
export const firefoxVariables = ["STANDFIRST_FIREFOX"];

/** puppeteer-core 25 sends WebDriver BiDi commands that Firefox ESR 140 does not know; ESR 153 is the first long-lived release that does. */
export const oldestFirefox = 153;

const names = {
  chromium: [
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "chromium-browser",
    "microsoft-edge-stable",
    "microsoft-edge",
    "brave-browser",
  ],
  firefox: ["firefox-esr", "firefox"],
};
const macApplications = {
  chromium: ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"].map(
    (name) => `${name}.app/Contents/MacOS/${name}`,
  ),
  firefox: ["Firefox.app/Contents/MacOS/firefox", "Firefox ESR.app/Contents/MacOS/firefox"],
};
const windowsPrograms = {
  chromium: [
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "BraveSoftware/Brave-Browser/Application/brave.exe",
  ],
  firefox: ["Mozilla Firefox/firefox.exe"],
};

/** A browser named by an environment variable that cannot be run. */
export class UnusableBrowser extends Error {}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** What the browser says its version is. Windows browsers open a window instead of answering, so there the file itself must do. */
function versionOf(path, environment = {}) {
  if (process.platform === "win32") return existsSync(path) ? "unknown" : undefined;
  const answer = spawnSync(path, ["--version"], {
    encoding: "utf8",
    timeout: 30_000,
    env: { ...process.env, ...environment },
  });
  return answer.status === 0 ? /\d+(\.\d+)+/.exec(answer.stdout)?.[0] : undefined;
}

function fromVariables(variables) {
  for (const variable of variables) {
    const path = process.env[variable];
    if (!path) continue;
    const version = isExecutable(path) ? versionOf(path) : undefined;
    if (!version)
      throw new UnusableBrowser(
        `${variable} is set to "${path}", which is no browser that runs here. Correct it or unset it.`,
      );
    return { executablePath: path, version, source: variable };
  }
  return undefined;
}

function installedPlaces(kind) {
  if (process.platform === "darwin") {
    return ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
      macApplications[kind].map((name) => join(folder, name)),
    );
  }
  if (process.platform === "win32") {
    const folders = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(
      Boolean,
    );
    return folders.flatMap((folder) => windowsPrograms[kind].map((name) => join(folder, name)));
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
}

const cacheFolders = {
  darwin: [join(homedir(), "Library", "Caches", "ms-playwright")],
  win32: [join(process.env.LOCALAPPDATA ?? homedir(), "ms-playwright")],
  linux: [join(homedir(), ".cache", "ms-playwright")],
};
const cachedExecutables = {
  chromium: [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-win/chrome.exe",
    "chrome-win64/chrome.exe",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    "chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  ],
  // Playwright's own Firefox is patched and speaks no WebDriver BiDi, so only Puppeteer's folder layout is looked for.
  firefox: ["firefox/firefox", "firefox/firefox.exe", "Firefox.app/Contents/MacOS/firefox"],
};

function cachedPlaces(kind) {
  const playwright = [process.env.PLAYWRIGHT_BROWSERS_PATH, ...(cacheFolders[process.platform] ?? [])];
  const puppeteer = join(
    process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), ".cache", "puppeteer"),
    kind === "chromium" ? "chrome" : "firefox",
  );
  const folders = [puppeteer, ...(kind === "chromium" ? playwright : [])].filter(
    (folder) => folder && existsSync(folder),
  );
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => !/^(ffmpeg|webkit|winldd)/.test(name))
      .sort()
      .reverse()
      .flatMap((release) => cachedExecutables[kind].map((path) => join(folder, release, path))),
  );
}

function firstThatRuns(places, source, isGoodEnough) {
  for (const executablePath of new Set(places)) {
    const version = isExecutable(executablePath) ? versionOf(executablePath) : undefined;
    if (version && isGoodEnough(version)) return { executablePath, version, source };
  }
  return undefined;
}

function fromPackage() {
  const marker = join(packagedChromium, "ready.json");
  if (!existsSync(marker)) return undefined;
  const ready = JSON.parse(readFileSync(marker, "utf8"));
  const version = isExecutable(ready.executablePath) ? versionOf(ready.executablePath, ready.environment) : undefined;
  return version && { ...ready, version, source: "the npm package @sparticuz/chromium", shell: true };
}

/** The Chromium-family browser to use, or undefined. Throws {@link UnusableBrowser} for an environment variable that names none. */
export function findChromium() {
  const any = () => true;
  return (
    fromVariables(chromiumVariables) ??
    firstThatRuns(installedPlaces("chromium"), "installed", any) ??
    firstThatRuns(cachedPlaces("chromium"), "cached by Playwright or Puppeteer", any) ??
    fromPackage()
  );
}

const isRecentFirefox = (version) => version === "unknown" || Number.parseInt(version, 10) >= oldestFirefox;

/** The Firefox to use, or undefined; an older one than {@link oldestFirefox} does not count. */
export function findFirefox() {
  const named = fromVariables(firefoxVariables);
  if (named && !isRecentFirefox(named.version)) {
    throw new UnusableBrowser(`${named.source} is Firefox ${named.version}; the tests need ${oldestFirefox} or later.`);
  }
  return (
    named ??
    firstThatRuns(installedPlaces("firefox"), "installed", isRecentFirefox) ??
    firstThatRuns(cachedPlaces("firefox"), "cached by Puppeteer", isRecentFirefox)
  );
}

/** The places that were looked at, for the message that says nothing was found. */
export function placesTried(kind) {
  return [...new Set([...installedPlaces(kind), ...cachedPlaces(kind)])];
}

/**
 * How Puppeteer starts the browser. No name but loopback resolves, so a test cannot reach the network by accident; `*.example` is mapped to
 * loopback, because servers and browsers treat the loopback names themselves as special.
 */
export function chromiumLaunchOptions(chromium) {
  return {
    executablePath: chromium.executablePath,
    headless: chromium.shell ? "shell" : true,
    env: { ...process.env, ...chromium.environment },
    protocolTimeout: 120_000,
    args: [
      // Chromium refuses to sandbox as root, and a packaged or CI browser has no sandbox helper with the rights it needs.
      ...(process.getuid?.() === 0 || process.env.CI || chromium.shell ? ["--no-sandbox"] : []),
      "--disable-dev-shm-usage",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable",
      "--no-first-run",
      "--mute-audio",
      "--lang=en-GB",
      "--host-resolver-rules=MAP *.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    ],
  };
}

/** The same for Firefox, over WebDriver BiDi. */
export function firefoxLaunchOptions(firefox) {
  return {
    browser: "firefox",
    executablePath: firefox.executablePath,
    headless: true,
    protocolTimeout: 120_000,
    extraPrefsFirefox: {
      "network.dns.forceResolve": "127.0.0.1",
      "dom.security.https_first": false,
      "dom.security.https_first_schemeless": false,
      "intl.accept_languages": "en-GB",
      "media.volume_scale": "0.0",
      // Pages of one site share a process, as tabs of one site do for a reader; a new process for each page takes as long as many a test.
      "dom.ipc.processCount": 1,
      "dom.ipc.processCount.webIsolated": 1,
      "dom.ipc.processPrelaunch.enabled": false,
    },
  };
}
