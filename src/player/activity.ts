/** Milliseconds of stillness after which the controls go. */
const stillness = 3000;

/**
 * Whether the reader is busy with the player. Without a pointer, key or touch for a while the controls give way to the
 * picture, but only while it runs: `mayRest` says so.
 */
export class Activity {
  isIdle = false;

  readonly #changed: () => void;
  readonly #mayRest: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(frame: HTMLElement, signal: AbortSignal, mayRest: () => boolean, changed: () => void) {
    this.#changed = changed;
    this.#mayRest = mayRest;
    for (const type of ["pointermove", "keydown", "focusin"])
      frame.addEventListener(type, () => this.wake(), { signal });
    frame.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && this.#plan(stillness / 4), {
      signal,
    });
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
    this.wake();
  }

  wake(): void {
    this.#set(false);
    this.#plan(stillness);
  }

  /** Lets the controls go at once, as a touch on the picture does. */
  rest(): void {
    if (this.#mayRest()) this.#set(true);
  }

  #plan(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.rest(), delay);
  }

  #set(isIdle: boolean): void {
    if (isIdle === this.isIdle) return;
    this.isIdle = isIdle;
    this.#changed();
  }
}
