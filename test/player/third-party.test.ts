import { expect, html } from "@open-wc/testing";
import { facade, story } from "./film.js";
import { driveFrame, takeBack } from "../../src/player/frame-media.js";
import { providerOf } from "../../src/player/providers.js";
import { answers, newKey, origins } from "../support/origin.js";
import {
  afterwards,
  eventsOf,
  find,
  findAll,
  isShown,
  press,
  requestedAddresses,
  until,
  visibleText,
} from "../support/page.js";

const page = "https://www.youtube.com/watch?v=abcdefghijk";
const gated = html`<video-feature src=${page} poster="/demo/media/still.jpg" headline="Film"></video-feature>`;
const frameOf = (element: HTMLElement) => element.shadowRoot?.querySelector("iframe");

describe("a film on YouTube or Vimeo", () => {
  it("asks for nothing but the page's own poster, also when the pointer is on it", async () => {
    const addresses = requestedAddresses();
    const element = await story(gated);
    await until(() => isShown(facade(element)));
    facade(element).focus();
    await press(facade(element));
    await until(() => visibleText(element).includes("Playing it sends data to YouTube."));
    expect(addresses.filter((address) => new URL(address).origin !== location.origin)).to.deep.equal([]);
    expect(document.head.querySelector('link[rel="preconnect"], link[rel="dns-prefetch"]')).to.equal(null);
    expect(frameOf(element)).to.equal(null);
  });

  it("goes back to the poster when the reader would rather not", async () => {
    const element = await story(gated);
    await press(facade(element));
    await press(await until(() => findAll("button", "Not now", element)[0]));
    await until(() => isShown(facade(element)));
    expect(frameOf(element)).to.equal(null);
    expect(visibleText(element)).not.to.include("sends data");
  });

  it("asks the reader also when the page says play, and again after a refusal", async () => {
    const element = await story(gated);
    void element.play().catch(() => undefined);
    await press(await until(() => findAll("button", "Not now", element)[0]));
    await press(await until(() => findAll("button", "Play Film", element)[0]));
    await until(() => findAll("button", "Load it and play", element)[0]);
    expect(frameOf(element)).to.equal(null);
  });

  it("is framed without cookies once the reader agrees, with the page's address kept from it", async () => {
    const element = await story(gated);
    const asked = eventsOf<CustomEvent<{ provider: string }>>(document, "standfirst-video-consent");
    await press(facade(element));
    await press(await until(() => findAll("button", "Load it and play", element)[0]));
    const frame = await until(() => frameOf(element));
    expect(frame.src).to.match(/^https:\/\/www\.youtube-nocookie\.com\/embed\/abcdefghijk\?/);
    expect(frame.referrerPolicy).to.equal("strict-origin-when-cross-origin");
    expect(frame.title).to.equal("Film");
    expect(asked.map(({ detail }) => detail)).to.deep.equal([{ provider: "YouTube" }]);
  });

  it("waits for a page that asks the reader itself", async () => {
    const element = await story(gated);
    element.addEventListener("standfirst-video-consent", (event) => event.preventDefault());
    await press(facade(element));
    await press(await until(() => findAll("button", "Load it and play", element)[0]));
    expect(frameOf(element)).to.equal(null);
    element.consent = "given";
    await until(() => frameOf(element));
  });

  it("waits for such a page also where it had agreed before the press", async () => {
    const element = await story(html`<video-feature src=${page} consent="given" headline="Film"></video-feature>`);
    element.addEventListener("standfirst-video-consent", (event) => event.preventDefault());
    await press(facade(element));
    await until(() => findAll("button", "Load it and play", element)[0]);
    element.headline = "Another";
    await element.updateComplete;
    expect(frameOf(element)).to.equal(null);
    element.consent = "ask";
    await element.updateComplete;
    element.consent = "given";
    await until(() => frameOf(element));
  });

  it("is framed when the page agrees while the reader is asked", async () => {
    const element = await story(gated);
    await press(facade(element));
    await until(() => findAll("button", "Load it and play", element)[0]);
    element.consent = "given";
    await until(() => frameOf(element));
  });

  it("gives way to the film that src names next", async () => {
    const element = await story(gated);
    await press(facade(element));
    await until(() => findAll("button", "Load it and play", element)[0]);
    element.src = "https://vimeo.com/123456";
    await press(await until(() => findAll("button", "Play Film", element).find(isShown)));
    await press(await until(() => findAll("button", "Load it and play", element)[0]));
    expect((await until(() => frameOf(element))).src).to.include("player.vimeo.com/video/123456");
  });

  it('is framed at the first press with consent="given"', async () => {
    const element = await story(
      html`<video-feature src="https://vimeo.com/123456/abcdef" consent="given"></video-feature>`,
    );
    await press(find("button", /^Play/, element));
    const frame = await until(() => frameOf(element));
    expect(frame.src).to.match(/^https:\/\/player\.vimeo\.com\/video\/123456\?.*dnt=1.*h=abcdef/);
  });

  it("starts again and shows captions in its frame, too, where its author wants that", async () => {
    const framed = async (src: string) => {
      const element = await story(
        html`<video-feature src=${src} consent="given" headline="Film" loop captions="fr"></video-feature>`,
      );
      await press(facade(element));
      return (await until(() => frameOf(element))).src;
    };
    expect(await framed(page)).to.match(/&loop=1&playlist=abcdefghijk&cc_load_policy=1&cc_lang_pref=fr/);
    expect(await framed("https://vimeo.com/123456")).to.match(/&loop=1&texttrack=fr/);
  });

  it("that is none leads to its page instead", async () => {
    const element = await story(html`<video-feature src="https://www.youtube.com/@channel/videos"></video-feature>`);
    await press(find("button", /^Play/, element));
    await until(() => findAll("alert", undefined, element)[0]);
    expect((findAll("link", undefined, element)[0] as HTMLAnchorElement).href).to.equal(
      "https://www.youtube.com/@channel/videos",
    );
  });
});

describe("the addresses of third parties", () => {
  it("are understood in all their forms, and only when they name a film", () => {
    const address = (url: string) => providerOf(url)?.address(0, {});
    for (const url of [
      page,
      "https://youtu.be/abcdefghijk?si=x",
      "https://m.youtube.com/shorts/abcdefghijk",
      "https://www.youtube-nocookie.com/embed/abcdefghijk",
      "https://www.youtube.com/live/abcdefghijk?feature=share",
    ])
      expect(address(url), url).to.include("/embed/abcdefghijk?");
    for (const url of [
      "https://vimeo.com/123456",
      "https://vimeo.com/channels/staffpicks/123456",
      "https://player.vimeo.com/video/123456",
      "https://vimeo.com/showcase/99/video/123456",
      "https://vimeo.com/groups/99/videos/123456",
    ])
      expect(address(url), url).to.include("/video/123456?");
    for (const url of [
      "https://www.youtube.com/",
      "https://www.youtube.com/watch?v=%22%3E%3Cscript",
      "https://vimeo.com/about",
    ])
      expect(address(url), url).to.equal(undefined);
  });
});

describe("a file that Vimeo serves, or one that only sounds so", () => {
  it("is a film as any other file, without a frame and without a question", async () => {
    for (const src of [
      "https://player.vimeo.com/external/123456.hd.mp4?s=0a1b&profile_id=175",
      "https://player.vimeo.com/external/123456.m3u8?s=0a1b",
      "https://player.vimeo.com/progressive_redirect/playback/123456/rendition/1080p/file.mp4?loc=external",
      "https://media.example/vimeo/film",
      "https://media.example/films/www.youtube.com",
    ]) {
      const element = await story(html`<video-feature src=${src} headline="Film"></video-feature>`);
      expect(element.shadowRoot?.querySelector("video")?.src).to.equal(src);
      expect(element.page).to.equal(undefined);
    }
  });
});

describe("the frame of a third party", () => {
  it("begins where the address of its page says, and in silence where the film is muted", () => {
    const address = (url: string, time = 0, muted = false) => providerOf(url)?.address(time, { muted });
    expect(address("https://youtu.be/abcdefghijk?t=1m5s")).to.include("&start=65");
    expect(address("https://youtu.be/abcdefghijk?t=65", 30)).to.include("&start=30");
    expect(address("https://vimeo.com/123456#t=30s")).to.match(/#t=30s$/);
    expect(address(page, 0, true)).to.include("&mute=1");
    expect(address("https://vimeo.com/123456", 0, true)).to.include("&muted=1");
  });
});

describe("a film that is to be framed", () => {
  it("keeps how loud and how fast the page wants it until the frame can hear it", async () => {
    const { frame, told, origin } = await frameThatAnswers();
    const provider = { ...(providerOf(page) as NonNullable<ReturnType<typeof providerOf>>), origin };
    const video = Object.assign(document.createElement("video"), { volume: 0.25 });
    const ended = new AbortController();
    afterwards(() => ended.abort());
    driveFrame(frame, provider, video, ended.signal, () => undefined);
    video.playbackRate = 1.5;
    video.currentTime = 40;
    video.pause();
    document.body.append(frame);
    await until(() => told.length > 4, "the frame was not told");
    expect(told.slice(1)).to.have.deep.members([
      { event: "command", func: "setVolume", args: [25] },
      { event: "command", func: "setPlaybackRate", args: [1.5] },
      { event: "command", func: "seekTo", args: [40, true] },
      { event: "command", func: "pauseVideo", args: [true] },
    ]);
    expect(video.volume).to.equal(0.25);
  });
});

/** A frame on the second origin that says back what it is told, and says what we tell it to. */
async function frameThatAnswers(): Promise<{ frame: HTMLIFrameElement; told: unknown[]; origin: string }> {
  const { origin } = await origins();
  const script = `addEventListener("message", ({ data }) => {
    const message = JSON.parse(data);
    parent.postMessage(message.speak ? JSON.stringify(message.speak) : { heard: message }, "*");
  })`;
  const url = await answers(newKey("frame"), { body: `<!doctype html><script>${script}</script>`, type: "text/html" });
  const frame = document.createElement("iframe");
  const told: unknown[] = [];
  addEventListener(
    "message",
    ({ source, data }: MessageEvent<{ heard?: unknown }>) =>
      source === frame.contentWindow && data.heard && told.push(data.heard),
  );
  frame.src = url;
  afterwards(() => frame.remove());
  return { frame, told, origin };
}

describe("a frame that plays", () => {
  it("is driven as a video is, and heard only from its own window and origin", async () => {
    const { frame, told, origin } = await frameThatAnswers();
    const provider = { ...(providerOf(page) as NonNullable<ReturnType<typeof providerOf>>), origin };
    const video = document.createElement("video");
    const ended = new AbortController();
    afterwards(() => ended.abort());
    const events = eventsOf(video, "play", "pause", "timeupdate", "durationchange", "volumechange", "ended");
    let failures = 0;
    driveFrame(frame, provider, video, ended.signal, () => (failures += 1));
    document.body.append(frame);
    await until(() => told.length > 0, "the frame was not greeted");
    const speak = (message: unknown) => frame.contentWindow?.postMessage(JSON.stringify({ speak: message }), origin);

    speak({ event: "infoDelivery", info: { playerState: 1, currentTime: 4, duration: 60, volume: 50, muted: false } });
    await until(() => !video.paused && video.currentTime === 4 && video.duration === 60 && video.volume === 0.5);
    expect(events.map(({ type }) => type)).to.deep.equal(["durationchange", "play", "timeupdate", "volumechange"]);

    video.currentTime = 30;
    video.muted = true;
    video.pause();
    await until(() => told.length === 4);
    expect(told.slice(1)).to.deep.equal([
      { event: "command", func: "seekTo", args: [30, true] },
      { event: "command", func: "mute", args: [true] },
      { event: "command", func: "pauseVideo", args: [true] },
    ]);

    const forged = JSON.stringify({ event: "infoDelivery", info: { currentTime: 999 } });
    const heard = eventsOf(window, "message");
    window.postMessage(forged, "*");
    await until(() => heard.length > 0);
    expect(video.currentTime).to.equal(4);

    speak({ event: "infoDelivery", info: { currentTime: "soon", duration: {} } });
    speak({ event: "onError", info: 150 });
    await until(() => failures === 1);
    expect(video.currentTime).to.equal(4);
    takeBack(video);
    expect(video.paused).to.equal(true);
  });
});
