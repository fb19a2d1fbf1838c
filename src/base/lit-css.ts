import type { CSSResultOrNative } from "lit";

/**
 * What the embed has in the place of Lit's module of this purpose (the build puts it there): every browser we support has
 * constructed style sheets, so nothing of Lit's for those that have none is sent to anyone.
 */
export class CSSResult {
  #sheet?: CSSStyleSheet;

  constructor(readonly cssText: string) {}

  /** Made when the first element wears it. */
  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }

  toString(): string {
    return this.cssText;
  }
}

export const supportsAdoptingStyleSheets = true;

export const unsafeCSS = (text: unknown): CSSResult => new CSSResult(String(text));

export const css = (texts: TemplateStringsArray, ...values: unknown[]): CSSResult =>
  new CSSResult(String.raw({ raw: texts }, ...values));

export const getCompatibleStyle = (style: CSSResultOrNative): CSSResultOrNative => style;

export function adoptStyles(root: ShadowRoot, styles: (CSSResult | CSSStyleSheet)[]): void {
  root.adoptedStyleSheets = styles.map((style) => ("styleSheet" in style ? style.styleSheet : style));
}
