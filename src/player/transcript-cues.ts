import { readCues } from "../base/cue-file.js";
import type { FilmHost } from "./kit.js";

export interface Line {
  start: number;
  end: number;
  speaker: string;
  text: string;
  language: string;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", nbsp: " ", lrm: "", rlm: "" };

/** The words of a cue, without its markup, and who says them. https://www.w3.org/TR/webvtt1/#webvtt-cue-text */
function lineOf(cue: { start: number; end: number; text: string }, language: string): Line {
  const speaker = /<v(?:\.[^ >]*)?\s+([^>]+)>/.exec(cue.text)?.[1]?.trim() ?? "";
  const text = cue.text
    .replace(/<[^>]*>/g, "")
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
  return { start: cue.start, end: cue.end, speaker, text, language };
}

/** What is said in the film: the file the page names, else the captions in the page's language, else the first there are. */
export async function cuesOf(host: FilmHost): Promise<Line[]> {
  const { element, video, signal, words } = host;
  if (element.transcript) {
    const response = await fetch(new URL(element.transcript, element.baseURI), { signal });
    return readCues(response.ok ? await response.text() : "").map((cue) => lineOf(cue, ""));
  }
  const tracks = [...video.querySelectorAll("track")].filter(({ kind }) => kind === "captions" || kind === "subtitles");
  const main = words.language.split("-")[0] ?? "";
  const source = tracks.find(({ srclang }) => srclang.startsWith(main)) ?? tracks[0];
  if (!source) return [];
  await loaded(source, signal);
  const cues = [...(source.track.cues ?? [])] as VTTCue[];
  return cues.map(({ startTime: start, endTime: end, text }) => lineOf({ start, end, text }, source.srclang));
}

/** A track is fetched when it is no longer disabled; one whose file fails has no cues. */
async function loaded(element: HTMLTrackElement, signal: AbortSignal): Promise<void> {
  const { track } = element;
  if (track.mode === "disabled") track.mode = "hidden";
  if (element.readyState >= 2) return;
  await new Promise<void>((resolve) => {
    for (const type of ["load", "error"]) element.addEventListener(type, () => resolve(), { signal, once: true });
  });
}
