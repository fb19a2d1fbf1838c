import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { clock } from "../base/clock.js";
import type { Story, StoryImage } from "../feeds/story.js";
import { dateLine } from "./date-line.js";
import { heading } from "./heading.js";
import { sponsorLabel } from "./sponsor-label.js";

type Part = TemplateResult | typeof nothing;

export interface CardOptions {
  /** Level of the headline. */
  level: number;
  language: string;
  /** What a sponsored story without a label of its own is called. */
  sponsored: string;
  /** `space`: the picture's place stays and the picture does not come. */
  picture: "shown" | "space" | "none";
  opened: (event: MouseEvent) => void;
  broken: () => void;
}

/** One story of a list: the headline is the card's only link, and its text is the link's name. */
export function storyCard(story: Story, options: CardOptions): TemplateResult {
  const { image, standfirst } = story;
  return html`<div class="card" part="card" lang=${story.lang ?? nothing} dir=${story.dir ?? nothing}>
    ${image ? picture(image, options) : nothing}
    <div class="words">
      ${over(story)} ${heading(options.level, link(story, options), "title")}
      ${standfirst ? html`<p class="standfirst" part="standfirst">${standfirst}</p>` : nothing} ${facts(story, options)}
    </div>
  </div>`;
}

/** The line above the headline; above a sponsored one stands nothing but who paid. */
function over({ badge, section, sponsor }: Story): Part {
  if (sponsor || !(badge || section)) return nothing;
  return html`<p class="over">
    ${badge ? html`<span class="badge" part="badge">${badge}</span> ` : nothing}${
      section ? html`<span part="section">${section.name}</span>` : nothing
    }
  </p>`;
}

function picture(image: StoryImage, { picture: shown, broken }: CardOptions): Part {
  if (shown === "none") return nothing;
  const sizes = image.srcset ? `auto, ${image.sizes ?? "320px"}` : nothing;
  return html`<div class="picture">
    ${
      shown === "shown"
        ? html`<img
            part="image"
            loading="lazy"
            decoding="async"
            alt=${image.alt ?? ""}
            width=${image.width ?? nothing}
            height=${image.height ?? nothing}
            sizes=${sizes}
            srcset=${image.srcset ?? nothing}
            src=${image.src}
            @error=${broken}
          />`
        : nothing
    }
  </div>`;
}

/** The words of the card lie above the link's stretched area, so that they can be selected. */
function link({ url, title, sponsor }: Story, { sponsored, opened }: CardOptions): TemplateResult {
  const rel = sponsor ? "sponsored noopener" : nothing;
  return html`<a href=${url} rel=${rel} @click=${opened} @auxclick=${opened}
    >${sponsor ? sponsorLabel(sponsor, sponsored) : nothing}<span class="name">${title}</span></a
  >`;
}

function facts({ authors, published, duration }: Story, { language }: CardOptions): Part {
  const names = authors?.map(({ name }) => name).join(", ");
  const date = dateLine(published, { language, dateStyle: "medium" });
  if (!names && !duration && date === nothing) return nothing;
  return html`<p class="facts">
    ${names ? html`<span part="byline">${names}</span>` : nothing}
    ${date === nothing ? nothing : html`<span part="date">${date}</span>`}
    ${duration ? html`<span part="duration">${clock(duration)}</span>` : nothing}
  </p>`;
}
