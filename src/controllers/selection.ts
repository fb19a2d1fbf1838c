import { isServer } from "lit";
import { trustPolicy } from "../base/trust.js";
import { safeUrl } from "../base/url.js";
import { warnOnce } from "../base/warn.js";
import type { Widget } from "../base/widget.js";
import type { Story } from "../feeds/story.js";
import type { Onward, OnwardOptions, OnwardWishes } from "../onward/onward.js";
import { PageStories } from "./page-stories.js";

/** What an author can ask of a list; the properties of the widget. */
export interface SelectionWishes extends OnwardWishes {
  pageSize?: number | undefined;
  includeCurrent: boolean;
  allowRepeats: boolean;
}

export type SelectionOptions = Pick<OnwardOptions, "row" | "answered" | "viewed">;

let module: typeof import("../onward/onward.js") | undefined;
let isMissing = false;

/** `DOMParser` takes the policy's value where TypeScript still knows only text. */
const trust = (markup: string): string => (trustPolicy()?.createHTML(markup) ?? markup) as string;

/** Which stories a list shows: from the author or the feed, without those the page shows elsewhere. */
export class Selection {
  /** Stories for all there is room for. */
  shown: Story[] = [];
  /** Where they come from. */
  from: "network" | "cache" | "markup" = "markup";
  /** What became of the last press on "more". */
  adding: "idle" | "busy" | "failed" = "idle";

  readonly #host: Widget & SelectionWishes;
  readonly #options: SelectionOptions;
  readonly #page: PageStories;
  #onward?: Onward;
  #loading?: Promise<Onward | undefined>;
  #given?: Story[] | undefined;
  #stories: Story[] = [];
  #fitting: Story[] = [];
  #extra = 0;

  constructor(host: Widget & SelectionWishes, options: SelectionOptions) {
    this.#host = host;
    this.#options = options;
    this.#page = new PageStories(host, () => this.rearrange());
  }

  /** Nothing can be shown yet: the feed has not answered, or the order of the stories is not known. */
  get isAwaited(): boolean {
    const { src, ranking } = this.#host;
    if (this.#onward) return this.#onward.isAwaited;
    return !isMissing && (Boolean(src && !this.#given) || ranking === "recent" || ranking === "relevant");
  }

  /** How many places the list has, stories or not. */
  get places(): number {
    const isOpen = this.isAwaited || this.adding === "busy";
    return Math.max(this.shown.length, this.#onward?.held ?? 0, isOpen ? this.#room : 0);
  }

  get isHeld(): boolean {
    return Boolean(this.#onward?.held);
  }

  get hasMore(): boolean {
    return this.isAwaited || this.#fitting.length > this.#room || Boolean(!this.#given && this.#onward?.hasMore);
  }

  /** There was nothing even before what other lists and the page itself show was left out. */
  get isBare(): boolean {
    return !this.#stories.length;
  }

  get #pageLength(): number {
    const wanted = Math.floor(this.#host.pageSize || this.#host.limit);
    return wanted > 0 ? wanted : 12;
  }

  get #room(): number {
    return this.#pageLength + this.#extra;
  }

  /** Works out what is shown, from a list handed over or, without one, from the feed and the author's links. */
  choose(given: Story[] | undefined, slotted: Story[]): void {
    this.#given = given;
    if (this.isAwaited && !isServer) void this.load();
    this.#follow();
    const onward = this.#onward;
    this.#stories = given ?? onward?.stories ?? slotted;
    this.from = onward && this.#stories === onward.stories ? onward.from : "markup";
    const stories = onward?.order(this.#stories) ?? this.#stories;
    const { includeCurrent, allowRepeats } = this.#host;
    this.#fitting = this.#page.choose({ stories, room: this.#room, includeCurrent, allowRepeats });
    this.shown = this.#fitting.slice(0, Math.min(this.#room, onward?.held || this.#room));
  }

  /** Follows the cards now on show. */
  begin(): void {
    this.#onward?.begin([...(this.#options.row()?.children ?? [])], this.shown);
  }

  /** Fetches what a plain list can do without: once there is a feed or an order, or the reader has come to the list. */
  load(): Promise<Onward | undefined> {
    return (this.#loading ??= this.#fetch());
  }

  async reload(): Promise<void> {
    await (await this.load())?.load();
  }

  rearrange(): void {
    this.#onward?.rearrange();
    this.#host.requestUpdate();
  }

  /** The author changes the list: it takes its natural height. What a feed has brought stays as it is. */
  release(): void {
    if (!this.#host.src) this.#onward?.release();
  }

  prefetch(root: ParentNode, stories: Story[], when: string): void {
    if (when === "hover" || when === "view") void this.load().then((onward) => onward?.prefetch(root, stories, when));
  }

  /** Makes room for another page and fills it. Says how many stories came. */
  async showMore(): Promise<number> {
    const before = this.shown.length;
    const isFull = (): boolean => this.#fitting.length >= this.#room;
    this.#extra += this.#pageLength;
    const asked = !isFull() && this.#onward?.hasMore ? this.#onward : undefined;
    this.adding = asked ? "busy" : "idle";
    this.#onward?.grow((asked ? this.#room : Math.min(this.#room, this.#fitting.length)) - before);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (asked) {
      const isRead = await asked.fill(isFull);
      asked.rearrange();
      this.adding = isRead ? "idle" : "failed";
      if (!isRead) this.#extra -= this.#pageLength;
      await this.#host.updateComplete;
    }
    return this.shown.length - before;
  }

  #follow(): void {
    const { src, source, map, refresh, remember, ranking, limit, baseURI } = this.#host;
    const url = this.#given ? undefined : safeUrl(src, baseURI)?.href;
    if (src && !url && !this.#given) warnOnce(this.#host, `cannot read src="${src}": give it an http(s) address.`);
    const wishes = { source, map, refresh, remember, ranking };
    this.#onward?.follow({ src: url, limit: Math.max(limit, this.#pageLength), ...wishes });
  }

  async #fetch(): Promise<Onward | undefined> {
    const readers = () => import("../feeds/fetch.js");
    // Both files travel at once; whoever asks again gets the same module.
    if (this.#host.src) readers().catch(() => undefined);
    module ??= await import("../onward/onward.js").catch(() => undefined);
    isMissing = !module;
    this.#onward = module && new module.Onward(this.#host, { ...this.#options, readers, trust });
    if (isMissing && this.#host.src)
      this.#options.answered({ ok: false, reason: "blocked", remedy: "Host the files beside standfirst.js too." });
    this.rearrange();
    return this.#onward;
  }
}
