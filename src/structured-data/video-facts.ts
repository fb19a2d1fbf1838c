import { readCues } from "../base/cue-file.js";
import { filmOnPage } from "../base/film-page.js";
import { pageUrl } from "../base/page.js";
import { safeUrl } from "../base/url.js";
import type { StoryFacts, VideoFacts } from "./structured-data.js";

/** A widget with a film, as far as search engines are told about it. */
interface FilmWidget extends HTMLElement {
  readonly duration?: number | undefined;
  readonly page?: string | undefined;
  readonly poster?: string | undefined;
}

const absolute = (url: string | null | undefined): string | undefined => safeUrl(url, document.baseURI)?.href;

/** What the page says about its film; undefined without the three things search engines insist on. */
export async function videoFacts(
  widget: FilmWidget,
  video: HTMLVideoElement,
  story: StoryFacts,
): Promise<VideoFacts | undefined> {
  const name = story.headline || video.ariaLabel || "";
  const slotted = widget.querySelector<HTMLImageElement>(':scope > [slot="poster"] img, :scope > img[slot="poster"]');
  const thumbnail = absolute(video.getAttribute("poster") ?? widget.poster ?? slotted?.src);
  if (!name || !thumbnail || !story.published) return undefined;
  const { duration, page } = widget;
  return {
    name,
    thumbnail,
    uploaded: story.published,
    description: story.standfirst,
    duration,
    contentUrl: page ? undefined : fileOf(video),
    embedUrl: page && filmOnPage(page)?.embed.href,
    clips: await clipsOf(video, duration || Infinity),
  };
}

/** A file that plays everywhere rather than a playlist, where the author names both. */
function fileOf(video: HTMLVideoElement): string | undefined {
  const sources = [video, ...video.querySelectorAll("source")].map((source) => absolute(source.getAttribute("src")));
  const files = sources.filter((source) => source !== undefined);
  return files.find((file) => !file.includes(".m3u8")) ?? files[0];
}

/** The chapters, each with the address that opens it: the same page with the time as a parameter. */
async function clipsOf(video: HTMLVideoElement, duration: number): Promise<VideoFacts["clips"]> {
  const url = absolute(video.querySelector('track[kind="chapters"]')?.getAttribute("src"));
  if (!url) return undefined;
  try {
    const response = await fetch(url);
    const cues = response.ok ? readCues(await response.text()) : [];
    return cues.map(({ text, start, end }) => ({
      name: plainText(text),
      start,
      end: Math.min(end, duration),
      url: momentUrl(start),
    }));
  } catch {
    return undefined;
  }
}

/** The words of a cue, without its markup: https://www.w3.org/TR/webvtt1/#webvtt-cue-text */
function plainText(text: string): string {
  return new VTTCue(0, 0, text).getCueAsHTML().textContent?.replace(/\s+/g, " ") ?? "";
}

function momentUrl(seconds: number): string {
  const url = pageUrl();
  url.searchParams.set("t", String(Math.floor(seconds)));
  return url.href;
}
