// The picture in the README, taken of the story page as it is: `node demo/media/readme-picture.mjs`. Needs `npx vite build` and a browser.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { chromiumLaunchOptions, findChromium } from "../../build/browsers.mjs";
import { startServices } from "../server/services.mjs";
import { startSite } from "../server/site.mjs";

const looks = {
  desk: { width: 1280, height: 1700, scheme: "light", top: 0 },
  phone: { width: 390, height: 844, scheme: "dark", top: "related-stories" },
};

/** The story page in one look, from the top or from where an element begins, as a data URL. */
async function pictureOf(browser, url, { width, height, scheme, top }) {
  const page = await browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: 1.5 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(url, { waitUntil: "networkidle0" });
  if (top)
    await page.evaluate((name) => {
      const { top: from } = document.querySelector(name).getBoundingClientRect();
      scrollBy({ top: from - 24, behavior: "instant" });
    }, top);
  await page.waitForNetworkIdle();
  const data = await page.screenshot({ type: "png", encoding: "base64" });
  await page.close();
  return `data:image/png;base64,${data}`;
}

const sheet = ({ desk, phone }) => `<!doctype html>
<style>
  body { position: relative; width: 1200px; height: 1190px; margin: 0; overflow: hidden; background: #dcd3c4; }
  img { position: absolute; display: block; }
  .desk { inset: 56px auto auto 56px; width: 900px; border-radius: 6px; box-shadow: 0 12px 40px #0003; }
  .phone { inset: 486px 56px auto auto; width: 300px; border: 8px solid #0b0a09; border-radius: 32px; box-shadow: 0 18px 50px #0006; }
</style>
<img class="desk" src="${desk}"><img class="phone" src="${phone}">`;

async function take() {
  const at = {};
  const site = await startSite({ services: () => at.services });
  const services = await startServices({ site: site.origin });
  at.services = services.origin;
  const browser = await puppeteer.launch(chromiumLaunchOptions(findChromium()));
  try {
    const pictures = {};
    for (const [name, look] of Object.entries(looks))
      pictures[name] = await pictureOf(browser, `${site.origin}/`, look);
    const page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 1190 });
    await page.setContent(sheet(pictures), { waitUntil: "load" });
    const path = fileURLToPath(new URL("readme.jpg", import.meta.url));
    writeFileSync(path, await page.screenshot({ type: "jpeg", quality: 82 }));
  } finally {
    await browser.close();
    await Promise.all([site.close(), services.close()]);
  }
}

await take();
