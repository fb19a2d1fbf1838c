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

/** A widget with a story, and perhaps with a film. */
export type FilmStory = StoryWidget & {
  readonly media?: HTMLVideoElement | undefined;
  readonly duration?: number | undefined;
};

/** A trusted-types policy makes a text acceptable: those guard the text of every script element, whatever its type. */
type Trust = () => { createScript(text: string): unknown } | undefined;

/** What each widget has put into the head. */
const scripts = new WeakMap<StoryWidget, HTMLScriptElement | undefined>();

/** The widgets in the document that ask or have asked for it. */
const asking = new Set<StoryWidget>();

/** Has in the page's head what a widget asks for now, and takes it away with the widget. */
export async function keep(widget: FilmStory, trust: Trust): Promise<void> {
  if (!scripts.has(widget)) {
    scripts.set(widget, undefined);
    widget.onLife((signal) => {
      asking.add(widget);
      signal.addEventListener("abort", () => {
        asking.delete(widget);
        publish(widget, trust);
      });
    });
  }
  const { media } = widget;
  // Telling about a film may take reading its chapters first.
  const film = media && (await videoFacts(widget, media, factsOf(widget)));
  publish(widget, trust, film);
}

/** Puts JSON-LD in the place of what was there from an earlier call, if there is anything to say that the page does not say itself. */
function publish(widget: FilmStory, trust: Trust, video?: VideoFacts): void {
  const previous = scripts.get(widget);
  const text = widget.isConnected && widget.structuredData ? textAbout(widget, previous, video) : "";
  if (text === (previous?.text ?? "")) return;
  previous?.remove();
  const script = text ? document.createElement("script") : undefined;
  scripts.set(widget, script);
  // What this one said another may have to say now: routers put the next page in before they take the old one out.
  if (!script) return asking.forEach((other) => other.requestUpdate());
  script.type = "application/ld+json";
  script.text = (trust()?.createScript(text) ?? text) as string;
  document.head.append(script);
}

function textAbout(widget: StoryWidget, own: HTMLScriptElement | undefined, video?: VideoFacts): string {
  const story = factsOf(widget);
  const objects = [
    story.headline ? newsArticle(story) : undefined,
    breadcrumbList(story.sections),
    video && videoObject(video),
  ];
  return jsonLdText(withoutKnown(objects, typesOnPage(own)));
}
