import { html, isServer, nothing, render } from "lit";
import type { PropertyValues, TemplateResult } from "lit";
import { property } from "../../base/property.js";
import { clock } from "../../base/clock.js";
import { copyText } from "../../controllers/copy.js";
import { pageUrl } from "../../base/page.js";
import { StoryWidget } from "../../base/story-widget.js";
import { safeHref, safeUrl } from "../../base/url.js";
import { warnOfAddresses } from "../../base/warn.js";
import { wordAttribute } from "../../base/word.js";
import { Playback } from "../../controllers/playback.js";
import { Share } from "../../controllers/share.js";
import { keepStructuredData } from "../../controllers/structured-data.js";
import { Words } from "../../controllers/words.js";
import { shareControl } from "../../parts/share-control.js";
import { storyFurniture } from "../../parts/story-furniture.js";
import type { FilmHost } from "../../player/kit.js";
import { furniture } from "../../styles/furniture.js";
import { reset } from "../../styles/reset.js";
import { share } from "../../styles/share.js";
import { type } from "../../styles/type.js";
import { facade, stillAt, transcriptDetails } from "./facade.js";
import { assignSlots, authorsVideo } from "./film-children.js";
import { passMediaThrough, takeEarlyProperties } from "./media-properties.js";
import { styles } from "./video-feature.styles.js";

/** By their hosts; a file that Vimeo serves is a film as any other file. */
const thirdParty = /^\w+:\/\/([^/]*\.)?(youtu\.?be|vimeo)\b(?!.+\.(mp4|m3u8))/;

/**
 * Shows a whole video story: its furniture, the film, the body copy. The author's own `<video>` stays where it is and is
 * the player; until somebody presses play it costs no more than its poster. Use it once for each film of a page.
 *
 * ```html
 * <video-feature headline="The last reel" share>
 *   <video controls playsinline preload="none" width="1280" height="720" poster="still.avif" src="film.mp4"></video>
 *   <p>Body copy …</p>
 * </video-feature>
 * ```
 *
 * Everything `HTMLVideoElement` has passes through, and its events are repeated under their own names.
 *
 * @slot - The author's video, and the body copy under it.
 * @slot poster - A `picture` to show before the film.
 * @slot end - What to offer when the film is over, with `end-screen`.
 * @slot section - One or more links.
 * @slot headline - The author's own heading.
 * @slot standfirst - A paragraph.
 * @slot byline - Names, linked or not.
 * @slot credits - A `dl` of roles and names.
 * @slot published - A `time`.
 * @slot actions - What a reader can do with the story, in the place of `share`.
 * @csspart player - The film with everything over it.
 * @csspart poster - The still before the film.
 * @csspart play - The play button over the poster.
 * @csspart controls - Everything drawn over the running film.
 * @csspart bar - The bar of controls.
 * @csspart time - The time in it.
 * @csspart captions - The captions.
 * @csspart menu - What opens over the film: settings, chapters, help, consent.
 * @csspart chapters - The list of chapters.
 * @csspart transcript - The words of the film.
 * @csspart mini - The film while it is in the corner.
 * @csspart end - What is offered when the film is over.
 * @csspart error - What is said when the film cannot be played.
 * @fires {VideoStartedEvent} standfirst-video-started - The film runs, for the first time.
 * @fires {VideoProgressedEvent} standfirst-video-progressed - A quarter, half, three quarters, all of it were reached. `detail`: `{percent}`.
 * @fires {VideoFailedEvent} standfirst-video-failed - It cannot be played. `detail`: `{reason, retryable}`.
 * @fires {VideoConsentEvent} standfirst-video-consent - Before a third party is asked for anything; cancelable. `detail`: `{provider}`.
 * @fires {VideoEndedEvent} standfirst-video-ended - Before the end screen shows; cancelable.
 * @fires {MomentSharedEvent} standfirst-moment-shared - The reader took a link to a moment. `detail`: `{url, time}`.
 */
export class VideoFeature extends StoryWidget {
  /**
   * The author's video and the body copy are both unnamed children, and no attribute may be added to tell them apart.
   * Manual slots can: https://dom.spec.whatwg.org/#dom-shadowroot-slotassignment
   */
  static override shadowRootOptions: ShadowRootInit = { mode: "open", slotAssignment: "manual" };
  static override styles = [reset, type, furniture, share, styles];

  /** The film, where there is no child `<video>`: a file, an HLS playlist, or a page of YouTube or Vimeo. */
  @property() src?: string;

  /** The MIME type of `src`, where its name does not tell. */
  @property() type?: string;

  /** A still to show before the film, where no `poster` slot has one; it comes before the one of the video. */
  @property() poster?: string;

  /** Language of the captions to start with, or `off`, until the reader has chosen. Absent: the track with `default`, else `off`. */
  @property() captions?: string;

  /** A WebVTT file of sprites, shown above the place in the film the pointer is on. */
  @property() storyboard?: string;

  /** Offers the words of the film: of its captions, or of the WebVTT file that is named. Absent: it does not. */
  @property() transcript?: string;

  /** Seconds the film lasts, shown before any of it is loaded. */
  @property({ attribute: "duration", type: Number }) givenDuration?: number;

  /** How HLS is played: `auto` (default, the browser first), `native` (never hls.js) or `mse` (always hls.js). */
  @property({ converter: wordAttribute }) engine?: string;

  /** `given`: the reader has already agreed to films of third parties. Default `ask`. */
  @property({ converter: wordAttribute }) consent?: string;

  /** `off`: the player has no keyboard shortcuts of its own. */
  @property({ converter: wordAttribute }) shortcuts?: string;

  /** `visible`: plays in silence while it is on the screen, unless the reader asked for less motion or less data. */
  @property({ converter: wordAttribute }) autoplay?: string;

  /** Offers to share the story. */
  @property({ type: Boolean }) share = false;

  /** Remembers on the reader's device where they stopped, and goes on from there the next time. */
  @property({ type: Boolean }) resume = false;

  /** Keeps a running film in a corner while the reader scrolls on. */
  @property({ type: Boolean }) mini = false;

  /** Shows what is in the `end` slot over the film when it is over. */
  @property({ attribute: "end-screen", type: Boolean }) endScreen = false;

  /** Starts again when it is over, as on a `<video>`. */
  @property({ type: Boolean }) loop = false;

  declare readonly paused: boolean;
  declare readonly ended: boolean;
  declare readonly error: MediaError | null;
  declare readonly readyState: number;
  declare readonly textTracks: TextTrackList;
  declare play: () => Promise<void>;
  declare pause: () => void;
  declare currentTime: number;
  declare muted: boolean;
  declare volume: number;
  declare playbackRate: number;

  readonly #words = new Words(this);
  readonly #playback = new Playback(this);
  readonly #share = new Share(this, () => ({ headline: this.headline }));
  #standIn?: HTMLVideoElement;
  #own: HTMLVideoElement | null = null;
  #slottedHeadline?: string | undefined;

  /** @internal What the page has said to the element before there was a film. */
  told: Record<string, unknown> | undefined = {};

  constructor() {
    super();
    this.onLife((signal) => {
      takeEarlyProperties(this as unknown as Record<string, unknown>);
      addEventListener("hashchange", this.#playback.prepare, { signal });
      signal.addEventListener("abort", () => this.#playback.adopt());
    });
  }

  /** Seconds the film lasts; before anything is loaded what the `duration` attribute says, else NaN. */
  get duration(): number {
    return this.#playback.video?.duration || this.givenDuration || NaN;
  }

  /** @internal What is played; before there is anything, a video that only keeps what it is told. */
  get media(): HTMLVideoElement {
    return this.#playback.video ?? (this.#standIn ??= document.createElement("video"));
  }

  /** @internal The page of YouTube or Vimeo that `src` names, if it does. */
  get page(): string | undefined {
    return thirdParty.exec(String(safeUrl(this.src, "https://page.invalid")))?.input;
  }

  /** @internal What the film is called; may be empty. */
  get filmTitle(): string {
    return this.headline || this.#own?.ariaLabel || this.#slottedHeadline || "";
  }

  protected override lightDomChanged(): void {
    super.lightDomChanged();
    this.#own = authorsVideo(this);
    this.#slottedHeadline = this.querySelector(':scope > [slot="headline"]')?.textContent?.trim();
    this.#arrange();
  }

  protected override didRender(changed: PropertyValues): void {
    super.didRender(changed);
    void keepStructuredData(this, changed);
    warnOfAddresses(this, [this.src, stillAt(this.poster) ? "" : this.poster]);
    // Another address is another film, though the video is the same.
    if (!this.#own && changed.has("src")) this.#playback.adopt();
    this.#arrange();
    // Not after every render: where the file is missing each would ask for it again.
    if (changed.has("autoplay")) this.#playback.prepare();
    if (this.loop || changed.get("loop")) this.media.loop = this.loop;
    this.#playback.player?.update();
  }

  /** Puts every child where it belongs, and takes over the film that is there now. */
  #arrange(): void {
    if (!this.isConnected) return;
    const root = this.renderRoot as ShadowRoot;
    assignSlots(root, this, this.#own);
    const video = this.#own ?? root.querySelector("video") ?? (this.page ? this.media : undefined);
    if (video === this.#playback.video) return;
    this.#playback.adopt(video);
    if (video) Object.assign(video, this.told);
    this.told = video ? undefined : {};
    this.#playback.prepare();
  }

  /** @internal What the files that are fetched on use are handed. */
  filmHost(video: HTMLVideoElement, signal: AbortSignal): FilmHost {
    return {
      kit: { html, nothing, render, clock, copyText, pageUrl },
      words: this.#words,
      element: this,
      video,
      signal,
    };
  }

  override render(): TemplateResult {
    const src = this.#own ? undefined : safeHref(this.src);
    const actions = this.share ? shareControl(this.#share, this.#words) : undefined;
    return html`${storyFurniture(this, this.#words, (name) => this.isSlotted(name), actions)}
      <div>${isServer || this.#own || src ? this.#stage(src) : nothing}</div>
      ${(this.transcript ?? false) === false ? nothing : transcriptDetails(this.#words, this.#playback.showTranscript)}
      <slot></slot>`;
  }

  /**
   * The film and all that lies over it. Where slots are named (a declarative shadow root) the film's own is empty, and the
   * unnamed one in it, the first there is, takes all unnamed children.
   */
  #stage(src?: string): TemplateResult {
    return html`<div class="stage ${this.#playback.stage}" part="player">
      <slot name="film"><slot></slot></slot> ${src ? this.#film(src) : nothing}
      ${facade(this.#playback, this, this.#words)}
      <div class="root layer place"></div>
    </div>`;
  }

  #film(src: string): TemplateResult {
    if (this.page) return html`<div class="wide"></div>`;
    return html`<video
      class="wide"
      src=${src}
      type=${this.type ?? nothing}
      playsinline
      controls
      preload="none"
    ></video>`;
  }
}

passMediaThrough(VideoFeature.prototype);
