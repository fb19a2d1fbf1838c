import { canParseTemplates } from "./trust.js";
import { version } from "./version.js";

interface TakenClass extends CustomElementConstructor {
  version?: string;
  /** Set on the class that holds the tag, so that a snippet pasted ten times warns once. */
  warned?: boolean;
}

/** Whom this copy has met already: six tags taken by one other copy are one thing to say. */
const met = new Set<string>();

/**
 * Defines one tag unless it is taken: then the other definition stays, with one warning for the page that names both
 * versions. Where the host's Trusted Types forbid templates nothing is defined and the author's markup stays as it is.
 */
export function defineWidget(
  tag: string,
  widget: CustomElementConstructor,
  prefix = "",
  registry = customElements,
): void {
  const name = prefix ? `${prefix.replace(/-$/, "")}-${tag}` : tag;
  const present: TakenClass | undefined = registry.get(name);
  if (present) {
    if (present !== widget && !(present.prototype instanceof widget)) warnTaken(name, present);
  } else if (canParseTemplates()) {
    // A class belongs to one tag of a registry, so a prefixed tag gets a class of its own.
    registry.define(name, prefix ? class extends widget {} : widget);
  }
}

function warnTaken(tag: string, present: TakenClass): void {
  const other = present.version ? `standfirst ${present.version}` : "another script, version unknown";
  if (met.has(other)) return;
  met.add(other);
  if (present.warned) return;
  present.warned = true;
  console.warn(`<${tag}> of standfirst ${version} is not defined: ${other} has the tag. Load one copy.`);
}
