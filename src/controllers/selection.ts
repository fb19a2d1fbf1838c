import { html, isServer } from "lit";
import { trustPolicy } from "../base/trust.js";
import { warnOnce } from "../base/warn.js";
import type { Widget } from "../base/widget.js";
import type { Story } from "../feeds/story.js";
import type { Onward, OnwardEvents, OnwardWishes } from "../onward/onward.js";
import { PageStories } from "./page-stories.js";
import type { PageWishes } from "./page-stories.js";
import type { Words } from "./words.js";

/** What a list has on show and what it waits for. */
export interface Shelf {
  shown: Story[];
  /** How many places the list has, stories or not. */
  places: number;
  /** The feed has not answered, or the order of the stories is not known. */
  isAwaited: boolean;
  hasMore: boolean;
  from: "network" | "cache" | "markup";
}

/** `null`: it cannot be had. */
let module: typeof import("../onward/onward.js") | null | undefined;

/** For so many stories there is room while they are awaited, however high the limit. The same in `onward`. */
const mostAwaited = 100;

const readers = () => import("../feeds/fetch.js");

/** `DOMParser` takes the policy's value where TypeScript still knows only text. */
const trust = (markup: string): string => (trustPolicy()?.createHTML(markup) ?? markup) as string;

/** Which stories a list shows: from the author or the feed, without those the page shows elsewhere. */
export class Selection implements Shelf {
  // All of these are chosen before anything is rendered.
  shown!: Story[];
  places!: number;
  isAwaited!: boolean;
  hasMore!: boolean;
  from!: Shelf["from"];
  /** What the page has been told last. */
  told?: string;
  /** Set once the list needs more than it holds. */
  onward?: Onward | undefined;

  readonly page: PageStories;
  readonly words: Words;
  readonly #host: Widget & OnwardWishes & PageWishes;
  readonly #events: OnwardEvents;
  #loading?: Promise<Onward | undefined>;

  constructor(host: Widget & OnwardWishes & PageWishes, words: Words, events: OnwardEvents) {
    this.#host = host;
    this.#events = events;
    this.words = words;
    this.page = new PageStories(host, () => {
      this.onward?.hold();
      host.requestUpdate();
    });
  }

  /** How many stories there are at first, and how many one press on "more" brings. */
  get pageLength(): number {
    const { pageSize, limit } = this.#host;
    const length = Math.floor((module !== null && pageSize) || limit);
    return length > 0 ? length : 12;
  }

  /** Works out what is shown, from a list handed over or, without one, from the feed and the author's links. */
  choose(given: Story[] | undefined, slotted: Story[]): void {
    if (!this.onward) Object.assign(this, this.#plainShelf(given, slotted));
    // Where the file is there already, it has come by the next line.
    if (this.isAwaited && !isServer) void this.load();
    Object.assign(this, this.onward?.choose(given, slotted));
  }

  /** Fetches what a plain list can do without: once there is a feed or an order, or the reader has come to the list. */
  load(): Promise<Onward | undefined> {
    return (this.#loading ??= this.#fetch());
  }

  #plainShelf(given: Story[] | undefined, slotted: Story[]): Shelf {
    const { src, ranking } = this.#host;
    const room = this.pageLength;
    const fitting = this.page.choose(given ?? slotted, room);
    const isAlone = module === null;
    const isFed = !isAlone && !given && Boolean(src);
    const isOrdered = !isAlone && !isServer && /^re(cent|levant)$/.test(ranking);
    return {
      shown: isOrdered ? [] : fitting.slice(0, room),
      places: Math.min(room, isFed ? mostAwaited : fitting.length),
      isAwaited: isFed || isOrdered,
      hasMore: !isAlone && (isFed || fitting.length > room),
      from: "markup",
    };
  }

  async #fetch(): Promise<Onward | undefined> {
    const host = this.#host;
    // Both files travel at once; whoever asks again gets the same module.
    if (host.src) readers().catch(() => undefined);
    // A file that hangs is one that cannot be had: what the author gave is not held back any longer.
    const tooLate = new Promise<null>((give) => setTimeout(give, 8000, null));
    module ??= await Promise.race([import("../onward/onward.js"), tooLate]).catch(() => null);
    if (module) this.onward = new module.Onward(host, this, { ...this.#events, html, readers, trust, warn: warnOnce });
    else if (host.src) host.dispatchEvent(new this.#events.failed("blocked"));
    host.requestUpdate();
    return this.onward;
  }
}
