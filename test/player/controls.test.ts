import { expect, html } from "@open-wc/testing";
import { readTime } from "../../src/player/moment.js";
import { control, facade, film, isPlaying, playing, story, videoOf } from "./film.js";
import {
  accessibleName,
  consoleMessages,
  drag,
  eventsOf,
  find,
  findAll,
  focused,
  hover,
  isShown,
  key,
  press,
  until,
  visibleText,
  windowSize,
} from "../support/page.js";

const aFilm = html`<video-feature headline="Film">${film()}</video-feature>`;

describe("the controls over a film", () => {
  it("pause and go on", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    await press(await control(element, "button", "Pause"));
    await until(() => video.paused);
    await press(await control(element, "button", "Play"));
    await until(() => isPlaying(video));
  });

  it("pause and go on by a click on the picture", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    await press(video);
    await until(() => video.paused);
    await press(video);
    await until(() => !video.paused);
  });

  it("seek where the reader presses on the line, and say the place in words", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    const line = await control(element, "slider", "Position in the film");
    await press(line);
    await until(() => Math.abs(video.currentTime - 12) < 2, "the film is not in its middle");
    await press(await control(element, "button", "Pause"));
    video.currentTime = 13;
    await until(() => line.ariaValueText === "13 seconds of 24 seconds, The tide comes in", "the place was not said");
    await drag(line, 0.54, 0.25);
    await until(() => Math.abs(video.currentTime - 6) < 2, "the film is not in its first quarter");
  });

  it("show the time with figures that do not dance", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    element.pause();
    video.currentTime = 13.4;
    await until(() => visibleText(element).includes("0:13"));
    expect(visibleText(element)).to.include("0:24");
  });

  it("mute, and bring the sound back as loud as it was", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    Object.assign(video, { muted: false, volume: 0.5 });
    await press(await control(element, "button", "Mute"));
    await until(() => video.muted);
    const slider = find("slider", "Volume", element) as HTMLInputElement;
    await until(() => slider.value === "0" && slider.ariaValueText === "0%");
    await press(await control(element, "button", "Unmute"));
    await until(() => !video.muted && video.volume === 0.5 && slider.ariaValueText === "50%");
  });

  it("offer to play again at the end", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    video.currentTime = 23.6;
    await until(() => video.ended);
    await press(await control(element, "button", "Play again"));
    await until(() => isPlaying(video) && video.currentTime < 10);
  });

  it("go away while the film runs and nobody stirs, and come back at a touch of the pointer", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    await hover(video);
    await until(() => !isShown(find("button", "Pause", element)), "the controls never went", 8000);
    await hover(document.body.appendChild(document.createElement("hr")).parentElement as HTMLElement);
    await hover(video);
    await until(() => isShown(find("button", "Pause", element)));
  });

  it("stay while the film is paused", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    await press(video);
    await until(() => video.paused);
    const from = performance.now();
    await until(() => performance.now() - from > 3500);
    expect(isShown(find("button", "Play", element))).to.equal(true);
  });

  it("are at least 24 pixels in both directions, also where there is little room", async () => {
    await windowSize(360, 640);
    const element = await story(aFilm);
    await playing(element);
    await press(await control(element, "button", "Settings"));
    const small = [
      ...findAll("button", undefined, element),
      ...findAll("slider", undefined, element),
      ...findAll("radio", undefined, element),
    ].filter((node) => {
      const { width, height } = node.getBoundingClientRect();
      return width < 24 || height < 24;
    });
    expect(small.map((node) => accessibleName(node))).to.deep.equal([]);
    const frame = videoOf(element).getBoundingClientRect();
    for (const node of findAll("button", undefined, element)) {
      const box = node.getBoundingClientRect();
      expect(box.left >= frame.left - 1 && box.right <= frame.right + 1, accessibleName(node)).to.equal(true);
    }
  });

  it("pass an accessibility check while playing, with the settings open too", async () => {
    const element = await story(aFilm);
    await playing(element);
    await expect(element).to.be.accessible();
    await press(await control(element, "button", "Settings"));
    await expect(element).to.be.accessible();
  });

  it("write nothing to the console", async () => {
    const messages = consoleMessages();
    const element = await story(aFilm);
    const video = await playing(element);
    await press(video);
    await until(() => video.paused);
    expect(messages).to.deep.equal([]);
  });
});

describe("the captions", () => {
  const captionText = (element: HTMLElement): string =>
    element.shadowRoot?.querySelector<HTMLElement>('[part~="captions"]')?.innerText.trim() ?? "";

  it("are drawn by us, in the language the page asked for, without the browser drawing them too", async () => {
    const element = await story(html`<video-feature captions="fr">${film()}</video-feature>`);
    const video = await playing(element);
    video.currentTime = 1;
    await until(() => captionText(element).length > 0, "no caption was shown");
    expect(element.shadowRoot?.querySelector("[part~=captions][lang]")?.getAttribute("lang")).to.equal("fr");
    expect([...video.textTracks].filter(({ mode }) => mode === "showing")).to.deep.equal([]);
  });

  it("come and go with their button, and lie above the bar", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    element.pause();
    await press(await control(element, "button", "Captions"));
    video.currentTime = 1.5;
    await until(() => captionText(element).length > 0);
    const button = find("button", "Captions", element);
    expect(button.ariaPressed).to.equal("true");
    const line = element.shadowRoot?.querySelector('[part~="captions"] > *') as HTMLElement;
    const bar = find("slider", "Position in the film", element).getBoundingClientRect();
    await until(() => line.getBoundingClientRect().bottom <= bar.top + 1, "the caption lies under the bar");
    await press(button);
    await until(() => captionText(element) === "");
  });

  it("are as large and as plain as the reader likes them, and nothing is kept before the reader chose", async () => {
    const element = await story(html`<video-feature captions="en">${film()}</video-feature>`);
    const video = await playing(element);
    expect(localStorage.length).to.equal(0);
    element.pause();
    video.currentTime = 1.5;
    const line = () => element.shadowRoot?.querySelector<HTMLElement>('[part~="captions"] > *');
    await until(() => line());
    const size = () => Number.parseFloat(getComputedStyle(line() as HTMLElement).fontSize);
    const before = size();
    await press(await control(element, "button", "Settings"));
    await press(find("radio", "150%", element));
    await until(() => Math.abs(size() - before * 1.5) < 0.1);
    await press(find("radio", "Solid", element));
    await until(() => getComputedStyle(line()?.firstElementChild as HTMLElement).backgroundColor === "rgb(0, 0, 0)");
    expect(localStorage.length).to.be.above(0);
  });

  it("change language in the settings, and the next film remembers", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    await press(await control(element, "button", "Settings"));
    await press(find("radio", "Français", element));
    element.pause();
    video.currentTime = 1.5;
    await until(() => captionText(element).length > 0 && video.textTracks[1]?.mode === "hidden");
    const next = await story(html`<video-feature captions="en">${film()}</video-feature>`);
    await playing(next);
    await until(() => videoOf(next).textTracks[1]?.mode === "hidden");
  });
});

describe("the settings", () => {
  it("open from their button, take the focus, and give it back on Escape", async () => {
    const element = await story(aFilm);
    await playing(element);
    const button = await control(element, "button", "Settings");
    await press(button);
    await until(() => findAll("group", "Settings", element)[0]);
    expect(focused()).to.equal(find("group", "Settings", element));
    await key("Escape");
    await until(() => focused() === button);
    expect(findAll("group", "Settings", element)).to.deep.equal([]);
  });
});

describe("the keyboard", () => {
  it("plays, seeks, mutes, and shows captions with the focus in the player", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    await press(video);
    await until(() => video.paused);
    const seeksTo = async (name: string, time: number) => {
      await key(name);
      await until(
        () => Math.abs(video.currentTime - time) < 0.1,
        `${name} did not seek to ${time}, but ${video.currentTime}`,
      );
    };
    await seeksTo("Home", 0);
    await seeksTo("ArrowRight", 5);
    await seeksTo("l", 15);
    await seeksTo("j", 5);
    await seeksTo("ArrowLeft", 0);
    await seeksTo("5", video.duration / 2);
    video.muted = false;
    await key("m");
    await until(() => video.muted);
    video.volume = 0.5;
    await key("ArrowUp");
    await until(() => Math.abs(video.volume - 0.55) < 0.001);
    await key("c");
    await until(() => find("button", "Captions", element).ariaPressed === "true");
    await key("k");
    await until(() => !video.paused);
    await key(" ");
    await until(() => video.paused);
  });

  it("does nothing with the focus elsewhere, with a modifier held, or in the body copy", async () => {
    const element = await story(
      html`<video-feature headline="Film"
        >${film()}
        <p><input aria-label="Note" /></p
      ></video-feature>`,
    );
    const video = await playing(element);
    find("textbox", "Note", element).focus();
    await key("k");
    await key("m");
    expect([video.paused, video.muted]).to.deep.equal([false, true]);
    find("button", "Pause", element).focus();
    await key("k", "Control");
    expect(video.paused).to.equal(false);
  });

  it("leaves a focused control its own keys", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    element.pause();
    video.volume = 1;
    (await control(element, "button", "Unmute")).focus();
    const before = video.muted;
    await key(" ");
    await until(() => video.muted !== before);
    expect(video.paused).to.equal(true);
    find("slider", "Volume", element).focus();
    Object.assign(video, { muted: false, volume: 0.5 });
    const time = video.currentTime;
    await key("ArrowLeft");
    await until(() => Math.abs(video.volume - 0.45) < 0.001);
    expect(video.currentTime).to.equal(time);
  });

  it("is off where the page says so, but for Escape", async () => {
    const element = await story(html`<video-feature shortcuts="off">${film()}</video-feature>`);
    const video = await playing(element);
    find("button", "Pause", element).focus();
    await key("k");
    await key("Home");
    expect(video.paused).to.equal(false);
    await press(await control(element, "button", "Settings"));
    await key("Escape");
    await until(() => findAll("group", "Settings", element).length === 0);
  });
});

describe("fullscreen", () => {
  it("shows film and controls together, and comes back", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    await press(await control(element, "button", "Fullscreen"));
    await until(() => document.fullscreenElement === element, "the player did not go fullscreen");
    await until(() => findAll("button", "Leave fullscreen", element)[0]);
    expect(isShown(video)).to.equal(true);
    expect(video.paused).to.equal(false);
    await press(find("button", "Leave fullscreen", element));
    await until(() => !document.fullscreenElement);
  });
});

describe("a link to a moment", () => {
  it("is read in every way the standard and readers write it", () => {
    const read = (...texts: string[]) => texts.map((text) => readTime(text));
    expect(read("10", "10,20", "npt:10", "npt:0:00:10,0:20", "00:10", "10s")).to.deep.equal(Array(6).fill(10));
    expect(read("1:02:03", "1h2m3s", "1h", "90s", "2m", "10.5", ",20", "0")).to.deep.equal([
      3723, 3723, 3600, 90, 120, 10.5, 0, 0,
    ]);
    expect(read("abc", "-5", "smpte:0:02:00", "clock:2026-11-20", "1e1")).to.deep.equal(Array(5).fill(NaN));
  });

  it("shows the moment and starts no sound", async () => {
    const before = location.href;
    location.hash = "t=0:12";
    const element = await story(html`<video-feature headline="Film" duration="24">${film()}</video-feature>`);
    const events = eventsOf(element, "play");
    await until(() => accessibleName(facade(element)).includes("from 0:12"));
    expect(element.currentTime).to.equal(12);
    expect(events).to.deep.equal([]);
    const video = await playing(element);
    expect(video.currentTime).to.be.at.least(12);
    location.hash = "t=3";
    await until(() => Math.abs(video.currentTime - 3) < 2);
    video.currentTime = 12;
    location.hash = "t=0";
    await until(() => video.currentTime < 2, "the beginning is a moment, too");
    history.replaceState(null, "", before);
  });
});
