/** What `custom-elements.json` says about the widgets, in the part that the workbench shows; `build/demo.ts` writes it. */
export interface Entry {
  readonly name: string;
  readonly description: string;
}

export interface AttributeEntry extends Entry {
  readonly type: string;
  readonly default: string;
}

export interface ElementReference {
  readonly tag: string;
  readonly description: string;
  readonly attributes: readonly AttributeEntry[];
  readonly properties: readonly AttributeEntry[];
  /** Methods; `isBare` can be called without arguments. */
  readonly methods: readonly (Entry & { readonly isBare: boolean })[];
  readonly events: readonly Entry[];
  readonly slots: readonly Entry[];
  readonly parts: readonly Entry[];
  readonly states: readonly Entry[];
  readonly tokens: readonly Entry[];
}

export interface BuiltFile {
  readonly name: string;
  /** Bytes as they are on the disk and after brotli. */
  readonly size: number;
  readonly compressed: number;
}

export interface Reference {
  readonly version: string;
  readonly files: readonly BuiltFile[];
}

export const isBoolean = ({ type }: AttributeEntry): boolean => type.startsWith("boolean");
export const isNumber = ({ type }: AttributeEntry): boolean => type.startsWith("number");
export const isJson = ({ type }: AttributeEntry): boolean => /\[\]|Record/.test(type);

/** Whether an attribute holds one of a few values and nothing else. */
export const isChoice = ({ type }: AttributeEntry): boolean => type.startsWith('"') && !type.endsWith("string");

/** The values of an attribute that has a few. */
export const suggestions = ({ type }: AttributeEntry): string[] =>
  [...type.matchAll(/"([^"]+)"/g)].map(([, value = ""]) => value);
