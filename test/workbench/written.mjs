/** What the workbench's own writers write, and how two pieces of markup are compared. */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "vite";

// parse5 builds trees as browsers do; it comes with the server rendering that we test with anyway.
const brought = createRequire(createRequire(import.meta.url).resolve("@lit-labs/ssr"));
const { parseFragment } = brought("parse5");

/** Every state in one of the forms, `{ name, tag, state, code, html }`: what is written, and the plain HTML that it has to mean. */
export async function everythingWritten() {
  const entry = fileURLToPath(new URL("everything.ts", import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: false, lib: { entry, formats: ["es"], fileName: "markup" } },
  });
  const [{ code }] = [output].flat()[0].output;
  const { stories, forms } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
  const writer = (id) => {
    const form = forms.find((each) => each.id === id);
    if (!form) throw new Error(`the workbench writes no ${id}`);
    return form.write;
  };
  return (id) =>
    stories.flatMap(({ tag, states }) =>
      states.map((state) => ({
        name: `${tag}, ${state.name}`,
        tag,
        state,
        code: writer(id)(tag, state),
        html: writer("html")(tag, state),
      })),
    );
}

/** The nodes that a browser makes of a piece of markup, and those inside one of them. */
export const fragmentOf = (markup) => parseFragment(markup).childNodes;
export const childrenOf = (node) => node.childNodes ?? [];

const dates = new Set(["published", "updated"]);

/** One attribute as text; a moment is the same moment in whatever way it is written. */
function attributeText(element, { name, value }) {
  const moment = element.includes("-") && dates.has(name) ? Date.parse(value) : Number.NaN;
  return `${name}=${Number.isNaN(moment) ? value : moment}`;
}

function nodeText(node) {
  if (node.nodeName === "#text") return node.value.replaceAll(/\s+/g, " ").trim();
  if (!node.tagName) return "";
  const attributes = node.attrs.map((each) => attributeText(node.tagName, each)).sort();
  return `<${[node.tagName, ...attributes].join("|")}>${childrenText(node)}</>`;
}

const childrenText = (node) => node.childNodes.map(nodeText).filter(Boolean).join("\n");

/** The tree that a browser builds from markup, as text; comments and the white space between elements are left out. */
export const treeOf = (markup) => childrenText(parseFragment(markup));
