/**
 * Who may import whom in src/. `standfirst → define → widgets → parts, controllers → feeds | signup | strings | styles → base`; the player, and
 * whatever else is a sibling file, is reached by `import()` only.
 *
 * The law: no widget imports another widget. They compose through parts and controllers, which removes prefixes, define order, nested server
 * rendering and double registration as sources of trouble at once.
 */
import { posix } from "node:path";

const lowest = ["base"];
const data = ["feeds", "signup", "strings", "styles", ...lowest];

/** What each folder may import when it runs; types may come from anywhere but another widget. */
const allowed = {
  base: lowest,
  styles: ["styles", ...lowest],
  strings: ["strings", ...lowest],
  signup: ["signup", ...lowest],
  feeds: ["feeds", ...lowest],
  "signup-desk": ["signup-desk", "signup", "strings", ...lowest],
  "signup-doctor": ["signup-doctor", "signup", ...lowest],
  player: ["player", "strings", ...lowest],
  onward: ["onward", "feeds", "strings", ...lowest],
  "structured-data": lowest,
  "share-menu": ["share-menu", "strings", ...lowest],
  appeal: lowest,
  controllers: ["controllers", ...data],
  parts: ["parts", ...data],
  widgets: ["parts", "controllers", ...data],
};

/** These run in Node, or are handed what they need from the embed's own copy of Lit. */
const withoutLit = new Set([
  "feeds",
  "signup",
  "strings",
  "player",
  "onward",
  "structured-data",
  "signup-desk",
  "signup-doctor",
  "share-menu",
  "appeal",
]);

/** Files of their own beside the embed: importing them the ordinary way would put them into everybody's first load. */
const siblings = new Set([
  "player",
  "signup-desk",
  "signup-doctor",
  "onward",
  "structured-data",
  "share-menu",
  "appeal",
]);

function placeOf(path) {
  const inside = /(?:^|\/)src\/(.+)$/.exec(path)?.[1];
  if (!inside) return undefined;
  const [folder, ...rest] = inside.split("/");
  if (rest.length === 0) return { folder: "", unit: folder };
  return { folder, unit: folder === "widgets" ? `widgets/${rest[0]}` : folder };
}

function complaint(from, to, kind) {
  if (from.folder === "") return undefined;
  if (from.unit === to.unit) return undefined;
  if (to.folder === "widgets")
    return from.folder === "widgets" ? "a widget never imports another widget" : `${from.folder} know no widget`;
  if (kind === "type") return undefined;
  if (siblings.has(to.folder)) {
    const isLate = kind === "dynamic" && (from.folder === "controllers" || siblings.has(from.folder));
    return isLate ? undefined : `${to.folder} is reached by import() from a controller only`;
  }
  if (to.folder === "")
    return ["define.js", "define.ts"].includes(to.unit) ? `${from.folder} must not import ${to.unit}` : undefined;
  return allowed[from.folder]?.includes(to.folder) ? undefined : `${from.folder} must not import ${to.folder}`;
}

export const layers = {
  create(context) {
    const from = placeOf(context.filename.replaceAll("\\", "/"));
    if (!from) return {};
    const check = (node, kind) => {
      const value = node.source?.value;
      if (typeof value !== "string") return;
      if (!value.startsWith(".")) {
        const isLit = /^(lit|@lit|lit-)/.test(value) && kind !== "type";
        if (isLit && withoutLit.has(from.folder)) context.report({ node, message: `${from.folder} know no Lit` });
        return;
      }
      const to = placeOf(posix.join(posix.dirname(context.filename.replaceAll("\\", "/")), value));
      const message = to && complaint(from, to, kind);
      if (message) context.report({ node, message: `the import law: ${message} (${value})` });
    };
    return {
      ImportDeclaration: (node) => check(node, node.importKind === "type" ? "type" : "static"),
      ExportNamedDeclaration: (node) => check(node, node.exportKind === "type" ? "type" : "static"),
      ExportAllDeclaration: (node) => check(node, "static"),
      ImportExpression: (node) => check(node, "dynamic"),
    };
  },
};
