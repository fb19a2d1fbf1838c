import type { HlsSession } from "./hls-session.js";
import type { PlayerHost, VideoFailure } from "./kit.js";
import { ladderOf, switchFile } from "./ladder.js";
import { isPlaylist, readPlaylist } from "./playlist.js";
import type { Playlist } from "./playlist.js";

/** Milliseconds a browser gets to show the first picture of a playlist it says it can play. */
const patience = 3500;

/** Servers whose streams this browser could not play on this page: the next film does not wait for it. */
const unplayable = new Set<string>();

const noSource = 3; // HTMLMediaElement.NETWORK_NO_SOURCE

/**
 * Sees to it that what the author named is played: by the browser where it can, which costs no bytes, else by hls.js on
 * the same element. A browser that promises HLS and shows nothing, or breaks off, is relieved in the same way.
 */
export class Engine {
  /** Height the reader asked for; undefined: the engine chooses. */
  height: number | undefined;

  readonly #host: PlayerHost;
  readonly #failed: (reason: VideoFailure) => void;
  #session: HlsSession | undefined;
  #isOurs = false;
  #wantsPlay = true;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #playlist: Promise<Playlist> | undefined;

  constructor(host: PlayerHost, failed: (reason: VideoFailure) => void) {
    this.#host = host;
    this.#failed = failed;
    const { video, signal, element } = host;
    const listen = (type: string, listener: () => void) =>
      video.addEventListener(type, listener, { signal, capture: true });
    listen("error", () => setTimeout(() => this.#check()));
    listen("play", () => this.#watch());
    listen("pause", () => (this.#wantsPlay = Boolean(video.error)));
    listen("loadeddata", () => clearTimeout(this.#watchdog));
    listen("loadedmetadata", () => void this.#lookForSubtitles());
    const src = video.getAttribute("src");
    signal.addEventListener("abort", () => {
      const now = video.getAttribute("src");
      this.#stop();
      // Only what was put there by us: the page may have named another film meanwhile.
      const isPutByUs = now?.startsWith("blob:") || [...ladderOf(video).values()].includes(now ?? "");
      if (now === src || !isPutByUs) return;
      if (src === null) video.removeAttribute("src");
      else video.src = src;
    });
    // What has already failed is told when there is somebody to tell.
    queueMicrotask(() => {
      const url = this.playlistUrl;
      const isKnown = url && element.engine !== "native" && unplayable.has(new URL(url).origin);
      if (url && (isKnown || element.engine === "mse")) void this.#takeOver();
      else {
        this.#watch();
        this.#check();
      }
    });
  }

  /** Whether hls.js plays the film, which has its own patience with a slow line. */
  get isOurs(): boolean {
    return this.#isOurs;
  }

  /** The HLS stream among what the author named. */
  get playlistUrl(): string | undefined {
    const { video } = this.#host;
    const named = [video, ...video.querySelectorAll("source")];
    const stream = named.find(
      (source) => source.src && !source.src.startsWith("blob:") && isPlaylist(source.src, source.getAttribute("type")),
    );
    return stream?.src ?? this.#streamed;
  }

  /** Once hls.js holds the video its address is a `blob:`; this is what it stands for. */
  #streamed: string | undefined;

  /** What there is to choose from; asked for only when a reader wants to choose. */
  renditions(): Promise<Playlist> {
    const url = this.playlistUrl;
    if (!url) return Promise.resolve({ ...readPlaylist(""), heights: [...ladderOf(this.#host.video).keys()] });
    const signal = AbortSignal.any([this.#host.signal, AbortSignal.timeout(10_000)]);
    this.#playlist ??= fetch(url, { signal, cache: "no-store" }).then(async (response) => {
      const text = await response.text();
      // Looked at to the end: WebKit loses a signal of two that only its fetch listens to, and then never stops (WebKitGTK 2.50).
      if (!response.ok || signal.aborted) throw new Error(response.statusText);
      return readPlaylist(text);
    });
    this.#playlist.catch(() => (this.#playlist = undefined));
    return this.#playlist;
  }

  /** Keeps the picture at one height. The browser's own HLS cannot, so hls.js takes over where the film is. */
  async choose(height: number | undefined): Promise<void> {
    this.height = height;
    const { video } = this.#host;
    if (!this.playlistUrl) return switchFile(video, ladderOf(video).get(height ?? 0));
    this.#wantsPlay = !video.paused;
    if (!this.#session && height) await this.#takeOver();
    this.#session?.choose(height);
  }

  /** Another try at the same moment, after a failure. */
  retry(): void {
    const { video } = this.#host;
    const time = video.currentTime;
    this.#wantsPlay = true;
    if (this.#isOurs) {
      void this.#takeOver();
      return;
    }
    video.load();
    video.currentTime = time;
    this.#play();
  }

  #watch(): void {
    this.#wantsPlay = true;
    clearTimeout(this.#watchdog);
    const { video } = this.#host;
    if (this.#isOurs || video.readyState >= video.HAVE_CURRENT_DATA || !this.#canRelieve()) return;
    this.#watchdog = setTimeout(() => video.currentSrc === this.playlistUrl && this.#relieve(), patience);
  }

  /** Chromium plays a stream's picture and sound, but shows none of its subtitles; those beside it need no engine. */
  async #lookForSubtitles(): Promise<void> {
    const { video } = this.#host;
    const hasNone = () => ![...video.textTracks].some(({ kind }) => kind === "captions" || kind === "subtitles");
    if (!this.#canRelieve() || video.currentSrc !== this.playlistUrl || !hasNone()) return;
    const { hasSubtitles } = await this.renditions().catch(() => readPlaylist(""));
    if (hasSubtitles && hasNone()) void this.#takeOver();
  }

  #canRelieve(): boolean {
    const hasSourceExtensions = "MediaSource" in globalThis || "ManagedMediaSource" in globalThis;
    return !this.#isOurs && hasSourceExtensions && this.#host.element.engine !== "native" && Boolean(this.playlistUrl);
  }

  /** After an error of the video, or of the last of its sources. */
  #check(): void {
    const { video, signal } = this.#host;
    if (signal.aborted || this.#isOurs || !(video.error || video.networkState === noSource)) return;
    if (this.#canRelieve()) return this.#relieve();
    const code = navigator.onLine ? video.error?.code : 2;
    this.#failed(code === 2 ? "network" : code === 3 ? "decode" : "unsupported");
  }

  #relieve(): void {
    const url = this.playlistUrl;
    if (url && this.#host.video.canPlayType("application/vnd.apple.mpegurl")) unplayable.add(new URL(url).origin);
    void this.#takeOver();
  }

  async #takeOver(): Promise<void> {
    const { video, signal } = this.#host;
    const url = this.playlistUrl;
    if (!url) return;
    const time = video.currentTime;
    this.#stop();
    this.#isOurs = true;
    this.#streamed = url;
    try {
      const { needsFullEngine } = await this.renditions();
      const { startHls } = await (needsFullEngine ? import("./hls.js") : import("./hls-light.js"));
      if (signal.aborted) return;
      this.#session = startHls({ video, url, time, failed: this.#failed });
      if (!this.#session) return this.#failed("unsupported");
      if (this.#wantsPlay) this.#play();
    } catch {
      if (!signal.aborted) this.#failed("network");
    }
  }

  #play(): void {
    const { video, signal } = this.#host;
    const again = () => this.#wantsPlay && video.play().catch(() => undefined);
    // Refused: the play button shows. Firefox refuses, too, where its media have not heard yet of the press that led here
    // (seen in 153, some 100 ms after it), so it is asked once more with the first picture.
    // Interrupted by the next source: its own play() follows.
    video.play().catch(({ name }: DOMException) => {
      if (name === "NotAllowedError") video.addEventListener("canplay", again, { once: true, signal });
    });
  }

  #stop(): void {
    clearTimeout(this.#watchdog);
    this.#session?.stop();
    this.#session = undefined;
  }
}
