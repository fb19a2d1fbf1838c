import type { PropertyValues } from "lit";
import { property } from "./property.js";
import { readMoment } from "./dates.js";
import { jsonAttribute, readJsonChild } from "./json.js";
import { listOf } from "./list.js";
import { numberAttribute } from "./number.js";
import { wordAttribute } from "./word.js";
import { warnOfAddresses, warnOnce } from "./warn.js";
import { Widget } from "./widget.js";

/** One step of the section path, from the outermost. */
export interface SectionLink {
  name: string;
  url?: string | undefined;
}

/** Who did what for a story. */
export interface Credit {
  role: string;
  names: string[];
}

/**
 * The inputs that every widget with a story's furniture has in common: section, headline, standfirst, byline, credits, dates.
 *
 * `updated` is a word of publishers and also the name of a method that Lit calls after each render. A framework that sets
 * the property must not put a date in the method's place, so here it is an accessor that is a method to Lit alone, once
 * after each render. Subclasses use `didRender` where they would use Lit's `updated`, and read the date as `updatedTime`.
 *
 * @csspart section - @csspart headline - @csspart standfirst - @csspart byline - @csspart credits - @csspart role
 * @csspart date - @csspart updated - @csspart actions
 * @attr {string} updated - When the story was last changed: ISO 8601. Shown where it is later than `published` by `updated-after` minutes.
 */
export abstract class StoryWidget extends Widget {
  static {
    Object.defineProperty(this.prototype, "updated", {
      get(this: StoryWidget) {
        const isAskedByLit = this.#isRendered;
        this.#isRendered = false;
        return isAskedByLit ? this.didRender : this.#updated;
      },
      set(this: StoryWidget, value?: string) {
        this.#updated = value;
        this.requestUpdate();
      },
    });
    this.createProperty("updated", { noAccessor: true });
  }

  /** Name of the section the story belongs to. Absent: no section line. */
  @property() section?: string;

  /** Where the section's name leads; http or https, may be relative. Absent: the name is plain text. */
  @property({ attribute: "section-href" }) sectionHref?: string;

  /** The whole section path, `{name, url?}[]`, outermost first; wins over `section`. Also as JSON in the attribute. */
  @property({ converter: jsonAttribute }) sections?: SectionLink[];

  /** The story's headline. Absent: what is slotted as `headline`. */
  @property() headline?: string;

  /** The sentence or two under the headline. */
  @property() standfirst?: string;

  /** Who wrote it, shown as given. */
  @property() byline?: string;

  /** Credits, `{role, names}[]`, shown in this order. Also as JSON in the attribute. */
  @property({ converter: jsonAttribute }) credits?: Credit[];

  /** When the story was published: ISO 8601. A date without a time is that day in every time zone. */
  @property() published?: string;

  /** IANA name of the zone to write times in, `Europe/Berlin`. Absent: the reader's own zone. */
  @property({ attribute: "time-zone" }) timeZone?: string;

  /** How dates are written: `full`, `long` (default), `medium` or `short`, as `Intl.DateTimeFormat` has them. */
  @property({ attribute: "date-style", converter: wordAttribute }) dateStyle?: string;

  /** Minutes by which `updated` has to be later than `published` to be worth saying. Default 15. */
  @property({ attribute: "updated-after", converter: numberAttribute }) updatedAfter = 15;

  /** Adds JSON-LD about the story to the page's head, for search engines, unless the page has its own. */
  @property({ attribute: "structured-data", type: Boolean }) structuredData = false;

  /** Level of the heading made from `headline`, 1 to 6. Default 2. */
  @property({ attribute: "heading-level", type: Number }) headingLevel = 2;

  #publishedTime?: string | undefined;
  #updated?: string | undefined;
  #isRendered = false;
  #json: { sections?: SectionLink[]; credits?: Credit[] } = {};

  /** When the story was published: the author's own `<time slot="published">`, else the attribute; whichever is a date. */
  get publishedTime(): string | undefined {
    return (readMoment(this.#publishedTime) ?? readMoment(this.published))?.text;
  }

  /** When the story was last changed: the attribute and property `updated`, where it is a date. */
  get updatedTime(): string | undefined {
    return readMoment(this.#updated)?.text;
  }

  /** The section path from whichever of its three ways in was used; entries that are none are left out. */
  get sectionPath(): SectionLink[] {
    const { section: name, sectionHref: url } = this;
    const implied = name ? [{ name, url }] : this.#json.sections;
    return listOf<SectionLink>(this.sections ?? implied).filter(({ name }) => name && typeof name !== "object");
  }

  /** The credits from whichever of their ways in was used. One name may stand without a list. */
  get creditList(): Credit[] {
    return listOf<Credit>(this.credits ?? this.#json.credits)
      .map(({ role, names }) => ({ role, names: listOf([names].flat()).filter((name) => typeof name === "string") }))
      .filter(({ role, names }) => role && typeof role !== "object" && names[0]);
  }

  protected override lightDomChanged(): void {
    const slotted = this.querySelector(':scope > [slot="published"]');
    const time = slotted?.querySelector("time") ?? slotted;
    this.#publishedTime = time?.getAttribute("datetime") ?? time?.textContent ?? undefined;
    this.#json = Object(readJsonChild(this));
    super.lightDomChanged();
  }

  /** Lit asks for its method right after this, before anybody else can ask for the date. */
  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#isRendered = true;
  }

  /** Runs after each render, as Lit's `updated` does elsewhere. */
  protected didRender(_changed: PropertyValues): void {
    warnOfAddresses(
      this,
      this.sectionPath.map(({ url }) => url),
    );
    for (const text of [this.published, this.#updated])
      if (text && !readMoment(text)) warnOnce(this, `has no date in "${text}". Write it like 2026-11-20T07:30Z.`);
  }
}
