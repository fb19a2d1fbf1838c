import type { AttributeEntry, ElementReference, Entry } from "../demo/workbench/reference.js";

interface Named {
  name?: string;
  description?: string;
  type?: { text?: string };
  default?: string;
  kind?: string;
  attribute?: string;
  fieldName?: string;
  parameters?: { optional?: boolean }[];
}

interface Declaration {
  tagName?: string;
  customElement?: boolean;
  description?: string;
  attributes?: Named[];
  members?: Named[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssStates?: Named[];
  cssProperties?: Named[];
}

export interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

const entry = ({ name = "", description = "" }: Named): Entry => ({
  name,
  description: description.replaceAll(/\s+/g, " "),
});

const typed = (each: Named): AttributeEntry => ({
  ...entry(each),
  type: (each.type?.text ?? "").replace(" | undefined", ""),
  default: each.default ?? "",
});

const entries = (list: Named[] = []): Entry[] => list.map(entry);

/** The widgets that a manifest declares. */
export const declarationsOf = ({ modules }: Manifest): (Declaration & { tagName: string })[] =>
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((each): each is Declaration & { tagName: string } => Boolean(each.customElement && each.tagName));

/** The part of `custom-elements.json` that the workbench and the editors' files are made from. */
export function referenceFrom(manifest: Manifest): ElementReference[] {
  return declarationsOf(manifest).map((each) => {
    const members = each.members ?? [];
    const fields = new Set((each.attributes ?? []).map(({ fieldName }) => fieldName));
    return {
      tag: each.tagName,
      description: each.description ?? "",
      attributes: (each.attributes ?? []).filter(({ name }) => name).map(typed),
      properties: members.filter(({ kind, name }) => kind === "field" && !fields.has(name)).map(typed),
      methods: members
        .filter(({ kind }) => kind === "method")
        .map((method) => ({ ...entry(method), isBare: !(method.parameters ?? []).some(({ optional }) => !optional) })),
      events: entries(each.events),
      slots: entries(each.slots),
      parts: entries(each.cssParts),
      states: entries(each.cssStates),
      tokens: entries(each.cssProperties),
    };
  });
}
