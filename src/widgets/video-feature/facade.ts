import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { clock } from "../../base/clock.js";
import { safeHref } from "../../base/url.js";
import { warm } from "../../controllers/playback.js";
import type { Playback } from "../../controllers/playback.js";
import type { Words } from "../../controllers/words.js";

/** The film that the facade is of. */
interface Film {
  readonly filmTitle: string;
  /** Seconds the film lasts, when somebody knows. */
  readonly duration: number;
  /** The still that the attribute names; what the author slots instead wins. */
  readonly poster?: string | undefined;
}

/** The address of a still, which a page may have in its own memory. */
export const stillAt = (poster: string | undefined): string | undefined =>
  /^(blob:|data:image\/)/.test(`${poster}`) ? poster : safeHref(poster);

/**
 * What lies over the film before it plays: a still, and over it a play button as large as the film, whose name says what
 * is played and how long it takes. A reader who comes near the button is likely to press it.
 */
export function facade(playback: Playback, film: Film, words: Words): TemplateResult {
  const { video, stage, hasStarted, press } = playback;
  const poster = stillAt(film.poster);
  const from = video?.currentTime ? words.say("filmFrom", { time: clock(video.currentTime) }) : "";
  const name = stage === "waiting" && !video?.paused ? "pauseFilm" : "playFilm";
  return html`<div class="root layer" part="poster" ?hidden=${hasStarted}>
      <slot name="poster">${poster ? html`<img src=${poster} alt="" />` : nothing}</slot>
    </div>
    <button class="root layer play" part="play" @pointerenter=${warm} @focus=${warm} @click=${press}>
      <span class="quiet">${words.say(name, { title: film.filmTitle })}</span>
      <svg class="disc" viewBox="0 0 48 48" aria-hidden="true"><path d="M19 14.5v19L34.5 24z" /></svg>
      <span class="length">${[clock(film.duration), from].filter(Boolean).join(" · ")}</span>
    </button>`;
}

/** The words of the film under it, fetched when a reader opens them. */
export function transcriptDetails(words: Words, toggled: (event: Event) => void): TemplateResult {
  return html`<details class="root" part="transcript" @toggle=${toggled}>
    <summary>${words.say("transcript")}</summary>
    <div></div>
  </details>`;
}
