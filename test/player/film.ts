/** Films to test with, and what a reader sees of the player. */
import { fixture, html } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import "../../src/widgets/video-feature/define.js";
import type { VideoFeature } from "../../src/widgets/video-feature/video-feature.js";
import { afterwards, find, findAll, hover, press, renderedElements, until } from "../support/page.js";

const media = "/demo/media";

export const tracks = html`<track kind="captions" src="${media}/captions.en.vtt" srclang="en" label="English" />
  <track kind="captions" src="${media}/captions.fr.vtt" srclang="fr" label="Français" />
  <track kind="chapters" src="${media}/chapters.vtt" srclang="en" />`;

/** On Linux, Firefox borrows its decoders from ffmpeg's libraries; without them it plays no film that we could test. */
before(function () {
  if (!document.createElement("video").canPlayType('video/mp4; codecs="avc1.4D401E, mp4a.40.2"')) this.skip();
});

/** The author's own video, as the contract shows it. */
export function film(
  sources: TemplateResult = html`<source src="${media}/film.mp4" type="video/mp4" />`,
): TemplateResult {
  return html`<video controls muted playsinline preload="none" width="1280" height="720" poster="${media}/still.jpg">
    ${sources}${tracks}
  </video>`;
}

/**
 * Films that leave the page keep their connections in WebKit until the garbage is collected, and a browser has six to a server: soon no other
 * film plays, and no file of ours comes. So each lets go of what it loads.
 */
async function letGo(element: HTMLElement): Promise<void> {
  const videos = renderedElements(element).filter((inner) => inner instanceof HTMLVideoElement);
  element.remove();
  // A film tells a move from a farewell one microtask later, and then gives the author back what it was lent.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  for (const video of videos) {
    video.removeAttribute("src");
    video.replaceChildren();
    video.load();
  }
}

/** A story with a film on the page, upgraded. What a reader keeps on the device is forgotten after the test. */
export async function story(content: TemplateResult): Promise<VideoFeature> {
  const element = await fixture<VideoFeature>(content);
  afterwards(() => letGo(element).then(() => localStorage.clear()));
  await element.updateComplete;
  return element;
}

export function videoOf(element: HTMLElement): HTMLVideoElement {
  const video = element.querySelector("video") ?? element.shadowRoot?.querySelector("video");
  if (!video) throw new Error("there is no video");
  return video;
}

export const facade = (within: HTMLElement): HTMLElement => find("button", /^Play/, within);

export const isPlaying = (video: HTMLVideoElement): boolean =>
  !video.paused && video.currentTime > 0 && video.readyState > 2;

/** Finds a control and wakes the bar it is in. */
export async function control(element: HTMLElement, role: string, name: string): Promise<HTMLElement> {
  const found = await until(() => findAll(role, name, element)[0], `no ${role} named ${name} came`);
  await hover(videoOf(element));
  return found;
}

/** Presses play as a reader does and waits for moving pictures and our controls. */
export async function playing(element: HTMLElement): Promise<HTMLVideoElement> {
  const video = videoOf(element);
  await press(findAll("button", /^Play/, element)[0] as HTMLElement);
  await until(() => isPlaying(video), "the film never played");
  await until(() => findAll("slider", "Position in the film", element)[0], "the controls never came");
  return video;
}
