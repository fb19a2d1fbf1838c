/** The tokens of the contract and what is to be known about them. */
export interface Token {
  /** Without `--standfirst-`. */
  readonly name: string;
  readonly kind: "colour" | "font" | "length" | "outline";
  /** What is used where it is not set, as CSS. */
  readonly usual: string;
  readonly about: string;
}

export const tokens: readonly Token[] = [
  {
    name: "color-accent",
    kind: "colour",
    usual: "light-dark(#2563d9, #366fe2)",
    about: "Buttons, the played part of the bar, links of ours",
  },
  { name: "color-on-accent", kind: "colour", usual: "#fff", about: "Words on a button" },
  { name: "color-text", kind: "colour", usual: "currentcolor", about: "Words; absent: the page's colour" },
  {
    name: "color-muted",
    kind: "colour",
    usual: "color-mix(in srgb, currentcolor 72%, transparent)",
    about: "Dates, bylines, sections",
  },
  {
    name: "color-surface",
    kind: "colour",
    usual: "color-mix(in srgb, currentcolor 5%, transparent)",
    about: "Ground of panels",
  },
  {
    name: "color-border",
    kind: "colour",
    usual: "color-mix(in srgb, currentcolor 24%, transparent)",
    about: "Lines between things",
  },
  { name: "color-error", kind: "colour", usual: "light-dark(#b3261e, #ffb4ab)", about: "What went wrong" },
  { name: "font-headline", kind: "font", usual: "inherit", about: "Headlines and headings" },
  { name: "font-body", kind: "font", usual: "inherit", about: "Everything else" },
  { name: "radius", kind: "length", usual: "4px", about: "Corners" },
  { name: "space", kind: "length", usual: "16px", about: "The step that all distances are made of" },
  {
    name: "focus-ring",
    kind: "outline",
    usual: "3px solid var(--standfirst-color-accent, light-dark(#2563d9, #366fe2))",
    about: "Around what has the keyboard",
  },
];

export type Theme = Readonly<Record<string, string>>;

/** A few looks to begin with. */
export const themes: Readonly<Record<string, Theme>> = {
  "As it comes": {},
  Broadsheet: {
    "color-accent": "#1d3f72",
    "color-border": "#6b6257",
    "font-headline": "Charter, Georgia, serif",
    "font-body": "Charter, Georgia, serif",
    radius: "0",
  },
  Harbour: {
    "color-accent": "#0b6b62",
    "color-surface": "color-mix(in srgb, #0b6b62 9%, transparent)",
    "font-headline": "Optima, Candara, sans-serif",
    radius: "14px",
    space: "18px",
  },
  "Night edition": {
    "color-accent": "#ffb454",
    "color-on-accent": "#1c1300",
    "color-text": "light-dark(#1d1b18, #f6efe2)",
    "font-headline": "ui-monospace, Consolas, monospace",
    radius: "2px",
  },
};

/** The style rule to paste into a page. */
export function themeCss(theme: Theme): string {
  const lines = tokens.flatMap(({ name }) => (theme[name] ? [`  --standfirst-${name}: ${theme[name]};`] : []));
  return lines.length ? `:root {\n${lines.join("\n")}\n}\n` : "/* Nothing is set: the widgets follow the page. */\n";
}

export type Rgb = readonly [number, number, number];

const linear = (part: number): number =>
  part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** The contrast of two colours, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export interface Pair {
  readonly name: string;
  /** Tokens; `page` is the ground of the page. */
  readonly over: string;
  readonly under: string;
  /** What WCAG 2.2 AA asks for. */
  readonly least: number;
}

export const pairs: readonly Pair[] = [
  { name: "Words on the page", over: "color-text", under: "page", least: 4.5 },
  { name: "Muted words on the page", over: "color-muted", under: "page", least: 4.5 },
  { name: "Words on a surface", over: "color-text", under: "color-surface", least: 4.5 },
  { name: "Words on a button", over: "color-on-accent", under: "color-accent", least: 4.5 },
  { name: "A button on the page", over: "color-accent", under: "page", least: 3 },
  { name: "Error words on the page", over: "color-error", under: "page", least: 4.5 },
];
