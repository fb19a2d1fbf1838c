/**
 * What editors and type checkers know about the six elements, all of it from `custom-elements.json`: `node build/editor-data.mjs` writes
 * `dist/editor`. `filesFrom(manifest, package)` is the same without a disk.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const oneLine = (text = "") => text.replaceAll(/\s+/g, " ").trim();
const json = (data) => `${JSON.stringify(data, null, 2)}\n`;

const elementsOf = ({ modules }) =>
  modules.flatMap(({ declarations = [] }) => declarations.filter(({ customElement }) => customElement));

const typeOf = ({ type }) => (type?.text ?? "string").replaceAll(" | undefined", "");

/** The values of an attribute that has a few. */
const valuesOf = (attribute) => [...typeOf(attribute).matchAll(/"([^"]+)"/g)].map(([, value]) => value);

const methodsOf = ({ members }) => members.filter(({ kind }) => kind === "method");

/** Properties that have no attribute of their name. */
const propertiesOf = ({ members, attributes }) => {
  const fields = new Set(attributes.map(({ fieldName }) => fieldName));
  return members.filter(({ kind, name }) => kind === "field" && !fields.has(name));
};

/** Every element reads the same custom properties. */
const tokensOf = ([{ cssProperties }]) => cssProperties.map(described);

/** https://github.com/microsoft/vscode-custom-data */
function vsCodeData(elements) {
  const tags = elements.map((element) => ({
    name: element.tagName,
    description: { kind: "markdown", value: element.description },
    attributes: element.attributes.map((attribute) => ({
      name: attribute.name,
      description: { kind: "markdown", value: oneLine(attribute.description) },
      ...(typeOf(attribute) === "boolean" && { valueSet: "v" }),
      ...(valuesOf(attribute).length > 0 && { values: valuesOf(attribute).map((name) => ({ name })) }),
    })),
  }));
  return json({ version: 1.1, tags });
}

/** The same for style sheets. */
const vsCodeCssData = (elements) => json({ version: 1.1, properties: tokensOf(elements) });

const described = ({ name, description }) => ({ name, description: oneLine(description) });

const signature = ({ parameters = [], return: { type } = {} }) =>
  `(${parameters.map(({ name, type: own }) => `${name}: ${own?.text ?? "unknown"}`).join(", ")}) => ${type?.text ?? "void"}`;

/** https://github.com/JetBrains/web-types */
function webTypes(elements, { name, version }) {
  const all = elements.map((element) => ({
    name: element.tagName,
    description: element.description,
    attributes: element.attributes.map((attribute) => ({
      ...described(attribute),
      required: false,
      value: { type: typeOf(attribute), required: typeOf(attribute) !== "boolean" },
      ...(attribute.default && { default: attribute.default }),
    })),
    slots: (element.slots ?? []).map(described),
    js: {
      events: element.events.map(described),
      properties: [
        ...propertiesOf(element).map((field) => ({
          ...described(field),
          type: typeOf(field),
          ...(field.readonly && { "read-only": true }),
        })),
        ...methodsOf(element).map((method) => ({ ...described(method), type: signature(method) })),
      ],
    },
    css: {
      properties: element.cssProperties.map(described),
      parts: (element.cssParts ?? []).map(described),
      "pseudo-classes": (element.cssStates ?? []).map((state) => ({
        ...described(state),
        name: `state(${state.name})`,
      })),
    },
  }));
  const schema = "https://json.schemastore.org/web-types";
  return json({
    $schema: schema,
    name,
    version,
    "description-markup": "markdown",
    contributions: { html: { elements: all } },
  });
}

/** The type of an attribute as a page author writes it: numbers and lists may be text, too. */
function authorType(element, attribute) {
  const type = typeOf(attribute);
  if (type === "boolean") return "boolean";
  if (type === "number") return "number | `${number}`";
  const values = valuesOf(attribute);
  if (values.length > 0) return [...values.map((value) => JSON.stringify(value)), "(string & {})"].join(" | ");
  return type === "string" ? "string" : `string | ${element.name}["${attribute.fieldName ?? attribute.name}"]`;
}

const hasEvents = ({ tagName }) => existsSync(new URL(`src/widgets/${tagName}/${tagName}.events.ts`, root));

/** What the types of every framework have in common. */
function attributeTypes(elements) {
  const own = elements.map((element) => {
    const fields = element.attributes.map(
      (attribute) =>
        `    /** ${oneLine(attribute.description)} */\n    "${attribute.name}"?: ${authorType(element, attribute)} | undefined;`,
    );
    return `  "${element.tagName}": {\n${fields.join("\n")}\n  };`;
  });
  const events = elements.map((element) => {
    const names = element.events.map(({ name }) => JSON.stringify(name)).join(" | ");
    return `  "${element.tagName}": ${names || "never"};`;
  });
  return `// Made from custom-elements.json by build/editor-data.mjs.
import type { ${elements
    .map(({ name }) => name)
    .sort()
    .join(", ")} } from "../index.js";
${elements
  .filter(hasEvents)
  .map(({ tagName }) => `import type {} from "../widgets/${tagName}/${tagName}.events.js";\n`)
  .join("")}
/** The attributes of each element. */
export interface WidgetAttributes {
${own.join("\n")}
}

/** The events of each element; what they carry is in \`HTMLElementEventMap\`. */
export interface WidgetEvents {
${events.join("\n")}
}

type Global = {
  class?: string | undefined;
  dir?: "ltr" | "rtl" | "auto" | undefined;
  hidden?: boolean | undefined;
  id?: string | undefined;
  lang?: string | undefined;
  part?: string | undefined;
  slot?: string | undefined;
  [data: \`data-\${string}\`]: unknown;
  [aria: \`aria-\${string}\`]: unknown;
};

export type EventOf<Name> = Name extends keyof HTMLElementEventMap ? HTMLElementEventMap[Name] : CustomEvent;

/** An element in JSX or in a template: its attributes, its events as \`Prefix\` and name, what every element has, and what the framework adds. */
export type Widget<Tag extends keyof WidgetAttributes, Prefix extends string, More> = WidgetAttributes[Tag] &
  Global &
  More & { [Name in WidgetEvents[Tag] as \`\${Prefix}\${Name}\`]?: ((event: EventOf<Name>) => void) | undefined };
`;
}

const lines = (elements, line) => elements.map(({ tagName }) => `    ${line(tagName)}`).join("\n");

/** React 19, Preact and Solid have the same table of elements in three places. */
const jsxTypes = (elements, module, prefix, more) => `// Made from custom-elements.json by build/editor-data.mjs.
import type {} from "${module}";
import type { Widget } from "./attributes.js";

type More = ${more};

declare module "${module}" {
  namespace JSX {
    interface IntrinsicElements {
${lines(elements, (tag) => `  "${tag}": Widget<"${tag}", "${prefix}", More>;`)}
    }
  }
}
`;

/** Vue writes the listener of `@standfirst-shared` as `onStandfirstShared`. */
const vueTypes = (elements) => `// Made from custom-elements.json by build/editor-data.mjs.
import type {} from "vue";
import type { EventOf, Widget, WidgetEvents } from "./attributes.js";

type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Name;
type Listeners<Tag extends keyof WidgetEvents> = {
  [Name in WidgetEvents[Tag] as \`on\${Capitalize<Camel<Name>>}\`]?: ((event: EventOf<Name>) => void) | undefined;
};
type Component<Tag extends keyof WidgetEvents> = new () => {
  $props: Widget<Tag, "on", { style?: unknown; key?: PropertyKey }> & Listeners<Tag>;
};

declare module "vue" {
  interface GlobalComponents {
${lines(elements, (tag) => `"${tag}": Component<"${tag}">;`)}
  }
}
`;

const svelteTypes = (elements) => `// Made from custom-elements.json by build/editor-data.mjs.
import type {} from "svelte/elements";
import type { Widget } from "./attributes.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
${lines(elements, (tag) => `"${tag}": Widget<"${tag}", "on", { style?: string | undefined; children?: unknown }>;`)}
  }
}
`;

const list = (title, entries) =>
  entries?.length
    ? [
        `${title}:`,
        ...entries.map(
          ({ name, description }) => `- \`${name || "(content)"}\`${description ? `: ${oneLine(description)}` : ""}`,
        ),
        "",
      ]
    : [];

/** https://llmstxt.org */
function llmsText(elements, { name, description, version }) {
  const about = elements.flatMap((element) => [
    `## <${element.tagName}>`,
    "",
    element.description,
    "",
    ...list("Attributes", element.attributes),
    ...list("Properties without an attribute", propertiesOf(element)),
    ...list("Methods", methodsOf(element)),
    ...list("Slots", element.slots),
    ...list("Events", element.events),
    ...list("Parts", element.cssParts),
    ...list("States, for `:state()`", element.cssStates),
  ]);
  return [
    `# ${name} ${version}`,
    "",
    `> ${description}`,
    "",
    'Load once: `<script async src="https://cdn.example/standfirst.js"></script>`, or `import "standfirst"`. The content of each element is ordinary HTML that works without script: keep it.',
    'In Markdown and CMS editors write the opening tag on one line and leave no blank line inside. Where a CMS strips unknown elements, write `<div data-standfirst="share-link" data-label="…">`.',
    "",
    ...list("Custom properties that every element reads, set on it or on any ancestor", tokensOf(elements)),
    ...about,
  ].join("\n");
}

/** Every file of `dist/editor`: name → text. */
export function filesFrom(manifest, about) {
  const elements = elementsOf(manifest).toSorted((one, other) => one.tagName.localeCompare(other.tagName));
  const withStyle =
    "{ key?: string | number | null; ref?: unknown; style?: unknown; className?: string | undefined; children?: unknown }";
  return {
    "html-custom-data.json": vsCodeData(elements),
    "css-custom-data.json": vsCodeCssData(elements),
    "web-types.json": webTypes(elements, about),
    "attributes.d.ts": attributeTypes(elements),
    "jsx.d.ts": jsxTypes(elements, "react", "on", withStyle),
    "preact.d.ts": jsxTypes(elements, "preact", "on", withStyle),
    "solid.d.ts": jsxTypes(elements, "solid-js", "on:", withStyle),
    "vue.d.ts": vueTypes(elements),
    "svelte.d.ts": svelteTypes(elements),
    "llms.txt": llmsText(elements, about),
  };
}

function write() {
  const read = (name) => JSON.parse(readFileSync(new URL(name, root), "utf8"));
  const folder = new URL("dist/editor/", root);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(filesFrom(read("custom-elements.json"), read("package.json"))))
    writeFileSync(new URL(name, folder), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write();
