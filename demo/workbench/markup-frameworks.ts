import type { WidgetState } from "../stories/story.js";
import { htmlOf, indented, isVoid, tokensOf } from "./markup.js";
import type { Token } from "./markup.js";

/** Names that React writes otherwise than HTML does, on HTML's own elements. */
const reactNames: Readonly<Record<string, string>> = {
  autocomplete: "autoComplete",
  checked: "defaultChecked",
  class: "className",
  crossorigin: "crossOrigin",
  datetime: "dateTime",
  for: "htmlFor",
  playsinline: "playsInline",
  srclang: "srcLang",
  srcset: "srcSet",
  value: "defaultValue",
};

function reactAttribute(tag: string, name: string, value: string | true): string {
  const isField = tag === "input" || tag === "textarea";
  const renamed = tag.includes("-") || (name === "value" && !isField) ? name : (reactNames[name] ?? name);
  const number = ["width", "height"].includes(name) && /^\d+$/.test(String(value));
  if (value === true) return renamed;
  if (number) return `${renamed}={${value}}`;
  return `${renamed}=${value.includes('"') ? `'${value}'` : `"${value}"`}`;
}

/** Curly braces start code in JSX, Svelte and Astro; as text they stand in a string. */
const withoutBraces = (text: string): string => text.replaceAll(/[{}]/g, (brace) => `{"${brace}"}`);

function reactToken({ kind, tag, attributes, text }: Token): string {
  if (kind === "text") return withoutBraces(text);
  if (kind === "close") return text;
  const all = attributes.map(([name, value]) => reactAttribute(tag, name, value));
  return `<${[tag, ...all].join(" ")}${isVoid(tag) ? " /" : ""}>`;
}

/** A component of React 19. */
export function reactOf(tag: string, state: WidgetState): string {
  const jsx = tokensOf(htmlOf(tag, state)).map(reactToken).join("");
  return `import "standfirst";
import type {} from "standfirst/jsx";

export function Furniture() {
  return (
${indented(jsx, 4)}
  );
}
`;
}

/** A single-file component of Vue 3; the name of every element with a hyphen is left to the browser. */
export function vueOf(tag: string, state: WidgetState): string {
  return `<script setup>
// In vite.config.js: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes("-") } } })
import "standfirst";
</script>

<template>
${indented(htmlOf(tag, state), 2)}
</template>
`;
}

/** A component of Svelte 5, where curly braces are code in attributes, too. */
export function svelteOf(tag: string, state: WidgetState): string {
  const markup = tokensOf(htmlOf(tag, state)).map(({ text }) => withoutBraces(text));
  return `<script>
  import "standfirst";
</script>

${markup.join("")}
`;
}

/** A component of Astro: the widgets start in the browser, what is inside is there without it. */
export function astroOf(tag: string, state: WidgetState): string {
  const markup = tokensOf(htmlOf(tag, state)).map((token) =>
    token.kind === "text" ? withoutBraces(token.text) : token.text,
  );
  return `---
// The widgets start in the browser; the markup below is ordinary HTML until then.
---
${markup.join("")}
<script>
  import "standfirst";
</script>
`;
}
