/**
 * A JSX runtime that writes HTML, for tests: React's own writer of HTML (react-dom) is not among our dependencies. On HTML's own elements it knows
 * React's names only, so that a snippet which writes `class` or `for` fails; on custom elements it writes what stands there, as React 19 does.
 */
const names = {
  autoComplete: "autocomplete",
  className: "class",
  crossOrigin: "crossorigin",
  dateTime: "datetime",
  defaultChecked: "checked",
  defaultValue: "value",
  htmlFor: "for",
  playsInline: "playsinline",
  srcLang: "srclang",
  srcSet: "srcset",
};
const htmlNames = new Set(Object.values(names));
const voids = new Set(["img", "input", "source", "track", "br", "hr", "path"]);
const escape = (value) => String(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function attributeText(tag, name, value) {
  const isField = tag === "input" || tag === "textarea";
  const isCustom = tag.includes("-");
  const isWrong = htmlNames.has(name) && (name !== "value" || isField);
  if (!isCustom && isWrong) throw new Error(`React does not know ${name} on <${tag}>`);
  const written = isCustom ? name : (names[name] ?? name);
  return value === true ? ` ${written}` : ` ${written}="${escape(value)}"`;
}

const text = (child) => (Array.isArray(child) ? child.map(text).join("") : (child?.html ?? escape(child ?? "")));

export function jsx(tag, { children, ...properties }) {
  const attributes = Object.entries(properties).map(([name, value]) => attributeText(tag, name, value));
  const opening = `<${tag}${attributes.join("")}>`;
  return { html: voids.has(tag) ? opening : `${opening}${text(children)}</${tag}>` };
}

export { jsx as jsxs };
export const Fragment = ({ children }) => ({ html: text(children) });
