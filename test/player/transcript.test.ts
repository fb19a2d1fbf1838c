import { expect, html } from "@open-wc/testing";
import { film, isPlaying, playing, story, videoOf } from "./film.js";
import { strings as transcriptInGerman } from "../../src/strings/de-player.js";
import { answers, newKey } from "../support/origin.js";
import {
  accessibleName,
  drag,
  eventsOf,
  fill,
  find,
  findAll,
  permit,
  press,
  requestedAddresses,
  until,
  visibleText,
} from "../support/page.js";

async function opened(element: HTMLElement): Promise<HTMLElement> {
  const details = element.shadowRoot?.querySelector("details") as HTMLDetailsElement;
  await press(details.querySelector("summary") as HTMLElement);
  return until(() => findAll("region", "What is said", element)[0], "the transcript never came");
}

const aFilm = html`<video-feature captions="en" transcript>${film()}</video-feature>`;

describe("the transcript", () => {
  it("costs nothing before it is opened", async () => {
    const addresses = requestedAddresses();
    const element = await story(aFilm);
    await until(() => visibleText(element).includes("Transcript"));
    expect(addresses.filter((address) => /transcript|\.vtt/.test(address))).to.deep.equal([]);
  });

  it("shows what is said and by whom, without the markup of the captions", async () => {
    const element = await story(aFilm);
    const lines = await opened(element);
    await until(() => visibleText(lines).includes("Ilka:"));
    expect(visibleText(lines)).to.match(/Narrator: At low water|Narrator: Every night/);
    expect(visibleText(lines)).not.to.match(/[<>]/);
    expect(lines.lang).to.equal("en");
  });

  it("leads to the moment of the words or the time that is pressed", async () => {
    const element = await story(aFilm);
    const video = await playing(element);
    const lines = await opened(element);
    const times = await until(() => {
      const all = findAll("button", /^\d+:\d\d$/, lines);
      return all.length > 1 ? all : undefined;
    });
    await press(times.at(-1) as HTMLElement);
    const wanted = times.at(-1)?.textContent ?? "";
    await until(() => Math.abs(video.currentTime - Number(wanted.split(":")[1])) < 2);
    await press(lines.querySelector("span") as HTMLElement);
    await until(() => video.currentTime < 3);
  });

  it("marks the line that is spoken", async () => {
    const element = await story(aFilm);
    const lines = await opened(element);
    const video = await playing(element);
    video.currentTime = 8;
    const marked = await until(() => lines.querySelector("[aria-current=true]"));
    expect(Number((marked as HTMLElement).dataset["start"])).to.be.within(5, 9);
  });

  it("is written once, however often it is opened", async () => {
    const element = await story(aFilm);
    const lines = await opened(element);
    await until(() => visibleText(lines).includes("They come anyway."));
    const count = lines.querySelectorAll("span").length;
    const details = element.shadowRoot?.querySelector("details") as HTMLDetailsElement;
    const toggles = eventsOf(details, "toggle");
    for (const time of [1, 2]) {
      await press(details.querySelector("summary") as HTMLElement);
      await until(() => toggles.length === time);
    }
    await until(() => visibleText(lines).includes("They come anyway."));
    expect(lines.querySelectorAll("span").length).to.equal(count);
  });

  it("goes with its film, and has the words of the next one", async () => {
    const element = await story(aFilm);
    await opened(element);
    const next = document.createElement("template");
    next.innerHTML = `<video controls muted playsinline preload="none" src="/demo/media/film.mp4">
      <track kind="captions" srclang="en" src="data:text/vtt,WEBVTT%0A%0A00:01.000 --> 00:04.000%0AOther words"></video>`;
    videoOf(element).replaceWith(next.content);
    const details = element.shadowRoot?.querySelector("details") as HTMLDetailsElement;
    await until(() => !details.open);
    const lines = await opened(element);
    await until(() => visibleText(lines).includes("Other words"));
    expect(visibleText(lines)).not.to.include("They come anyway.");
  });

  it("finds words whatever their accents and capitals, and says how many lines have them", async () => {
    const file = "WEBVTT\n\n00:01.000 --> 00:02.000\nUn café au port\n\n00:10.000 --> 00:12.000\nRien d'autre\n";
    const url = await answers(newKey("words"), { body: file, type: "text/vtt" });
    const element = await story(html`<video-feature transcript=${url}>${film()}</video-feature>`);
    const lines = await opened(element);
    await until(() => visibleText(lines).includes("café"));
    await fill(find("searchbox", "Search the transcript", element), "CAFE");
    await until(() => visibleText(element).includes("1 match"));
    expect(visibleText(lines)).not.to.include("autre");
    await fill(find("searchbox", "Search the transcript", element), "nothing like it");
    await until(() => visibleText(element).includes("0 matches"));
  });

  it("copies a link to the words that were selected, and tells the page", async function () {
    if (!(await permit({ "clipboard-write": "granted", "clipboard-read": "granted" }))) this.skip(); // Chromium only.
    const element = await story(aFilm);
    const shared = eventsOf<CustomEvent<{ url: string; time: number }>>(document, "standfirst-moment-shared");
    const lines = await opened(element);
    const isOnOneRow = (node: HTMLElement) => node.getClientRects().length === 1 && Number(node.dataset["start"]) > 2;
    const words = await until(() => [...lines.querySelectorAll<HTMLElement>("span")].find(isOnOneRow));
    // Paragraphs out of sight have no exact height, so the page settles once they are in sight.
    let last = NaN;
    const isAtRest = () => {
      words.scrollIntoView({ block: "center", behavior: "instant" });
      const { top } = words.getBoundingClientRect();
      return top === last || void (last = top);
    };
    await until(isAtRest);
    await drag(words, 0.1, 0.6);
    await press(find("button", "Link to this moment", element));
    await until(() => shared.length === 1 && visibleText(element).includes("Link copied"));
    const { url, time } = shared[0]?.detail ?? { url: "", time: -1 };
    expect(time).to.equal(Math.floor(Number(words.dataset["start"])));
    expect(new URL(url).searchParams.get("t")).to.equal(String(time));
    expect(await navigator.clipboard.readText()).to.equal(url);
  });

  it("keeps the page moving while two thousand four hundred lines are written", async () => {
    const stamp = (second: number) => new Date(second * 1000).toISOString().slice(11, 23);
    const cues = Array.from(
      { length: 2400 },
      (_, at) => `${stamp(at * 2)} --> ${stamp(at * 2 + 2)}\n<v Ilka>Line ${at} of a very long film.`,
    );
    const url = await answers(newKey("long"), { body: `WEBVTT\n\n${cues.join("\n\n")}`, type: "text/vtt" });
    const element = await story(html`<video-feature transcript=${url}>${film()}</video-feature>`);
    const sizes: number[] = [];
    // An observer hears once of all that one task has done.
    const observer = new MutationObserver((records) => {
      const added = records.flatMap((record) => [...record.addedNodes]);
      sizes.push(added.filter(({ nodeName }) => nodeName === "SPAN").length);
    });
    const details = element.shadowRoot?.querySelector("details") as HTMLElement;
    observer.observe(details, { childList: true, subtree: true });
    const lines = await opened(element);
    await until(() => lines.querySelectorAll("span").length === 2400, "not all lines were written", 15_000);
    observer.disconnect();
    // However slow the device, no task reads and writes more than a screenful or two; between them it can scroll.
    expect(Math.max(...sizes)).to.be.within(1, 150);
  });

  it("speaks the page's language from the start", async () => {
    const page = await story(
      html`<div lang="de"><video-feature captions="en" transcript>${film()}</video-feature></div>`,
    );
    const element = page.querySelector("video-feature") as HTMLElement;
    await press(element.shadowRoot?.querySelector("summary") as HTMLElement);
    const search = await until(() => findAll("searchbox", /./, element)[0], "the transcript never came");
    expect(accessibleName(search)).to.equal(transcriptInGerman.searchTranscript);
  });

  it("says so when there is nothing to read", async () => {
    const element = await story(
      html`<video-feature transcript
        ><video controls muted preload="none" src="/demo/media/film.mp4"></video
      ></video-feature>`,
    );
    await press(element.shadowRoot?.querySelector("summary") as HTMLElement);
    await until(() => visibleText(element).includes("There is no transcript of this film."));
    await playing(element);
    expect(isPlaying(videoOf(element))).to.equal(true);
  });
});
