import { expect, html } from "@open-wc/testing";
import { render } from "lit";
import type { VideoFeature } from "../../src/widgets/video-feature/video-feature.js";
import { control, facade, film, isPlaying, playing, story, videoOf } from "./film.js";
import {
  accessibleName,
  afterwards,
  consoleMessages,
  eventsOf,
  find,
  findAll,
  hover,
  isShown,
  key,
  press,
  readerPrefers,
  until,
  visibleText,
  windowSize,
} from "../support/page.js";

const aFilm = html`<video-feature headline="Film" storyboard="/demo/media/storyboard.vtt">${film()}</video-feature>`;

describe("chapters", () => {
  it("are marked on the line, listed, and lead to their beginning", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    await press(await control(element, "button", "Chapters"));
    const names = findAll("button", /^\d+:\d\d /, element).map((chapter) => accessibleName(chapter));
    expect(names).to.deep.equal(["0:00 Low water", "0:06 Nine pipes", "0:12 The tide comes in", "0:18 Night music"]);
    await press(find("button", "0:12 The tide comes in", element));
    await until(() => Math.abs(video.currentTime - 12) < 1);
    await until(() => visibleText(element).includes("The tide comes in"), "the chapter is not named");
  });

  it("can be reached where the bar has no room for their button", async () => {
    await windowSize(360, 700);
    const element = await story(aFilm);
    await playing(element);
    expect(findAll("button", "Chapters", element)).to.deep.equal([]);
    await press(await control(element, "button", "Settings"));
    await press(find("button", "Chapters", element));
    await until(() => findAll("button", "0:06 Nine pipes", element)[0]);
  });
});

describe("the preview above the line", () => {
  it("shows time, chapter and a picture of the place the pointer is on", async () => {
    const element = await story(aFilm);
    await playing(element);
    const line = await control(element, "slider", "Position in the film");
    await hover(line);
    const shown = await until(() => element.shadowRoot?.querySelector<HTMLElement>(".preview"), "no preview came");
    expect(shown.innerText).to.match(/The tide comes in\s*0:1[12]/);
    const picture = await until(
      () => element.shadowRoot?.querySelector<HTMLElement>(".preview .picture"),
      "no picture",
    );
    await until(() => picture.getBoundingClientRect().width === 160);
    expect(getComputedStyle(picture).backgroundImage).to.include("/demo/media/storyboard.jpg");
    await hover(videoOf(element));
    await until(() => !element.shadowRoot?.querySelector(".preview"));
  });
});

describe("a storyboard whose address is none", () => {
  it("breaks nothing: the time and the chapter are still there", async () => {
    const messages = consoleMessages();
    const element = await story(html`<video-feature headline="Film" storyboard="http://[">${film()}</video-feature>`);
    await playing(element);
    await hover(await control(element, "slider", "Position in the film"));
    await until(() => element.shadowRoot?.querySelector<HTMLElement>(".preview")?.innerText.includes("0:1"));
    expect(messages.filter((message) => !message.startsWith("warn"))).to.deep.equal([]);
  });
});

describe("speed and quality", () => {
  it("changes the speed from the settings and by key", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    await press(await control(element, "button", "Settings"));
    await press(find("radio", "1.5×", element));
    await until(() => video.playbackRate === 1.5);
    await key("Escape");
    await key("<", "Shift");
    await until(() => video.playbackRate === 1.25);
  });

  it("keeps a stream at the height the reader chose, from the moment it was at", async () => {
    const source = html`<source src="/demo/media/film/index.m3u8" type="application/vnd.apple.mpegurl" />`;
    const element = await story(html`<video-feature>${film(source)}</video-feature>`);
    const video = await playing(element);
    video.currentTime = 8;
    await press(await control(element, "button", "Settings"));
    const choice = await until(() => findAll("radio", "240p", element)[0], "no heights were offered");
    await press(choice);
    await until(() => isPlaying(video) && video.videoHeight === 240 && video.currentTime >= 8, "240 lines never came");
    await press(find("radio", "540p", element));
    await until(() => video.videoHeight === 540, "540 lines never came", 15_000);
  });

  it("gives way to another film that the page names, whatever height the reader chose", async () => {
    const element = await story(
      html`<video-feature muted src="/demo/media/film/index.m3u8" engine="mse"></video-feature>`,
    );
    element.muted = true;
    const video = await playing(element);
    await press(await control(element, "button", "Settings"));
    await press(await until(() => findAll("radio", "240p", element)[0], "no heights were offered"));
    element.src = "/demo/media/film.mp4";
    await until(() => findAll("button", /^Play/, element)[0]);
    expect(video.getAttribute("src")).to.equal("/demo/media/film.mp4");
  });

  it("offers the heights of the author's own files, and goes on in the other one at the same moment", async () => {
    const sources = html`<source src="/demo/media/film.mp4?540" type="video/mp4" data-height="540" />
      <source src="/demo/media/film.mp4?240" type="video/mp4" data-height="240" />
      <source src="/demo/media/film.unknown" type="video/unknown" data-height="2160" />`;
    const element = await story(html`<video-feature>${film(sources)}</video-feature>`);
    const video = await playing(element);
    video.currentTime = 9;
    await until(() => video.currentTime >= 9 && isPlaying(video));
    await press(await control(element, "button", "Settings"));
    await until(() => findAll("radio", "240p", element)[0]);
    expect(findAll("radio", /p$/, element).map((radio) => accessibleName(radio))).to.deep.equal(["540p", "240p"]);
    await press(find("radio", "240p", element));
    await until(() => video.currentSrc.endsWith("?240") && isPlaying(video) && video.currentTime >= 9);
    await press(find("radio", "Automatic", element));
    await until(() => video.currentSrc.endsWith("?540") && isPlaying(video) && video.currentTime >= 9);
    expect(video.hasAttribute("src")).to.equal(false);
  });
});

describe("the help", () => {
  it("lists the keys, and its switch turns them off for this and the next film", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    find("button", "Pause", element).focus();
    await key("?");
    await until(() => findAll("group", "Keyboard shortcuts", element)[0]);
    expect(visibleText(element)).to.include("10 seconds back or forward");
    await press(find("checkbox", "Use keyboard shortcuts", element));
    await key("Escape");
    find("button", "Pause", element).focus();
    await key("k");
    expect(video.paused).to.equal(false);
    const next = await story(aFilm);
    const nextVideo = await playing(next);
    find("button", "Pause", next).focus();
    await key("k");
    expect(nextVideo.paused).to.equal(false);
    await key("?", "Shift");
    await press(await control(next, "button", "Settings"));
    await press(find("button", "Keyboard shortcuts", next));
    await press(find("checkbox", "Use keyboard shortcuts", next));
    await key("Escape");
    find("button", "Pause", next).focus();
    await key("k");
    await until(() => nextVideo.paused);
  });
});

describe("what the page is told while a film is watched", () => {
  it("each quarter once, however often it is passed", async () => {
    const element = await story(aFilm);
    const progressed = eventsOf(document, "standfirst-video-progressed");
    const percents = () => progressed.map(({ detail }) => (detail as unknown as { percent: number }).percent);
    const video = await playing(element);
    video.currentTime = 12.2;
    await until(() => percents().includes(50));
    video.currentTime = 1;
    await until(() => video.currentTime < 5 && isPlaying(video));
    video.currentTime = 23.7;
    await until(() => video.ended && percents().includes(100));
    expect(percents()).to.deep.equal([25, 50, 75, 100]);
  });

  it("goes to the lock screen with the film's title, for the film that is heard", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    video.muted = false;
    video.volume = 0.01;
    element.pause();
    await until(() => video.paused);
    void element.play();
    await until(() => navigator.mediaSession.metadata?.title === "Film");
    element.remove();
    await until(() => navigator.mediaSession.metadata === null);
  });
});

describe("resume", () => {
  it("goes on where the reader stopped, says so, and offers the beginning", async () => {
    const content = html`<video-feature resume>${film()}</video-feature>`;
    const first = await story(content);
    const video = await playing(first);
    // Slowly, or a busy machine is past the part of this short film that is worth coming back to.
    Object.assign(video, { currentTime: 12, playbackRate: 0.25 });
    await until(() => video.currentTime >= 12 && isPlaying(video));
    await press(video);
    await until(() => video.paused);
    const next = await story(content);
    const again = await playing(next);
    await until(() => again.currentTime >= 12);
    expect(visibleText(next)).to.include("Continued at 0:12.");
    await press(find("button", "Start over", next));
    await until(() => again.currentTime < 5);
    expect(visibleText(next)).not.to.include("Continued");
  });

  it("gives way to a link to a moment", async () => {
    const content = html`<video-feature resume>${film()}</video-feature>`;
    const first = await story(content);
    const video = await playing(first);
    Object.assign(video, { currentTime: 12, playbackRate: 0.25 });
    await until(() => video.currentTime >= 12 && isPlaying(video));
    await press(video);
    await until(() => video.paused);
    first.remove();
    const before = location.href;
    location.hash = "t=4";
    const next = await story(content);
    await until(() => next.currentTime === 4);
    const again = await playing(next);
    await until(() => again.currentTime > 4.5);
    expect(again.currentTime).to.be.below(10);
    history.replaceState(null, "", before);
  });

  it("remembers from when the page asks for it, and leaps nowhere in a film that runs", async () => {
    const content = html`<video-feature>${film()}</video-feature>`;
    const element = await story(content);
    const video = await playing(element);
    localStorage.setItem(`standfirst-player-at ${new URL("/demo/media/film.mp4", location.href).href}`, "13");
    element.resume = true;
    await import("../../src/player/extras.js");
    await until(() => video.currentTime > 1);
    expect(video.currentTime).to.be.below(10);
    Object.assign(video, { currentTime: 11, playbackRate: 0.25 });
    await until(() => video.currentTime >= 11 && isPlaying(video));
    await press(video);
    await until(() => Object.values({ ...localStorage }).includes("11"), "nothing was remembered");
    element.resume = false;
    await element.updateComplete;
    await press(video);
    await until(() => isPlaying(video));
    await press(video);
    await until(() => video.paused);
    expect(Object.values({ ...localStorage })).to.include("11");
  });

  it("remembers nothing unless the page asks for it", async () => {
    const element = await story(html`<video-feature>${film()}</video-feature>`);
    const video = await playing(element);
    // Slowly, or a busy machine is past the part of this short film that is worth coming back to.
    Object.assign(video, { currentTime: 12, playbackRate: 0.25 });
    await until(() => video.currentTime >= 12 && isPlaying(video));
    await press(video);
    await until(() => video.paused);
    const next = await story(html`<video-feature>${film()}</video-feature>`);
    expect((await playing(next)).currentTime).to.be.below(10);
  });
});

const withMoment = (moment: string) => {
  const before = location.href;
  history.replaceState(null, "", moment);
  afterwards(() => history.replaceState(null, "", before));
};

describe("a moment in the page's address", () => {
  /** A film as it stands in a component of the page. */
  const inComponent = async () => {
    const host = await story(html`<div></div>`);
    host.attachShadow({ mode: "open" });
    render(html`<video-feature headline="Inside">${film()}</video-feature>`, host.shadowRoot as ShadowRoot);
    return host.shadowRoot?.querySelector("video-feature") as VideoFeature;
  };

  it("is shown by a film that stands in a component of the page", async () => {
    withMoment("#t=7");
    const element = await inComponent();
    await until(() => element.currentTime === 7, "the moment was not shown");
    expect(element.paused).to.equal(true);
  });

  it("is not looked for again whenever the film is drawn", async () => {
    const element = await story(html`<video-feature headline="Film">${film()}</video-feature>`);
    withMoment("#t=7");
    await import("../../src/player/prepare.js");
    element.headline = "Another";
    await element.updateComplete;
    // What would look for it has this file no later.
    await import("../../src/player/prepare.js");
    await element.updateComplete;
    expect(element.currentTime).to.equal(0);
  });

  it("is shown by the first film only, wherever it stands", async () => {
    withMoment("#t=7");
    const first = await inComponent();
    const second = await inComponent();
    const third = await story(html`<video-feature headline="Last">${film()}</video-feature>`);
    await until(() => first.currentTime === 7, "the moment was not shown");
    location.hash = "t=9";
    await until(() => first.currentTime === 9, "the link was not followed");
    expect([second.currentTime, third.currentTime]).to.deep.equal([0, 0]);
  });
});

describe('autoplay="visible"', () => {
  const above = html`<div style="height: 3000px"></div>`;

  it("plays in silence on the screen, pauses off it, and goes on", async () => {
    const page = await story(
      html`<div>${above}<video-feature autoplay="visible">${film()}</video-feature>${above}</div>`,
    );
    const element = page.querySelector("video-feature") as HTMLElement;
    const video = videoOf(element);
    video.muted = false;
    expect(video.paused).to.equal(true);
    element.scrollIntoView({ block: "center" });
    await until(() => isPlaying(video));
    expect(video.muted).to.equal(true);
    scrollTo(0, 0);
    await until(() => video.paused);
    element.scrollIntoView({ block: "center" });
    await until(() => isPlaying(video));
  });

  it("plays from the moment that a link names", async () => {
    withMoment("#t=7");
    const element = await story(html`<video-feature headline="Film" autoplay="visible">${film()}</video-feature>`);
    await until(() => isPlaying(videoOf(element)) && element.currentTime > 7.2, "it does not play from there");
    expect(element.currentTime).to.be.below(20);
  });

  it("does not start again what the reader has paused", async () => {
    const page = await story(html`<div><video-feature autoplay="visible">${film()}</video-feature>${above}</div>`);
    const element = page.querySelector("video-feature") as HTMLElement;
    const video = videoOf(element);
    element.scrollIntoView({ block: "center" });
    await until(() => isPlaying(video));
    await press(await control(element, "button", "Pause"));
    await until(() => video.paused);
    scrollTo(0, 3000);
    await until(() => video.getBoundingClientRect().bottom < 0);
    const plays = eventsOf(video, "play");
    element.scrollIntoView({ block: "center" });
    const from = performance.now();
    await until(() => performance.now() - from > 500);
    expect(plays).to.deep.equal([]);
  });

  it("starts and stops to apply when the page says so", async () => {
    const element = await story(html`<video-feature>${film()}</video-feature>`);
    element.autoplay = "visible";
    const video = videoOf(element);
    await until(() => isPlaying(video), "the film never played by itself");
    element.autoplay = undefined;
    await element.updateComplete;
    element.before(document.createElement("p"));
    element.style.cssText = "display: block; margin-top: 3000px";
    await until(() => video.getBoundingClientRect().top > innerHeight);
    const time = video.currentTime;
    await until(() => video.currentTime > time + 0.5, "a film that plays no longer by itself was paused");
  });

  it("never starts where the reader asked for less motion", async function () {
    if (!(await readerPrefers({ reducedMotion: "reduce" }))) this.skip(); // Only Chromium can be told.
    const element = await story(html`<video-feature headline="Film" autoplay="visible">${film()}</video-feature>`);
    const plays = eventsOf(element, "play");
    await until(() => isShown(facade(element)));
    const from = performance.now();
    await until(() => performance.now() - from > 500);
    expect(plays).to.deep.equal([]);
    afterwards(() => scrollTo(0, 0));
  });
});
