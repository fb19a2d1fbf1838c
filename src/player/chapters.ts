import type { PlayerHost } from "./kit.js";

export interface Chapter {
  title: string;
  start: number;
  end: number;
}

/** The chapters of the author's own `<track kind="chapters">`, fetched now that somebody watches. */
export class Chapters {
  readonly #track: TextTrack | undefined;

  constructor({ video, signal }: PlayerHost, changed: () => void) {
    this.#track = [...video.textTracks].find(({ kind }) => kind === "chapters");
    if (!this.#track) return;
    this.#track.mode = "hidden";
    // The event of the <track> itself, which does not bubble.
    video.addEventListener("load", changed, { signal, capture: true });
  }

  get list(): Chapter[] {
    const cues = [...(this.#track?.cues ?? [])] as VTTCue[];
    return cues.map(({ text, startTime, endTime }) => ({ title: text, start: startTime, end: endTime }));
  }

  at(seconds: number): Chapter | undefined {
    return this.list.findLast(({ start }) => start <= seconds);
  }
}
