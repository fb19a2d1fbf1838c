import { safeHref } from "./url.js";

const told = new Set<string>();

/**
 * Tells the developer once what is wrong in the markup of a widget, where, and what to do about it.
 * Never throws: an author's mistake must not take the page down.
 */
export function warnOnce(element: Element, message: string): void {
  const text = `<${element.localName}> ${message}`;
  if (told.has(text)) return;
  told.add(text);
  console.warn(text, element);
}

/** Tells the developer which of those addresses no link and no picture gets. */
export function warnOfAddresses(element: Element, addresses: (string | undefined)[]): void {
  for (const url of addresses)
    if (url && !safeHref(url)) warnOnce(element, `leaves out "${url}", which is no web address.`);
}
