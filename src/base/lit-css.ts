/**
 * What the embed has in the place of Lit's module of this purpose (the build puts it there): `Widget` makes the style
 * sheets, for every browser we support constructs them, so a style is its text.
 */
export class CSSResult {
  constructor(readonly cssText: string) {}
}

export const supportsAdoptingStyleSheets = true;

export const unsafeCSS = (text: unknown): CSSResult => new CSSResult(String(text));

export const css = (texts: TemplateStringsArray, ...values: unknown[]): CSSResult =>
  new CSSResult(String.raw({ raw: texts }, ...values));

export const getCompatibleStyle = (style: CSSResult): CSSResult => style;

/** Lit's own element would call it; ours dresses itself. */
export function adoptStyles(): void {}
