/** What editors, type generators and the workbench read about the six elements: `npm run manifest` writes custom-elements.json. */
const widget = /^src\/widgets\/([a-z-]+)\/\1\.ts$/;

/** Members that belong to how a class is written, not to what a page may use. */
const isPublic = (member) =>
  member.privacy !== "private" &&
  member.privacy !== "protected" &&
  !member.static &&
  !/^#|Callback$|^(onLife|wear)$/.test(member.name);

/** Parts whose names say it all stand in one line of a doc block, `@csspart heading - @csspart list`; here each becomes itself. */
const eachPart = ({ name, description = "" }) => {
  const [own, ...others] = `${name} - ${description}`.split("@csspart").map((text) => text.replace(/[\s-]+$/, ""));
  const [, first = name, meaning = ""] = /^\s*([\w-]+)(?:\s+-\s+([^]*))?$/.exec(own) ?? [];
  return [{ name: first, description: meaning }, ...others.map((other) => ({ name: other.trim(), description: "" }))];
};

/** The values that a description names in code, for an attribute that holds words; other attributes are named there, too. */
function valuesOf({ type, description = "" }, attributes) {
  if (!/^(string|[A-Z]\w*)( \| undefined)?$/.test(type?.text ?? "")) return [];
  const inCode = description
    .split("`")
    .filter((piece, place) => place % 2 === 1 && /^[a-z0-9][a-z0-9 -]*$/.test(piece));
  const others = new Set(attributes.map(({ name }) => name));
  return [...new Set(inCode.flatMap((piece) => piece.split(" ")))].filter((word) => !others.has(word));
}

/** Attributes that hold several of their values, or other words as well. */
const open = new Set(["captions", "channels"]);

/** An attribute with its values in its type, where every reader of a manifest looks for them. */
function withValues(attribute, _, attributes) {
  const values = valuesOf(attribute, attributes);
  if (!values.length) return attribute;
  const texts = values.map((value) => JSON.stringify(value));
  return { ...attribute, type: { text: [...texts, ...(open.has(attribute.name) ? ["string"] : [])].join(" | ") } };
}

/** What a widget only declares, it has from the film inside it. */
function asMember(member) {
  const { type, description = "As `HTMLMediaElement` has it.", ...rest } = member;
  if (member.kind === "field" && type?.text.includes("=>"))
    return {
      ...rest,
      kind: "method",
      description,
      parameters: [],
      return: { type: { text: type.text.split("=> ")[1] } },
    };
  return { ...member, description };
}

/** Tags come from the folder's name, because `define({ prefix })` decides them when it runs and no analyzer can see that. */
function publish() {
  return {
    name: "standfirst:publish",
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules.filter(({ path }) => widget.test(path));
      for (const module of customElementsManifest.modules) {
        const [, tag] = widget.exec(module.path);
        const path = module.path.replace(/^src\//, "dist/").replace(/\.ts$/, ".js");
        module.path = path;
        module.declarations = module.declarations.filter(({ kind, superclass }) => kind === "class" && superclass);
        for (const declaration of module.declarations) {
          Object.assign(declaration, { tagName: tag, customElement: true });
          const parts = (declaration.cssParts ?? []).flatMap(eachPart);
          // What a widget says of a part goes before what its base says.
          declaration.cssParts = parts.filter(
            ({ name }, place) => parts.findIndex((each) => each.name === name) === place,
          );
          declaration.members = (declaration.members ?? []).filter(isPublic).map(asMember);
          declaration.attributes = (declaration.attributes ?? []).filter(({ name }) => name).map(withValues);
          // The analyzer also notes where an event is made, without its name.
          declaration.events = (declaration.events ?? []).filter(({ name }) => name);
        }
        const classes = module.declarations.map(({ name }) => name);
        module.exports = (module.exports ?? []).filter(({ name }) => classes.includes(name));
        for (const each of module.exports) each.declaration.module = path;
        for (const name of classes) {
          module.exports.push({ kind: "custom-element-definition", name: tag, declaration: { name, module: path } });
        }
      }
    },
  };
}

export default {
  globs: ["src/base/*widget.ts", "src/widgets/*/*.ts"],
  outdir: ".",
  litelement: true,
  plugins: [publish()],
};
