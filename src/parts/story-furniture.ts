import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { StoryWidget } from "../base/story-widget.js";
import type { Words } from "../controllers/words.js";
import { creditList } from "./credits.js";
import { dateLine, isUpdateShown } from "./date-line.js";
import { heading } from "./heading.js";
import { sectionPath } from "./section-path.js";

type Content = TemplateResult | string | undefined;

/**
 * The furniture above a story. Each line is the author's own element if there is one, with the page's typography, else
 * ours; either way it is in the document once. Needs `styles/furniture.ts`.
 * `actions` is what a widget itself offers at the end, such as a share control.
 */
export function storyFurniture(
  story: StoryWidget,
  words: Words,
  isSlotted: (name: string) => boolean,
  actions?: Content,
): TemplateResult {
  const { headline, standfirst, byline, sectionPath: sections, creditList: credits } = story;
  let hasContent = false;
  const line = (name: string, content: Content) => {
    hasContent ||= Boolean(content) || isSlotted(name);
    // The page may style what it slotted there as a line of its own.
    const part = name === "actions" && (content || isSlotted(name)) ? name : nothing;
    return html`<slot name=${name} part=${part}
      >${content && !isSlotted(name) ? html`<div class="root line-${name}">${content}</div>` : nothing}</slot
    >`;
  };
  // The space under the lines comes last: only then it is known whether there are any.
  return html`<div class="furniture">
      ${line("section", sectionPath(sections, words.say("sectionPath")))}
      ${line("headline", headline && heading(story.headingLevel, headline, "headline"))}
      ${line("standfirst", standfirst && html`<p part="standfirst">${standfirst}</p>`)}
      ${line("byline", byline && html`<p part="byline">${byline}</p>`)}
      ${line("credits", credits[0] && creditList(credits, words.language))} ${dates(story, words, line)}
      ${line("actions", actions)}
    </div>
    <div class=${hasContent ? "space" : ""}></div>`;
}

function dates(
  story: StoryWidget,
  words: Words,
  line: (name: string, content: Content) => TemplateResult,
): TemplateResult {
  const { publishedTime, updatedTime: updated, timeZone, dateStyle } = story;
  const format = { language: words.language, timeZone, dateStyle };
  const isUpdated = isUpdateShown(updated, publishedTime, story.updatedAfter);
  const date = dateLine(story.published, format);
  const [before, after] = words.say("updatedOn", { date: "\n" }).split("\n");
  return html`${line("published", date && html`<p part="date">${date}</p>`)}
  ${isUpdated ? html`<div class="root"><p part="updated">${before}${dateLine(updated, { ...format, withTime: true })}${after}</p></div>` : nothing}`;
}
