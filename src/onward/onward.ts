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

/** What an author asks of a list: properties of the widget. */
export interface OnwardWishes {
  /** Absolute address of the feed; none where the author gives the stories. */
  src?: string | undefined;
  source?: FeedSource | undefined;
  map?: Record<string, string> | undefined;
  /** How many stories the list needs. */
  limit: number;
  refresh: number;
  remember: boolean;
  ranking: string;
}

export interface OnwardOptions extends Handed {
  /** The element whose children are the items. */
  row: () => HTMLElement | null | undefined;
  /** Hears what became of the feed, before anything is rendered. */
  answered: (answer: FeedAnswer) => void;
  /** Hears of each story the reader had in front of them. */
  viewed: (story: Story, index: number) => void;
}

/** How many pages of a feed one press may read while it finds nothing new in them. */
const mostPages = 3;

/** What a list needs beyond showing what it holds: a feed, an order, a steady height, and to know what was seen. */
export class Onward {
  /** Whether the feed has brought the stories, or an earlier visit to it. */
  from: "network" | "cache" = "cache";

  readonly #host: Widget;
  readonly #feed: Feed;
  readonly #steady: SteadyList;
  readonly #views: Viewability;
  #ranking = "feed";
  #ordered: { from?: Story[]; by?: string; to: Story[] } = { to: [] };

  constructor(host: Widget, { row, answered, viewed, ...handed }: OnwardOptions) {
    this.#host = host;
    this.#steady = new SteadyList(host, row);
    this.#views = new Viewability(host, viewed);
    this.#feed = new Feed(host, handed, (answer) => {
      if (answer.ok) this.from = "network";
      this.rearrange();
      answered(answer);
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

  /** Takes note of what is wanted and starts nothing. */
  follow({ src, ranking, limit, ...wishes }: OnwardWishes): void {
    this.#ranking = ranking;
    const needed = ranking === "relevant" ? Math.min(60, limit * 3) : limit;
    this.#feed.follow(src ? { src, limit: needed, ...wishes } : undefined);
  }

  /** Follows what was noted, and the cards now on show. */
  begin(cards: Element[], shown: Story[]): void {
    this.#feed.begin();
    this.#views.watch(cards, shown);
  }

  load(): Promise<void> {
    return this.#feed.load();
  }

  /** Reads on until the list is full, or a page is refused: then false. */
  async fill(isFull: () => boolean): Promise<boolean> {
    for (let pages = 0; pages < mostPages && !isFull() && this.hasMore; pages += 1) {
      if (!(await this.#feed.loadMore())) return false;
      this.rearrange();
      await this.#host.updateComplete;
    }
    return true;
  }

  /** Something else is to be shown: what the reader has in front of them keeps its height. */
  rearrange(): void {
    this.#steady.hold();
    this.#host.requestUpdate();
  }

  /** The reader asked for that many places more. */
  grow(by: number): void {
    this.#steady.grow(by);
  }

  release(): void {
    this.#steady.release();
  }

  /** The stories in the order the author asked for. */
  order(stories: Story[]): Story[] {
    const by = this.#ranking;
    if (by !== "recent" && by !== "relevant") return stories;
    if (this.#ordered.from !== stories || this.#ordered.by !== by)
      this.#ordered = { from: stories, by, to: rank(stories, by, pageWords(document)) };
    return this.#ordered.to;
  }

  /** Has the browser fetch stories of this site ahead; never sponsored ones. */
  prefetch(root: ParentNode, stories: Story[], when: "hover" | "view"): void {
    const own = stories.filter(({ sponsor }) => !sponsor);
    prefetch(
      root,
      own.map(({ url }) => url),
      when,
    );
  }
}
