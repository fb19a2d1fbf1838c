import type { Player } from "../player/kit.js";

/** What a reader sees over the film: our play button, the same while the controls arrive, the controls, the browser's. */
export type Stage = "facade" | "waiting" | "ready" | "native";

type Controls = typeof import("../player/player.js");

interface PlaybackHost extends HTMLElement {
  requestUpdate(): void;
}

interface PlaybackWiring {
  /** Sets up the controls, when they have come. */
  start(module: Controls, signal: AbortSignal): Player;
  /** The film runs, for the first time. */
  started(): void;
}

/** Every event of a media element. They do not bubble, so the element says them again for the page. */
const mediaEvents =
  "abort canplay canplaythrough durationchange emptied ended enterpictureinpicture error leavepictureinpicture loadeddata loadedmetadata loadstart pause play playing progress ratechange resize seeked seeking stalled suspend timeupdate volumechange waiting".split(
    " ",
  );

/** Milliseconds after which the browser's own controls stand in for ours. Seven seconds late is still in time. */
const patience = 10_000;

let controls: Promise<Controls> | undefined;
let audible: HTMLMediaElement | undefined;

/** Fetches the controls; called when a reader seems about to play. A failed fetch is tried again the next time. */
export function warm(): Promise<Controls> {
  controls ??= import("../player/player.js");
  controls.catch(() => (controls = undefined));
  return controls;
}

/** Takes the author's video over and gives it back: what is shown over it, and that one film plays at a time. */
export class Playback {
  stage: Stage = "facade";
  video: HTMLVideoElement | undefined;
  player: Player | undefined;
  /** Whether a picture of the film has been on the screen. */
  hasStarted = false;

  readonly #host: PlaybackHost;
  readonly #wiring: PlaybackWiring;
  #tenure?: AbortController;

  constructor(host: PlaybackHost, wiring: PlaybackWiring) {
    this.#host = host;
    this.#wiring = wiring;
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
    const modes = [...video.textTracks].map((track) => [track, track.mode] as const);
    signal.addEventListener("abort", () => {
      video.controls = hadControls;
      if (audible === video) audible = undefined;
      for (const [track, mode] of modes) track.mode = mode;
    });
    for (const type of mediaEvents) video.addEventListener(type, () => this.#hear(type), { signal });
    if (video.paused) {
      video.controls = false;
      // A cue drawn by the browser would move the page, and a `default` track be fetched before anyone asks for it.
      for (const [track] of modes) track.mode = "disabled";
    } else this.#begin();
  }

  /** Aborts when the video goes back to its author. */
  get tenure(): AbortSignal | undefined {
    return this.#tenure?.signal;
  }

  /** Plays, in the very event in which the reader asked: any later a browser may refuse. */
  press(): void {
    const { video } = this;
    if (video?.paused) void video.play().catch(() => this.#refused(video));
    else video?.pause();
  }

  #refused(video: HTMLVideoElement): void {
    // A refusal is no failure: the play button comes back. What cannot be played is for the controls to tell.
    if (video === this.video && this.stage === "waiting" && video.paused && !video.error && video.networkState !== 3)
      this.#show("facade");
  }

  #hear(type: string): void {
    if (type === "play") this.#begin();
    if (type === "volumechange" && this.video?.paused === false) this.#claim(this.video);
    if (type === "playing" && !this.hasStarted) {
      this.hasStarted = true;
      this.#host.requestUpdate();
      this.#wiring.started();
    }
    this.#host.dispatchEvent(new CustomEvent(type));
  }

  #begin(): void {
    const { video } = this;
    const signal = this.#tenure?.signal;
    if (!video || !signal) return;
    this.#claim(video);
    if (this.stage !== "facade") return;
    this.#show("waiting");
    const giveUp = () => this.#giveUp(video);
    const late = setTimeout(giveUp, patience);
    signal.addEventListener("abort", () => clearTimeout(late));
    warm()
      .then((module) => {
        if (signal.aborted) return;
        this.player = this.#wiring.start(module, signal);
        video.controls = false;
        this.#show("ready");
      })
      .catch(giveUp)
      .finally(() => clearTimeout(late));
  }

  /** One film is heard at a time. */
  #claim(video: HTMLVideoElement): void {
    if (video.muted) return;
    if (audible !== video) audible?.pause();
    audible = video;
  }

  #giveUp(video: HTMLVideoElement): void {
    if (video !== this.video) return;
    video.controls = true;
    this.#show("native");
  }

  #show(stage: Stage): void {
    if (stage === this.stage) return;
    this.stage = stage;
    this.#host.requestUpdate();
  }
}
