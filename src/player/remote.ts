import type { PlayerHost } from "./kit.js";

interface AppleVideo extends HTMLVideoElement {
  webkitShowPlaybackTargetPicker?(): void;
}

/** Other screens: a small window that stays on top, a television. Each offered only where the browser has it. */
export class Remote {
  isOffered = false;

  readonly #video: AppleVideo;

  constructor({ video, signal }: PlayerHost, changed: () => void) {
    this.#video = video;
    const offer = (isOffered: boolean) => {
      this.isOffered = isOffered;
      changed();
    };
    video.addEventListener(
      "webkitplaybacktargetavailabilitychanged",
      (event) => offer((event as Event & { availability?: string }).availability === "available"),
      { signal },
    );
    const remote = video.remote as RemotePlayback | undefined;
    // Refused where there is nothing to watch for, and by streams that cannot leave this device.
    remote?.watchAvailability(offer).catch(() => undefined);
    signal.addEventListener("abort", () => remote?.cancelWatchAvailability().catch(() => undefined));
  }

  /** Asks the reader which screen. */
  choose(): void {
    if (this.#video.webkitShowPlaybackTargetPicker) this.#video.webkitShowPlaybackTargetPicker();
    else this.#video.remote.prompt().catch(() => undefined);
  }

  get canFloat(): boolean {
    return this.#video.ownerDocument.pictureInPictureEnabled && !this.#video.disablePictureInPicture;
  }

  /** Into the small window, or back from it. */
  toggleFloating(): void {
    const { ownerDocument } = this.#video;
    if (!this.canFloat) return;
    const isFloating = ownerDocument.pictureInPictureElement !== null && this.#video.matches(":picture-in-picture");
    const change = isFloating ? ownerDocument.exitPictureInPicture() : this.#video.requestPictureInPicture();
    change.catch(() => undefined);
  }
}
