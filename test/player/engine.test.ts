import { expect, html } from "@open-wc/testing";
import { film, isPlaying, playing, story, videoOf } from "./film.js";
import { answers, newKey } from "../support/origin.js";
import {
  consoleMessages,
  eventsOf,
  find,
  findAll,
  focused,
  isShown,
  key,
  press,
  requestedAddresses,
  until,
  visibleText,
} from "../support/page.js";

const stream = html`<source src="/demo/media/film/index.m3u8" type="application/vnd.apple.mpegurl" />`;
const both = html`${stream}
  <source src="/demo/media/film.mp4" type="video/mp4" />`;

const playsStreams = document.createElement("video").canPlayType("application/vnd.apple.mpegurl") !== "";
const isByUs = (video: HTMLVideoElement): boolean => video.currentSrc.startsWith("blob:");

/** What Chromium, Firefox and WebKit, in this order, tell of the sound they decode. */
interface Heard {
  webkitAudioDecodedByteCount?: number;
  mozHasAudio?: boolean;
  audioTracks?: { length: number };
}

/** A stream played in silence has no sound. */
async function hasSound(video: HTMLVideoElement): Promise<boolean> {
  const heard = video as HTMLVideoElement & Heard;
  return until(
    () => Boolean(heard.webkitAudioDecodedByteCount || heard.mozHasAudio || heard.audioTracks?.length),
    "there is no sound",
  );
}

describe("a stream", () => {
  it("is played by the browser where it can, without a byte of an engine", async function () {
    if (!playsStreams) this.skip(); // Firefox plays no HLS of its own.
    const addresses = requestedAddresses();
    const element = await story(html`<video-feature>${film(stream)}</video-feature>`);
    const video = await playing(element);
    expect(video.currentSrc).to.match(/index\.m3u8$/);
    expect(addresses.filter((address) => address.includes("hls"))).to.deep.equal([]);
    expect(await hasSound(video)).to.equal(true);
  });

  it("is played by us where the browser cannot", async function () {
    if (playsStreams) this.skip(); // Chromium plays it itself.
    const element = await story(html`<video-feature>${film(stream)}</video-feature>`);
    const video = await playing(element);
    expect(isByUs(video)).to.equal(true);
    expect(await hasSound(video)).to.equal(true);
  });

  it("gives way to the film beside it where the browser plays that and not the stream", async function () {
    if (playsStreams) this.skip(); // Chromium plays the stream.
    const element = await story(html`<video-feature>${film(both)}</video-feature>`);
    const video = await playing(element);
    expect(video.currentSrc).to.match(/film\.mp4$/);
  });

  it('is played by us everywhere with engine="mse", seeks, and goes back to its author untouched', async () => {
    const element = await story(html`<video-feature engine="mse">${film(both)}</video-feature>`);
    const video = videoOf(element);
    await press(findAll("button", /^Play/, element)[0] as HTMLElement);
    await until(() => isByUs(video) && isPlaying(video), "hls.js does not play");
    video.currentTime = 15;
    await until(() => isPlaying(video) && video.currentTime > 15);
    expect(await hasSound(video)).to.equal(true);
    element.remove();
    await until(() => !video.hasAttribute("src") && video.controls);
  });

  it("plays again when it left the page and came back, though only src names it", async () => {
    const element = await story(html`<video-feature src="/demo/media/film/index.m3u8" engine="mse"></video-feature>`);
    const home = element.parentElement as HTMLElement;
    for (const visit of [1, 2]) {
      videoOf(element).muted = true;
      await press(await until(() => findAll("button", /^Play$/, element)[0], `no play button on visit ${visit}`));
      await until(() => isByUs(videoOf(element)) && isPlaying(videoOf(element)), `nothing played on visit ${visit}`);
      element.remove();
      await until(() => videoOf(element).paused && videoOf(element).controls);
      home.append(element);
    }
  });

  it("starts by us at the moment that was asked for", async () => {
    const element = await story(html`<video-feature engine="mse">${film(stream)}</video-feature>`);
    element.currentTime = 14;
    await press(findAll("button", /^Play/, element)[0] as HTMLElement);
    const video = videoOf(element);
    await until(() => isByUs(video) && isPlaying(video));
    expect(video.currentTime).to.be.at.least(13.9);
  });

  it("that shows nothing for three and a half seconds is tried by us", async function () {
    if (!playsStreams) this.skip(); // Firefox never waits for HLS of its own.
    const key = newKey("hanging");
    const text = await (await fetch("/demo/media/film/index.m3u8")).text();
    const absolute = text.replaceAll(/^(\w+p)\//gm, `${location.origin}/demo/media/film/$1/`);
    const type = "application/vnd.apple.mpegurl";
    const url = await answers(key, { hang: true }, { body: absolute, type });
    const element = await story(html`<video-feature src="${url}/film.m3u8" type=${type}></video-feature>`);
    const video = videoOf(element);
    video.muted = true;
    await press(findAll("button", /^Play/, element)[0] as HTMLElement);
    await until(() => isByUs(video) && isPlaying(video), "the stream never played", 15_000);
  });
});

describe("a live stream", () => {
  it("says that it is live, and offers the way back to now", async () => {
    const rendition = await (await fetch("/demo/media/film/240p/index.m3u8")).text();
    const folder = `${location.origin}/demo/media/film/240p/`;
    const live = rendition
      .replace("#EXT-X-ENDLIST", "")
      .replace(/^#EXT-X-PLAYLIST-TYPE.*$/m, "")
      .replaceAll(/^([\w.]+)$/gm, `${folder}$1`)
      .replace(/URI="([^"]+)"/, `URI="${folder}$1"`);
    const url = await answers(newKey("live"), { body: live, type: "application/vnd.apple.mpegurl" });
    const element = await story(html`<video-feature src="${url}/live.m3u8" engine="mse"></video-feature>`);
    const video = videoOf(element);
    video.muted = true;
    await press(findAll("button", /^Play/, element)[0] as HTMLElement);
    await until(() => isPlaying(video) && video.duration === Infinity, "the live stream never played");
    await until(() => visibleText(element).includes("Live"));
    expect(findAll("slider", "Position in the film", element)).to.deep.equal([]);
    video.currentTime = 1;
    const back = await until(() => findAll("button", "Go to live", element)[0], "no way back to now");
    await press(back);
    await until(() => video.currentTime > 5);
  });
});

describe("a film that cannot be played", () => {
  it("says so, offers another try, tells the page, and plays when the try works", async () => {
    const key = newKey("film");
    const url = await answers(key, { status: 503 }, { file: "demo/media/film.mp4", type: "video/mp4" });
    const element = await story(html`<video-feature src="${url}/film.mp4"></video-feature>`);
    const failed = eventsOf(document, "standfirst-video-failed");
    const video = videoOf(element);
    video.muted = true;
    await press(findAll("button", /^Play/, element)[0] as HTMLElement);
    const retry = await until(() => findAll("button", "Try again", element)[0], "no other try was offered");
    expect(failed.map(({ detail }) => detail as unknown)).to.deep.equal([{ reason: "unsupported", retryable: true }]);
    expect(visibleText(find("alert", undefined, element))).to.include("cannot be played");
    await press(retry);
    await until(() => isPlaying(video));
    await until(() => findAll("alert", undefined, element).length === 0);
    expect(isShown(find("button", "Pause", element))).to.equal(true);
  });

  it("leaves the focus where it is, unless that is in the player", async () => {
    const url = await answers(newKey("stream"), { status: 404, delay: 1000 });
    const page = await story(
      html`<div><video-feature src="${url}/film.m3u8" engine="mse"></video-feature><input aria-label="Note" /></div>`,
    );
    const element = page.firstElementChild as HTMLElement;
    await press(findAll("button", /^Play/, element)[0] as HTMLElement);
    find("textbox", "Note", page).focus();
    await until(() => findAll("alert", undefined, element)[0], "nothing was said");
    expect(focused()).to.equal(find("textbox", "Note", page));
  });

  it("says so when a stream never answers, once", async () => {
    const url = await answers(newKey("stream"), { hang: true }, { hang: true }, { hang: true });
    const element = await story(html`<video-feature src="${url}/film.m3u8" engine="mse"></video-feature>`);
    const failed = eventsOf(element, "standfirst-video-failed");
    await press(findAll("button", /^Play/, element)[0] as HTMLElement);
    await until(() => findAll("button", "Try again", element)[0], "nothing was said", 18_000);
    expect(failed.map(({ detail }) => detail as unknown)).to.deep.equal([{ reason: "network", retryable: true }]);
  }).timeout(30_000);

  it("takes no harm from keys that go somewhere in the film", async () => {
    const messages = consoleMessages();
    const url = await answers(newKey("film"), { status: 404 });
    const element = await story(html`<video-feature src="${url}/film.mp4"></video-feature>`);
    await press(findAll("button", /^Play/, element)[0] as HTMLElement);
    await until(() => focused()?.matches("[role=alert]"));
    for (const name of ["End", "Home", "5", "l", "ArrowLeft"]) await key(name);
    expect(messages.filter((message) => !message.includes("404"))).to.deep.equal([]);
  });

  it("offers the film itself when the second try fails too", async () => {
    const url = await answers(newKey("film"), { status: 404 });
    const element = await story(html`<video-feature src="${url}/film.mp4"></video-feature>`);
    await press(findAll("button", /^Play/, element)[0] as HTMLElement);
    await press(await until(() => findAll("button", "Try again", element)[0]));
    const link = await until(
      () => findAll("link", "Open the film itself", element)[0],
      "no way to the film was offered",
    );
    expect((link as HTMLAnchorElement).href).to.equal(`${url}/film.mp4`);
  });

  it("says so too when the browser had found that out before anyone pressed play", async () => {
    const url = await answers(newKey("film"), { status: 404 });
    const content = html`<video controls muted preload="auto" src="${url}/film.mp4" aria-label="Film"></video>`;
    const element = await story(html`<video-feature>${content}</video-feature>`);
    await until(() => videoOf(element).error, "the browser has not given up");
    await press(find("button", "Play Film", element));
    await until(() => findAll("button", "Try again", element)[0], "nothing was said");
  });

  it("says the same of a broken stream", async () => {
    const url = await answers(newKey("film"), { body: "no playlist", type: "application/vnd.apple.mpegurl" });
    const element = await story(html`<video-feature src="${url}/film.m3u8"></video-feature>`);
    await press(findAll("button", /^Play/, element)[0] as HTMLElement);
    await until(() => findAll("alert", undefined, element)[0], "nothing was said", 15_000);
  });
});

describe("when our controls fail", () => {
  it("the browser's own come back and the film plays on", async () => {
    const element = await story(html`<video-feature>${film()}</video-feature>`);
    const video = videoOf(element);
    Object.defineProperty(video, "textTracks", {
      get() {
        throw new Error("blocked");
      },
    });
    await press(findAll("button", /^Play/, element)[0] as HTMLElement);
    await until(() => isPlaying(video) && video.controls);
    expect(findAll("button", /^Play/, element)).to.deep.equal([]);
  });
});
