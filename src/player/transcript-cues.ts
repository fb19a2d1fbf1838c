import { plainText } from "./chapters.js";
import type { FilmHost } from "./kit.js";

export interface Line {
  start: number;
  end: number;
  speaker: string;
  text: string;
}

/** What is said in the film: the file the page names, else the captions in the page's language, else the first there are. */
export async function spokenTrack({ element, video, signal, words }: FilmHost): Promise<TextTrack | undefined> {
  const { transcript } = element;
  // Templates of some kits set what is there without a value to true, which has no length and names no file.
  const source = transcript?.length ? ownTrack(video, transcript) : captionsOf(video, words.language);
  if (!source) return undefined;
  const { track } = source;
  // A track is fetched when it is no longer disabled; one whose file fails has no cues.
  if (track.mode === "disabled") track.mode = "hidden";
  if (source.readyState < 2)
    await new Promise((resolve) => {
      for (const type of ["load", "error"]) source.addEventListener(type, resolve, { signal });
    });
  return track;
}

/** The words of a cue and who says them. */
export function lineOf(cue: VTTCue): Line {
  const speaker = /<v[^ >]* +([^>]+)>/.exec(cue.text)?.[1] ?? "";
  return { start: cue.startTime, end: cue.endTime, speaker, text: plainText(cue) };
}

function captionsOf(video: HTMLVideoElement, language: string): HTMLTrackElement | undefined {
  const tracks = [...video.querySelectorAll("track")].filter(({ kind }) => /^(cap|sub)/.test(kind));
  return tracks.find(({ srclang }) => srclang.slice(0, 2) === language.slice(0, 2)) ?? tracks[0];
}

/** The browser reads the file for us, in a video that nobody sees: the author's own gets no further child. */
function ownTrack({ ownerDocument }: HTMLVideoElement, address: string): HTMLTrackElement {
  const reader = ownerDocument.createElement("video");
  const source = ownerDocument.createElement("track");
  reader.crossOrigin = "anonymous";
  source.src = address;
  reader.append(source);
  return source;
}
