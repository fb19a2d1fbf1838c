import type { html, nothing, render } from "lit";
import type { Words } from "../controllers/words.js";

/** Why a film is not playing: nothing could be fetched, nothing here can show it, it broke on the way, or a frame is silent. */
export type VideoFailure = "network" | "unsupported" | "decode" | "frame";

/** What the page's author asked for: the element's own properties. */
export interface PlayerOptions extends HTMLElement {
  readonly captions?: string | undefined;
  readonly storyboard?: string | undefined;
  readonly engine: string;
  readonly shortcuts: string;
  readonly resume: boolean;
}

/**
 * The part of Lit that a file fetched on use is handed. Such a file imports nothing that runs from Lit or from the
 * widget: it would be fetched or evaluated twice.
 */
export interface Kit {
  html: typeof html;
  nothing: typeof nothing;
  render: typeof render;
}

export interface PlayerHost {
  kit: Kit;
  words: Words;
  element: PlayerOptions;
  root: ShadowRoot;
  video: HTMLVideoElement;
  /** What goes fullscreen: the video and everything drawn over it. */
  frame: HTMLElement;
  /** Where the controls are drawn: empty, and nobody else's. */
  place: HTMLElement;
  /** What the film is called; may be empty. */
  title: string;
  /** Whether the focus is on the facade, and so belongs on the controls that replace it. */
  takesFocus: boolean;
  /** Aborts when the element leaves or the author exchanges the video. */
  signal: AbortSignal;
}

export interface Player {
  /** Draws again: an attribute or the language has changed. */
  update(): void;
  /** Puts the style sheet on, again after a move to another document. */
  dress(): void;
}
