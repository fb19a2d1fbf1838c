import { slugOf } from "../stories/story.js";
import type { WidgetState, WidgetStories } from "../stories/story.js";

export const panels = ["markup", "controls", "theme", "events", "reference", "checks"] as const;
export type Panel = (typeof panels)[number];

/** Everything that a link to the workbench can say; what is left out is as it comes. */
export interface Address {
  /** A widget's tag, or `docs`. */
  readonly section: string;
  /** The slug of a state or of a page; absent: the guide to the widget. */
  readonly page: string;
  readonly host: string;
  /** Pixels; 0 is as wide as there is room. */
  readonly width: number;
  /** Per cent. */
  readonly zoom: number;
  readonly lang: string;
  /** `light`, `dark`, or as the page has it. */
  readonly scheme: string;
  readonly panel: Panel;
  /** How the markup is written: the id of a form. */
  readonly form: string;
  /** Attributes turned by hand; empty text takes one away. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Tokens turned by hand, without `--standfirst-`. */
  readonly tokens: Readonly<Record<string, string>>;
}

const beginning: Address = {
  section: "docs",
  page: "getting-started",
  host: "",
  width: 0,
  zoom: 100,
  lang: "",
  scheme: "",
  panel: "markup",
  form: "html",
  attributes: {},
  tokens: {},
};

const marked = (query: URLSearchParams, mark: string): Record<string, string> =>
  Object.fromEntries(
    [...query].filter(([name]) => name.startsWith(mark)).map(([name, value]) => [name.slice(mark.length), value]),
  );

/** `#/share-link/copy-only?host=strict&@label=Send` as an address. */
export function readAddress(hash: string): Address {
  const [path = "", search = ""] = hash.replace(/^#\/?/, "").split("?");
  const [section = "", page = ""] = path.split("/").map(decodeURIComponent);
  const query = new URLSearchParams(search);
  const number = (name: string, usual: number): number => Number(query.get(name)) || usual;
  return {
    ...(section ? { section, page } : { section: beginning.section, page: beginning.page }),
    host: query.get("host") ?? beginning.host,
    width: number("width", beginning.width),
    zoom: number("zoom", beginning.zoom),
    lang: query.get("lang") ?? beginning.lang,
    scheme: query.get("scheme") ?? beginning.scheme,
    panel: panels.find((name) => name === query.get("panel")) ?? beginning.panel,
    form: query.get("form") ?? beginning.form,
    attributes: marked(query, "@"),
    tokens: marked(query, "--"),
  };
}

/** The address as the hash of a link. */
export function writeAddress(address: Address): string {
  const query = new URLSearchParams();
  for (const name of ["host", "width", "zoom", "lang", "scheme", "panel", "form"] as const)
    if (address[name] !== beginning[name]) query.set(name, String(address[name]));
  for (const [name, value] of Object.entries(address.attributes)) query.set(`@${name}`, value);
  for (const [name, value] of Object.entries(address.tokens)) query.set(`--${name}`, value);
  const search = query.toString();
  return `#/${[address.section, address.page].filter(Boolean).join("/")}${search ? `?${search}` : ""}`;
}

/** The same looks somewhere else: what was turned by hand belongs to one widget and stays behind. */
export const linkTo = (address: Address, section: string, page = ""): string =>
  writeAddress({ ...address, section, page, host: "", attributes: {} });

export interface Shown {
  readonly widget: WidgetStories;
  readonly state: WidgetState;
}

/** The widget and the state that an address names. */
export function findShown(stories: readonly WidgetStories[], { section, page }: Address): Shown | undefined {
  const widget = stories.find(({ tag }) => tag === section);
  const state = widget?.states.find(({ name }) => slugOf(name) === page);
  return widget && state && { widget, state };
}

/** The state with the attributes that were turned by hand. */
export function turned(
  state: WidgetState,
  attributes: Address["attributes"],
  booleans: readonly string[],
): WidgetState {
  const all: Record<string, string | true> = { ...state.attributes };
  for (const [name, value] of Object.entries(attributes)) {
    if (value === "") delete all[name];
    else all[name] = booleans.includes(name) ? true : value;
  }
  return { ...state, attributes: all };
}
