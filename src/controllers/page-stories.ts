import { isSameStory, storyKey } from "../base/story-address.js";
import { safeUrl } from "../base/url.js";
import type { Widget } from "../base/widget.js";
import type { Story } from "../feeds/story.js";

/** How a list chooses; properties of the widget. */
export interface PageWishes {
  /** Shows the story of this very page as well. */
  includeCurrent: boolean;
  /** Shows stories that another list on the page shows. */
  allowRepeats: boolean;
}

interface Claim {
  stories: Story[];
  /** How many it shows at most. */
  room: number;
  fitting: Story[];
  changed: () => void;
}

const claims = new Map<Widget & PageWishes, Claim>();

/** How this page may be linked to: its address and what it says its address is. */
function pageAddresses(): string[] {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute("href");
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute("content");
  return [location.href, canonical, shared].flatMap((url) => safeUrl(url, document.baseURI)?.href ?? []);
}

function fittingStories(
  { includeCurrent, allowRepeats }: PageWishes,
  stories: Story[],
  taken: Set<string>,
  page: string[],
): Story[] {
  const left = new Set(allowRepeats ? [] : taken);
  return stories.filter(({ url }) => {
    const key = storyKey(url);
    if (left.has(key) || (!includeCurrent && page.some((address) => isSameStory(address, url)))) return false;
    return left.add(key);
  });
}

/** Gives every list its stories anew, in the order of the document, so that the order of upgrade makes no difference. */
function share(asking?: Widget): void {
  const taken = new Set<string>();
  const page = pageAddresses();
  const inOrder = [...claims].toSorted(([a], [b]) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  for (const [widget, claim] of inOrder) {
    const fitting = fittingStories(widget, claim.stories, taken, page);
    const isChanged =
      fitting.length !== claim.fitting.length || fitting.some((story, at) => story !== claim.fitting[at]);
    claim.fitting = fitting;
    for (const { url } of fitting.slice(0, claim.room)) taken.add(storyKey(url));
    if (isChanged && widget !== asking) claim.changed();
  }
}

/** One list's part in the agreement of the page that no story is shown twice, and not the one the reader is on. */
export class PageStories {
  readonly #host: Widget & PageWishes;
  readonly #changed: () => void;
  #isLive = false;

  /** `changed` is called when another list has changed what is left for this one. */
  constructor(host: Widget & PageWishes, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.onLife((signal) => {
      this.#isLive = true;
      host.requestUpdate();
      signal.addEventListener("abort", () => {
        this.#isLive = false;
        claims.delete(host);
        share();
      });
    });
  }

  /** All stories this list may show, the first `room` of which it shows. On a server nothing is left out. */
  choose(stories: Story[], room: number): Story[] {
    if (!this.#isLive) return stories;
    const claim = { stories, room, fitting: claims.get(this.#host)?.fitting ?? [], changed: this.#changed };
    claims.set(this.#host, claim);
    share(this.#host);
    return claim.fitting;
  }
}
