/**
 * The few functions that a compiled Astro component calls, with the meaning that Astro's documentation gives them: Astro itself is a site generator
 * with a server, and only its compiler is among our dependencies. What a snippet does not use is not here, so a snippet that begins to use more fails.
 */
const escape = (value) => String(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Markup is passed on as it is; words that came from code are escaped. */
class Markup {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

const written = (value) => (value instanceof Markup ? value.text : escape(value));

export const Fragment = undefined;
export const createAstro = undefined;
export const renderHead = undefined;
export const unescapeHTML = undefined;
export const renderSlot = undefined;
export const mergeSlots = undefined;
export const addAttribute = undefined;
export const spreadAttributes = undefined;
export const defineStyleVars = undefined;
export const defineScriptVars = undefined;
export const renderTransition = undefined;
export const createTransitionScope = undefined;
export const createMetadata = () => undefined;

export const createComponent = (component) => component;
export const maybeRenderHead = () => new Markup("");
/** A script of a component is bundled and put on the page once; here it is only noted. */
export const renderScript = (result, id) => {
  result.scripts.push(id);
  return new Markup("");
};
export const render = (strings, ...values) =>
  new Markup(strings.reduce((text, string, index) => text + written(values[index - 1]) + string));

/** A name with a hyphen that no import explains is an element of the page. */
export function renderComponent(result, name, component, properties, slots) {
  if (component !== name || !name.includes("-")) throw new Error(`${name} is no custom element`);
  const attributes = Object.entries(properties)
    .filter(([, value]) => value !== false && value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escape(value)}"`));
  return new Markup(`<${name}${attributes.join("")}>${slots?.default?.() ?? ""}</${name}>`);
}
