import type { TemplateResult, html as Html } from "lit";
import { safeUrl } from "../base/url.js";
import type { Widget } from "../base/widget.js";
import type { Selection, Shelf } from "../controllers/selection.js";
import type { FeedSource } from "../feeds/draft.js";
import type { Story } from "../feeds/story.js";
import { enStories } from "../strings/en-stories.js";
import { sentenceFor } from "../strings/plural.js";
import { followAuthor } from "./author-links.js";
import { Feed, mostPages } from "./feed.js";
import { onwardStyles } from "./onward.styles.js";
import type { FeedAnswer, Handed } from "./page-feeds.js";
import { pageWords } from "./page-words.js";
import { watchPictures } from "./pictures.js";
import { prefetch } from "./prefetch.js";
import { Presence } from "./presence.js";
import { ReadingPlace } from "./reading-place.js";
import { rank } from "./ranking.js";
import { SteadyList } from "./steady-list.js";
import { turnButtons } from "./turn-buttons.js";
import { Viewability } from "./viewability.js";

/** What an author asks of a list; properties of the widget. */
export interface OnwardWishes {
  src?: string | undefined;
  source?: FeedSource | undefined;
  map?: Record<string, string> | undefined;
  limit: number;
  pageSize?: number | undefined;
  refresh: number;
  remember: boolean;
  ranking: string;
  prefetch: string;
}

/** The events of the widget that are told from here. */
export interface OnwardEvents {
  /** The feed could not be read. */
  failed: new (reason: string) => Event;
  /** The reader had a story in front of them. */
  viewed: new (detail: { story: Story; index: number }) => Event;
}

export interface OnwardOptions extends Handed, OnwardEvents {
  html: typeof Html;
  warn: (element: Element, message: string) => void;
}

/** As many stories as one page of a feed holds at most: for so many there is room while they are awaited. */
const mostAwaited = 100;

/** Whoever has a list read at once, has it read before anything is chosen. */
const notedOf = (shown: readonly Story[] = []) => shown.map(({ url }) => ({ url, isEven: false }));

/** What a list needs beyond showing what it holds: a feed, an order, a steady height, more on request, and to know what was seen. */
export class Onward {
  /** What the button for more says once a page was refused. */
  label = "";
  /** What the last press on it came to, for those who do not see it. */
  news = "";

  readonly #host: Widget & OnwardWishes;
  readonly #list: Selection;
  readonly #options: OnwardOptions;
  readonly #feed: Feed;
  readonly #steady: SteadyList;
  readonly #views: Viewability;
  readonly #place: ReadingPlace;
  readonly #presence: Presence;
  readonly #ahead = new Set<string>();
  /** Which story each place has held, and whether that was the second, the fourth … there. */
  readonly #held: { url: string; isEven: boolean }[];
  #ordered: { from?: Story[]; by?: string; to: Story[] } = { to: [] };
  #fitting: Story[] = [];
  #from: Shelf["from"] = "cache";
  /** How many stories the reader has asked for beyond the first page. */
  #extra = 0;
  #isAdding = false;

  constructor(host: Widget & OnwardWishes, list: Selection, options: OnwardOptions) {
    this.#host = host;
    this.#list = list;
    this.#options = options;
    this.#held = notedOf(list.shown);
    this.#steady = new SteadyList(host, () => this.#row);
    this.#place = new ReadingPlace(host, () => this.#links);
    this.#presence = new Presence(
      host,
      () => list.places > 0,
      () => host.requestUpdate(),
    );
    this.#views = new Viewability(host, (story, index) => {
      host.dispatchEvent(new options.viewed({ story, index }));
      if (host.prefetch === "view") this.#prefetch([story]);
    });
    this.#feed = new Feed(host, options, (answer) => this.#answered(answer));
    watchPictures(host, () => this.hold());
    if (list.isAwaited) this.hold();
  }

  /** What is on show, and what could be. Starts nothing. */
  choose(given: Story[] | undefined, slotted: Story[]): Shelf {
    const { page, pageLength } = this.#list;
    this.#place.note();
    this.#follow(!given);
    const { stories } = this.#feed;
    const [room, held] = [pageLength + this.#extra, this.#steady.held];
    const all = this.#order(given ?? stories ?? slotted);
    this.#fitting = page.choose(all, this.#presence.note() ? 0 : room);
    if (this.#fitting.length < Math.min(room, all.length)) this.#presence.wakeOthers();
    if (this.#fitting.length < room && !this.#isAdding) this.#feed.lacks();
    const { isPending, isShort, hasMore } = this.#feed;
    const shown = this.#fitting.slice(0, Math.min(room, held || room));
    const isAwaited = this.#isAdding || isShort || (isPending && !stories);
    shown.forEach(({ url }, index) => {
      const { url: before = url, isEven = false } = this.#held[index] ?? {};
      this.#held[index] = { url, isEven: isEven !== (before !== url) };
    });
    return {
      shown,
      isAwaited,
      places: Math.max(shown.length, held, isAwaited ? Math.min(room, shown.length + mostAwaited) : 0),
      hasMore: isAwaited || hasMore || this.#fitting.length > room,
      from: (!given && stories && this.#from) || "markup",
    };
  }

  /**
   * Changes with each other story at a place, which then gets a card of its own: Chromium counts words that move within
   * a card as a layout shift, even where nothing else moves (https://wicg.github.io/layout-instability/).
   */
  isEven(index: number): boolean {
    return this.#held[index]?.isEven ?? false;
  }

  /** Follows what was noted, and the cards now on show. */
  begin(): void {
    const { shown, isAwaited } = this.#list;
    const root = this.#host.renderRoot as ShadowRoot;
    this.#host.wear(onwardStyles);
    root.querySelector(".head")?.classList.toggle("gone", !shown.length && !isAwaited && this.#steady.held > 0);
    const more = root.querySelector(".more");
    if (more) more.ariaDisabled = this.#isAdding ? "true" : null;
    this.#steady.watchWords();
    this.#place.restore(shown);
    followAuthor(this.#host, this.#links);
    this.#feed.begin();
    if (this.#isBare) setTimeout(() => this.#remind(), 1000);
    // A list that has left the page may render once more, and what is watched then would be kept for ever.
    this.#views.watch(this.#host.isConnected ? [...(this.#row?.children ?? [])] : [], shown);
    if (this.#host.prefetch === "hover") this.#prefetch(shown);
    if (shown.some(({ sponsor }) => sponsor && !sponsor.label))
      this.#options.warn(this.#host, `shows a sponsored story without a label: say what it is ("Paid partnership").`);
  }

  /** The buttons below a rail. */
  turns(): TemplateResult {
    return turnButtons(this.#options.html, this.#list.words, () => this.#row);
  }

  async load(): Promise<void> {
    await this.#host.updateComplete;
    await this.#feed.load();
  }

  /** What the reader has in front of them keeps its height while something else comes. */
  hold(): void {
    this.#steady.hold();
  }

  /** The author or the page changes the list: it takes its natural height. */
  release(): void {
    this.#steady.release();
  }

  /** Makes room for another page, fills it, says how many stories came and moves on to the first of them. */
  async showMore(): Promise<void> {
    const { pageLength, words } = this.#list;
    if (this.#isAdding) return;
    this.#isAdding = true;
    this.news = this.label = "";
    await this.#rendered();
    await this.#feed.arrival;
    const before = this.#list.shown.length;
    const isRead = await this.#add(before, pageLength);
    const count = this.#list.shown.length - before;
    if (isRead) this.news = words.sayFrom(enStories, "storiesAdded", { count }, sentenceFor);
    else this.news = this.label = words.sayFrom(enStories, "storiesNotAdded");
    await this.#rendered();
    // Where nothing new has come and the button has gone, the keyboard stays in the list.
    if (count || !this.#list.hasMore) this.#links[count ? before : before - 1]?.focus();
  }

  /** Has that many stories more; false when the feed refuses them. */
  async #add(before: number, count: number): Promise<boolean> {
    this.#extra += count;
    const room = count + this.#extra;
    const isFull = (): boolean => this.#fitting.length >= room;
    const asks = !isFull() && this.#feed.hasMore;
    this.#isAdding = asks;
    this.#steady.grow(Math.min(room, asks ? before + mostAwaited : this.#fitting.length) - before);
    await this.#rendered();
    return !asks || this.#fill(isFull);
  }

  get #isBare(): boolean {
    return !(this.#list.places || this.#host.src || this.#host.firstElementChild);
  }

  /** A framework may hand over the list a moment later; after that it is a mistake. */
  #remind(): void {
    if (this.#host.isConnected && this.#isBare)
      this.#options.warn(this.#host, "has nothing to show: put links inside, or name a feed with src.");
  }

  get #row(): HTMLElement | null {
    return this.#host.renderRoot.querySelector("ul");
  }

  get #links(): (HTMLAnchorElement | null)[] {
    return [...(this.#row?.children ?? [])].map((item) => item.querySelector("a"));
  }

  /** Takes note of the feed, if it is wanted. */
  #follow(isWanted: boolean): void {
    const { src, source, map, refresh, remember, ranking, limit, baseURI } = this.#host;
    const url = isWanted && safeUrl(src, baseURI)?.href;
    if (src && url === undefined)
      this.#options.warn(this.#host, `cannot read src="${src}": give it an http(s) address.`);
    const room = Math.max(Math.floor(limit) || 0, this.#list.pageLength + this.#extra);
    // An order by likeness wants more to choose from than is shown.
    const needed = ranking === "relevant" ? Math.max(room, Math.min(60, room * 3)) : room;
    this.#feed.follow(url ? { src: url, source, map, refresh, remember, limit: needed } : undefined);
  }

  #answered(answer: FeedAnswer): void {
    const host = this.#host;
    if (answer.ok) this.#from = "network";
    // A failure says itself why nothing is on show.
    this.#list.told = answer.ok ? "" : this.#list.told || "markup";
    this.hold();
    host.requestUpdate();
    if (answer.ok) return;
    host.dispatchEvent(new this.#options.failed(answer.reason));
    this.#options.warn(host, `could not read src="${host.src}" (${answer.reason}). ${answer.remedy}`);
  }

  /** The stories in the order the author asked for. */
  #order(stories: Story[]): Story[] {
    const by = this.#host.ranking;
    if (by !== "recent" && by !== "relevant") return stories;
    if (this.#ordered.from !== stories || this.#ordered.by !== by)
      this.#ordered = { from: stories, by, to: rank(stories, by, pageWords(document)) };
    return this.#ordered.to;
  }

  /** Reads on until the list is full, or a page is refused: false. */
  async #fill(isFull: () => boolean): Promise<boolean> {
    let isRead = true;
    for (let pages = 0; isRead && pages < mostPages && !isFull() && this.#feed.hasMore; pages += 1) {
      isRead = await this.#feed.loadMore();
      this.hold();
      await this.#rendered();
    }
    this.#isAdding = false;
    if (!isRead) this.#extra -= this.#list.pageLength;
    this.hold();
    await this.#rendered();
    return isRead;
  }

  #rendered(): Promise<unknown> {
    this.#host.requestUpdate();
    return this.#host.updateComplete;
  }

  /** Has the browser fetch stories of this site ahead, each once; never sponsored ones. */
  #prefetch(stories: Story[]): void {
    const urls = stories.filter(({ sponsor, url }) => !sponsor && !this.#ahead.has(url)).map(({ url }) => url);
    for (const url of urls) this.#ahead.add(url);
    prefetch(this.#host.renderRoot, urls, this.#host.prefetch === "view" ? "immediate" : "moderate");
  }
}
