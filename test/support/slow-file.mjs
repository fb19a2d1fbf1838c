/** A file that is on its way for as long as the test likes, as on a slow line: `prepare` is for the page, `arrive` lets it come. */
export function slowFile(pattern) {
  let arrive;
  const arrived = new Promise((resolve) => {
    arrive = resolve;
  });
  const prepare = async (page) => {
    await page.setRequestInterception(true);
    page.on("request", async (request) => {
      if (pattern.test(request.url())) await arrived;
      await request.continue();
    });
  };
  return { prepare, arrive };
}
