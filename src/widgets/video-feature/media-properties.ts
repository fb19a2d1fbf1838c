type Media = Record<string, unknown>;

/** What a page can tell a film before it is there. */
const settable = ["currentTime", "muted", "volume", "playbackRate"] as const;

/**
 * Makes an element answer for its video: all that `HTMLMediaElement` and `HTMLVideoElement` have in this browser and the
 * element does not say itself. On a server there is neither, and nothing to answer for.
 * https://html.spec.whatwg.org/multipage/media.html
 */
export function passMediaThrough<Host extends object>(prototype: Host, mediaOf: (host: Host) => Media): void {
  for (const media of [globalThis.HTMLMediaElement, globalThis.HTMLVideoElement])
    for (const name of Object.getOwnPropertyNames(media?.prototype ?? {}))
      if (!(name in prototype))
        Object.defineProperty(prototype, name, {
          configurable: true,
          get(this: Host) {
            const value = mediaOf(this)[name];
            return typeof value === "function" ? (value.bind(mediaOf(this)) as unknown) : value;
          },
          set(this: Host, value: unknown) {
            mediaOf(this)[name] = value;
          },
        });
}

/** Takes what a page set before the upgrade, which hides the accessors of the class, to where it was meant for. */
export function takeEarlyProperties(element: Media): void {
  for (const name of settable)
    if (Object.hasOwn(element, name)) {
      const early = element[name];
      delete element[name];
      element[name] = early;
    }
}

/** Gives a video what the page told its stand-in, and nothing that the page did not. */
export function settle(video: HTMLVideoElement, standIn: HTMLVideoElement): void {
  const untouched = document.createElement("video");
  for (const name of settable) if (standIn[name] !== untouched[name]) Object.assign(video, { [name]: standIn[name] });
}
