type Media = Record<string, unknown>;

/** An element that answers for a video. */
interface MediaHost {
  /** The video; before there is one, one that only keeps what it is told. */
  readonly media: HTMLVideoElement;
  /** What the page has said to an element without a film. */
  readonly told: Media | undefined;
}

const names = [globalThis.HTMLMediaElement, globalThis.HTMLVideoElement].flatMap((media) =>
  Object.getOwnPropertyNames(media?.prototype ?? {}),
);

/**
 * Makes an element answer for its video: all that `HTMLMediaElement` and `HTMLVideoElement` have in this browser and the
 * element does not say itself. On a server there is neither, and nothing to answer for.
 * https://html.spec.whatwg.org/multipage/media.html
 */
export function passMediaThrough(prototype: MediaHost): void {
  for (const name of names)
    if (!(name in prototype))
      Object.defineProperty(prototype, name, {
        get(this: MediaHost) {
          const media = this.media as unknown as Media;
          const value = media[name];
          return typeof value === "function" ? (value.bind(media) as unknown) : value;
        },
        set(this: MediaHost, value: unknown) {
          for (const listener of [this.media, this.told]) if (listener) Object.assign(listener, { [name]: value });
        },
      });
}

/** Takes what a page set before the upgrade, which hides the accessors of the class, to where it was meant for. */
export function takeEarlyProperties(element: Media): void {
  for (const name of names)
    if (Object.hasOwn(element, name)) {
      const early = element[name];
      delete element[name];
      element[name] = early;
    }
}
