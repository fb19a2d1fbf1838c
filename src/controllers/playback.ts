import { isServer } from "lit";
import type { FilmHost, Player } from "../player/kit.js";
import { VideoStartedEvent } from "./playback-events.js";

/** What a reader sees over the film: our play button, the same while the controls arrive, the controls, the browser's. */
export type Stage = "facade" | "waiting" | "ready" | "native";

type Controls = typeof import("../player/player.js");

export interface PlaybackHost extends HTMLElement {
  /** The page of somebody else that the film is on, if it is. */
  readonly page: string | undefined;
  readonly autoplay?: string | undefined;
  readonly media: HTMLVideoElement;
  requestUpdate(): void;
  filmHost(video: HTMLVideoElement, signal: AbortSignal): FilmHost;
}

/** Media events do not bubble, so the element says them again for the page, also those that come before the controls. */
const mediaEvents =
  "abort canplay canplaythrough durationchange emptied ended enterpictureinpicture error leavepictureinpicture loadeddata loadedmetadata loadstart pause play playing progress ratechange resize seeked seeking stalled suspend timeupdate volumechange waiting".split(
    " ",
  );

/** Milliseconds after which the browser's own controls stand in for ours. Seven seconds late is still in time. */
const patience = 10_000;

const ignore = (): void => undefined;

let controls: Promise<Controls> | undefined;
let current: HTMLMediaElement | undefined;

/** Fetches the controls; called when a reader seems about to play. A failed fetch is tried again the next time. */
export function warm(): Promise<Controls> {
  controls ??= import("../player/player.js");
  controls.catch(() => (controls = undefined));
  return controls;
}

/** One film plays at a time on a page, of whichever copy of us; those that play in silence by themselves do not count. */
function takeTurn({ media, autoplay }: Partial<PlaybackHost>): void {
  if (!media?.pause || media.paused || media === current || (media.muted && (media.autoplay || autoplay === "visible")))
    return;
  current?.pause();
  current = media;
}

/** Takes a video over and gives it back: what is shown over it, and that one film plays at a time. */
export class Playback {
  /** On a server nobody knows what the children are, and a page without script needs the browser's own controls. */
  stage: Stage = isServer ? "native" : "facade";
  player: Player | undefined;
  /** Whether a picture of the film has been on the screen. */
  hasStarted = false;

  readonly #element: PlaybackHost;
  #film: FilmHost | undefined;
  #tenure?: AbortController;

  constructor(element: PlaybackHost) {
    this.#element = element;
  }

  get video(): HTMLVideoElement | undefined {
    return this.#film?.video;
  }

  /** Makes that video the one that is played; without one the last goes back to its author as it was. */
  adopt(video?: HTMLVideoElement): void {
    this.#tenure?.abort();
    this.#film = this.player = undefined;
    this.hasStarted = false;
    this.#show("facade");
    if (!video) return;
    const { signal } = (this.#tenure = new AbortController());
    this.#film = this.#element.filmHost(video, signal);
    const hadControls = video.controls;
    signal.addEventListener("abort", () => (video.controls = hadControls));
    for (const type of mediaEvents) video.addEventListener(type, () => this.#hear(type), { signal });
    addEventListener("play", ({ target }) => takeTurn(target as PlaybackHost), { capture: true, signal });
    // Somebody who has pressed the browser's own button keeps its controls until ours are there.
    if (video.paused) video.controls = false;
    else this.#begin();
  }

  /** Plays, in the very event in which the reader asked: any later a browser may refuse. */
  readonly press = (): void => {
    const { video } = this;
    if (!video?.paused) return video?.pause();
    video.play().catch(() => {
      // A film that has failed before never says `play`; what to do about it is for the controls to find.
      if (video.error || video.networkState > 2) this.#begin();
      // A refusal is no failure: the play button comes back.
      else if (this.stage === "waiting" && video.paused) this.#show("facade");
    });
  };

  /** For what a film does before anyone presses play: the moment a link names (`?t=`, `#t=`), silent autoplay. */
  readonly prepare = (event?: Event): void => {
    const film = this.#film;
    if (film && (this.#element.autoplay || /[?#&]t=/.test(location.href)))
      import("../player/prepare.js").then(({ prepare }) => prepare(film, event), ignore);
  };

  /** Fetches the words of the film, now that a reader has opened them. What could not be had is asked for again when they open them again. */
  readonly showTranscript = ({ currentTarget }: Event): void => {
    const film = this.#film;
    const details = currentTarget as HTMLDetailsElement;
    if (film) import("../player/transcript.js").then(({ showTranscript }) => showTranscript(film, details), ignore);
  };

  #hear(type: string): void {
    const element = this.#element;
    if (type === "play") this.#begin();
    takeTurn(element);
    if (type === "playing" && !this.hasStarted) {
      this.hasStarted = true;
      element.requestUpdate();
      element.dispatchEvent(new VideoStartedEvent());
    }
    element.dispatchEvent(new CustomEvent(type));
  }

  /** Fetches the controls, or the frame of a film of somebody else; without them there are the browser's, or its page. */
  #begin(): void {
    const film = this.#film;
    if (this.stage !== "facade" || !film) return;
    const { page, shadowRoot } = this.#element;
    const { video, signal } = film;
    const giveUp = () => {
      if (signal.aborted) return;
      if (page) {
        open(page, "_blank", "noopener");
        return;
      }
      video.controls = true;
      if (shadowRoot?.activeElement?.matches(".play")) video.focus();
      this.#show("native");
    };
    if (page) video.pause();
    else this.#show("waiting");
    const late = setTimeout(giveUp, patience);
    (page ? import("../player/third-party.js") : warm())
      .then(({ startPlayer }) => {
        if (signal.aborted) return;
        this.player = startPlayer(film, () => {
          this.player = undefined;
          this.#show("facade");
        });
        video.controls = false;
        this.#show("ready");
      })
      .catch(giveUp)
      .finally(() => clearTimeout(late));
  }

  #show(stage: Stage): void {
    if (stage === this.stage) return;
    this.stage = stage;
    this.#element.requestUpdate();
  }
}
