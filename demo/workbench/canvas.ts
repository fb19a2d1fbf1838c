import { hostPage } from "../hosts/page.js";
import type { Host } from "../hosts/host.js";
import { placed } from "../stories/story.js";
import type { Place } from "../stories/story.js";
import type { Theme } from "./theme.js";

export interface CanvasPage {
  readonly host: Host;
  readonly markup: string;
  readonly lang?: string;
  readonly scripts?: readonly string[];
}

export interface LogLine {
  readonly name: string;
  readonly detail: string;
}

interface SignupRequested extends Event {
  respondWith?(answer: Promise<string | undefined>): void;
}

/** What an event says, as text: elements are named, everything else is JSON. */
function written(detail: unknown): string {
  const text = JSON.stringify(
    detail,
    (_, value: unknown) =>
      Object(value) && (value as Node)?.nodeType === 1 ? `<${(value as Element).localName}>` : value,
    1,
  );
  return text?.replaceAll(/\s*\n\s*/g, " ") ?? "";
}

/**
 * The frame that holds a page of somebody else. The page is written into an empty frame, not given as `srcdoc`: so it has a real
 * address and origin, as the pages have that the widgets are made for. Each page gets a frame of its own: an old one would keep its globals.
 */
export class Canvas {
  readonly #place: Place;
  readonly #log: (line: LogLine) => void;
  readonly #isAlone: boolean;
  #frame?: HTMLIFrameElement;
  #watch?: ResizeObserver;

  constructor(place: Place, isAlone: boolean, log: (line: LogLine) => void) {
    this.#place = place;
    this.#isAlone = isAlone;
    this.#log = log;
  }

  get document(): Document | undefined {
    return this.#frame?.contentDocument ?? undefined;
  }

  get window(): (Window & { axe?: Axe }) | undefined {
    return this.#frame?.contentWindow ?? undefined;
  }

  /** Puts a new page in the stage; resolves when its scripts have run. */
  async show(stage: Element, page: CanvasPage, events: readonly string[]): Promise<void> {
    this.#watch?.disconnect();
    const frame = Object.assign(document.createElement("iframe"), { title: `A host page: ${page.host.name}` });
    stage.replaceChildren(frame);
    this.#frame = frame;
    const loaded = (): Promise<unknown> =>
      new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    // Firefox before 148 puts another empty document in the place of the first one, a moment later.
    if (frame.contentDocument?.readyState !== "complete") await loaded();
    const empty = frame.contentDocument;
    if (!empty) return;
    const complete = loaded();
    empty.open();
    this.#listen(empty, events);
    empty.addEventListener("DOMContentLoaded", () => this.#fit(frame));
    empty.write(hostPage({ ...page, place: this.#place }, placed));
    empty.close();
    await complete;
  }

  /** The frame is as high as its page. */
  #fit(frame: HTMLIFrameElement): void {
    this.#watch = new ResizeObserver(() => {
      const body = frame.contentDocument?.body;
      const zoom = Number(frame.contentDocument?.documentElement.style.zoom || 1);
      if (body)
        frame.style.blockSize = `${Math.min(2400, Math.max(180, Math.ceil((body.offsetTop + body.offsetHeight + 24) * zoom)))}px`;
    });
    const body = frame.contentDocument?.body;
    if (body) this.#watch.observe(body);
  }

  #listen(page: Document, events: readonly string[]): void {
    for (const name of events)
      page.addEventListener(name, (event) => this.#log({ name, detail: written((event as CustomEvent).detail) }));
    if (this.#isAlone) page.addEventListener("standfirst-signup", (event) => answerAlone(event));
    // A link of the page would replace it; what it would have done is told instead.
    page.addEventListener("click", (event) => {
      const link = event.composedPath().find((node) => (node as Element).localName === "a") as
        | HTMLAnchorElement
        | undefined;
      if (!link?.href || event.defaultPrevented) return;
      event.preventDefault();
      this.#log({ name: "link followed", detail: link.href });
    });
    page.defaultView?.addEventListener("error", ({ message }) => this.#log({ name: "script error", detail: message }));
    page.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      this.#log({ name: "blocked by the policy", detail: `${violatedDirective} ${blockedURI}` }),
    );
  }

  /** Turns attributes of the widget that is on the page, as a page's own script would. */
  turn(tag: string, attributes: Readonly<Record<string, string | true>>): void {
    const element = this.#widget(tag);
    if (!element) return;
    for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) {
      const text = value === true ? "" : placed(`"${value}"`, this.#place).slice(1, -1);
      if (element.getAttribute(name) !== text) element.setAttribute(name, text);
    }
  }

  /** Sets tokens through the page's style object: the one way that no policy forbids. */
  dress(theme: Theme, zoom: number, scheme: string): void {
    const style = this.document?.documentElement.style;
    if (!style) return;
    for (const name of [...style].filter((each) => each.startsWith("--standfirst-"))) style.removeProperty(name);
    for (const [name, value] of Object.entries(theme)) style.setProperty(`--standfirst-${name}`, value);
    style.colorScheme = scheme;
    style.zoom = zoom === 100 ? "" : String(zoom / 100);
  }

  call(tag: string, method: string): void {
    const element = this.#widget(tag) as (Element & Record<string, unknown>) | undefined;
    const action = element?.[method];
    if (typeof action === "function")
      void Promise.resolve(action.call(element)).catch((error: unknown) =>
        this.#log({ name: `${method}()`, detail: String(error) }),
      );
  }

  #widget(tag: string): Element | undefined {
    return this.document?.querySelector(tag) ?? undefined;
  }
}

/** A copy of the demo without its server answers for it, as any page may. */
function answerAlone(event: SignupRequested): void {
  const form = (event.target as Element).querySelector("form");
  const action = (event.target as Element).getAttribute("action") ?? form?.action ?? "";
  const ordered = /[?&]outcome=(\w+)/.exec(action)?.[1];
  event.respondWith?.(Promise.resolve(ordered === "error" ? "failed" : (ordered ?? "pending")));
}

export interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
  readonly passes: readonly unknown[];
  readonly incomplete: readonly { readonly id: string; readonly help: string }[];
}

interface Axe {
  run(context: Element, options: object): Promise<AxeResult>;
}
