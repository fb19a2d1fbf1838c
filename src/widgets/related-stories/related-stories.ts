import { html, isServer, nothing } from "lit";
import type { PropertyValues, TemplateResult } from "lit";
import { property } from "../../base/property.js";
import { givenStory } from "../../base/given-story.js";
import { jsonAttribute, readJsonChild } from "../../base/json.js";
import { Widget } from "../../base/widget.js";
import { wordAttribute } from "../../base/word.js";
import { Selection } from "../../controllers/selection.js";
import { Words } from "../../controllers/words.js";
import type { FeedSource } from "../../feeds/draft.js";
import type { Story } from "../../feeds/story.js";
import { heading } from "../../parts/heading.js";
import { storyCard } from "../../parts/story-card.js";
import { reset } from "../../styles/reset.js";
import { type } from "../../styles/type.js";
import {
  StoriesFailedEvent,
  StoriesLoadedEvent,
  StoryOpenedEvent,
  StoryViewedEvent,
} from "./related-stories.events.js";
import { styles } from "./related-stories.styles.js";
import { slottedStories } from "./slotted-stories.js";

const layouts = ["grid", "list", "rail", "compact", "ranked"];

const readList = (list: unknown): Story[] | undefined =>
  Array.isArray(list)
    ? list.flatMap((story) => givenStory(story, isServer ? undefined : document.baseURI) ?? [])
    : undefined;

/**
 * Shows what to read next, as cards made from the author's own links, from a feed, or from a list handed over.
 *
 * Use it at the end of a story. The links inside are an ordinary list without scripts; with `src` they are shown at once
 * and then refreshed from the feed, and nothing on the page moves.
 *
 * ```html
 * <related-stories heading="Read more" src="/wp-json/wp/v2/posts">
 *   <ul><li><a href="/a-story"><img src="a.avif" alt="" width="600" height="400"> A story</a></li></ul>
 * </related-stories>
 * ```
 *
 * @slot - A list of links, the stories: `li` with `a`, and if wanted `img`, `small` (section), `p` (standfirst), `time`.
 *   A link with `rel="sponsored"`, `data-sponsor` (brand) and `data-label` is shown as paid for.
 * @slot heading - The author's own heading; else the `heading` attribute.
 * @slot empty - Shown when there is no story; else the widget takes no space.
 * @csspart heading - The heading made from the attribute.
 * @csspart list - The list.
 * @csspart item - A place in it.
 * @csspart card - The card of one story.
 * @csspart image - Its picture.
 * @csspart section - The section it belongs to.
 * @csspart title - Its headline.
 * @csspart standfirst - The sentence or two under the headline.
 * @csspart byline - Who wrote it.
 * @csspart date - When it was published.
 * @csspart duration - How long a film or a recording is.
 * @csspart badge - A word above the headline, such as "Live".
 * @csspart sponsor - Label and brand of a story that is paid for.
 * @csspart more - The button that shows more stories.
 * @csspart status - What it has brought, for those who do not see it.
 * @csspart previous - The rail's button back.
 * @csspart next - The rail's button onward.
 * @cssstate empty - There is nothing to show.
 * @cssstate loading - The feed has been asked and has not answered.
 * @fires {StoriesLoadedEvent} standfirst-stories-loaded - A list is on show, and where it came from. `detail`: `{stories, from}`.
 * @fires {StoriesFailedEvent} standfirst-stories-failed - The feed could not be read, or there is nothing to show. `detail`: `{reason}`.
 * @fires {StoryViewedEvent} standfirst-story-viewed - Half of a card was visible for one second; once per story. `detail`: `{story, index}`.
 * @fires {StoryOpenedEvent} standfirst-story-opened - The reader follows a link; cancelable. `detail`: `{story, index}`.
 */
export class RelatedStories extends Widget {
  static override styles = [reset, type, styles];

  /** Address of a feed: WordPress, Ghost, JSON Feed, RSS, Atom, or other JSON with `map`. Absent: the links inside. */
  @property() src?: string;

  /** What kind of feed it is: `wordpress ghost json-feed rss atom json sitemap`. Default `auto`: the readers find out. */
  @property({ converter: wordAttribute }) source?: FeedSource;

  /** Where things are in JSON of your own: `{"items": "data.posts", "title": "name", "url": "link"}`, dotted paths. */
  @property({ converter: jsonAttribute }) map?: Record<string, string>;

  /** How many stories are shown. Default 12. */
  @property({ type: Number }) limit = 12;

  /** With `more`: how many are shown at first and added by each press. Default: `limit`. */
  @property({ attribute: "page-size", type: Number }) pageSize?: number;

  /** Offers a button that shows more stories, as long as the list or the feed has some. */
  @property({ type: Boolean }) more = false;

  /** `auto` (default, by the width of the widget), `grid`, `list`, `rail`, `compact` or `ranked`. */
  @property({ converter: wordAttribute }) layout = "auto";

  /** `feed` (default, the order they came in), `recent`, or `relevant`: by the page's own words, on the reader's device. */
  @property({ converter: wordAttribute }) ranking = "feed";

  /** Shows the story of this very page too. */
  @property({ attribute: "include-current", type: Boolean }) includeCurrent = false;

  /** Shows stories that another list on the page shows already. */
  @property({ attribute: "allow-repeats", type: Boolean }) allowRepeats = false;

  /** Seconds between two readings of the feed. Default 0: it is read once. */
  @property({ type: Number }) refresh = 0;

  /** Lets the browser fetch stories of this site ahead: `hover`, `view`. Default `none`. Never on Save-Data, never sponsored ones. */
  @property({ converter: wordAttribute }) prefetch = "none";

  /** Keeps the last good list in local storage, for the day the feed fails. */
  @property({ type: Boolean }) remember = false;

  /** The heading above the list. Absent: none. */
  @property() heading = "";

  /** Level of that heading, 1 to 6; headlines are one level below. Default 2. */
  @property({ attribute: "heading-level", type: Number }) headingLevel = 2;

  /** The stories themselves, instead of links and feed. Also as JSON in the attribute. */
  @property({ converter: jsonAttribute }) stories?: Story[];

  readonly #words = new Words(this);
  readonly #selection = new Selection(this, this.#words, { failed: StoriesFailedEvent, viewed: StoryViewedEvent });
  #given?: Story[] | undefined;
  #slotted: Story[] = [];

  constructor() {
    super();
    // While the page is still being read, what is missing may yet come.
    this.onLife((signal) => document.addEventListener("DOMContentLoaded", () => this.requestUpdate(), { signal }));
  }

  /** Reads the feed again. What is on show stays until there is something better. */
  async reload(): Promise<void> {
    await (await this.#selection.load())?.load();
  }

  protected override firstUpdated(): void {
    const approach = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#selection.load();
    });
    approach.observe(this);
  }

  protected override lightDomChanged(): void {
    this.#slotted = readList(readJsonChild(this)) ?? slottedStories(this);
    if (!this.src) this.#selection.onward?.release();
    super.lightDomChanged();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.size) this.#selection.onward?.release();
    if (changed.has("stories")) this.#given = readList(this.stories);
    this.#selection.choose(this.#given, this.#slotted);
  }

  protected override updated(): void {
    const { places, isAwaited, onward } = this.#selection;
    onward?.begin();
    this.toggleState("loading", isAwaited);
    this.toggleState("empty", !places && !this.isSlotted("empty"));
    this.#tell();
  }

  /** Tells the page, once for each change, what is on show or that nothing is; while more is to come, nothing on show is no news. */
  #tell(): void {
    const { shown, from, isAwaited, told } = this.#selection;
    const news = [from, ...shown.map(({ url }) => url)].join(" ");
    if (news === told || (isAwaited && !shown.length) || document.readyState === "loading") return;
    this.#selection.told = news;
    this.dispatchEvent(
      shown.length ? new StoriesLoadedEvent({ stories: shown, from }) : new StoriesFailedEvent("empty"),
    );
    if (!shown.length) void this.updateComplete.then(() => this.#selection.load());
  }

  /** A middle press opens the story in a tab; any other button but the first opens nothing. */
  #opened(event: MouseEvent, story: Story, index: number): void {
    if (event.button < 2 && !this.dispatchEvent(new StoryOpenedEvent({ story, index }))) event.preventDefault();
  }

  override render(): TemplateResult {
    const { shown, places, isAwaited } = this.#selection;
    const shelf = places ? this.#shelf() : nothing;
    return html`<slot name="heading"
        >${this.heading ? html`<div class="root head">${heading(this.headingLevel, this.heading)}</div>` : nothing}</slot
      >
      ${shown.length || isAwaited || isServer ? nothing : html`<slot name="empty"></slot>`}
      ${
        isServer && !shown.length
          ? html`<div class="drawn">
              <div><slot></slot></div>
              ${shelf}
            </div>`
          : shelf
      }`;
  }

  /** A server cannot see the links inside, so there they stand as they are where no story is known. */
  #shelf(): TemplateResult {
    const { places, isAwaited } = this.#selection;
    const layout = layouts.includes(this.layout) ? this.layout : "auto";
    return html`<div class="root stories">
      <ul
        role="list"
        part="list"
        class="cards ${layout}"
        aria-label=${this.heading || nothing}
        tabindex=${layout === "rail" ? 0 : nothing}
        aria-busy=${isAwaited ? "true" : nothing}
      >
        ${[...Array(places).keys()].map((index) => this.#item(index))}
      </ul>
      ${layout === "rail" ? html`<div class="turns">${this.#selection.onward?.turns()}</div>` : nothing}
      ${this.more ? this.#more() : nothing}
    </div>`;
  }

  /** A place keeps its element, and so its height, whatever story it holds. */
  #item(index: number): TemplateResult {
    const { shown, onward } = this.#selection;
    const story = shown[index];
    const card = story ? this.#card(story, index) : nothing;
    return html`<li part="item" aria-hidden=${story ? nothing : "true"}>
      ${onward?.isEven(index) ? html`${card}` : card}
    </li>`;
  }

  #card(story: Story, index: number): TemplateResult {
    return storyCard(story, {
      // A framework may set a text, which `min` reads as a number.
      level: this.heading || this.isSlotted("heading") ? Math.min(this.headingLevel ?? 2, 5) + 1 : this.headingLevel,
      words: this.#words,
      opened: (event) => this.#opened(event, story, index),
    });
  }

  #more(): TemplateResult {
    const { hasMore, onward } = this.#selection;
    return html`<button
        class="action more"
        part="more"
        ?hidden=${!hasMore}
        @click=${async () => (await this.#selection.load())?.showMore()}
      >
        ${onward?.label || this.#words.say("moreStories")}
      </button>
      <p class="quiet" role="status" part="status">${onward?.news}</p>`;
  }
}
