import type { PropertyDeclaration, ReactiveElement } from "lit";

/**
 * Declares a reactive property, as Lit's decorator of this name does. Lit's own also speaks the standard form of
 * decorators, which our build does not lower, and would cost every page 0.3 kB for it.
 * @see https://lit.dev/docs/components/properties/
 */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: object, name: PropertyKey): void =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);

/** Declares all of them: what the build of the embed makes of the decorators of a class. An attribute is named like its property, with hyphens. */
export function declareProperties(element: typeof ReactiveElement, all: Record<string, PropertyDeclaration>): void {
  for (const name of Object.keys(all))
    element.createProperty(name, { attribute: name.replace(/[A-Z]/g, "-$&").toLowerCase(), ...all[name] });
}
