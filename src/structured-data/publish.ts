import { readJson } from "../base/json.js";
import { languageOf } from "../base/language.js";
import { metaContent, pageUrl } from "../base/page.js";
import { safeUrl } from "../base/url.js";
import type { StoryWidget } from "../base/story-widget.js";
import { breadcrumbList, jsonLdText, newsArticle, typesIn, videoObject, withoutKnown } from "./structured-data.js";
import type { Person, StoryFacts, VideoFacts } from "./structured-data.js";
import { videoFacts } from "./video-facts.js";

const absolute = (url: string | null | undefined): string | undefined => safeUrl(url, document.baseURI)?.href;

/** The words in one of the author's slots, if there are any. */
function slottedText(widget: StoryWidget, slot: string): string | undefined {
  return widget.querySelector(`:scope > [slot="${slot}"]`)?.textContent?.replace(/\s+/g, " ").trim() || undefined;
}

/** The links in the author's own slots; `url` is left out where a link has none. */
function slottedLinks(widget: StoryWidget, slot: string): Person[] {
  const links = widget.querySelectorAll(`:scope > a[slot="${slot}"], :scope > [slot="${slot}"] a`);
  return [...links].map((link) => ({ name: link.textContent?.trim() ?? "", url: absolute(link.getAttribute("href")) }));
}

function nonEmpty<T>(...lists: T[][]): T[] {
  return lists.find((list) => list.length) ?? [];
}

/** What the page says about a story, by attribute, property or the author's own markup. */
function factsOf(widget: StoryWidget): StoryFacts {
  const byline = slottedText(widget, "byline") ?? widget.byline;
  return {
    headline: slottedText(widget, "headline") ?? widget.headline ?? "",
    url: pageUrl().href,
    standfirst: slottedText(widget, "standfirst") ?? widget.standfirst,
    published: widget.publishedTime,
    updated: widget.updatedTime,
    authors: nonEmpty(slottedLinks(widget, "byline"), byline ? [{ name: byline }] : []),
    sections: nonEmpty(
      slottedLinks(widget, "section"),
      widget.sectionPath.map(({ name, url }) => ({ name, url: absolute(url) })),
    ),
    images: [absolute(metaContent("og:image"))],
    language: languageOf(widget),
  };
}

/** The types that the page itself speaks of, in JSON-LD or in microdata. */
function typesOnPage(own: HTMLScriptElement | undefined): string[] {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]')];
  const marked = [...document.querySelectorAll("[itemtype]")];
  return [
    ...scripts.filter((script) => script !== own).flatMap((script) => typesIn(readJson(script.text))),
    ...marked.map((element) => element.getAttribute("itemtype")?.split("/").at(-1) ?? ""),
  ];
}

/** What there is to say about a widget's film, which may take reading its chapters first. */
export function factsOfFilm(
  widget: StoryWidget & { readonly duration?: number | undefined },
  video: HTMLVideoElement,
): Promise<VideoFacts | undefined> {
  return videoFacts(widget, video, factsOf(widget));
}

/**
 * Puts JSON-LD about a story into the page's head in the place of what was there from an earlier call, and returns its
 * script, if there was anything to say that the page does not say itself. `trusted` makes a text acceptable to a page with
 * Trusted Types, which guard the text of every script element, whatever its type and however the text got there.
 */
export function publish(
  widget: StoryWidget,
  previous: HTMLScriptElement | undefined,
  video?: VideoFacts,
  trusted: (text: string) => unknown = (text) => text,
): HTMLScriptElement | undefined {
  const story = factsOf(widget);
  const objects = [
    story.headline ? newsArticle(story) : undefined,
    breadcrumbList(story.sections),
    video && videoObject(video),
  ];
  const text = jsonLdText(withoutKnown(objects, typesOnPage(previous)));
  if (text === previous?.text) return previous;
  previous?.remove();
  if (!text) return undefined;
  const script = document.createElement("script");
  script.type = "application/ld+json";
  script.text = trusted(text) as string;
  document.head.append(script);
  return script;
}
