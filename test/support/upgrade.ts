import { afterwards, settled } from "./page.js";

/** An element that got its properties while its tag meant nothing yet, as frameworks leave it, then upgraded in the page. */
export async function upgradedWith<T extends HTMLElement>(tag: string, properties: Partial<T>): Promise<T> {
  // A document without a window defines nothing, so the element is upgraded only when this one adopts it.
  const early = document.implementation.createHTMLDocument("").createElement(tag);
  document.body.append(Object.assign(early, properties));
  afterwards(() => early.remove());
  await settled(early);
  return early as T;
}
