import { html, nothing, render } from "lit";
import type { TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { hosts } from "../hosts/host.js";
import type { Host } from "../hosts/host.js";
import { stories } from "../stories/index.js";
import type { Place } from "../stories/story.js";
import { findShown, readAddress, turned, writeAddress } from "./address.js";
import type { Address, Shown } from "./address.js";
import { Canvas } from "./canvas.js";
import type { LogLine } from "./canvas.js";
import { measure, unmeasured } from "./contrast.js";
import type { Measures } from "./contrast.js";
import { loadPage, pages } from "./docs.js";
import { htmlOf } from "./markup.js";
import { sidebar } from "./navigation.js";
import type { Check } from "./panels.js";
import { prose, referenceTables } from "./parts.js";
import { isBoolean } from "./reference.js";
import type { ElementReference, Reference } from "./reference.js";
import { tabs } from "./tabs.js";
import { toolbar } from "./toolbar.js";

const [newspaper] = hosts as readonly [Host];

/** The whole workbench: what the address says is what is shown, and every control changes the address. */
export class Workbench {
  readonly #root: HTMLElement;
  readonly #reference: Reference;
  readonly #place: Place;
  readonly #isAlone: boolean;
  readonly #canvas: Canvas;
  #address: Address = readAddress(location.hash);
  readonly #elements = new Map<string, ElementReference>();
  #log: LogLine[] = [];
  #check: Check = { is: "open" };
  #measured: Measures = unmeasured;
  #sought = "";
  #page: string | undefined;
  #framed = "";

  constructor(root: HTMLElement, reference: Reference, { place, isAlone }: { place: Place; isAlone: boolean }) {
    this.#root = root;
    this.#reference = reference;
    this.#place = place;
    this.#isAlone = isAlone;
    this.#canvas = new Canvas(place, isAlone, (line) => {
      this.#log = [line, ...this.#log].slice(0, 200);
      this.#render();
    });
  }

  start(): Promise<void> {
    addEventListener("hashchange", () => void this.#follow());
    return this.#follow();
  }

  /** Shows what the address names. */
  async #follow(): Promise<void> {
    const before = this.#address;
    this.#address = readAddress(location.hash);
    const { section, page } = this.#address;
    if (before.section !== section || before.page !== page) this.#check = { is: "open" };
    const slug = section === "docs" ? page : section;
    await this.#loadElement(section);
    this.#page = this.#shown ? undefined : await loadPage(slug);
    if (readAddress(location.hash).section !== section) return;
    this.#render();
    document.title = `${this.#title}: the workbench of Standfirst`;
    if (before.section !== section || before.page !== page) this.#root.querySelector("main")?.scrollTo(0, 0);
    await this.#stage();
  }

  /** What the manifest says about a widget is fetched when the widget is opened. */
  async #loadElement(tag: string): Promise<void> {
    if (this.#elements.has(tag) || !stories.some((each) => each.tag === tag)) return;
    this.#elements.set(tag, (await (await fetch(`reference/${tag}.json`)).json()) as ElementReference);
  }

  /** Another address without another entry in the history. */
  #change(part: Partial<Address>): void {
    history.replaceState(null, "", writeAddress({ ...this.#address, ...part }));
    void this.#follow();
  }

  get #shown(): Shown | undefined {
    return findShown(stories, this.#address);
  }

  get #element(): ElementReference | undefined {
    return this.#elements.get(this.#address.section);
  }

  get #host(): Host {
    const wanted = this.#address.host || this.#shown?.state.host;
    return hosts.find(({ id }) => id === wanted) ?? newspaper;
  }

  get #title(): string {
    const shown = this.#shown;
    if (shown) return shown.state.name;
    const { section, page } = this.#address;
    return (
      stories.find(({ tag }) => tag === section)?.name ?? pages.find(([slug]) => slug === page)?.[1] ?? "Not found"
    );
  }

  #state({ state }: Shown): Shown["state"] {
    const booleans = this.#element?.attributes.filter(isBoolean).map(({ name }) => name) ?? [];
    return turned(state, this.#address.attributes, booleans);
  }

  /** The frame: a new one for another page, the same one for another attribute or token. */
  async #stage(scripts: readonly string[] = []): Promise<void> {
    const shown = this.#shown;
    const stage = this.#root.querySelector(".stage");
    if (!shown || !stage) return void (this.#framed = "");
    const { lang, tokens, zoom, scheme, section, page } = this.#address;
    const wanted = JSON.stringify([section, page, this.#host.id, lang]);
    const { tag } = shown.widget;
    if (wanted !== this.#framed || scripts.length || !stage.firstElementChild) {
      this.#framed = wanted;
      this.#log = [];
      const markup = htmlOf(tag, this.#state(shown));
      const events = this.#element?.events.map(({ name }) => name) ?? [];
      await this.#canvas.show(stage, { host: this.#host, markup, lang: lang || undefined, scripts }, events);
      if (wanted !== this.#framed) return;
    } else this.#canvas.turn(tag, this.#state(shown).attributes ?? {});
    this.#canvas.dress(tokens, zoom, scheme);
    const shownPage = this.#canvas.document;
    this.#measured = shownPage ? measure(shownPage, tokens) : unmeasured;
    this.#render();
  }

  /** axe-core comes into a new frame with a script tag of the page's own: a strict policy lets nothing else in. */
  async #runChecks(): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    this.#check = { is: "running" };
    this.#render();
    try {
      await this.#stage([new URL("axe.min.js", location.href).href]);
      const element = this.#canvas.document?.querySelector(shown.widget.tag);
      const axe = this.#canvas.window?.axe;
      if (!element || !axe) throw new Error("the page did not load axe-core");
      this.#check = {
        is: "done",
        result: await axe.run(element, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }),
      };
    } catch (error) {
      this.#check = { is: "failed", reason: String(error) };
    }
    this.#render();
  }

  #render(): void {
    const link = {
      address: this.#address,
      reference: this.#reference,
      services: this.#isAlone ? "" : this.#place.services,
      sought: this.#sought,
      seek: (words: string) => {
        this.#sought = words;
        this.#render();
      },
    };
    render(
      html`${sidebar(link)}
        <main id="content" tabindex="-1">${this.#main()}</main>`,
      this.#root,
    );
  }

  #main(): TemplateResult {
    const shown = this.#shown;
    return shown ? this.#bench(shown) : this.#reading();
  }

  #reading(): TemplateResult {
    const element = this.#element;
    if (this.#page === undefined && !element)
      return html`<article class="text">
        <h1>There is no such page</h1>
        <p><a href="#/docs/getting-started">Getting started</a> is a good place to be instead.</p>
      </article>`;
    return html`<article class="text">${unsafeHTML(this.#page ?? `<h1>${this.#title}</h1>`)}</article>
      ${
        element
          ? html`<section class="text wide" aria-label="Reference">
              <h2>Reference</h2>
              ${referenceTables(element)}
            </section>`
          : nothing
      }`;
  }

  #bench(shown: Shown): TemplateResult {
    const element = this.#element;
    const { width } = this.#address;
    const change = (part: Partial<Address>): void => this.#change(part);
    const state = this.#state(shown);
    return html`<header class="head">
        <p class="tag"><code>&lt;${shown.widget.tag}&gt;</code></p>
        <h1>${shown.state.name}</h1>
        ${shown.state.note ? html`<p class="note">${prose(shown.state.note)}</p>` : nothing}
      </header>
      ${toolbar({ address: this.#address, host: this.#host, change, reload: () => this.#reload(), isAlone: this.#isAlone })}
      <div class="ground"><div class="stage" style=${width ? `inline-size: ${width}px` : ""}></div></div>
      ${
        element
          ? tabs({
              address: this.#address,
              change,
              element,
              state,
              tag: shown.widget.tag,
              log: this.#log,
              clear: () => this.#clear(),
              measured: this.#measured,
              check: this.#check,
              runChecks: () => void this.#runChecks(),
              call: (method) => this.#canvas.call(shown.widget.tag, method),
            })
          : nothing
      }`;
  }

  #clear(): void {
    this.#log = [];
    this.#render();
  }

  #reload(): void {
    this.#framed = "";
    this.#check = { is: "open" };
    void this.#stage();
  }
}
