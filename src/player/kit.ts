import type { html, nothing, render } from "lit";
import type { clock } from "../base/clock.js";
import type { copyText } from "../controllers/copy.js";
import type { pageUrl } from "../base/page.js";
import type { Words } from "../controllers/words.js";

/** Why a film is not playing: nothing could be fetched, nothing here can show it, it broke on the way, or its frame refused. */
export type VideoFailure = "network" | "unsupported" | "decode" | "frame";

/** The element, with what the page's author asked for. */
export interface FilmElement extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly src?: string | undefined;
  readonly captions?: string | undefined;
  readonly storyboard?: string | undefined;
  readonly transcript?: string | undefined;
  readonly autoplay?: string | undefined;
  readonly engine?: string | undefined;
  readonly consent?: string | undefined;
  readonly shortcuts?: string | undefined;
  readonly resume: boolean;
  readonly mini: boolean;
  readonly endScreen: boolean;
  currentTime: number;
  /** What the film is called; may be empty. */
  readonly filmTitle: string;
  /** The page of YouTube or Vimeo the film is on. */
  readonly page: string | undefined;
  requestUpdate(): void;
  /** Adds a look until the signal aborts. */
  wear(look: string, signal: AbortSignal): void;
}

/**
 * The part of Lit, and of our own first load, that a file fetched on use is handed. Such a file imports nothing that runs from Lit or from the
 * widget: it would be fetched or evaluated twice.
 */
export interface Kit {
  html: typeof html;
  nothing: typeof nothing;
  render: typeof render;
  clock: typeof clock;
  copyText: typeof copyText;
  pageUrl: typeof pageUrl;
}

/** What the widget hands to a file that is fetched on use. */
export interface FilmHost {
  kit: Kit;
  words: Words;
  element: FilmElement;
  video: HTMLVideoElement;
  /** Aborts when the element leaves or the author exchanges the video. */
  signal: AbortSignal;
}

/** The same with the places inside the element that the player draws in. */
export interface PlayerHost extends FilmHost {
  root: ShadowRoot;
  /** What goes fullscreen: the video and everything drawn over it. */
  frame: HTMLElement;
  /** Where the controls are drawn: empty, and nobody else's. */
  place: HTMLElement;
}

export interface Player {
  /** Draws again: an attribute or the language has changed. */
  update(): void;
}
