/** What a page can set before the film is there, and what each of them is at first. */
const settable = { currentTime: 0, muted: false, volume: 1, playbackRate: 1 };

/**
 * Makes an element answer for its video: all that `HTMLMediaElement` and `HTMLVideoElement` have in this browser and the
 * element does not say itself. On a server there is neither, and nothing to answer for.
 * https://html.spec.whatwg.org/multipage/media.html
 */
export function passMediaThrough<Host extends object>(
  prototype: Host,
  mediaOf: (host: Host) => Record<string, unknown>,
): void {
  for (const media of [globalThis.HTMLMediaElement, globalThis.HTMLVideoElement])
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(media?.prototype ?? {})))
      if (!(name in prototype))
        Object.defineProperty(prototype, name, {
          configurable: true,
          ...(typeof value === "function"
            ? {
                value(this: Host, ...values: unknown[]) {
                  return (mediaOf(this)[name] as typeof value)(...values);
                },
              }
            : {
                get(this: Host) {
                  return mediaOf(this)[name];
                },
                set(this: Host, to: unknown) {
                  mediaOf(this)[name] = to;
                },
              }),
        });
}

/** Takes what a page set before the upgrade, which hides the accessors of the class, to where it was meant for. */
export function takeEarlyProperties(element: object): void {
  for (const name of Object.keys(settable)) {
    const early = Object.getOwnPropertyDescriptor(element, name);
    if (early && Reflect.deleteProperty(element, name)) Object.assign(element, { [name]: early.value as unknown });
  }
}

/** Gives a video what the page told its stand-in while there was none. */
export function settle(video: HTMLVideoElement, standIn: HTMLVideoElement): void {
  for (const name of Object.keys(settable) as (keyof typeof settable)[])
    if (standIn[name] !== settable[name]) Object.assign(video, { [name]: standIn[name] });
}
