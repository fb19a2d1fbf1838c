/** Types of the elements for those who write them in JSX, Vue or Svelte, made from `custom-elements.json`. */
import { existsSync } from "node:fs";
import { oneLine, typeOf, valuesOf } from "./manifest.mjs";

const root = new URL("../", import.meta.url);

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
  return `// Made from custom-elements.json by build/framework-types.mjs.
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
const jsxTypes = (elements, module, prefix, more) => `// Made from custom-elements.json by build/framework-types.mjs.
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
const vueTypes = (elements) => `// Made from custom-elements.json by build/framework-types.mjs.
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

const svelteTypes = (elements) => `// Made from custom-elements.json by build/framework-types.mjs.
import type {} from "svelte/elements";
import type { Widget } from "./attributes.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
${lines(elements, (tag) => `"${tag}": Widget<"${tag}", "on", { style?: string | undefined; children?: unknown }>;`)}
  }
}
`;

/** The files of types, name → text. */
export function typesFrom(elements) {
  const withStyle =
    "{ key?: string | number | null; ref?: unknown; style?: unknown; className?: string | undefined; children?: unknown }";
  return {
    "attributes.d.ts": attributeTypes(elements),
    "jsx.d.ts": jsxTypes(elements, "react", "on", withStyle),
    "preact.d.ts": jsxTypes(elements, "preact", "on", withStyle),
    "solid.d.ts": jsxTypes(elements, "solid-js", "on:", withStyle),
    "vue.d.ts": vueTypes(elements),
    "svelte.d.ts": svelteTypes(elements),
  };
}
