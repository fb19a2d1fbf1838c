import { expect, html } from "@open-wc/testing";
import type { VideoFeature } from "../../src/widgets/video-feature/video-feature.js";
import { film, isPlaying, playing, story, videoOf } from "./film.js";
import { answers, newKey } from "../support/origin.js";
import { eventsOf, find, findAll, isShown, press, type, until, visibleText } from "../support/page.js";

const below = html`<div style="height: 3000px"><button>Below</button></div>`;

describe("the corner player", () => {
  it("keeps a running film in sight, moves nothing, and goes home when its place comes back", async () => {
    const page = await story(html`<div><video-feature mini>${film()}</video-feature>${below}</div>`);
    const element = page.querySelector("video-feature") as HTMLElement;
    const video = await playing(element);
    const full = video.getBoundingClientRect().width;
    const { top } = (page.querySelector("button") as HTMLElement).getBoundingClientRect();
    scrollTo(0, 1200);
    await until(
      () => video.getBoundingClientRect().width < full && video.getBoundingClientRect().bottom <= innerHeight,
      "the film did not shrink",
    );
    expect((page.querySelector("button") as HTMLElement).getBoundingClientRect().top + scrollY).to.equal(top);
    expect(isPlaying(video)).to.equal(true);
    scrollTo(0, 0);
    await until(() => video.getBoundingClientRect().width === full, "the film did not grow again");
  });

  it("stays away from a film that is paused, and for good once it is closed", async () => {
    const page = await story(html`<div><video-feature mini>${film()}</video-feature>${below}</div>`);
    const element = page.querySelector("video-feature") as HTMLElement;
    const video = await playing(element);
    const full = video.getBoundingClientRect().width;
    scrollTo(0, 1200);
    await until(() => video.getBoundingClientRect().width < full);
    await press(find("button", "Close", element));
    await until(() => video.paused && video.getBoundingClientRect().width === full);
    expect(video.getBoundingClientRect().bottom).to.be.below(0);
    scrollTo(0, 0);
  });

  it("gives way to what has the focus", async () => {
    const page = await story(
      html`<div>
        <video-feature mini>${film()}</video-feature>${below}<button
          style="position: fixed; inset: auto 20px 20px auto"
        >
          Covered
        </button>
      </div>`,
    );
    const element = page.querySelector("video-feature") as HTMLElement;
    const video = await playing(element);
    const full = video.getBoundingClientRect().width;
    scrollTo(0, 1200);
    await until(() => video.getBoundingClientRect().width < full);
    const button = find("button", "Covered", page);
    button.focus();
    await until(
      () => video.getBoundingClientRect().right <= button.getBoundingClientRect().left,
      "the film covers the focus",
    );
    scrollTo(0, 0);
  });
});

describe("the corner player on a narrow page", () => {
  it("goes home where both of its corners would cover the focus, and comes back when they would not", async () => {
    const wide = "position: fixed; inset: auto 0 20px 0; inline-size: 100%";
    const page = await story(
      html`<div><video-feature mini>${film()}</video-feature>${below}<button style=${wide}>Covered</button></div>`,
    );
    const element = page.querySelector("video-feature") as HTMLElement;
    const video = await playing(element);
    const isSmall = () => video.getBoundingClientRect().bottom > 0;
    scrollTo(0, 1200);
    await until(isSmall);
    find("button", "Covered", page).focus();
    await until(() => !isSmall(), "the film covers the focus");
    find("button", "Below", page).focus({ preventScroll: true });
    await until(isSmall, "the film did not come back");
    scrollTo(0, 0);
  });
});

describe("the corner player that a page asks for while the film runs", () => {
  it("comes and goes with its attribute", async () => {
    const page = await story(html`<div><video-feature>${film()}</video-feature>${below}</div>`);
    const element = page.querySelector("video-feature") as VideoFeature;
    const video = await playing(element);
    const full = video.getBoundingClientRect().width;
    element.mini = true;
    scrollTo(0, 1200);
    await until(() => video.getBoundingClientRect().width < full, "the film did not shrink");
    element.mini = false;
    await until(() => video.getBoundingClientRect().width === full, "the film stayed small");
    element.mini = true;
    await until(() => video.getBoundingClientRect().width < full, "the film did not shrink again");
    expect(findAll("button", "Close", element).filter(isShown)).to.have.length(1);
    scrollTo(0, 0);
  });
});

describe("the end screen", () => {
  it("comes and goes with its attribute, also once the film runs", async () => {
    const element = await story(
      html`<video-feature
        >${film()}
        <p slot="end"><a href="#next">The next film</a></p></video-feature
      >`,
    );
    const link = element.querySelector("a") as HTMLElement;
    const video = await playing(element);
    element.endScreen = true;
    await import("../../src/player/extras.js");
    video.currentTime = 23.6;
    await until(() => video.ended && isShown(link), "nothing was offered");
    element.endScreen = false;
    await until(() => !isShown(link), "the offer stayed");
    element.endScreen = true;
    await until(() => isShown(link), "nothing was offered the second time");
  });

  const withEnd = html`<video-feature end-screen
    >${film()}
    <p slot="end"><a href="#next">The next film</a></p></video-feature
  >`;

  it("shows what the author offers when the film is over, and goes when it plays again", async () => {
    const element = await story(withEnd);
    const video = await playing(element);
    expect(isShown(element.querySelector("a") as HTMLElement)).to.equal(false);
    video.currentTime = 23.6;
    await until(() => video.ended && isShown(element.querySelector("a") as HTMLElement));
    expect(location.hash).not.to.equal("#next");
    video.currentTime = 2;
    await video.play();
    await until(() => !isShown(element.querySelector("a") as HTMLElement));
  });

  it("leaves the controls in reach, and fields in it every key", async () => {
    const element = await story(
      html`<video-feature end-screen headline="Film"
        >${film()}<label slot="end">Your address <input /></label
      ></video-feature>`,
    );
    const video = await playing(element);
    video.currentTime = 23.6;
    const field = await until(() => findAll("textbox", "Your address", element).find(isShown));
    await press(field);
    await type("mark@5");
    expect((field as HTMLInputElement).value).to.equal("mark@5");
    expect([video.muted, video.currentTime > 23]).to.deep.equal([true, true]);
    const frame = element.shadowRoot?.querySelector('[part~="player"]') as HTMLElement;
    const screen = element.shadowRoot?.querySelector('[part~="end"]') as HTMLElement;
    expect(screen.getBoundingClientRect().width).to.equal(frame.getBoundingClientRect().width);
    await press(find("button", "Play again", element));
    await until(() => isPlaying(video) && video.currentTime < 10);
  });

  it("stays away where the page shows something of its own", async () => {
    const element = await story(withEnd);
    const told = eventsOf(document, "standfirst-video-ended");
    document.addEventListener("standfirst-video-ended", (event) => event.preventDefault(), { once: true });
    const video = await playing(element);
    video.currentTime = 23.6;
    await until(() => video.ended && told.length === 1);
    expect(isShown(element.querySelector("a") as HTMLElement)).to.equal(false);
  });
});

describe("share and structured data of a film", () => {
  it("offers to share beside the furniture", async () => {
    const element = await story(html`<video-feature headline="Film" share>${film()}</video-feature>`);
    await until(() => findAll("button", /Share|Copy link/, element)[0]);
  });

  it("says on request what film it is, with its chapters as clips, and leaves no trace when it goes", async () => {
    const element = await story(
      html`<video-feature
        headline="Film </script>"
        standfirst="About a film."
        published="2026-11-20"
        duration="24"
        structured-data
        >${film()}</video-feature
      >`,
    );
    const script = await until(() =>
      document.head.querySelector<HTMLScriptElement>('script[type="application/ld+json"]'),
    );
    const graph = (JSON.parse(script.text) as { "@graph": Record<string, unknown>[] })["@graph"];
    const video = graph.find((object) => object["@type"] === "VideoObject") as Record<string, unknown>;
    expect(video["name"]).to.equal("Film </script>");
    expect(video["description"]).to.equal("About a film.");
    expect(video["uploadDate"]).to.equal("2026-11-20");
    expect(video["duration"]).to.equal("PT0M24S");
    expect(video["contentUrl"]).to.equal(new URL("/demo/media/film.mp4", location.href).href);
    expect(video["thumbnailUrl"]).to.deep.equal([new URL("/demo/media/still.jpg", location.href).href]);
    const clips = video["hasPart"] as { name: string; startOffset: number; url: string }[];
    expect(clips.map(({ name, startOffset }) => [name, startOffset])).to.deep.equal([
      ["Low water", 0],
      ["Nine pipes", 6],
      ["The tide comes in", 12],
      ["Night music", 18],
    ]);
    expect(new URL(clips[1]?.url ?? "").searchParams.get("t")).to.equal("6");
    element.remove();
    await until(() => !document.head.querySelector('script[type="application/ld+json"]'));
  });

  it("names clips without the markup of their file, and writes whole seconds and minutes", async () => {
    const body = "WEBVTT\n\n00:00.000 --> 00:09.000\nSalt &amp; <i>water</i>";
    const chapters = await answers(newKey("chapters"), { body, type: "text/vtt" });
    const track = html`<track kind="chapters" src=${chapters} />`;
    const video = html`<video poster="/demo/media/still.jpg" preload="none" controls>${track}</video>`;
    await story(
      html`<video-feature headline="Film" published="2026-11-20" duration="59.6" structured-data
        >${video}</video-feature
      >`,
    );
    const script = await until(() => document.head.querySelector<HTMLScriptElement>('script[type$="ld+json"]'));
    expect(script.text).to.include('"name":"Salt & water"');
    expect(script.text).to.include('"duration":"PT1M0S"');
  });

  it("names the player of a film of somebody else, without cookies, and no file", async () => {
    for (const [src, embed] of [
      ["https://www.youtube.com/watch?v=abcdefghijk&t=4", "https://www.youtube-nocookie.com/embed/abcdefghijk"],
      ["https://vimeo.com/123456/abcdef", "https://player.vimeo.com/video/123456?dnt=1&h=abcdef"],
    ]) {
      const element = await story(
        html`<video-feature
          src=${src}
          poster="/demo/media/still.jpg"
          headline="Film"
          published="2026-11-20"
          structured-data
        ></video-feature>`,
      );
      const script = await until(() => document.head.querySelector<HTMLScriptElement>('script[type$="ld+json"]'));
      expect(script.text).to.include(`"embedUrl":"${embed}"`);
      expect(script.text).not.to.include("contentUrl");
      element.remove();
      await until(() => !script.isConnected);
    }
  });

  it("puts nothing into the page unless asked", async () => {
    const element = await story(html`<video-feature headline="Film" published="2026-11-20">${film()}</video-feature>`);
    await until(() => visibleText(element).includes("Film"));
    expect(document.querySelector('script[type="application/ld+json"]')).to.equal(null);
    expect(videoOf(element).paused).to.equal(true);
  });
});
