/**
 * What editors and type checkers know about the six elements, all of it from `custom-elements.json`: `node build/editor-data.mjs` writes
 * `dist/editor`. `filesFrom(manifest, package)` is the same without a disk.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { typesFrom } from "./framework-types.mjs";
import { elementsOf, methodsOf, oneLine, propertiesOf, typeOf, valuesOf } from "./manifest.mjs";

const root = new URL("../", import.meta.url);
const json = (data) => `${JSON.stringify(data, null, 2)}\n`;

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
    'Load once: `<script async crossorigin src="https://cdn.example/standfirst.js"></script>`, or `import "standfirst"`. The content of each element is ordinary HTML that works without script: keep it.',
    'In Markdown and CMS editors write the opening tag on one line and leave no blank line inside. Where a CMS strips unknown elements, write `<div data-standfirst="share-link" data-label="…">`.',
    "",
    ...list("Custom properties that every element reads, set on it or on any ancestor", tokensOf(elements)),
    ...about,
  ].join("\n");
}

/** Every file of `dist/editor`: name → text. */
export function filesFrom(manifest, about) {
  const elements = elementsOf(manifest).toSorted((one, other) => one.tagName.localeCompare(other.tagName));
  return {
    "html-custom-data.json": vsCodeData(elements),
    "css-custom-data.json": vsCodeCssData(elements),
    "web-types.json": webTypes(elements, about),
    ...typesFrom(elements),
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
