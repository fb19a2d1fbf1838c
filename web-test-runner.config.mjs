/**
 * The tests that run inside a page, in every browser there is: `npx wtr`, one file: `npx wtr --files 'test/widgets/share-link.test.ts'`,
 * one browser: `BROWSERS=chromium npx wtr`, with WebKit: `BROWSERS="chromium firefox webkit" npx wtr`.
 */
import { fileURLToPath } from "node:url";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter } from "@web/test-runner";
import { chromeLauncher } from "@web/test-runner-chrome";
import puppeteer from "puppeteer-core";
import { chromiumLaunchOptions, findChromium, findFirefox, firefoxLaunchOptions } from "./build/browsers.mjs";
import { browserCommands } from "./test/support/commands.mjs";
import { groupedFiles } from "./test/support/grouped.mjs";
import { coverLines } from "./test/support/line-coverage.mjs";
import { bundledPackages } from "./test/support/packages.mjs";
import { secondOrigin, serveFolders } from "./test/support/serve.mjs";
import { tallyReporter } from "./test/support/tally.mjs";
import { isWebKitThere, webkitLauncher } from "./test/support/webkit.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Each page gets a profile of its own, so that neither storage nor messages of one test reach another. */
async function createPage({ browser }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  return coverLines(page);
}

/** One page at a time: a browser gives frames and focus to one tab only, and a test that types needs it. */
const launcher = (launchOptions) => chromeLauncher({ puppeteer, launchOptions, createPage, concurrency: 1 });

const launchers = {
  chromium() {
    const chromium = findChromium();
    return chromium && launcher(chromiumLaunchOptions(chromium));
  },
  firefox() {
    const firefox = findFirefox();
    // Nothing here listens to requests, and Firefox tells of each of the hundred that a file makes at some cost. Chromium is cut off through them.
    return firefox && launcher({ ...firefoxLaunchOptions(firefox), networkEnabled: false });
  },
  webkit: () => isWebKitThere() && webkitLauncher(),
};

const wanted = (process.env.BROWSERS ?? "chromium firefox").split(/[\s,]+/).filter(Boolean);
const unknown = wanted.filter((name) => !(name in launchers));
if (unknown.length > 0)
  throw new Error(`BROWSERS names ${unknown.join(", ")}; known are ${Object.keys(launchers).join(", ")}`);
const browsers = wanted.map((name) => launchers[name]()).filter(Boolean);
if (browsers.length === 0)
  throw new Error("No browser was found for these tests. Run `node build/setup.mjs --browsers` to see what to do.");

const packages = [
  "lit",
  "lit/directives/keyed.js",
  "lit/directives/live.js",
  "lit/directives/unsafe-html.js",
  "@open-wc/testing",
  "@web/test-runner-commands",
  "axe-core/axe.min.js",
  "fast-check",
  "hls.js",
  "hls.js/light",
  "markdown-it",
  "marked",
];

/** Lit says on every page that its development build is in use; nothing else is kept from the log. */
const isDevelopmentNotice = (log) =>
  log.args.some((part) => typeof part === "string" && part.startsWith("Lit is in dev mode"));

/** A page is used for one test file after another; what the last one stored is cleared before the next one starts. */
const freshPage = (framework) => `<!doctype html>
<html lang="en"${browsers.length === 1 ? " data-alone" : ""}>
  <head><meta charset="utf-8" /><title>standfirst</title><script>localStorage.clear(); sessionStorage.clear();</script></head>
  <body><script type="module" src="${framework}"></script></body>
</html>`;

/** Test files that share a page: a folder, or those of its files that are named so. */
const groups = {
  base: ["base"],
  feeds: ["feeds"],
  onward: ["onward"],
  signup: ["signup"],
  strings: ["strings"],
  support: ["support"],
  // The doctor says each thing once a page, and nothing may have been said before.
  "newsletter-signup": ["widgets", /^newsletter-signup(?!-doctor)/],
  "related-stories": ["widgets", /^related-stories/],
  "other-widgets": ["widgets", /^(story-header|community-cta|share-link|enumerated|reader-settings|video-feature)/],
  player: ["player"],
  themes: [".", /^themes/],
};

export default {
  rootDir: root,
  files: ["test/**/*.test.ts", ...groupedFiles(root, groups), "!test/types/**"],
  nodeResolve: true,
  browsers,
  concurrentBrowsers: 2,
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 480_000,
  // Four browsers share the machine with each other, so that now and then one gets no turn for seconds; what fails twice in a row is no accident.
  testFramework: { config: { timeout: 20_000, retries: 1 } },
  testRunnerHtml: freshPage,
  filterBrowserLogs: (log) => !isDevelopmentNotice(log),
  plugins: [
    esbuildPlugin({ ts: true, target: "es2022", tsconfig: `${root}tsconfig.json` }),
    bundledPackages(packages),
    secondOrigin(root),
    browserCommands(),
  ],
  middleware: [serveFolders(root)],
  reporters: [
    defaultReporter(),
    ...(process.env.STANDFIRST_TALLY ? [tallyReporter(process.env.STANDFIRST_TALLY)] : []),
  ],
  coverageConfig: {
    include: ["src/**/*.ts"],
    report: true,
    reportDir: "coverage",
    reporters: ["lcovonly", "text-summary"],
    threshold: { lines: 90, statements: 0, branches: 0, functions: 0 },
  },
};
