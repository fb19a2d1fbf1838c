import { LitElement } from "lit";
import type { CSSResult } from "lit";
import { property } from "./property.js";
import { jsonAttribute, readAttributesOf } from "./json.js";
import { watchLightDom } from "./light-dom.js";
import { waitsForTurn } from "./unseen.js";
import { version } from "./version.js";

/** Constructed style sheets belong to one document; a frame that goes on to another page keeps its window. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * What the six elements have in common: a life that survives a move, children that may come late, clean styles.
 *
 * @cssproperty --standfirst-color-accent - Buttons and the played part of a film. Default `light-dark(#2563d9, #366fe2)`.
 * @cssproperty --standfirst-color-on-accent - Words on a button. Default white.
 * @cssproperty --standfirst-color-text - Words. Default: the colour of the page.
 * @cssproperty --standfirst-color-muted - Dates, bylines, sections. Default: the text at 72 %.
 * @cssproperty --standfirst-color-surface - The ground of panels. Default: the text at 5 %.
 * @cssproperty --standfirst-color-border - Lines. Default: the text at 24 %.
 * @cssproperty --standfirst-color-error - What went wrong. Default: a red for each colour scheme.
 * @cssproperty --standfirst-font-headline - Typeface of headlines. Default: that of the page.
 * @cssproperty --standfirst-font-body - Typeface of everything else. Default: that of the page.
 * @cssproperty --standfirst-radius - Corners. Default `4px`.
 * @cssproperty --standfirst-space - The step that distances are made of. Default `16px`.
 * @cssproperty --standfirst-focus-ring - An `outline` around what has the keyboard. Default: 3 px in the accent.
 */
export abstract class Widget extends LitElement {
  /** The version of the copy that defined the tag; a second copy on the page names both. */
  static readonly version: string = version;

  /** Replaces built-in words: `{"copyLink": "Copy the address"}`, as a property or as JSON in the attribute. */
  @property({ converter: jsonAttribute }) strings?: Record<string, unknown>;

  #life?: AbortController;
  #beginnings: ((signal: AbortSignal) => void)[] = [(signal) => this.#watch(signal)];
  #internals?: ElementInternals;
  #slotted = new Set<string>();
  #looks = new Set<string>();

  override attributeChangedCallback(...change: Parameters<LitElement["attributeChangedCallback"]>): void {
    readAttributesOf(this);
    super.attributeChangedCallback(...change);
  }

  override connectedCallback(): void {
    if (waitsForTurn(this)) return;
    super.connectedCallback();
    if (this.#life) return;
    const { signal } = (this.#life = new AbortController());
    for (const begin of this.#beginnings) begin(signal);
  }

  /** A move is not a death: only an element that is still away one microtask later stops what it has under way. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      // What is around it now may speak another language.
      if (this.isConnected) return this.requestUpdate();
      this.#life?.abort();
      this.#life = undefined;
    });
  }

  /** With this method present `moveBefore()` leaves the element alone: https://dom.spec.whatwg.org/#dom-parentnode-movebefore */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  /** Style sheets stay behind with their document, so each new document gets its own (lit/lit#4868). */
  adoptedCallback(): void {
    this.#dress();
  }

  /** Adds a look that comes with a late file. It stays until `signal` aborts, in every document the element is moved to. */
  wear(look: string, signal?: AbortSignal): void {
    if (this.#looks.has(look)) return;
    this.#looks.add(look);
    this.#dress();
    signal?.addEventListener("abort", () => {
      this.#looks.delete(look);
      this.#dress();
    });
  }

  /** Starts something with each life in the document; whatever it starts must stop when `signal` aborts. */
  onLife(begin: (signal: AbortSignal) => void): void {
    this.#beginnings.push(begin);
    if (this.#life) begin(this.#life.signal);
  }

  /** Runs at the start of each life and whenever the author's children change. */
  protected lightDomChanged(): void {
    this.requestUpdate();
  }

  /** Whether the author put something into a slot; `""` is the default slot. */
  protected isSlotted(name: string): boolean {
    return this.#slotted.has(name);
  }

  /** Shows a state to style sheets as `:state(name)`. */
  protected toggleState(name: string, on: boolean): void {
    this.#internals ??= this.attachInternals();
    this.#internals.states[on ? "add" : "delete"](name);
  }

  /** A declarative shadow root is replaced by the first render, not rendered beside; Lit alone would double it. */
  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow((this.constructor as typeof Widget).shadowRootOptions);
    root.replaceChildren();
    this.#dress();
    return root;
  }

  #watch(signal: AbortSignal): void {
    watchLightDom(this, () => this.#readSlots(), signal);
    this.#readSlots();
  }

  #readSlots(): void {
    this.#slotted.clear();
    for (const node of this.childNodes) {
      if (node.nodeType === Node.ELEMENT_NODE) this.#slotted.add((node as Element).slot);
      else if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) this.#slotted.add("");
    }
    this.lightDomChanged();
  }

  #dress(): void {
    const { ownerDocument, shadowRoot } = this;
    const view = ownerDocument.defaultView;
    if (!view || !shadowRoot) return;
    const made = sheets.get(ownerDocument) ?? new Map<string, CSSStyleSheet>();
    sheets.set(ownerDocument, made);
    const styles = (this.constructor as typeof Widget).elementStyles as CSSResult[];
    const looks = [...styles.map(({ cssText }) => cssText), ...this.#looks];
    // What a reader's extension has put there stays, and stays last.
    const known = [...made.values()];
    const others = shadowRoot.adoptedStyleSheets.filter((sheet) => !known.includes(sheet));
    const ours = looks.map((look) => {
      const sheet = made.get(look) ?? new view.CSSStyleSheet();
      if (!made.has(look)) sheet.replaceSync(look);
      made.set(look, sheet);
      return sheet;
    });
    shadowRoot.adoptedStyleSheets = [...ours, ...others];
  }
}
