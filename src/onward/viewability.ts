import type { Widget } from "../base/widget.js";
import type { Story } from "../feeds/story.js";
import { forgetSight, watchSight } from "./sight.js";

/** How long half of a card has to be visible to count as viewed. Milliseconds. */
const viewTime = 1000;

/** Half of the card; of one that is higher than the window, as much as fills half of that. In a frame of another site that is the frame. */
function isHalfSeen(entry: IntersectionObserverEntry): boolean {
  const { isIntersecting, intersectionRatio, intersectionRect: seen, boundingClientRect: whole } = entry;
  const height = entry.rootBounds?.height ?? innerHeight;
  const fillsHalf = whole.height > height && seen.height >= height / 2 && seen.width >= whole.width / 2;
  return isIntersecting && (intersectionRatio >= 0.5 || fillsHalf);
}

interface Sighting {
  story: Story;
  index: number;
  isSeen: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

/** Notices which stories a reader had in front of them: half of the card, one second, in a visible tab, once a story. */
export class Viewability {
  readonly #viewed: (story: Story, index: number) => void;
  readonly #sightings = new Map<Element, Sighting>();
  readonly #told = new Set<string>();

  constructor(host: Widget, viewed: (story: Story, index: number) => void) {
    this.#viewed = viewed;
    host.onLife((signal) => {
      const settle = (): void => this.#sightings.forEach((sighting) => this.#settle(sighting));
      document.addEventListener("visibilitychange", settle, { signal });
      signal.addEventListener("abort", () => this.watch([], []));
    });
  }

  /** The cards on show and their stories, in order. */
  watch(cards: readonly Element[], stories: readonly Story[]): void {
    const present = new Set(cards);
    for (const [card, sighting] of this.#sightings) if (!present.has(card)) this.#forget(card, sighting);
    stories.forEach((story, index) => {
      const card = cards[index];
      if (card) this.#watchCard(card, story, index);
    });
  }

  #watchCard(card: Element, story: Story, index: number): void {
    const sighting = this.#sightings.get(card);
    if (sighting) {
      const isOther = sighting.story.url !== story.url;
      Object.assign(sighting, { story, index });
      if (isOther) this.#settle(sighting);
      return;
    }
    const first: Sighting = { story, index, isSeen: false };
    this.#sightings.set(card, first);
    watchSight(card, (entry) => {
      const isSeen = isHalfSeen(entry);
      if (isSeen === first.isSeen) return;
      first.isSeen = isSeen;
      this.#settle(first);
    });
  }

  /** Starts the second anew: the card has come, gone, or got another story, or the tab was hidden or shown. */
  #settle(sighting: Sighting): void {
    clearTimeout(sighting.timer);
    if (!sighting.isSeen || document.hidden || this.#told.has(sighting.story.url)) return;
    sighting.timer = setTimeout(() => {
      this.#told.add(sighting.story.url);
      this.#viewed(sighting.story, sighting.index);
    }, viewTime);
  }

  #forget(card: Element, sighting: Sighting): void {
    clearTimeout(sighting.timer);
    forgetSight(card);
    this.#sightings.delete(card);
  }
}
