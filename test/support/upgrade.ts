import { afterwards, settled, until } from "./page.js";

/** An element that got its properties while its tag meant nothing yet, as frameworks leave it, then upgraded in the page. */
export async function upgradedWith<T extends HTMLElement>(tag: string, properties: Partial<T>): Promise<T> {
  // A document without a window defines nothing, so the element is upgraded only when this one adopts it.
  const early = document.implementation.createHTMLDocument("").createElement(tag);
  document.body.append(Object.assign(early, properties));
  afterwards(() => early.remove());
  await settled(early);
  return early as T;
}

/** A page of its own with standfirst.css, in which no module has run yet. */
export async function pageBefore(width: number, markup: string, style = "", height = 9000): Promise<Document> {
  const frame = document.createElement("iframe");
  frame.width = `${width}`;
  frame.height = `${height}`;
  frame.srcdoc = `<!doctype html><html lang="en"><link rel="stylesheet" href="/src/standfirst.css">
    <style>body { margin: 0; ${style} } iframe { border: 0 }</style>${markup}<p>Below.</p>`;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
  document.body.append(frame);
  afterwards(() => frame.remove());
  await loaded;
  if (!frame.contentDocument) throw new Error("the frame has no page");
  return frame.contentDocument;
}

/** Lets the module of one element run in such a page, until the element shows what the selector finds. */
export async function upgradeIn(page: Document, tag: string, shown: string): Promise<void> {
  const script = page.createElement("script");
  script.type = "module";
  script.src = `/src/widgets/${tag}/define.ts`;
  page.body.append(script);
  await until(() => page.querySelector(tag)?.shadowRoot?.querySelector(shown), `<${tag}> never came`);
}

/** Where what follows the element begins. */
export const topOf = (page: Document): number =>
  page.querySelector("body > p")?.getBoundingClientRect().top ?? Number.NaN;
