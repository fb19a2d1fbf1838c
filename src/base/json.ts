import type { ComplexAttributeConverter } from "lit";
import { warnOnce } from "./warn.js";

/**
 * JSON that came through an editor. Some (WordPress, Markdown) write `&quot;` for every quote, so one decoding is tried
 * before giving up. Undefined when it is no JSON, of which the developer of that element is told.
 */
export function readJson(text: string, element?: Element): unknown {
  for (const candidate of [text, text.replace(/&quot;|&#0*34;/g, '"').replace(/&amp;/g, "&")]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next candidate, or undefined.
    }
  }
  return element && warnOnce(element, `leaves out "${text}", which is no JSON.`);
}

let reading: Element;

/** Lit does not tell a converter whose attribute it reads; one is read at a time. */
export const readAttributesOf = (element: Element): Element => (reading = element);

/** Lets a list or an object be written as JSON in an attribute: frameworks lose object properties when they hydrate. */
export const jsonAttribute: ComplexAttributeConverter<unknown> = {
  // `null` is JSON, too: templates write it where there is nothing to say.
  fromAttribute: (text) => (text ? readJson(text, reading) : null),
};

/**
 * The data in the first `<script type="application/json">` child, the third way to hand a list to a widget. Half of one may be
 * there while the page loads, with nothing after it, which is no mistake of the author's.
 */
export function readJsonChild(element: Element): unknown {
  const script = element.querySelector(':scope > script[type="application/json"]');
  const text = script?.textContent?.trim();
  return text && readJson(text, script?.nextSibling ? element : undefined);
}
