import type { PlayerHost } from "./kit.js";

export interface Chapter {
  title: string;
  start: number;
  end: number;
}

/** The words of a cue, without its markup: https://www.w3.org/TR/webvtt1/#webvtt-cue-text */
export function plainText(cue: VTTCue): string {
  return cue.getCueAsHTML().textContent?.replace(/\s+/g, " ") ?? "";
}

/** The chapters of the author's own `<track kind="chapters">`, fetched now that somebody watches. */
export class Chapters {
  readonly #track: TextTrack | undefined;
  readonly #source: HTMLTrackElement | undefined;

  constructor({ video, signal }: PlayerHost, changed: () => void) {
    this.#track = [...video.textTracks].find(({ kind }) => kind === "chapters");
    if (!this.#track) return;
    this.#source = [...video.querySelectorAll("track")].find(({ track }) => track === this.#track);
    this.#track.mode = "hidden";
    // The event of the <track> itself, which does not bubble.
    video.addEventListener("load", changed, { signal, capture: true });
    video.addEventListener("error", changed, { signal, capture: true });
  }

  /** From the beginning on, so that no button comes late; not where their file is missing. */
  get isOffered(): boolean {
    const source = this.#source;
    return Boolean(this.#track) && (source?.readyState !== 3 || this.list.length > 0);
  }

  get list(): Chapter[] {
    const cues = [...(this.#track?.cues ?? [])] as VTTCue[];
    return cues.map((cue) => ({ title: plainText(cue), start: cue.startTime, end: cue.endTime }));
  }

  at(seconds: number): Chapter | undefined {
    return this.list.findLast(({ start }) => start <= seconds);
  }
}
