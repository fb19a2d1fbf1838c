// Every state of the workbench as a picture, for people to look at: `node demo/workbench/screenshots.mjs [folder] [part of a tag or state]`.
// Needs `npm run build:demo` and a browser; without a folder the pictures go to .cache/screenshots.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { chromiumLaunchOptions, findChromium } from "../../build/browsers.mjs";
import { startServices } from "../server/services.mjs";
import { startSite } from "../server/site.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const [folder = join(root, ".cache", "screenshots"), part = ""] = process.argv.slice(2);
const looks = [
  { name: "phone-light", width: 360, scheme: "light" },
  { name: "desk-dark", width: 1280, scheme: "dark" },
  // From right to left, in words that nobody here wrote the layout in.
  { name: "phone-arabic", width: 360, scheme: "light", lang: "ar" },
];

/** The links of the sidebar that lead to states. */
async function statesOf(page, start) {
  await page.goto(start);
  await page.waitForSelector("nav a");
  const links = await page.$$eval("nav a", (all) => all.map((each) => each.getAttribute("href").split("?")[0]));
  return links.filter((link) => /^#\/[a-z]+-[a-z]+\/./.test(link) && link.includes(part));
}

async function picture(page, address, { name, width, scheme, lang }) {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  // A new document for each picture: what one state leaves behind is not in the next.
  await page.goto("about:blank");
  await page.goto(lang ? `${address}?lang=${lang}` : address, { waitUntil: "networkidle2" });
  const stage = await page.waitForSelector(".stage iframe");
  const [, tag, state] = address.split("#")[1].split("/");
  await stage.screenshot({ path: join(folder, `${tag}.${state}.${name}.png`) });
}

async function run() {
  const at = {};
  const site = await startSite({ services: () => at.services });
  const services = await startServices({ site: site.origin });
  at.services = services.origin;
  const browser = await puppeteer.launch(chromiumLaunchOptions(findChromium()));
  try {
    mkdirSync(folder, { recursive: true });
    const page = await browser.newPage();
    const start = `${site.origin}/workbench/`;
    const states = await statesOf(page, start);
    for (const state of states) for (const look of looks) await picture(page, `${start}${state}`, look);
    console.log(`${states.length * looks.length} pictures are in ${folder}`);
  } finally {
    await browser.close();
    await Promise.all([site.close(), services.close()]);
  }
}

await run();
