/**
 * The shape of the stories: plain data, read by the workbench, by the copyable markup and by `test/stories.test.ts`.
 * Addresses are written as a publisher writes them: from the root of the site, and with the services at their usual place.
 */

/** One state of a widget that a reader can meet. */
export interface WidgetState {
  /** Shown in the sidebar, and the deep link: keep it once published. */
  readonly name: string;
  /** `true` is an attribute without a value. */
  readonly attributes?: Readonly<Record<string, string | true>>;
  /** The content inside, one line an element and no blank line, so that it survives Markdown. */
  readonly html?: string;
  /** The host page it is best seen on; absent: the newspaper. */
  readonly host?: string;
  /** What to look at or to try. */
  readonly note?: string;
}

export interface WidgetStories {
  readonly tag: string;
  /** The widget's name in words. */
  readonly name: string;
  readonly states: readonly WidgetState[];
}

/** Where the demo's sign-ups and feeds are when nothing else has their port. */
export const servicesAsWritten = "http://127.0.0.1:4174";

/** The part of a deep link that names a state. */
export const slugOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

/** Where this copy of the demo keeps its pages (ends with a slash) and where its services are. */
export interface Place {
  readonly site: string;
  readonly services: string;
}

/** The text of a state with every address of the demo turned to the place where it really is. */
export function placed(text: string, { site, services }: Place): string {
  return text.replaceAll(/(["' ,])\/(media|stories)\//g, `$1${site}$2/`).replaceAll(servicesAsWritten, services);
}

/** A state with every address of the demo turned to the place where it really is. */
export function placedState(state: WidgetState, place: Place): WidgetState {
  const attributes = Object.entries(state.attributes ?? {}).map(([name, value]) => [
    name,
    value === true ? value : placed(`"${value}"`, place).slice(1, -1),
  ]);
  return { ...state, attributes: Object.fromEntries(attributes), html: placed(state.html ?? "", place) };
}
