import { safeUrl } from "../base/url.js";
import type { Widget } from "../base/widget.js";
import type { FeedSource } from "../feeds/draft.js";
import type { Story } from "../feeds/story.js";
import { Feed } from "./feed.js";
import type { FeedAnswer, Handed } from "./page-feeds.js";
import { pageWords } from "./page-words.js";
import { prefetch } from "./prefetch.js";
import { rank } from "./ranking.js";
import { SteadyList } from "./steady-list.js";
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

/** What is on show, and what could be. */
export interface Shelf {
  readonly shown: Story[];
  readonly fitting: Story[];
  readonly pageLength: number;
}

export interface OnwardOptions extends Handed {
  /** The element whose children are the items. */
  row: () => HTMLElement | null | undefined;
  /** Hears what became of the feed, before anything is rendered. */
  answered: (answer: FeedAnswer) => void;
  /** Hears of each story the reader had in front of them. */
  viewed: (story: Story, index: number) => void;
  warn: (element: Element, message: string) => void;
}

/** How many pages of a feed one press may read while it finds nothing new in them. */
const mostPages = 3;

/** What a list needs beyond showing what it holds: a feed, an order, a steady height, more on request, and to know what was seen. */
export class Onward {
  /** Whether the feed has brought the stories, or an earlier visit to it. */
  from: "network" | "cache" = "cache";
  /** How many stories the reader has asked for beyond the first page. */
  extra = 0;
  /** What became of the last press on "more". */
  adding: "idle" | "busy" | "failed" = "idle";

  readonly #host: Widget & OnwardWishes;
  readonly #shelf: Shelf;
  readonly #options: OnwardOptions;
  readonly #feed: Feed;
  readonly #steady: SteadyList;
  readonly #views: Viewability;
  readonly #ahead = new Set<string>();
  #ordered: { from?: Story[]; by?: string; to: Story[] } = { to: [] };

  constructor(host: Widget & OnwardWishes, shelf: Shelf, options: OnwardOptions) {
    this.#host = host;
    this.#shelf = shelf;
    this.#options = options;
    this.#steady = new SteadyList(host, options.row);
    this.#views = new Viewability(host, (story, index) => {
      options.viewed(story, index);
      if (host.prefetch === "view") this.#prefetch([story]);
    });
    this.#feed = new Feed(host, options, (answer) => {
      if (answer.ok) this.from = "network";
      this.#rearrange();
      options.answered(answer);
    });
  }

  /** The stories of the feed, as far as it has been read. */
  get stories(): Story[] | undefined {
    return this.#feed.stories;
  }

  /** The feed has not answered, and there is no earlier answer. */
  get isAwaited(): boolean {
    return this.#feed.isPending && !this.#feed.stories;
  }

  get hasMore(): boolean {
    return this.#feed.hasMore;
  }

  /** How many items keep their height, or 0 when all are free. */
  get held(): number {
    return this.#steady.held;
  }

  /** Takes note of the feed, if it is wanted, and starts nothing. */
  follow(isWanted: boolean): void {
    const { src, source, map, refresh, remember, ranking, limit, baseURI } = this.#host;
    const url = isWanted && safeUrl(src, baseURI)?.href;
    if (src && url === undefined)
      this.#options.warn(this.#host, `cannot read src="${src}": give it an http(s) address.`);
    const needed = ranking === "relevant" ? Math.min(60, limit * 3) : Math.max(limit, this.#shelf.pageLength) || 12;
    this.#feed.follow(url ? { src: url, source, map, refresh, remember, limit: needed } : undefined);
  }

  /** Follows what was noted, and the cards now on show. */
  begin(): void {
    const { shown } = this.#shelf;
    this.#feed.begin();
    this.#views.watch([...(this.#options.row()?.children ?? [])], shown);
    if (this.#host.prefetch === "hover") this.#prefetch(shown);
    if (shown.some(({ sponsor }) => sponsor && !sponsor.label))
      this.#options.warn(this.#host, `shows a sponsored story without a label: say what it is ("Paid partnership").`);
  }

  load(): Promise<void> {
    return this.#feed.load();
  }

  /** What the reader has in front of them keeps its height while something else comes. */
  hold(): void {
    this.#steady.hold();
  }

  /** The author or the page changes the list: it takes its natural height. */
  release(): void {
    this.#steady.release();
  }

  /** Makes room for another page and fills it. Says how many stories came. */
  async showMore(): Promise<number> {
    const { shown, pageLength } = this.#shelf;
    if (this.adding === "busy") return 0;
    this.extra += pageLength;
    const room = pageLength + this.extra;
    const isFull = (): boolean => this.#shelf.fitting.length >= room;
    const asks = !isFull() && this.hasMore;
    this.adding = asks ? "busy" : "idle";
    this.#steady.grow((asks ? room : Math.min(room, this.#shelf.fitting.length)) - shown.length);
    await this.#rendered();
    if (asks) await this.#fill(isFull);
    return this.#shelf.shown.length - shown.length;
  }

  /** The stories in the order the author asked for. */
  order(stories: Story[]): Story[] {
    const by = this.#host.ranking;
    if (by !== "recent" && by !== "relevant") return stories;
    if (this.#ordered.from !== stories || this.#ordered.by !== by)
      this.#ordered = { from: stories, by, to: rank(stories, by, pageWords(document)) };
    return this.#ordered.to;
  }

  /** Reads on until the list is full, or a page is refused. */
  async #fill(isFull: () => boolean): Promise<void> {
    let isRead = true;
    for (let pages = 0; isRead && pages < mostPages && !isFull() && this.hasMore; pages += 1) {
      isRead = await this.#feed.loadMore();
      this.hold();
      await this.#rendered();
    }
    this.adding = isRead ? "idle" : "failed";
    if (!isRead) this.extra -= this.#shelf.pageLength;
    this.#rearrange();
    await this.#rendered();
  }

  #rendered(): Promise<unknown> {
    this.#host.requestUpdate();
    return this.#host.updateComplete;
  }

  #rearrange(): void {
    this.hold();
    this.#host.requestUpdate();
  }

  /** Has the browser fetch stories of this site ahead, each once; never sponsored ones. */
  #prefetch(stories: Story[]): void {
    const urls = stories.filter(({ sponsor, url }) => !sponsor && !this.#ahead.has(url)).map(({ url }) => url);
    for (const url of urls) this.#ahead.add(url);
    prefetch(this.#host.renderRoot, urls, this.#host.prefetch === "view" ? "immediate" : "moderate");
  }
}
