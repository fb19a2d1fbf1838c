import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Words } from "../controllers/words.js";
import type { Story, StoryImage } from "../feeds/story.js";
import { dateLine } from "./date-line.js";
import { heading } from "./heading.js";
import { sponsorLabel } from "./sponsor-label.js";

type Part = TemplateResult | typeof nothing;

export interface CardOptions {
  /** Level of the headline. */
  level: number;
  words: Words;
  opened: (event: MouseEvent) => void;
}

/** One story of a list: the headline is the card's only link, and its text is the link's name. */
export function storyCard(story: Story, options: CardOptions): TemplateResult {
  const { image, standfirst, badge, section, sponsor, authors, published, duration, lang, dir } = story;
  const { language } = options.words;
  const minutes = Math.ceil(Number(duration) / 60);
  // Above a sponsored headline stands nothing but who paid.
  const over = sponsor ? [] : [said("badge", badge), said("section", section?.name)];
  const facts = [
    said("byline", authors?.map(({ name }) => name).join(", ")),
    said("date", dateLine(published, { language, dateStyle: "medium" })),
    // Not `18:24`: beside a date that is a time of day, to eyes and to ears.
    said("duration", minutes && minutes.toLocaleString(language, { style: "unit", unit: "minute" })),
  ];
  return html`<div class="card" part="card" lang=${lang || nothing} dir=${dir || nothing}>
    ${image ? picture(image) : nothing}
    <div class="words">
      <p class="facts">${over}</p>
      ${heading(options.level, link(story, options), "title")}
      ${standfirst ? html`<p class="standfirst" part="standfirst">${standfirst}</p>` : nothing}
      <p class="facts">${facts}</p>
    </div>
  </div>`;
}

function said(part: string, words: unknown): Part {
  return words ? html`<span part=${part}>${words}</span> ` : nothing;
}

function picture({ src, srcset, sizes, alt, width, height }: StoryImage): TemplateResult {
  return html`<div class="picture">
    <img
      part="image"
      loading="lazy"
      decoding="async"
      alt=${alt ?? ""}
      width=${width ?? nothing}
      height=${height ?? nothing}
      sizes=${srcset ? `auto, ${sizes || "320px"}` : nothing}
      srcset=${srcset || nothing}
      src=${src}
    />
  </div>`;
}

/** The words of the card lie above the link's stretched area, so that they can be selected. */
function link({ url, title, sponsor }: Story, { words, opened }: CardOptions): TemplateResult {
  return html`<a href=${url} rel=${sponsor ? "sponsored noopener" : nothing} @click=${opened} @auxclick=${opened}
    >${sponsor ? sponsorLabel(sponsor, words.say("sponsored")) : nothing}<span class="name">${title}</span></a
  >`;
}
