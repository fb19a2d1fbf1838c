import type { PlayerHost } from "./kit.js";
import { keep, recall } from "./memory.js";

/**
 * Captions drawn by us from hidden tracks: the browser's own lie under the controls and move the page each time. Where
 * only the browser can draw (iPhone fullscreen, picture-in-picture) the chosen track is shown by it for that while.
 */
export class Captions {
  readonly #host: PlayerHost;
  readonly #layer: HTMLElement;
  /** How the reader likes them; kept on this device. */
  look = { size: recall("caption-size") ?? "100", ground: recall("caption-ground") ?? "veil" };

  #chosen: TextTrack | undefined;
  /** By the reader, for this film; a device that keeps nothing knows it no longer. */
  #isChosen = false;
  #last: TextTrack | undefined;

  constructor(host: PlayerHost, layer: HTMLElement, changed: () => void) {
    this.#host = host;
    this.#layer = layer;
    const { signal, video } = host;
    const { textTracks } = video;
    textTracks.addEventListener("addtrack", () => (this.#start(), changed()), { signal });
    for (const type of ["webkitbeginfullscreen", "enterpictureinpicture"])
      video.addEventListener(type, () => this.#setMode("showing"), { signal });
    for (const type of ["webkitendfullscreen", "leavepictureinpicture"])
      video.addEventListener(type, () => this.#setMode("hidden"), { signal });
    const modes = [...textTracks].map((track) => [track, track.mode] as const);
    signal.addEventListener("abort", () => {
      for (const [track, mode] of modes) track.mode = mode;
    });
    this.#applyLook();
    this.#start();
  }

  /** What the reader chose holds for the next film too. */
  setLook(look: Captions["look"]): void {
    this.look = look;
    keep("caption-size", look.size);
    keep("caption-ground", look.ground);
    this.#applyLook();
  }

  /** The tracks a reader can choose from. */
  get tracks(): TextTrack[] {
    return [...this.#host.video.textTracks].filter(({ kind }) => kind === "captions" || kind === "subtitles");
  }

  get chosen(): TextTrack | undefined {
    return this.#chosen;
  }

  /** Shows that track, or none, and remembers the choice for the next film. */
  choose(track: TextTrack | undefined): void {
    this.#isChosen = true;
    this.#show(track);
    keep("captions", track?.language ?? "off");
  }

  /** On with the last track shown, the reader's language or the first; off if one is shown. */
  toggle(): void {
    this.choose(
      this.#chosen ? undefined : (this.#last ?? this.#inLanguage(this.#host.words.language) ?? this.tracks[0]),
    );
  }

  #applyLook(): void {
    this.#layer.style.setProperty("--size", String(Number(this.look.size) / 100 || 1));
    this.#layer.dataset["ground"] = this.look.ground;
  }

  #start(): void {
    if (this.#chosen || this.#isChosen) return;
    const wanted = recall("captions");
    // The page's choice stands for a language that the reader likes and this film does not speak.
    const asked = wanted === "off" ? undefined : (this.#inLanguage(wanted) ?? this.#askedFor());
    this.#show(asked);
  }

  /** What the page would have: by the attribute, else by `default` on the track itself. */
  #askedFor(): TextTrack | undefined {
    const { captions } = this.#host.element;
    if (captions !== undefined) return this.#inLanguage(captions);
    return this.tracks.find(({ mode }) => mode === "showing");
  }

  #inLanguage(language = "off"): TextTrack | undefined {
    const main = (tag: string) => tag.toLowerCase().split("-")[0];
    return (
      this.tracks.find((track) => track.language.toLowerCase() === language.toLowerCase()) ??
      this.tracks.find((track) => main(track.language) === main(language))
    );
  }

  #show(track: TextTrack | undefined): void {
    this.#chosen?.removeEventListener("cuechange", this.#draw);
    // Engines differ in what they do with a track nobody has set, so each gets its mode said.
    for (const other of this.tracks) other.mode = other === track ? "hidden" : "disabled";
    this.#chosen = track;
    this.#last = track ?? this.#last;
    track?.addEventListener("cuechange", this.#draw, { signal: this.#host.signal });
    this.#draw();
  }

  #setMode(mode: TextTrackMode): void {
    if (this.#chosen) this.#chosen.mode = mode;
  }

  readonly #draw = (): void => {
    const track = this.#chosen;
    const cues = [...(track?.activeCues ?? [])].filter((cue) => "getCueAsHTML" in cue) as VTTCue[];
    const lines = cues.map((cue) => draw(this.#host.place.ownerDocument, cue));
    for (const line of lines) line.lang = track?.language ?? "";
    this.#layer.replaceChildren(...lines);
  };
}

/** From here down, in per cent and in lines, is the bar's room: what its author put there stands with the rest at the bottom. */
const low = { percent: 70, line: 6 };

/** One cue in a box, where its author put it, roughly; without a place it is at the bottom in the middle. */
function draw(document: Document, cue: VTTCue): HTMLElement {
  const box = document.createElement("p");
  const text = document.createElement("span");
  text.append(cue.getCueAsHTML());
  box.append(text);
  box.dir = "auto";
  const { style } = box;
  const { align, line, snapToLines, position } = cue;
  style.setProperty("text-align", align);
  if (typeof line === "number" && line >= 0 && line < (snapToLines ? low.line : low.percent)) {
    box.dataset["placed"] = "";
    style.setProperty("top", snapToLines ? `${line * 1.4}em` : `${line}%`);
  }
  if (typeof position === "number") {
    const { left, width } = acrossOf(cue, position);
    style.setProperty("margin-left", `${left}%`);
    style.setProperty("width", `${width}%`);
  }
  return box;
}

/** Where a box is from left to right, in per cent: https://www.w3.org/TR/webvtt1/#processing-cue-settings */
function acrossOf({ align, size }: VTTCue, position: number): { left: number; width: number } {
  if (align === "center") {
    const width = Math.min(size, 2 * position, 2 * (100 - position));
    return { left: position - width / 2, width };
  }
  if (align === "start" || align === "left") return { left: position, width: Math.min(size, 100 - position) };
  const width = Math.min(size, position);
  return { left: position - width, width };
}
