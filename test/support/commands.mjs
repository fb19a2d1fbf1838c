/**
 * What a test in a page can ask of the browser around it, beyond the commands of @web/test-runner-commands.
 * Each answers `true` when the browser did it and `false` when this browser cannot, so a test can say why it does not run there.
 */

/** The DevTools session of each page. It has to stay open: when it closes, Chromium forgets what it was told to emulate. */
const sessions = new WeakMap();

async function devTools(page) {
  let session = sessions.get(page);
  if (!session) {
    session = await page.createCDPSession();
    sessions.set(page, session);
  }
  return session;
}

const mediaFeatures = {
  forcedColors: "forced-colors",
  reducedMotion: "prefers-reduced-motion",
  colorScheme: "prefers-color-scheme",
  contrast: "prefers-contrast",
  reducedData: "prefers-reduced-data",
};

/** Puppeteer's own method replaces all features each time and knows no forced colours; the protocol's does both at once. */
async function emulate(page, { media = "", ...wanted }) {
  const session = await devTools(page);
  const features = Object.entries(wanted).map(([name, value]) => ({ name: mediaFeatures[name], value }));
  await session.send("Emulation.setEmulatedMedia", { media, features });
  return true;
}

/** Clipboard and other permissions for the page's origin: `granted`, `denied` or `prompt`. */
async function permit(page, permissions) {
  const session = await devTools(page);
  const { origin } = new URL(page.url());
  const browserContextId = page.browserContext().id;
  for (const [name, setting] of Object.entries(permissions)) {
    // Writing plain text and writing anything are two permissions in Chromium, and each call sets one.
    const descriptions =
      name === "clipboard-write"
        ? [false, true].map((allowWithoutSanitization) => ({ name, allowWithoutSanitization }))
        : [{ name }];
    for (const permission of descriptions)
      await session.send("Browser.setPermission", { permission, setting, origin, browserContextId });
  }
  return true;
}

async function goOffline(page, { offline }) {
  await page.setOfflineMode(offline);
  return true;
}

/** Makes the page's processor `rate` times slower: a phone, or a busy laptop. */
async function throttle(page, { rate }) {
  const session = await devTools(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  return true;
}

/** Collects what is garbage, for tests that look for leaks. */
async function collectGarbage(page) {
  const session = await devTools(page);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  return true;
}

async function countListeners(page) {
  const session = await devTools(page);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { nodes, listeners: jsEventListeners };
}

/** What assistive technology is told, as the browser computed it: `[{ role, name, … }]`, ignored nodes left out. */
async function readAloud(page) {
  const session = await devTools(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({
      role: node.role?.value,
      name: node.name?.value ?? "",
      description: node.description?.value ?? "",
      ...Object.fromEntries((node.properties ?? []).map((property) => [property.name, property.value.value])),
    }));
}

const commands = {
  "standfirst:emulate": emulate,
  "standfirst:permit": permit,
  "standfirst:offline": goOffline,
  "standfirst:throttle": throttle,
  "standfirst:collect-garbage": collectGarbage,
  "standfirst:count": countListeners,
  "standfirst:read-aloud": readAloud,
};

export function browserCommands() {
  return {
    name: "standfirst-browser-commands",
    async executeCommand({ command, payload, session }) {
      const run = commands[command];
      if (!run) return undefined;
      if (session.browser.name !== "Chromium") return false;
      return (await run(session.browser.getPage(session.id), payload ?? {})) ?? false;
    },
  };
}
