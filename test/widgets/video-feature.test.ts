import { expect, html } from "@open-wc/testing";
import type { VideoFeature } from "../../src/widgets/video-feature/video-feature.js";
import { control, facade, film, isPlaying, playing, story, videoOf } from "../player/film.js";
import {
  accessibleName,
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
} from "../support/page.js";

describe("<video-feature> before anyone presses play", () => {
  it("leaves the author's video where it is, as it is, and takes only its controls off", async () => {
    const element = await story(
      html`<video-feature headline="The last projectionist"
        >${film()}
        <p>Body copy.</p></video-feature
      >`,
    );
    const video = videoOf(element);
    expect(video.parentElement).to.equal(element);
    expect(video.controls).to.equal(false);
    expect(video.hasAttribute("slot") || video.hasAttribute("style") || video.hasAttribute("class")).to.equal(false);
    expect(isShown(video)).to.equal(true);
  });

  it("shows the film inside the player, and the body copy under it with the page's typography", async () => {
    const element = await story(
      html`<div style="font: italic 700 23px/2 Georgia; letter-spacing: 2px">
        <video-feature
          >${film()}
          <p>Body copy.</p></video-feature
        >
      </div>`,
    );
    const feature = element.querySelector("video-feature") as HTMLElement;
    const paragraph = feature.querySelector("p") as HTMLElement;
    const frame = videoOf(feature).assignedSlot?.parentElement;
    expect(frame?.part.contains("player")).to.equal(true);
    expect(frame?.contains(find("button", /^Play/, feature))).to.equal(true);
    expect(paragraph.getBoundingClientRect().top).to.be.at.least(videoOf(feature).getBoundingClientRect().bottom);
    const { fontSize, fontStyle, letterSpacing } = getComputedStyle(paragraph);
    expect([fontSize, fontStyle, letterSpacing]).to.deep.equal(["23px", "italic", "2px"]);
  });

  it("sets its headline for the column it stands in, not for the window", async () => {
    const sizeIn = async (width: string): Promise<string> => {
      const column = await story(
        html`<div style="width: ${width}">
          <video-feature headline="The last projectionist">${film()}</video-feature>
        </div>`,
      );
      return getComputedStyle(find("heading", /^The last/, column)).fontSize;
    };
    expect(await sizeIn("320px")).to.equal("30.4px");
    expect(await sizeIn("200px")).to.equal("28px");
  });

  it("takes a video and paragraphs that come after the upgrade", async () => {
    const element = await story(html`<video-feature headline="Late"></video-feature>`);
    const late = await story(
      html`<div>
        ${film()}
        <p>Late copy.</p>
      </div>`,
    );
    element.append(...late.children);
    await until(() => isShown(videoOf(element)) && findAll("button", /^Play Late/, element)[0]);
    expect(videoOf(element).controls).to.equal(false);
    expect(isShown(element.querySelector("p") as HTMLElement)).to.equal(true);
  });

  it("names the play button after the film and says how long it lasts", async () => {
    const element = await story(
      html`<video-feature headline="The last projectionist" duration="65">${film()}</video-feature>`,
    );
    expect(accessibleName(facade(element))).to.equal("Play The last projectionist 1:05");
  });

  it("asks for nothing of the film, neither media nor captions", async () => {
    const addresses = requestedAddresses();
    const element = await story(
      html`<video-feature captions="en" storyboard="/demo/media/storyboard.vtt">${film()}</video-feature>`,
    );
    await until(() => isShown(facade(element)));
    expect(addresses.filter((address) => /\.(mp4|vtt|m3u8)$|player\.js/.test(address))).to.deep.equal([]);
  });

  it("makes a video of its own when only src is given", async () => {
    const element = await story(
      html`<video-feature src="/demo/media/film.mp4" poster="/demo/media/still.jpg"></video-feature>`,
    );
    expect(element.childElementCount).to.equal(0);
    expect(isShown(facade(element))).to.equal(true);
    const { width, height } = videoOf(element).getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.02);
    videoOf(element).muted = true;
    await playing(element);
  });

  it("covers the film with the author's own picture until there is something to see", async () => {
    const element = await story(
      html`<video-feature
        >${film()}<picture slot="poster"><img src="/demo/media/still.jpg" alt="Nine pipes at dusk" /></picture
      ></video-feature>`,
    );
    const picture = element.querySelector("picture") as HTMLElement;
    const [still, video] = [picture.getBoundingClientRect(), videoOf(element).getBoundingClientRect()];
    expect([still.top, still.width, still.height]).to.deep.equal([video.top, video.width, video.height]);
    expect(find("img", "Nine pipes at dusk", element)).to.equal(picture.firstElementChild);
    await playing(element);
    await until(() => !isShown(picture));
  });

  it("takes no space when there is nothing to show", async () => {
    const element = await story(html`<video-feature></video-feature>`);
    expect(element.getBoundingClientRect().height).to.equal(0);
  });

  it("leaves out addresses that are none, each with one word to the developer", async () => {
    const messages = consoleMessages();
    const addresses = { src: "javascript:2", poster: "ftp://x/y.avif" };
    for (const [name, address] of Object.entries(addresses)) {
      const element = await story(html`<video-feature headline="H" src="/demo/media/film.mp4"></video-feature>`);
      element.setAttribute(name, address);
      await element.updateComplete;
      expect(messages.at(-1)).to.include(`<video-feature> leaves out "${address}"`);
      expect(element.shadowRoot?.querySelector("[part=poster] img")).to.equal(null);
    }
    const element = await story(
      html`<video-feature poster="data:text/html,x" src="/demo/media/film.mp4"></video-feature>`,
    );
    expect(element.shadowRoot?.querySelector("[part=poster] img"), "a still that is no picture").to.equal(null);
    expect(messages).to.have.length(3);
  });

  it("takes a still out of the page's own memory", async () => {
    const messages = consoleMessages();
    for (const poster of ["data:image/gif;base64,R0lGODlhAQABAAAAACw=", URL.createObjectURL(new Blob())]) {
      const element = await story(
        html`<video-feature headline="H" src="/demo/media/film.mp4" .poster=${poster}></video-feature>`,
      );
      expect(element.shadowRoot?.querySelector("[part=poster] img")?.getAttribute("src")).to.equal(poster);
    }
    expect(messages).to.deep.equal([]);
  });

  it("drops a src that is not a web address", async () => {
    const element = await story(html`<video-feature headline="H" src="javascript:alert(1)"></video-feature>`);
    expect(element.shadowRoot?.querySelector("video")).to.equal(null);
    expect(findAll("button", /^Play/, element)).to.deep.equal([]);
  });

  it("says nothing on the console", async () => {
    const messages = consoleMessages();
    await story(html`<video-feature headline="Quiet">${film()}</video-feature>`);
    expect(messages).to.deep.equal([]);
  });
});

describe("<video-feature> when the reader presses play", () => {
  it("plays at once, and the focus goes from the play button to Pause", async () => {
    const element = await story(html`<video-feature headline="Film">${film()}</video-feature>`);
    facade(element).focus();
    await key("Enter");
    const video = videoOf(element);
    await until(() => isPlaying(video));
    await until(() => findAll("button", "Pause", element)[0]);
    expect(focused()).to.equal(find("button", "Pause", element));
    expect(findAll("button", /^Play Film/, element)).to.deep.equal([]);
  });

  it("moves nothing on the page", async () => {
    const element = await story(
      html`<video-feature
        >${film()}
        <p>Body copy.</p></video-feature
      >`,
    );
    const place = () =>
      JSON.stringify(
        [videoOf(element), element.querySelector("p") as Element].map((node) => node.getBoundingClientRect()),
      );
    const before = place();
    await playing(element);
    expect(place()).to.equal(before);
  });

  it("tells the page once that the film has started, and repeats every media event under its own name", async () => {
    const element = await story(html`<video-feature>${film()}</video-feature>`);
    const started = eventsOf(document, "standfirst-video-started");
    const repeated = eventsOf(element, "play", "playing", "timeupdate", "pause");
    const video = await playing(element);
    element.pause();
    await until(() => repeated.some(({ type }) => type === "pause"));
    void element.play();
    await until(() => isPlaying(video) && repeated.filter(({ type }) => type === "play").length === 2);
    expect(started).to.have.length(1);
    expect(new Set(repeated.map(({ type }) => type))).to.deep.equal(
      new Set(["play", "playing", "timeupdate", "pause"]),
    );
    expect(repeated.every(({ bubbles }) => !bubbles)).to.equal(true);
  });

  it("plays one film at a time", async () => {
    const pair = await story(
      html`<div><video-feature>${film()}</video-feature><video-feature>${film()}</video-feature></div>`,
    );
    const [first, second] = [...pair.querySelectorAll("video-feature")];
    if (!first || !second) throw new Error("two films were expected");
    for (const video of pair.querySelectorAll("video")) Object.assign(video, { muted: false, volume: 0.01 });
    const firstVideo = await playing(first);
    await playing(second);
    expect(firstVideo.paused).to.equal(true);
  });
});

describe("<video-feature> beside another film", () => {
  it("plays one at a time in silence too, but leaves the films alone that play by themselves", async () => {
    const page = await story(
      html`<div>
        <video-feature>${film()}</video-feature><video-feature>${film()}</video-feature
        ><video-feature autoplay="visible">${film()}</video-feature>
      </div>`,
    );
    const [first, second, third] = [...page.querySelectorAll("video-feature")];
    if (!first || !second || !third) throw new Error("three films were expected");
    const firstVideo = await playing(first);
    third.scrollIntoView();
    await until(() => isPlaying(videoOf(third)), "the silent film never played by itself");
    expect(firstVideo.paused).to.equal(false);
    await playing(second);
    await until(() => firstVideo.paused, "the first film plays on beside the second");
  });

  it("takes no word but `visible` for a film that plays by itself", async () => {
    const page = await story(
      html`<div>
        <video-feature>${film()}</video-feature><video-feature autoplay="viewport">${film()}</video-feature>
      </div>`,
    );
    const [first, second] = [...page.querySelectorAll("video-feature")];
    if (!first || !second) throw new Error("two films were expected");
    const firstVideo = await playing(first);
    await playing(second);
    await until(() => firstVideo.paused, "two films play at once");
  });
});

describe("<video-feature> whose src names another film", () => {
  it("shows its poster and play button again, as loud as before, and tells of the new film", async () => {
    const element = await story(
      html`<video-feature src="/demo/media/film.mp4" poster="/demo/media/still.jpg" headline="Film"></video-feature>`,
    );
    element.volume = 0.5;
    await playing(element);
    const started = eventsOf(element, "standfirst-video-started");
    element.src = "/demo/media/film.mp4?second";
    await until(
      () => findAll("button", "Play Film", element)[0] && element.paused,
      "the play button did not come back",
    );
    expect(isShown(element.shadowRoot?.querySelector("img") as HTMLElement)).to.equal(true);
    expect(element.volume).to.equal(0.5);
    await playing(element);
    await until(() => started.length > 0, "nobody was told that the new film started");
    expect(started.length).to.equal(1);
    element.remove();
    expect(videoOf(element).getAttribute("src")).to.equal("/demo/media/film.mp4?second");
  });
});

describe("<video-feature> as a media element", () => {
  it("answers for its video and passes on what it is told", async () => {
    const element = await story(html`<video-feature duration="24">${film()}</video-feature>`);
    expect([element.paused, element.ended, element.duration, element.currentTime]).to.deep.equal([true, false, 24, 0]);
    await playing(element);
    expect(element.paused).to.equal(false);
    expect(element.duration).to.be.closeTo(24, 0.2);
    element.currentTime = 10;
    element.playbackRate = 1.5;
    await until(() => videoOf(element).currentTime >= 10 && videoOf(element).playbackRate === 1.5);
    expect(element.textTracks.length).to.equal(3);
    expect(element.error).to.equal(null);
  });

  it("keeps what was set before the video was there", async () => {
    const element = await story(html`<video-feature></video-feature>`);
    Object.assign(element, { volume: 0.25, muted: true, currentTime: 5 });
    const late = await story(html`<div>${film()}</div>`);
    element.append(...late.children);
    await until(() => !videoOf(element).controls);
    expect([videoOf(element).volume, videoOf(element).muted, videoOf(element).currentTime]).to.deep.equal([
      0.25,
      true,
      5,
    ]);
  });

  it("keeps what was set before the upgrade", async () => {
    const element = document.createElement("div");
    element.append(document.createElement("video"));
    const early = { volume: 0.5 };
    const upgraded = document.createElement("video-feature");
    Object.defineProperty(upgraded, "volume", { value: early.volume, configurable: true, writable: true });
    upgraded.append(...element.children);
    await story(html`${upgraded}`);
    expect(videoOf(upgraded).volume).to.equal(0.5);
  });

  it("gives the author's video back as it was when it leaves, and takes it again when it returns", async () => {
    const element = await story(html`<video-feature>${film()}</video-feature>`);
    const home = element.parentElement as HTMLElement;
    const video = await playing(element);
    element.remove();
    await until(() => video.controls && video.paused);
    home.append(element);
    await until(() => !video.controls && findAll("button", /^Play/, element)[0]);
    await playing(element);
  });

  it("keeps playing when it is moved", async () => {
    const element = await story(html`<video-feature>${film()}</video-feature>`);
    const video = await playing(element);
    const place = document.createElement("section");
    element.before(place);
    place.append(element);
    const time = video.currentTime;
    await until(() => video.currentTime > time + 0.2);
    expect(isShown(find("button", "Pause", element))).to.equal(true);
    await press(find("button", "Pause", element));
    await until(() => video.paused);
  });
});

describe("<video-feature> whose attributes go", () => {
  it("is as if they had never been there, and plays", async () => {
    const element = await story(
      html`<video-feature headline="Film" captions="fr" transcript storyboard="/demo/media/storyboard.vtt"
        >${film()}</video-feature
      >`,
    );
    for (const name of ["captions", "transcript", "storyboard"]) element.removeAttribute(name);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector("details")).to.equal(null);
    await playing(element);
    expect(find("button", "Captions", element).ariaPressed).to.equal("false");
  });
});

describe("<video-feature> rendered by a server", () => {
  const markup = `<video-feature headline="From a server"><template shadowrootmode="open"><div class="stage"><slot></slot></div></template>
    <video controls muted playsinline preload="none" width="1280" height="720"><source src="/demo/media/film.mp4" type="video/mp4"></video>
    <p>First paragraph.</p><p>Second paragraph.</p></video-feature>`;

  it("takes the server's shadow root over: film in the player, body copy under it, no root beside", async () => {
    const place = await story(html`<div></div>`);
    place.setHTMLUnsafe(markup);
    const element = place.querySelector("video-feature") as VideoFeature;
    await until(() => findAll("button", "Play From a server", element)[0]);
    const [video, button, ...paragraphs] = [videoOf(element), facade(element), ...element.querySelectorAll("p")].map(
      (node) => node.getBoundingClientRect(),
    ) as [DOMRect, DOMRect, DOMRect, DOMRect];
    expect([button.top, button.width, button.height]).to.deep.equal([video.top, video.width, video.height]);
    expect(paragraphs[0]?.top).to.be.at.least(video.bottom);
    expect(paragraphs[1]?.top).to.be.at.least(paragraphs[0]?.bottom ?? Infinity);
    await playing(element);
    const bar = find("slider", "Position in the film", element).getBoundingClientRect();
    expect(bar.bottom).to.be.below(video.bottom);
  });

  it("leaves the body copy its clicks and keys, and goes fullscreen without it", async () => {
    const place = await story(html`<div></div>`);
    place.setHTMLUnsafe(markup.replace("First", '<a href="#">First</a>'));
    const element = place.querySelector("video-feature") as VideoFeature;
    await until(() => findAll("button", "Play From a server", element)[0]);
    const video = await playing(element);
    const [first, second] = [...element.querySelectorAll("p")] as [HTMLParagraphElement, HTMLParagraphElement];
    await press(second);
    await key(" ");
    first.querySelector("a")?.focus();
    await key("k");
    await key("m");
    expect([video.paused, video.muted]).to.deep.equal([false, true]);
    await press(await control(element, "button", "Fullscreen"));
    await until(() => document.fullscreenElement === element);
    await until(() => video.getBoundingClientRect().width > innerWidth * 0.9 || video.offsetHeight > innerHeight * 0.9);
    const { top, bottom } = video.getBoundingClientRect();
    expect(Math.abs(top + bottom - innerHeight)).to.be.below(2);
    expect(first.getBoundingClientRect().top).to.be.at.least(innerHeight);
    await key("m");
    await until(() => !video.muted, "the keys are not heard in the player");
    await press(await control(element, "button", "Leave fullscreen"));
    await until(() => !document.fullscreenElement && isShown(first));
  });
});
