import { expect, html } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import { control, facade, playing, story, videoOf } from "./film.js";
import { find, press, until, visibleText } from "../support/page.js";

const cues = `WEBVTT

00:00.000 --> 00:04.000
One speaks

00:00.000 --> 00:04.000
<v Ilka>Another <i>answers</i></v>

00:04.000 --> 00:08.000 line:86%
Low

00:04.000 --> 00:08.000 line:13
Lowest line

00:08.000 --> 00:12.000 position:10% align:start
Left

00:12.000 --> 00:16.000 align:start
שלום עולם

00:16.000 --> 00:18.000 line:-1
Last

00:16.000 --> 00:18.000 line:-3
Third from below

00:18.000 --> 00:20.000 line:-8
Near the top

00:18.000 --> 00:20.000 line:-1
At the bottom

00:20.000 --> 00:22.000 line:-1
One row
and another`;
const chapters = `WEBVTT

00:00.000 --> 00:12.000
Salt &amp; <i>water</i>`;
const file = (text: string) => `data:text/vtt;charset=utf-8,${encodeURIComponent(text)}`;

const withTracks = (tracks: TemplateResult) =>
  html`<video controls muted playsinline preload="none" width="1280" height="720" src="/demo/media/film.mp4">
    ${tracks}
  </video>`;
const ours = html`<track kind="captions" src=${file(cues)} srclang="en" label="English" />`;
const aFilm = html`<video-feature captions="en">${withTracks(ours)}</video-feature>`;

const boxes = (element: HTMLElement) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part~="captions"] > p > span') ?? []),
];

/** The captions of that moment, with the film standing still and its bar in sight. */
async function captionsAt(element: HTMLElement, time: number, text: string): Promise<DOMRect[]> {
  const video = await playing(element);
  video.pause();
  video.currentTime = time;
  await until(() => boxes(element).some((box) => box.innerText.includes(text)), `"${text}" was not shown`);
  await control(element, "button", "Play");
  await until(() => element.shadowRoot?.getAnimations().length === 0);
  return boxes(element).map((box) => box.getBoundingClientRect());
}

describe("captions", () => {
  it("that come together stand one above the other", async () => {
    const element = await story(aFilm);
    const [first, second] = await captionsAt(element, 1, "Another answers");
    expect(second?.top).to.be.at.least((first?.bottom ?? Infinity) - 3);
  });

  it("that their author put where the bar is make room for it", async () => {
    const element = await story(aFilm);
    const low = await captionsAt(element, 5, "Low");
    const bar = find("slider", "Position in the film", element).getBoundingClientRect();
    expect(low).to.have.length(2);
    for (const { bottom } of low) expect(bottom).to.be.at.most(bar.top);
  });

  it("stand as many lines from below as their author says", async () => {
    const element = await story(aFilm);
    const film = videoOf(element).getBoundingClientRect();
    const [third, last] = await captionsAt(element, 16.5, "Third from below");
    expect(boxes(element).map(visibleText)).to.deep.equal(["Third from below", "Last"]);
    expect(last?.top).to.be.closeTo(third?.bottom ?? 0, 8);
    const rest = (await captionsAt(element, 20.5, "and another")).at(-1) as DOMRect;
    const [high, low] = await captionsAt(element, 18.5, "Near the top");
    expect((high?.bottom ?? Infinity) - film.top).to.be.below(film.height * 0.35);
    expect(high?.top).to.be.at.least(film.top);
    expect(low?.bottom).to.be.closeTo(rest.bottom, 4);
    expect(rest.bottom).to.be.below(film.bottom);
  });

  it("stand where their author put them, from left to right in every language of the page", async () => {
    const element = await story(html`<div dir="rtl">${aFilm}</div>`).then((page) => page.firstElementChild);
    const [left] = await captionsAt(element as HTMLElement, 9, "Left");
    const film = videoOf(element as HTMLElement).getBoundingClientRect();
    expect((left?.left ?? 0) - film.left).to.be.closeTo(film.width * 0.13, film.width * 0.04);
  });

  it("follow the page that asks for another language or none, until the reader has chosen", async () => {
    const other = html`<track
      kind="captions"
      src=${file("WEBVTT\n\n00:00.000 --> 00:23.000\nEn français")}
      srclang="fr"
    />`;
    const element = await story(
      html`<video-feature captions="en">${withTracks(html`${ours}${other}`)}</video-feature>`,
    );
    await captionsAt(element, 1, "One speaks");
    element.captions = "fr";
    await until(() => boxes(element).map(visibleText).join() === "En français", "the language stayed");
    element.captions = "OFF";
    await until(() => boxes(element).length === 0, "captions stayed");
    element.captions = "fr";
    await until(() => boxes(element).length === 1, "captions did not come back");
    await press(await control(element, "button", "Captions"));
    await until(() => boxes(element).length === 0);
    element.captions = "en";
    await element.updateComplete;
    expect(boxes(element), "the reader had switched them off").to.deep.equal([]);
  });

  it("start on the right where they are read from there", async () => {
    const element = await story(aFilm);
    const [right] = await captionsAt(element, 13, "שלום");
    const film = videoOf(element).getBoundingClientRect();
    expect(film.right - (right?.right ?? 0)).to.be.below(film.width * 0.1);
  });

  it("are shown where their author says `default`, by us and not by the browser", async () => {
    const track = html`<track kind="captions" src=${file(cues)} srclang="en" default />`;
    const element = await story(html`<video-feature>${withTracks(track)}</video-feature>`);
    await captionsAt(element, 1, "One speaks");
    expect(videoOf(element).textTracks[0]?.mode).to.equal("hidden");
  });

  it("are in the language the page asked for where the film has none in the reader's", async () => {
    localStorage.setItem("standfirst-player-captions", "fr");
    await captionsAt(await story(aFilm), 1, "One speaks");
  });

  it("stay away where the reader wanted none in an earlier film", async () => {
    localStorage.setItem("standfirst-player-captions", "off");
    const element = await story(aFilm);
    await playing(element);
    expect(videoOf(element).textTracks[0]?.mode).to.equal("disabled");
  });
});

describe("the names of chapters", () => {
  it("are words, without the markup of their file", async () => {
    const track = html`<track kind="chapters" src=${file(chapters)} srclang="en" />`;
    const element = await story(html`<video-feature>${withTracks(track)}</video-feature>`);
    await until(() => facade(element));
    await playing(element);
    await press(await control(element, "button", "Chapters"));
    await until(() => visibleText(element).includes("Salt & water"));
  });
});
