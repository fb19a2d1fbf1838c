import { html, nothing, render } from "lit";
import type { PropertyValues, TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { StoryWidget } from "../../base/story-widget.js";
import { safeHref } from "../../base/url.js";
import { Playback, warm } from "../../controllers/playback.js";
import { Words } from "../../controllers/words.js";
import { storyFurniture } from "../../parts/story-furniture.js";
import type { PlayerHost } from "../../player/kit.js";
import { furniture } from "../../styles/furniture.js";
import { reset } from "../../styles/reset.js";
import { type } from "../../styles/type.js";
import { playButton, posterImage } from "./facade.js";
import { assignSlots, authorsVideo } from "./film-children.js";
import { passMediaThrough, settle, takeEarlyProperties } from "./media-properties.js";
import { VideoStartedEvent } from "./video-feature.events.js";
import { styles } from "./video-feature.styles.js";

const furnitureNames = ["section", "headline", "standfirst", "byline", "credits", "published", "updated"] as const;
const posterSchemes = ["http:", "https:", "blob:", "data:"];

/** Shows a whole video story. */
export class VideoFeature extends StoryWidget {
  /**
   * The author's video and the body copy are both unnamed children, and no attribute may be added to tell them apart.
   * Manual slots can: https://dom.spec.whatwg.org/#dom-shadowroot-slotassignment
   */
  static override shadowRootOptions: ShadowRootInit = { mode: "open", slotAssignment: "manual" };
  static override styles = [reset, type, furniture, styles];

  /** The film, where there is no child `<video>`: a file, an HLS playlist, or a page of YouTube or Vimeo. */
  @property() src?: string;

  /** A still to show before the film, where neither a `poster` slot nor the author's video has one. */
  @property() poster?: string;

  /** Language of the captions to start with, or `off`. Default: what the reader chose last, else `off`. */
  @property() captions?: string;

  /** A WebVTT file of sprites, shown above the place in the film the pointer is on. */
  @property() storyboard?: string;

  /** Seconds the film lasts, shown before any of it is loaded. */
  @property({ attribute: "duration", type: Number }) givenDuration?: number;

  /** How HLS is played: `auto` (the browser first), `native` (never hls.js) or `mse` (always hls.js). */
  @property() engine = "auto";

  /** `off`: the player has no keyboard shortcuts of its own. */
  @property() shortcuts = "on";

  /** `visible`: plays in silence while it is on the screen, unless the reader asked for less motion or less data. */
  @property() autoplay?: string;

  /** Remembers on the reader's device where they stopped, and goes on from there the next time. */
  @property({ type: Boolean }) resume = false;

  /** Starts again when it is over, as on a `<video>`. */
  @property({ type: Boolean }) loop = false;

  declare readonly paused: boolean;
  declare readonly ended: boolean;
  declare readonly seeking: boolean;
  declare readonly error: MediaError | null;
  declare readonly readyState: number;
  declare readonly networkState: number;
  declare readonly currentSrc: string;
  declare readonly videoWidth: number;
  declare readonly videoHeight: number;
  declare readonly textTracks: TextTrackList;
  declare readonly buffered: TimeRanges;
  declare readonly played: TimeRanges;
  declare readonly seekable: TimeRanges;
  declare play: () => Promise<void>;
  declare pause: () => void;
  declare currentTime: number;
  declare muted: boolean;
  declare volume: number;
  declare playbackRate: number;

  readonly #words = new Words(this);
  readonly #playback = new Playback(this, {
    start: (module, signal) => module.startPlayer(this.#playerHost(signal)),
    started: () => this.dispatchEvent(new VideoStartedEvent()),
  });
  #standIn?: HTMLVideoElement | undefined;
  #own?: HTMLVideoElement | undefined;
  #slottedHeadline?: string | undefined;

  constructor() {
    super();
    this.onLife((signal) => {
      takeEarlyProperties(this);
      addEventListener("hashchange", this.#followLink, { signal });
      signal.addEventListener("abort", () => this.#playback.adopt(undefined));
    });
  }

  /** Seconds the film lasts; before anything is loaded what the `duration` attribute says, else NaN. */
  get duration(): number {
    return this.media.duration || (this.givenDuration ?? NaN);
  }

  /** The video that is played; before there is one, one that only keeps what it is told. */
  get media(): HTMLVideoElement {
    return this.#playback.video ?? (this.#standIn ??= document.createElement("video"));
  }

  override adoptedCallback(): void {
    super.adoptedCallback();
    this.#playback.player?.dress();
  }

  protected override lightDomChanged(): void {
    super.lightDomChanged();
    this.#own = authorsVideo(this);
    this.#slottedHeadline = this.querySelector(':scope > [slot="headline"]')?.textContent?.trim();
    if (this.#own || this.hasUpdated) this.#arrange();
  }

  protected override didRender(changed: PropertyValues): void {
    super.didRender(changed);
    this.#arrange();
    if (this.loop || changed.get("loop")) this.media.loop = this.loop;
    this.#playback.player?.update();
  }

  /** Puts every child where it belongs, and takes over the video that is there now. */
  #arrange(): void {
    if (!this.isConnected) return;
    const root = this.renderRoot as ShadowRoot;
    assignSlots(root, this, this.#own);
    const video = this.#own ?? root.querySelector("video") ?? undefined;
    if (video === this.#playback.video) return;
    this.#playback.adopt(video);
    if (!video) return;
    if (this.#standIn) settle(video, this.#standIn);
    this.#standIn = undefined;
    this.#followLink();
    const signal = this.#playback.tenure;
    if (this.autoplay !== "visible" || !signal) return;
    void warm().then(
      ({ playWhenVisible }) => playWhenVisible({ element: this, video, signal }),
      () => undefined,
    );
  }

  /** A link to a moment of a film, `?t=` or `#t=`, is an intent: the player's file knows what it means. */
  readonly #followLink = (event?: HashChangeEvent): void => {
    if (/[?#&]t=/.test(location.href))
      warm().then(
        ({ showMoment }) => showMoment(this, Boolean(event)),
        () => undefined,
      );
  };

  get #title(): string {
    return this.headline || this.#playback.video?.ariaLabel || this.#slottedHeadline || "";
  }

  #playerHost(signal: AbortSignal): PlayerHost {
    const root = this.renderRoot as ShadowRoot;
    const part = (name: string) => root.querySelector(name) as HTMLElement;
    return {
      kit: { html, nothing, render },
      words: this.#words,
      element: this,
      root,
      signal,
      video: this.media,
      frame: part(".stage"),
      place: part(".place"),
      title: this.#title,
      takesFocus: root.activeElement === part(".play"),
    };
  }

  override render(): TemplateResult {
    const hasFurniture = furnitureNames.some((name) => this[name] || this.isSlotted(name));
    return html`${storyFurniture(this, this.#words, (name) => this.isSlotted(name))}
      <div class=${hasFurniture ? "space" : ""}></div>
      ${this.#stage()} ${this.#isManual ? html`<slot></slot>` : nothing}<slot name="end"></slot>`;
  }

  /** A declarative shadow root keeps named slots: there the body follows the video in the one unnamed slot. */
  get #isManual(): boolean {
    return (this.renderRoot as ShadowRoot | undefined)?.slotAssignment === "manual";
  }

  #stage(): TemplateResult {
    const { stage, hasStarted } = this.#playback;
    const src = this.#own ? undefined : safeHref(this.src);
    const isNamed = !this.#isManual;
    return html`<div
      class="stage ${stage} ${isNamed ? "named" : ""}"
      part="player"
      tabindex="-1"
      ?hidden=${!this.#own && !src}
    >
      ${isNamed ? html`<slot></slot>` : html`<slot name="film"></slot>`}
      ${src ? html`<video src=${src} playsinline controls preload="none"></video>` : nothing}
      <div class="root layer poster" part="poster" ?hidden=${hasStarted || stage === "native"}>
        <slot name="poster">${posterImage(safeHref(this.poster, posterSchemes))}</slot>
      </div>
      <div
        class="root layer facade-layer"
        ?hidden=${stage === "ready" || stage === "native"}
        @pointerenter=${warm}
        @focusin=${warm}
        @touchstart=${warm}
      >
        ${this.#playButton()}
      </div>
      <div class="root layer place"></div>
    </div>`;
  }

  #playButton(): TemplateResult {
    const { video, stage } = this.#playback;
    const facade = {
      title: this.#title,
      duration: video ? this.duration : (this.givenDuration ?? NaN),
      moment: video?.currentTime ?? 0,
      isPlaying: stage === "waiting" && video?.paused === false,
      press: () => this.#playback.press(),
    };
    return playButton(facade, this.#words);
  }
}

passMediaThrough(VideoFeature.prototype, ({ media }) => media as unknown as Record<string, unknown>);
