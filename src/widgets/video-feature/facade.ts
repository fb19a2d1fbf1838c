import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { clock } from "../../base/clock.js";
import type { Words } from "../../controllers/words.js";

interface Facade {
  title: string;
  /** Seconds the film lasts, when somebody knows. */
  duration: number | undefined;
  /** The moment a link asked for, in seconds. */
  moment: number | undefined;
  isPlaying: boolean;
  press(): void;
}

/** The play button over the poster, as large as the film; its name says what is played and how long it takes. */
export function playButton({ title, duration, moment, isPlaying, press }: Facade, words: Words): TemplateResult {
  const from = moment ? words.say("filmFrom", { time: clock(moment) }) : "";
  return html`<button class="play" part="play" @click=${press}>
    <span class="quiet">${words.say(isPlaying ? "pauseFilm" : "playFilm", { title })}</span>
    <svg class="disc" viewBox="0 0 48 48" aria-hidden="true"><path d="M19 14.5v19L34.5 24z" /></svg>
    <span class="length">${[clock(duration ?? NaN), from].filter(Boolean).join(" · ")}</span>
  </button>`;
}

/** The still that `poster` names; what the author slots instead wins. */
export function posterImage(src: string | undefined): TemplateResult | typeof nothing {
  return src ? html`<img src=${src} alt="" />` : nothing;
}

/** The words of the film under it, fetched when a reader opens them. */
export function transcriptDetails(words: Words, toggled: (event: Event) => void): TemplateResult {
  return html`<details class="root transcript" part="transcript" @toggle=${toggled}>
    <summary>${words.say("transcript")}</summary>
    <div></div>
  </details>`;
}
