import { pageUrl } from "../base/page.js";
import { isAmong, pageKeys, storyKey } from "../base/story-address.js";
import type { Widget } from "../base/widget.js";
import type { Story } from "../feeds/story.js";

/** How a list chooses; properties of the widget. */
export interface PageWishes {
  /** Shows the story of this very page as well. */
  includeCurrent: boolean;
  /** Shows stories that another list on the page shows. */
  allowRepeats: boolean;
}

const lists = new Set<PageStories>();

/** Gives every list its stories anew, in the order of the document, so that the order of upgrade makes no difference. */
function share(asking?: PageStories): void {
  const taken = new Set<string>();
  const own = [location.href, pageUrl().href].flatMap(pageKeys);
  const inOrder = [...lists].toSorted(({ host: a }, { host: b }) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  for (const list of inOrder) if (list.take(taken, own) && list !== asking) list.changed();
}

/** One list's part in the agreement of the page that no story is shown twice, and not the one the reader is on. */
export class PageStories {
  readonly host: Widget & PageWishes;
  /** Called when another list has changed what is left for this one. */
  readonly changed: () => void;

  #stories: Story[] = [];
  #room = 0;
  #fitting: Story[] = [];
  #taken = "";

  constructor(host: Widget & PageWishes, changed: () => void) {
    this.host = host;
    this.changed = changed;
    host.onLife((signal) => {
      host.requestUpdate();
      signal.addEventListener("abort", () => {
        lists.delete(this);
        share();
      });
    });
  }

  /** All stories this list may show, the first `room` of which it shows. On a server nothing is left out. */
  choose(stories: Story[], room: number): Story[] {
    if (!this.host.isConnected) return stories;
    this.#stories = stories;
    this.#room = room;
    lists.add(this);
    share(this);
    return this.#fitting;
  }

  /** Leaves out what is taken or the page's own, and takes what it shows. True when that is not what it was. */
  take(taken: Set<string>, own: string[]): boolean {
    const { includeCurrent, allowRepeats } = this.host;
    const out = new Set([...(allowRepeats ? [] : taken), ...(includeCurrent ? [] : own)]);
    const keys: string[] = [];
    this.#fitting = this.#stories.filter(({ url }) => {
      const key = storyKey(url);
      if (isAmong(out, key)) return false;
      out.add(key);
      return keys.push(key);
    });
    for (const key of keys.slice(0, this.#room)) taken.add(key);
    return this.#taken !== (this.#taken = keys.join(" "));
  }
}
