import { expect, html } from "@open-wc/testing";
import { control, facade, film, playing, story } from "./player/film.js";
import { answers, newKey } from "./support/origin.js";
import { atRest, faintWords } from "./support/contrast.js";
import { findAll, hover, isShown, key, press, tab, until } from "./support/page.js";
import { shareSheetAbsent } from "./support/sharing.js";
import { looks, wear } from "./support/themes.js";
import type { VideoFeature } from "../src/widgets/video-feature/video-feature.js";

/** A film may be snow or night where the words lie over it. */
const films = ["#fff", "#000"];

async function expectReadable(element: Element, state: string): Promise<void> {
  await atRest();
  expect(faintWords(element, films), state).to.deep.equal([]);
}

for (const look of looks)
  describe(`a film in theme ${look.theme}, ${look.scheme}`, () => {
    beforeEach(() => {
      shareSheetAbsent();
      return wear(look);
    });

    /** The film's element, on a page of this scheme. */
    async function onPage(content: ReturnType<typeof html>): Promise<VideoFeature> {
      const main = await story(
        html`<main lang="en" style="color-scheme:${look.scheme};background:Canvas;color:CanvasText;padding:20px">
          ${content}
        </main>`,
      );
      const element = main.querySelector("video-feature") as VideoFeature;
      await element.updateComplete;
      return element;
    }

    const whole = html`<video-feature
      section="Film"
      headline="The last reel"
      standfirst="A harbour town."
      byline="Tomasz Brandl"
      published="2026-11-20"
      duration="24"
      captions="en"
      share
      transcript
      end-screen
      >${film()}
      <p>Body copy.</p>
      <p slot="end">More films: <a href="#next">The next film</a></p></video-feature
    >`;

    it("can be read before it plays, with the pointer on it, and while it plays", async () => {
      const element = await onPage(whole);
      await expectReadable(element, "at rest");
      await hover(facade(element));
      await expectReadable(element, "under the pointer");
      const video = await playing(element);
      await control(element, "button", "Pause");
      await expectReadable(element, "playing");
      element.pause();
      video.currentTime = 1.5;
      await until(() => element.shadowRoot?.querySelector('[part~="captions"] > *'), "no caption");
      await expectReadable(element, "paused, with a caption");
      const line = await control(element, "slider", "Position in the film");
      await hover(line);
      await until(() => element.shadowRoot?.querySelector(".preview"), "no preview");
      await expectReadable(element, "with the preview");
    });

    it("can be read in its panels and in the transcript", async () => {
      const element = await onPage(whole);
      await playing(element);
      element.pause();
      for (const name of ["Settings", "Chapters"]) {
        await press(await control(element, "button", name));
        await until(() => findAll("group", name, element)[0], `${name} did not open`);
        await expectReadable(element, name);
        await tab();
        await expectReadable(element, `${name}, with a choice in focus`);
        await key("Escape");
      }
      await key("?");
      await until(() => findAll("group", "Keyboard shortcuts", element)[0], "no help");
      await expectReadable(element, "the help");
      await key("Escape");
      element.shadowRoot?.querySelector<HTMLElement>("summary")?.click();
      await until(() => findAll("region", "What is said", element)[0], "no transcript");
      await expectReadable(element, "the transcript");
      element.currentTime = 1.5;
      await until(() => element.shadowRoot?.querySelector("[aria-current]"), "no line is marked");
      await expectReadable(element, "the transcript with the line that is spoken");
    });

    it("can be read at its end, when it fails, and when it is somebody else's", async () => {
      const element = await onPage(whole);
      const video = await playing(element);
      video.currentTime = 23.6;
      await until(() => video.ended && isShown(element.querySelector("a") as HTMLElement), "no end screen");
      await expectReadable(element, "the end");
      const url = await answers(newKey("film"), { status: 404 });
      const failing = await onPage(
        html`<video-feature src="${url}/film.mp4" poster="${url}/still.jpg"></video-feature>`,
      );
      await press(facade(failing));
      await press(await until(() => findAll("button", "Try again", failing)[0], "no other try"));
      await until(() => findAll("link", "Open the film itself", failing)[0], "no way to the film");
      await expectReadable(failing, "failed");
      const gated = await onPage(
        html`<video-feature src="https://www.youtube.com/watch?v=abcdefghijk"></video-feature>`,
      );
      await press(facade(gated));
      await until(() => findAll("button", "Load it and play", gated)[0], "nobody asked");
      await expectReadable(gated, "asking for consent");
    });
  });
