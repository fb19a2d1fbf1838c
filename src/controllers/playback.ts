import type { FilmHost, Player } from "../player/kit.js";
import { VideoStartedEvent } from "./playback-events.js";

/** What a reader sees over the film: our play button, the same while the controls arrive, the controls, the browser's. */
export type Stage = "facade" | "waiting" | "ready" | "native";

type Controls = typeof import("../player/player.js");

export interface PlaybackHost extends HTMLElement {
  /** The page of somebody else that the film is on, if it is. */
  readonly page: string | undefined;
  requestUpdate(): void;
  filmHost(video: HTMLVideoElement, signal: AbortSignal): FilmHost;
}

/** Every event of a media element. They do not bubble, so the element says them again for the page. */
const mediaEvents =
  "abort canplay canplaythrough durationchange emptied ended enterpictureinpicture error leavepictureinpicture loadeddata loadedmetadata loadstart pause play playing progress ratechange resize seeked seeking stalled suspend timeupdate volumechange waiting".split(
    " ",
  );

/** Milliseconds after which the browser's own controls stand in for ours. Seven seconds late is still in time. */
const patience = 10_000;

const ignore = (): void => undefined;

let controls: Promise<Controls> | undefined;
let audible: HTMLMediaElement | undefined;

/** Fetches the controls; called when a reader seems about to play. A failed fetch is tried again the next time. */
export function warm(): Promise<Controls> {
  controls ??= import("../player/player.js");
  controls.catch(() => (controls = undefined));
  return controls;
}

/** Takes a video over and gives it back: what is shown over it, and that one film is heard at a time. */
export class Playback {
  stage: Stage = "facade";
  video: HTMLVideoElement | undefined;
  player: Player | undefined;
  /** Whether a picture of the film has been on the screen. */
  hasStarted = false;

  readonly #host: PlaybackHost;
  #tenure?: AbortController;

  constructor(host: PlaybackHost) {
    this.#host = host;
  }

  /** Makes that video the one that is played; without one the last goes back to its author as it was. */
  adopt(video: HTMLVideoElement | undefined): void {
    if (video === this.video) return;
    this.#tenure?.abort();
    this.video = video;
    this.player = undefined;
    this.hasStarted = false;
    this.#show("facade");
    if (!video) return;
    const { signal } = (this.#tenure = new AbortController());
    const hadControls = video.controls;
    signal.addEventListener("abort", () => {
      video.controls = hadControls;
      if (audible === video) audible = undefined;
    });
    for (const type of mediaEvents) video.addEventListener(type, () => this.#hear(type, video), { signal });
    // Somebody who has pressed the browser's own button keeps its controls until ours are there.
    if (video.paused) video.controls = false;
    else this.#begin(video);
  }

  /** For what a film does before anyone presses play: a moment to show, silent autoplay. */
  prepare(event?: HashChangeEvent): void {
    const host = this.#filmHost();
    if (host) import("../player/prepare.js").then(({ prepare }) => prepare(host, event), ignore);
  }

  /** Fetches the words of the film, now that a reader has opened them. */
  showTranscript(details: HTMLDetailsElement): void {
    const host = details.open && this.#filmHost();
    if (host) import("../player/transcript.js").then(({ showTranscript }) => showTranscript(host, details), ignore);
  }

  /** Plays, in the very event in which the reader asked: any later a browser may refuse. */
  press(): void {
    const { video } = this;
    if (!video?.paused) return video?.pause();
    if (this.#host.page) return this.#begin(video);
    video.play().catch(() => {
      // A refusal is no failure: the play button comes back. What cannot be played is for the controls to tell.
      if (this.stage === "waiting" && video.paused && !video.error && video.networkState < 3) this.#show("facade");
    });
  }

  #filmHost(): FilmHost | undefined {
    return this.video && this.#tenure && this.#host.filmHost(this.video, this.#tenure.signal);
  }

  #hear(type: string, video: HTMLVideoElement): void {
    if (type === "play") this.#begin(video);
    if (type === "volumechange" && !video.paused) this.#claim(video);
    if (type === "playing" && !this.hasStarted) {
      this.hasStarted = true;
      this.#host.requestUpdate();
      this.#host.dispatchEvent(new VideoStartedEvent());
    }
    this.#host.dispatchEvent(new CustomEvent(type));
  }

  #begin(video: HTMLVideoElement): void {
    this.#claim(video);
    const host = this.#filmHost();
    if (this.stage !== "facade" || !host) return;
    if (this.#host.page) return this.#openFrame(this.#host.page, host);
    const { signal } = host;
    this.#show("waiting");
    const giveUp = () => {
      if (signal.aborted) return;
      video.controls = true;
      this.#show("native");
    };
    const late = setTimeout(giveUp, patience);
    warm()
      .then(({ startPlayer }) => {
        if (signal.aborted) return;
        this.player = startPlayer(host);
        video.controls = false;
        this.#show("ready");
      })
      .catch(giveUp)
      .finally(() => clearTimeout(late));
  }

  /** Shows a film of somebody else, once the reader agrees; where our file is missing, the page it is on. */
  #openFrame(page: string, host: FilmHost): void {
    import("../player/third-party.js").then(
      ({ startFrame }) => {
        if (host.signal.aborted) return;
        this.player = startFrame(host, () => {
          this.player = undefined;
          this.#show("facade");
        });
        this.#show("ready");
      },
      () => open(page, "_blank", "noopener"),
    );
  }

  /** One film is heard at a time. */
  #claim(video: HTMLVideoElement): void {
    if (video.muted) return;
    if (audible !== video) audible?.pause();
    audible = video;
  }

  #show(stage: Stage): void {
    if (stage === this.stage) return;
    this.stage = stage;
    this.#host.requestUpdate();
  }
}
