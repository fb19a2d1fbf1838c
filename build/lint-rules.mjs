/** The rules of the house that no published linter knows; loaded by .oxlintrc.json as the plugin `house`. */
import { layers } from "./lint-layers.mjs";

const isMember = (node, object, property) =>
  node.type === "MemberExpression" &&
  !node.computed &&
  node.object.type === "Identifier" &&
  node.object.name === object &&
  node.property.name === property;

const isCustomElementRegistry = (node) =>
  (node.type === "Identifier" && node.name === "customElements") ||
  (node.type === "MemberExpression" && node.property.name === "customElements");

const brokenMembers = [
  ["Array", "from", "Prototype and MooTools replace Array.from; use spread or for…of"],
  ["Object", "values", "Prototype, MooTools and Sugar replace Object.values; use Object.keys"],
  ["document", "currentScript", "document.currentScript is null in modules and can be clobbered by an element's name"],
];
const markupMembers = new Set(["innerHTML", "outerHTML", "insertAdjacentHTML"]);

/** What is broken or blocked on some real host page, with the reason in the message. */
const hostile = {
  create(context) {
    const report = (node, message) => context.report({ node, message });
    return {
      MemberExpression(node) {
        for (const [object, property, message] of brokenMembers)
          if (isMember(node, object, property)) report(node, message);
        if (!node.computed && markupMembers.has(node.property.name)) {
          report(
            node,
            `${node.property.name} parses markup, which Trusted Types block; build nodes or render a template`,
          );
        }
      },
      CallExpression({ callee }) {
        if (callee.type !== "MemberExpression" || callee.property.name !== "define") return;
        if (isCustomElementRegistry(callee.object))
          report(callee, "define through defineWidget, which leaves a taken tag alone");
      },
      NewExpression(node) {
        if (node.callee.type === "Identifier" && node.callee.name === "Event") {
          report(node, "MooTools replaces window.Event; use CustomEvent");
        }
      },
      BinaryExpression(node) {
        if (node.operator === "instanceof" && node.right.type === "Identifier" && node.right.name === "Element") {
          report(node, "old libraries replace window.Element, and another document has its own; ask for nodeType");
        }
      },
      ForInStatement: (node) => report(node, "for…in also walks what a host has put on prototypes; use Object.keys"),
      ImportDeclaration(node) {
        const { value } = node.source;
        if (/\/(style-map|unsafe-[a-z]+)(\.js)?$/.test(value))
          report(node, `${value} is blocked by a strict content security policy`);
      },
      TaggedTemplateExpression(node) {
        if (!["html", "svg"].includes(node.tag.name)) return;
        const isInline = node.quasi.quasis.some((part) => /[\s"']style=/.test(part.value.raw));
        if (isInline)
          report(node, "style= in a template is blocked by `style-src 'self'`; set a custom property from a ref");
      },
    };
  },
};

/** `!important` beats the publisher, who has the last word; only the reset of the base may use it, against the host's `*{}`. */
const important = {
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.name !== "css") return;
        const isLoud = node.quasi.quasis.some((part) =>
          part.value.raw.replace(/\/\*[^]*?\*\//g, "").includes("!important"),
        );
        if (isLoud)
          context.report({ node, message: "no !important outside the base reset: the publisher has the last word" });
      },
    };
  },
};

const suppression = /(eslint|oxlint)-(disable|enable)|@ts-(ignore|nocheck|expect-error)|\b(TODO|FIXME|XXX|HACK)\b/;

/** No suppressions and no promises to do it later. */
const honestComments = {
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const found = suppression.exec(comment.value);
          if (found)
            context.report({ loc: comment.loc, message: `"${found[0]}": mend it, or write down why it is right` });
        }
      },
    };
  },
};

const actions = new Set(
  "press hover drag key type fill tab until settled nextEvent answers received release permit goOffline readerPrefers windowSize".split(
    " ",
  ),
);

/** In tests: what the reader does takes time, and a test that does not wait for it proves nothing. */
const awaitedActions = {
  create(context) {
    return {
      ExpressionStatement({ expression }) {
        if (expression.type !== "CallExpression") return;
        const { callee } = expression;
        const isAction = callee.type === "Identifier" && actions.has(callee.name);
        const isAxe = callee.type === "MemberExpression" && callee.property.name === "accessible";
        if (isAction || isAxe) context.report({ node: expression, message: "write await before this" });
      },
    };
  },
};

/** No waits for a time in tests; the server that plays a slow network is the exception, in test/support. */
const noSleeps = {
  create(context) {
    return {
      CallExpression(node) {
        if (node.callee.type === "Identifier" && node.callee.name === "aTimeout") {
          context.report({ node, message: "wait for a condition or an event, not for a time" });
        }
      },
      NewExpression(node) {
        const isPromise = node.callee.type === "Identifier" && node.callee.name === "Promise";
        if (isPromise && /^\s*\(?\w*\)?\s*=>\s*setTimeout\(/.test(context.sourceCode.getText(node.arguments[0]))) {
          context.report({ node, message: "wait for a condition or an event, not for a time" });
        }
      },
    };
  },
};

/** Import specifiers end in what the browser will ask for. */
const fileEndings = {
  create(context) {
    const check = (node) => {
      const value = node.source?.value;
      if (typeof value === "string" && value.startsWith(".") && !/\.(js|mjs|json|css)$/.test(value)) {
        context.report({ node, message: `"${value}" must end in .js` });
      }
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

export default {
  meta: { name: "house" },
  rules: {
    hostile,
    important,
    layers,
    "awaited-actions": awaitedActions,
    "file-endings": fileEndings,
    "honest-comments": honestComments,
    "no-sleeps": noSleeps,
  },
};
