import type { ComplexAttributeConverter } from "lit";

/**
 * JSON that came through an editor. Some (WordPress, Markdown) write `&quot;` for every quote, so one decoding is tried
 * before giving up. Undefined when it is no JSON.
 */
export function readJson(text: string): unknown {
  for (const candidate of [text, text.replace(/&quot;|&#0*34;/g, '"').replace(/&amp;/g, "&")]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next candidate, or undefined.
    }
  }
  return undefined;
}

/** Lets a list or an object be written as JSON in an attribute: frameworks lose object properties when they hydrate. */
export const jsonAttribute: ComplexAttributeConverter<unknown> = {
  fromAttribute: (value) => (value === null ? undefined : readJson(value)),
};

/** The data in the first `<script type="application/json">` child, the third way to hand a list to a widget. */
export function readJsonChild(element: Element): unknown {
  const script = element.querySelector(':scope > script[type="application/json"]');
  return script?.textContent ? readJson(script.textContent) : undefined;
}
