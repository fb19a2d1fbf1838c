/**
 * WebKit, the engine of Safari, as WebKitGTK has it: driven by its own WebKitWebDriver over W3C WebDriver, on a screen of its own (Xvfb).
 * Needs on Debian: webkit2gtk-driver xvfb xdotool. It answers to the commands for keys, mouse and window that the test runner knows, because it
 * gives itself out as a page of the one kind of launcher whose pages are plain objects.
 */
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { existsSync, readdirSync } from "node:fs";
import { startNames } from "./webkit-names.mjs";
import { WebKitPage } from "./webkit-page.mjs";

const programs = ["/usr/bin/WebKitWebDriver", "/usr/bin/Xvfb", "/usr/bin/xdotool"];
const libraries = "/usr/lib";

/** What the processes of WebKit are told. */
const surroundings = {
  LIBGL_ALWAYS_SOFTWARE: "1",
  GDK_BACKEND: "x11",
  // Only WebKit on Linux halts a silent film that is off the screen, without a word to the page; WebKit's own tests forbid it, too.
  WEBKIT_GST_ALLOW_PLAYBACK_OF_INVISIBLE_VIDEOS: "1",
  // There is nothing to hear a film with; asking one sound system after the other takes a while for each film.
  GST_PLUGIN_FEATURE_RANK: "fakeaudiosink:MAX",
};

/** The small browser that comes with WebKitGTK; its folder carries the machine's architecture. */
function miniBrowser() {
  if (!existsSync(libraries)) return undefined;
  const places = readdirSync(libraries).flatMap((folder) =>
    ["webkit2gtk-4.1", "webkitgtk-6.0"].map((version) => `${libraries}/${folder}/${version}/MiniBrowser`),
  );
  return places.find((path) => existsSync(path));
}

/** Whether WebKit can be had here. */
export const isWebKitThere = () => programs.every((path) => existsSync(path)) && miniBrowser() !== undefined;

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Xvfb chooses a free display and writes its number to the third stream. */
function startScreen() {
  const words = ["-displayfd", "3", "-screen", "0", "1600x2600x24", "-nolisten", "tcp"];
  const screen = spawn("Xvfb", words, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  return new Promise((resolve, reject) => {
    screen.once("error", reject);
    screen.once("exit", () => reject(new Error("Xvfb did not start")));
    screen.stdio[3].once("data", (number) => resolve({ screen, display: `:${String(number).trim()}` }));
  });
}

async function answersTo(url, within = 20_000) {
  const end = Date.now() + within;
  for (;;) {
    const answer = await fetch(`${url}/status`).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > end) throw new Error("WebKitWebDriver did not start");
  }
}

/** A launcher for @web/test-runner. One page at a time: two sessions at once end the driver. */
export function webkitLauncher() {
  const started = { processes: [], page: undefined, names: undefined };
  const active = new Map();

  async function start() {
    const { screen, display } = await startScreen();
    const port = await freePort();
    const env = { ...process.env, ...surroundings, DISPLAY: display };
    const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], { stdio: "ignore", env });
    started.processes.push(driver, screen);
    const url = `http://127.0.0.1:${port}`;
    await answersTo(url);
    const options = { binary: miniBrowser(), args: ["--automation", "--full-screen"] };
    started.names = await startNames();
    started.page = await WebKitPage.open(url, {
      browserName: "MiniBrowser",
      proxy: started.names.proxy,
      "webkitgtk:browserOptions": options,
    });
    // Without a window manager nothing has the focus, and then :focus never matches.
    spawnSync("xdotool", ["search", "--sync", "--onlyvisible", "--class", "MiniBrowser", "windowfocus"], {
      env,
      timeout: 15_000,
    });
    return started.page;
  }

  let starting;
  return {
    name: "WebKit",
    type: "playwright",
    concurrency: 1,
    async startSession(id, url) {
      starting ??= start();
      const page = await starting;
      active.set(id, page);
      await page.setViewportSize({ width: 800, height: 600 });
      await page.goTo(url);
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id)?.address(),
    getPage: (id) => active.get(id),
    async stopSession(id) {
      const page = active.get(id);
      active.delete(id);
      await page?.goTo("about:blank");
      return {};
    },
    async startDebugSession() {
      throw new Error("WebKit runs on a screen nobody sees; there is nothing to debug in");
    },
    async stop() {
      await started.page?.close().catch(() => undefined);
      started.names?.close();
      for (const child of started.processes) child.kill("SIGKILL");
    },
  };
}
