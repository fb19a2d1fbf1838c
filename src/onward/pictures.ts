import type { Widget } from "../base/widget.js";

/** Takes the pictures that cannot be had out of their cards; their place goes once nobody sees anything move. */
export function watchPictures(host: Widget, failed: () => void): void {
  const settle = (image: EventTarget | null, isLost: boolean): void => {
    const place = (image as Element | null)?.closest(".picture");
    if (isLost && !place?.matches(".lost")) failed();
    place?.classList.toggle("lost", isLost);
  };
  host.onLife((signal) => {
    const root = host.renderRoot;
    for (const type of ["error", "load"])
      root.addEventListener(type, ({ target }) => settle(target, type === "error"), { capture: true, signal });
    // Some may have failed before anybody listened.
    for (const image of root.querySelectorAll("img")) if (image.complete && !image.naturalWidth) settle(image, true);
  });
}
