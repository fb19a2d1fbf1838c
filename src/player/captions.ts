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
  /** By the page, when it was last asked; null: not yet, or not since there are other tracks. */
  #wanted: string | null | undefined = null;

  constructor(host: PlayerHost, layer: HTMLElement, changed: () => void) {
    this.#host = host;
    this.#layer = layer;
    const { signal, video } = host;
    const listen = () => {
      if (!this.#chosen) this.#wanted = null;
      changed();
    };
    video.textTracks.addEventListener("addtrack", listen, { signal });
    for (const type of ["webkitbeginfullscreen", "enterpictureinpicture"])
      video.addEventListener(type, () => this.#setMode("showing"), { signal });
    for (const type of ["webkitendfullscreen", "leavepictureinpicture"])
      video.addEventListener(type, () => this.#setMode("hidden"), { signal });
    for (const track of video.textTracks) {
      const { mode } = track;
      signal.addEventListener("abort", () => (track.mode = mode));
    }
    this.#applyLook();
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

  /** Begins with what the reader likes or the page asks for, which may ask for something else while the film runs. */
  follow(): void {
    const { captions } = this.#host.element;
    if (this.#isChosen || captions === this.#wanted) return;
    this.#wanted = captions;
    const wanted = recall("captions");
    // The page's choice stands for a language that the reader likes and this film does not speak.
    this.#show(wanted === "off" ? undefined : (this.#inLanguage(wanted) ?? this.#askedFor()));
  }

  /** What the page would have: by the attribute, else by `default` on the track itself. */
  #askedFor(): TextTrack | undefined {
    const { captions } = this.#host.element;
    if (captions) return this.#inLanguage(captions);
    // WebKit (GTK 2.50) lets `default` wait until the film has come.
    const named = this.#host.video.querySelector<HTMLTrackElement>("track[default]")?.track;
    return this.tracks.find((track) => track.mode === "showing" || track === named);
  }

  #inLanguage(language = "off"): TextTrack | undefined {
    const find = (part: (tag: string) => unknown): TextTrack | undefined =>
      this.tracks.find((track) => part(track.language.toLowerCase()) === part(language.toLowerCase()));
    return find(String) ?? find((tag) => tag.split("-")[0]);
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
    this.#layer.lang = track?.language ?? "";
    // Those counted from below stand in their order, above those that are left to us.
    const rank = ({ line }: VTTCue) => Number(line) || 0;
    cues.sort((one, other) => rank(one) - rank(other));
    this.#layer.replaceChildren(...cues.map((cue) => draw(this.#layer.ownerDocument, cue)));
  };
}

/** From here down, in per cent and in lines, is the bar's room, as are the last three lines: what its author put there stands at the bottom with the rest. */
const low = { percent: 70, line: 6 };

/** One cue in a box, where its author put it, roughly; without a place it is at the bottom in the middle. */
function draw(document: Document, cue: VTTCue): HTMLElement {
  const box = document.createElement("p");
  const text = document.createElement("span");
  text.append(cue.getCueAsHTML());
  box.append(text);
  box.dir = "auto";
  const { style } = box;
  const { align, snapToLines, position, size } = cue;
  style.textAlign = align;
  // Not a number where it is left to us; the first line from below is -1.
  const line = Number(cue.line);
  if (line < -3 || (line >= 0 && line < (snapToLines ? low.line : low.percent))) {
    box.className = "placed";
    const place = snapToLines ? `${line * 1.4}em` : `${line}%`;
    style.top = line < 0 ? `max(0px, 100% + ${place})` : place;
  }
  if (typeof position === "number") {
    // How much of the box is on the left of its position: https://www.w3.org/TR/webvtt1/#processing-cue-settings
    const share = align === "center" ? 0.5 : /start|left/.test(align) ? 0 : 1;
    const width = Math.min(size, share ? position / share : size, share < 1 ? (100 - position) / (1 - share) : size);
    style.marginLeft = `${position - width * share}%`;
    style.width = `${width}%`;
  }
  return box;
}
