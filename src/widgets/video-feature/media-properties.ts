const readOnly = [
  "paused",
  "ended",
  "error",
  "readyState",
  "networkState",
  "textTracks",
  "buffered",
  "played",
  "seekable",
  "seeking",
  "currentSrc",
  "videoWidth",
  "videoHeight",
] as const;
const writable = ["currentTime", "muted", "volume", "playbackRate"] as const;

/** What passes through to the video, as `HTMLMediaElement` names it: https://html.spec.whatwg.org/multipage/media.html */
export type MediaProperties = Readonly<Pick<HTMLVideoElement, (typeof readOnly)[number]>> &
  Pick<HTMLVideoElement, (typeof writable)[number]>;

/** Makes the element answer for its video. `media` must always give one, if only one without a film. */
export function passMediaThrough(element: object, media: (of: object) => HTMLVideoElement): void {
  for (const name of [...readOnly, ...writable])
    Object.defineProperty(element, name, {
      configurable: true,
      get() {
        return media(this as object)[name];
      },
      set(value) {
        Object.assign(media(this as object), { [name]: value as unknown });
      },
    });
}

/** Takes what a page set before the upgrade, which hides the accessors of the class, to where it was meant for. */
export function takeEarlyProperties(element: object): void {
  for (const name of writable) {
    const early = Object.getOwnPropertyDescriptor(element, name);
    if (!early) continue;
    Reflect.deleteProperty(element, name);
    Object.assign(element, { [name]: early.value as unknown });
  }
}

/** Gives a video what the page told its stand-in while there was none. */
export function settle(video: HTMLVideoElement, standIn: HTMLVideoElement): void {
  for (const name of writable) {
    const fresh = name === "volume" || name === "playbackRate" ? 1 : name === "muted" ? false : 0;
    if (standIn[name] !== fresh) Object.assign(video, { [name]: standIn[name] });
  }
}
