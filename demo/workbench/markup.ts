import type { WidgetState } from "../stories/story.js";

type Attributes = Readonly<Record<string, string | true>>;

/**
 * One attribute. JSON stands in single quotes, so that it can be read; the signs that a publishing system's typographer takes for
 * tags are written as JSON writes them.
 */
export function attribute(name: string, value: string | true): string {
  if (value === true) return name;
  const escaped = value.replaceAll("&", "&amp;");
  if (/^\s*[[{]/.test(value) && value.includes('"') && !value.includes("'"))
    return `${name}='${escaped.replaceAll("<", "\\u003c").replaceAll(">", "\\u003e")}'`;
  return `${name}="${escaped.replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}"`;
}

const openingTag = (tag: string, attributes: readonly string[]): string => `<${[tag, ...attributes].join(" ")}>`;

/**
 * An element with its content between lines of their own, the opening tag on one line and no blank line inside: the way of writing
 * that CommonMark, WordPress and Ghost leave alone.
 */
export function block(tag: string, attributes: readonly string[], content = ""): string {
  const lines = content.split("\n").filter((line) => line.trim());
  return [openingTag(tag, attributes), ...lines, `</${tag}>`].join("\n");
}

const written = (attributes: Attributes = {}): string[] =>
  Object.entries(attributes).map(([name, value]) => attribute(name, value));

/** Plain HTML. */
export function htmlOf(tag: string, { attributes, html }: WidgetState): string {
  return block(tag, written(attributes), html);
}

/**
 * For editors that take unknown elements away: a `<div>` that the embed upgrades, and that reads as it stands without it. The
 * attribute `standfirst` has the marker's own name as `data-`, so it goes inside, as the slot of that name.
 */
export function markerOf(tag: string, state: WidgetState): string {
  const { attributes, html } = withStandfirstInside(state);
  const named = Object.entries(attributes ?? {}).map(([name, value]) =>
    attribute(`data-${name}`, value === true ? "" : value),
  );
  return block(
    "div",
    [attribute("data-standfirst", tag), ...named],
    html?.replaceAll(/(<[^>]*?) slot="/g, '$1 data-slot="'),
  );
}

export function withStandfirstInside(state: WidgetState): WidgetState {
  const { standfirst, ...attributes } = state.attributes ?? {};
  if (typeof standfirst !== "string") return state;
  const words = standfirst.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return { ...state, attributes, html: `<p slot="standfirst">${words}</p>\n${state.html ?? ""}` };
}

/** Expressions of a template language for the attributes that differ from story to story. */
export type Expressions = Readonly<Record<string, string>>;

/** The element with the words of the current story put in by the template; what is the same everywhere stays as it is. */
export function templateOf(tag: string, { attributes = {}, html }: WidgetState, expressions: Expressions): string {
  const all = Object.entries(attributes).map(([name, value]) => {
    const expression = expressions[name];
    return expression && value !== true ? `${name}="${expression}"` : attribute(name, value);
  });
  return block(tag, all, html);
}

/** Text of a tag, one of its attributes, or a piece of text between tags. */
export interface Token {
  readonly kind: "open" | "close" | "text";
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string | true])[];
  readonly text: string;
}

const pieces = /<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+/gi;
const pairs = /([^\s=/]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g;

/** Our own markup in tokens. It reads what the stories hold: tags, attributes in quotes, text; no comments and no scripts. */
export function tokensOf(html: string): Token[] {
  return [...html.matchAll(pieces)].map(([text, slash, tag = "", rest = ""]): Token => {
    if (!tag) return { kind: "text", tag, attributes: [], text };
    if (slash) return { kind: "close", tag, attributes: [], text };
    const attributes = [...rest.matchAll(pairs)].map(
      ([, name = "", double, single]) => [name, double ?? single ?? true] as const,
    );
    return { kind: "open", tag, attributes, text };
  });
}

const voids = new Set(["img", "input", "source", "track", "br", "hr", "path", "meta", "link"]);
export const isVoid = (tag: string): boolean => voids.has(tag);

/** Lines, each further in by as many spaces. */
export const indented = (text: string, spaces: number): string => text.replaceAll(/^(?=.)/gm, " ".repeat(spaces));
