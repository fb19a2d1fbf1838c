import type { TemplateResult } from "lit";
import { clock } from "../base/clock.js";
import { readCues } from "../base/cue-file.js";
import type { TimedText } from "../base/cue-file.js";
import type { FilmPlayer } from "./film-player.js";

/** What is at the place of the line the pointer is on: the time, the chapter, a picture where there is a storyboard. */
export class Preview {
  /** Seconds under the pointer; undefined: it is elsewhere. */
  time: number | undefined;

  readonly #player: FilmPlayer;
  #pictures: TimedText[] = [];
  #asked: string | undefined;

  constructor(player: FilmPlayer) {
    this.#player = player;
  }

  readonly point = (event: PointerEvent): void => {
    const { left, right, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const isMirrored = getComputedStyle(this.#player.host.element).direction === "rtl";
    const share = (isMirrored ? right - event.clientX : event.clientX - left) / width;
    this.time = Math.min(Math.max(0, share), 1) * this.#player.video.duration;
    void this.#fetch();
    this.#player.update();
  };

  readonly leave = (): void => {
    this.time = undefined;
    this.#player.update();
  };

  render(): TemplateResult | symbol {
    const { html, nothing } = this.#player.host.kit;
    if (this.time === undefined) return nothing;
    const chapter = this.#player.chapters.at(this.time)?.title;
    return html`<div class="preview" aria-hidden="true">
      ${this.#pictures.length ? html`<div class="picture"></div>` : nothing}
      ${chapter ? html`<b>${chapter}</b>` : nothing}${clock(this.time)}
    </div>`;
  }

  /** Sizes and places come from numbers, and a strict content security policy lets only the CSSOM set them. */
  paint(): void {
    const box = this.#player.host.place.querySelector<HTMLElement>(".preview");
    if (!box || this.time === undefined) return;
    box.style.setProperty("--at", String(this.time / this.#player.video.duration));
    const { time } = this;
    const picture = box.querySelector<HTMLElement>(".picture");
    const cue = this.#pictures.findLast(({ start }) => start <= time);
    if (!picture || !cue) return;
    const [address = "", place = ""] = cue.text.split("#xywh=");
    const [x = 0, y = 0, width = 0, height = 0] = place.replace("pixel:", "").split(",").map(Number);
    picture.style.width = `${width}px`;
    picture.style.height = `${height}px`;
    picture.style.background = `url("${new URL(address, this.#asked).href}") ${-x}px ${-y}px`;
  }

  async #fetch(): Promise<void> {
    const { element, signal } = this.#player.host;
    try {
      const url = element.storyboard && new URL(element.storyboard, element.baseURI).href;
      if (!url || url === this.#asked) return;
      this.#asked = url;
      const response = await fetch(url, { signal });
      if (response.ok) this.#pictures = readCues(await response.text());
      this.#player.update();
    } catch {
      // Without pictures the time and the chapter are still there.
    }
  }
}
