/**
 * Coverage of lines in Chromium. Puppeteer's own asks for the text of every script there is and has every call counted, which keeps the browser
 * from optimizing anything; whether a block has run at all is enough for lines.
 */
export function coverLines(page) {
  let session;
  const coverage = {
    async startJSCoverage() {
      session = await page.createCDPSession();
      await session.send("Profiler.enable");
      await session.send("Profiler.startPreciseCoverage", { callCount: false, detailed: true });
    },
    async stopJSCoverage() {
      const { result } = await session.send("Profiler.takePreciseCoverage");
      await session.detach();
      return result.filter(({ url }) => url).map((rawScriptCoverage) => ({ rawScriptCoverage }));
    },
  };
  Object.defineProperty(page, "coverage", { value: coverage });
  return page;
}
