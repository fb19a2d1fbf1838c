import type { ReactiveController } from "lit";
import type { StoryWidget } from "../base/story-widget.js";
import { trustPolicy } from "../base/trust.js";

/** Keeps the JSON-LD of a story in the page's head true while its widget is there and asks for it. */
export class StructuredData implements ReactiveController {
  readonly #host: StoryWidget & {
    readonly media?: HTMLVideoElement | undefined;
    readonly duration?: number | undefined;
  };
  #script?: HTMLScriptElement | undefined;

  /** `media` is a film's video, for a widget that has one. */
  constructor(
    host: StoryWidget & { readonly media?: HTMLVideoElement | undefined; readonly duration?: number | undefined },
  ) {
    this.#host = host;
    host.addController(this);
    host.onLife((signal) => {
      signal.addEventListener("abort", () => this.#remove());
    });
  }

  hostUpdated(): void {
    if (this.#host.structuredData) void this.#publish();
    else this.#remove();
  }

  /** Its file is fetched only by pages that ask for it; one that is missing costs them nothing else. */
  async #publish(): Promise<void> {
    try {
      const { publish, factsOfFilm } = await import("../structured-data/publish.js");
      const film = this.#host.media && (await factsOfFilm(this.#host, this.#host.media));
      const isWanted = this.#host.isConnected && this.#host.structuredData;
      const trusted = (text: string) => trustPolicy()?.createScript(text) ?? text;
      if (isWanted) this.#script = publish(this.#host, this.#script, film, trusted);
    } catch {
      // Blocked or missing: the story is there without it.
    }
  }

  #remove(): void {
    this.#script?.remove();
    this.#script = undefined;
  }
}
