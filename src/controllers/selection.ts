import { isServer } from "lit";
import { trustPolicy } from "../base/trust.js";
import { warnOnce } from "../base/warn.js";
import type { Widget } from "../base/widget.js";
import type { Story } from "../feeds/story.js";
import type { Onward, OnwardOptions, OnwardWishes } from "../onward/onward.js";
import { PageStories } from "./page-stories.js";
import type { PageWishes } from "./page-stories.js";

export type SelectionOptions = Pick<OnwardOptions, "row" | "answered" | "viewed">;

let module: typeof import("../onward/onward.js") | undefined;
let isMissing = false;

const readers = () => import("../feeds/fetch.js");

/** `DOMParser` takes the policy's value where TypeScript still knows only text. */
const trust = (markup: string): string => (trustPolicy()?.createHTML(markup) ?? markup) as string;

/** Which stories a list shows: from the author or the feed, without those the page shows elsewhere. */
export class Selection {
  /** Stories for all there is room for. */
  shown: Story[] = [];
  /** All that the list may show. */
  fitting: Story[] = [];
  /** There was nothing even before what other lists and the page itself show was left out. */
  isBare = false;
  /** Set once the list needs more than it holds. */
  onward?: Onward | undefined;

  readonly #host: Widget & OnwardWishes & PageWishes;
  readonly #options: SelectionOptions;
  readonly #page: PageStories;
  #loading?: Promise<Onward | undefined>;
  #given?: Story[] | undefined;

  constructor(host: Widget & OnwardWishes & PageWishes, options: SelectionOptions) {
    this.#host = host;
    this.#options = options;
    this.#page = new PageStories(host, () => this.rearrange());
  }

  /** Nothing can be shown yet: the feed has not answered, or the order of the stories is not known. */
  get isAwaited(): boolean {
    return this.#awaitsFeed || this.#awaitsOrder;
  }

  /** How many places the list has, stories or not. */
  get places(): number {
    const isOpen = this.#awaitsFeed || this.onward?.adding === "busy";
    const open = isOpen ? this.#room : this.#awaitsOrder ? Math.min(this.#room, this.fitting.length) : 0;
    return Math.max(this.shown.length, this.onward?.held ?? 0, open);
  }

  get hasMore(): boolean {
    return this.isAwaited || this.fitting.length > this.#room || Boolean(!this.#given && this.onward?.hasMore);
  }

  /** How many stories one press on "more" brings. */
  get pageLength(): number {
    return Math.max(0, Math.floor(this.#host.pageSize || this.#host.limit)) || 12;
  }

  get #awaitsFeed(): boolean {
    if (this.onward) return this.onward.isAwaited;
    return !isMissing && Boolean(this.#host.src && !this.#given);
  }

  get #awaitsOrder(): boolean {
    return !this.onward && !isMissing && !isServer && /^re(cent|levant)$/.test(this.#host.ranking);
  }

  get #room(): number {
    return this.pageLength + (this.onward?.extra ?? 0);
  }

  /** Works out what is shown, from a list handed over or, without one, from the feed and the author's links. */
  choose(given: Story[] | undefined, slotted: Story[]): void {
    this.#given = given;
    if (this.isAwaited && !isServer) void this.load();
    const { onward } = this;
    onward?.follow(!given);
    const stories = given ?? onward?.stories ?? slotted;
    this.isBare = !stories.length;
    this.fitting = this.#page.choose(onward?.order(stories) ?? stories, this.#room);
    const room = this.#awaitsOrder ? 0 : Math.min(this.#room, onward?.held || this.#room);
    this.shown = this.fitting.slice(0, room);
  }

  /** Where the stories on show come from. */
  get from(): "network" | "cache" | "markup" {
    return (!this.#given && this.onward?.stories && this.onward.from) || "markup";
  }

  /** Fetches what a plain list can do without: once there is a feed or an order, or the reader has come to the list. */
  load(): Promise<Onward | undefined> {
    return (this.#loading ??= this.#fetch());
  }

  /** Something else is to be shown. */
  rearrange(): void {
    this.onward?.hold();
    this.#host.requestUpdate();
  }

  async #fetch(): Promise<Onward | undefined> {
    const { src } = this.#host;
    const wasAwaited = this.isAwaited;
    // Both files travel at once; whoever asks again gets the same module.
    if (src) readers().catch(() => undefined);
    module ??= await import("../onward/onward.js").catch(() => undefined);
    isMissing = !module;
    const handed = { ...this.#options, readers, trust, warn: warnOnce };
    this.onward = module && new module.Onward(this.#host, this, handed);
    if (isMissing && src)
      this.#options.answered({ ok: false, reason: "blocked", remedy: "Host the files beside standfirst.js too." });
    if (wasAwaited) this.onward?.hold();
    this.#host.requestUpdate();
    return this.onward;
  }
}
