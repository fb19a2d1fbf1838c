import { controlWords } from "../strings/en-controls.js";
import type { Values } from "../strings/strings.js";
import { Activity } from "./activity.js";
import { Captions } from "./captions.js";
import { Chapters } from "./chapters.js";
import { Engine } from "./engine.js";
import { VideoFailedEvent } from "./events.js";
import { listenToKeys } from "./keyboard.js";
import { learnLanguage } from "./languages.js";
import type { Player, PlayerHost, VideoFailure } from "./kit.js";
import { joinMediaSession } from "./media-session.js";
import { tellMilestones } from "./milestones.js";
import { styles } from "./player.styles.js";
import { Preview } from "./preview.js";
import { rates } from "./rates.js";
import { Remote } from "./remote.js";
import { listenToSurface } from "./surface.js";
import { playerView } from "./view.js";

/** Milliseconds without a byte after which loading has failed, where the browser itself loads; hls.js counts its own. */
const patience = 15_000;

const endOf = (ranges: TimeRanges): number => (ranges.length ? ranges.end(ranges.length - 1) : 0);

/** What lies open over the film. */
export type Panel = "settings" | "chapters" | "help" | undefined;

/** The controls over one film: what they know, and what each of them does. How they look is in `view`. */
export class FilmPlayer implements Player {
  readonly host: PlayerHost;
  readonly video: HTMLVideoElement;
  readonly captions: Captions;
  readonly chapters: Chapters;
  readonly preview = new Preview(this);
  readonly remote: Remote;
  readonly engine: Engine;
  readonly activity: Activity;
  panel: Panel;
  failure: VideoFailure | undefined;
  failures = 0;
  /** Heights of the picture the reader may choose from. */
  heights: number[] = [];
  isLoading = false;

  #isPlanned = false;
  /** Seconds that a live film was behind its edge when it began. */
  #delay: number | undefined;
  #stall: ReturnType<typeof setTimeout> | undefined;
  #language = "en";
  /** Which extras the page asked for last. */
  #extras = 0;

  constructor(host: PlayerHost) {
    this.host = host;
    this.video = host.video;
    const { video, signal, frame, place } = host;
    host.element.wear(styles, host.signal);
    this.activity = new Activity(
      frame,
      signal,
      () => !video.paused && !this.panel && !this.failure,
      () => this.update(),
    );
    host.kit.render(host.kit.html`<div class="cues" part="captions"></div><div class="controls"></div>`, place);
    this.captions = new Captions(host, place.firstElementChild as HTMLElement, () => this.update());
    this.chapters = new Chapters(host, () => this.update());
    this.remote = new Remote(host, () => this.update());
    this.engine = new Engine(host, (reason) => this.#fail(reason));
    this.#follow();
    this.#listen();
    listenToKeys(this);
    listenToSurface(this);
    joinMediaSession(this);
    tellMilestones(host);
    this.#draw();
    if (host.root.activeElement?.matches(".play")) this.focus("play");
    signal.addEventListener("abort", () => this.#leave());
  }

  say(key: keyof typeof controlWords, values?: Values): string {
    return this.host.words.sayFrom(controlWords, key, values);
  }

  /** Draws once for all that changed since the last frame. */
  update(): void {
    this.#follow(true);
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    queueMicrotask(() => {
      this.#isPlanned = false;
      if (!this.host.signal.aborted) this.#draw();
    });
  }

  toggle(): void {
    if (this.video.paused) this.video.play().catch(() => this.update());
    else this.video.pause();
  }

  seek(seconds: number): void {
    const { video } = this;
    const end = Number.isFinite(video.duration) ? video.duration : this.liveEdge;
    // Before anything is known of a film, and in a live one that cannot be gone back in, there is nowhere to go.
    if (end && !Number.isNaN(seconds)) video.currentTime = Math.min(Math.max(0, seconds), end);
  }

  setVolume(volume: number): void {
    this.video.volume = Math.min(Math.max(0, volume), 1);
    this.video.muted = this.video.volume === 0;
  }

  toggleMute(): void {
    const { video } = this;
    video.muted = !video.muted;
    if (!video.muted && !video.volume) video.volume = 0.5;
  }

  /** One step faster or slower. */
  changeRate(by: 1 | -1): void {
    const now = rates.findIndex((rate) => rate >= this.video.playbackRate);
    this.video.playbackRate = rates[Math.min(Math.max(0, now + by), rates.length - 1)] ?? 1;
  }

  /** The last moment there is of a film that is still going on. */
  get liveEdge(): number {
    return endOf(this.video.seekable);
  }

  get isLive(): boolean {
    return this.video.duration === Infinity;
  }

  /** Whether a live film shows now, or as near to it as it was when it began: each stream has a delay of its own. */
  get isNow(): boolean {
    return this.liveEdge - this.video.currentTime < Math.max((this.#delay ?? 0) + 3, 15);
  }

  /** As near to now as the film can be without waiting for more of it. */
  goLive(): void {
    this.seek(this.liveEdge - Math.min(this.#delay ?? 10, 10));
  }

  open(panel: Panel): void {
    const last = this.panel;
    this.panel = panel === last ? undefined : panel;
    this.#draw();
    if (this.panel === "settings") this.#askRenditions();
    if (this.panel) this.focus("panel");
    else if (last) this.focus(last === "help" ? "settings" : last);
  }

  retry(): void {
    this.failure = undefined;
    this.isLoading = true;
    this.engine.retry();
    this.#draw();
    this.focus("play");
  }

  /** Puts the focus on a control, by the name it has for us. */
  focus(name: string): void {
    this.host.place.querySelector<HTMLElement>(`[data-control="${name}"]`)?.focus({ preventScroll: true });
  }

  /** Speaks the page's language, shows its captions and has its extras, also after the page changed its mind. */
  #follow(isUnderWay?: boolean): void {
    const { resume, mini, endScreen } = this.host.element;
    this.captions.follow();
    const extras = Number(resume) + 2 * Number(mini) + 4 * Number(endScreen);
    // What few films have is in a file of its own; without it they play all the same.
    if (extras !== this.#extras)
      import("./extras.js").then(({ addExtras }) => addExtras(this, isUnderWay)).catch(() => undefined);
    this.#extras = extras;
    const { language } = this.host.words;
    if (language === this.#language) return;
    this.#language = language;
    void learnLanguage(this.host);
  }

  #listen(): void {
    const { video, frame, signal } = this.host;
    const on = (types: string, act: () => void) => {
      for (const type of types.split(" ")) video.addEventListener(type, act, { signal });
    };
    on("play ended volumechange ratechange durationchange progress timeupdate seeking emptied loadedmetadata", () =>
      this.update(),
    );
    on("waiting loadstart", () => this.#setLoading(true));
    on("playing canplay seeked pause error", () => this.#setLoading(false));
    on("playing", () => this.#recover());
    on("progress timeupdate", () => this.#watchLoading());
    on("timeupdate", () => this.#measureDelay());
    on("play", () => this.activity.wake());
    frame.addEventListener("fullscreenchange", () => this.update(), { signal });
    this.#setLoading(video.readyState < video.HAVE_FUTURE_DATA);
  }

  /** What there is to choose from is asked when a reader wants to choose. */
  #askRenditions(): void {
    this.engine.renditions().then(
      ({ heights }) => {
        this.heights = heights;
        this.update();
      },
      () => undefined,
    );
  }

  #setLoading(isLoading: boolean): void {
    this.isLoading = isLoading && !this.video.paused;
    this.#watchLoading();
    this.update();
  }

  /** A reader who has looked at nothing but a spinner for long enough is told so; a device that slept meanwhile starts anew. */
  #watchLoading(): void {
    clearTimeout(this.#stall);
    if (!this.isLoading || this.engine.isOurs) return;
    const late = Date.now() + patience + 2000;
    this.#stall = setTimeout(() => (Date.now() > late ? this.#watchLoading() : this.#fail("network")), patience);
  }

  /** A film that begins long before now, by a link to a moment, says nothing of its stream's delay. */
  #measureDelay(): void {
    const { currentTime, seeking } = this.video;
    const delay = this.liveEdge - currentTime;
    if (this.isLive && !seeking && currentTime && delay < 60) this.#delay ??= Math.max(0, delay);
  }

  #recover(): void {
    this.failure = undefined;
    this.failures = 0;
  }

  #fail(reason: VideoFailure): void {
    if (this.failure) return;
    this.failure = reason;
    this.failures += 1;
    this.isLoading = false;
    this.host.element.dispatchEvent(new VideoFailedEvent(reason, this.failures < 2));
    clearTimeout(this.#stall);
    const hadFocus = this.host.frame.contains(this.host.root.activeElement);
    this.#draw();
    if (hadFocus) this.focus("panel");
  }

  #draw(): void {
    const { kit, place, frame } = this.host;
    const controls = place.children[1];
    if (controls) kit.render(playerView(this), controls as HTMLElement);
    const { currentTime, duration, buffered, volume, muted } = this.video;
    const share = (seconds: number) => String(duration > 0 && duration < Infinity ? seconds / duration : 0);
    if (this.video.videoHeight)
      frame.style.setProperty("--ratio", String(this.video.videoWidth / this.video.videoHeight));
    const { style } = place;
    style.setProperty("--played", share(currentTime));
    style.setProperty("--loaded", share(endOf(buffered)));
    style.setProperty("--volume", String(muted ? 0 : volume));
    for (const mark of place.querySelectorAll<HTMLElement>("[data-start]"))
      mark.style.setProperty("--at", share(Number(mark.dataset["start"])));
    this.preview.paint();
  }

  /** An emptied place is what the next player finds; Lit keeps its own mark on the element, so it has to empty it. */
  #leave(): void {
    clearTimeout(this.#stall);
    const { kit, place } = this.host;
    kit.render(kit.nothing, place);
  }
}
