import { expect, fixture, html } from "@open-wc/testing";
import "../../src/widgets/community-cta/define.js";
import "../../src/widgets/newsletter-signup/define.js";
import "../../src/widgets/related-stories/define.js";
import "../../src/widgets/share-link/define.js";
import "../../src/widgets/story-header/define.js";
import { control, film, story } from "../player/film.js";
import { atRest } from "../support/contrast.js";
import { answers, newKey } from "../support/origin.js";
import { find, findAll, key, press, renderedElements, settled, until, visibleText, windowOf } from "../support/page.js";
import { englishLeft, lostWords, pseudoWords } from "../support/pseudo.js";
import { clipboardRefuses, clipboardWrites, shareSheet, shareSheetAbsent } from "../support/sharing.js";
import type { OutcomeName } from "../../src/signup/outcome.js";

const words = JSON.stringify(pseudoWords);
const said = (key: string): string => {
  const message = pseudoWords[key];
  return typeof message === "string" ? message : "";
};

/** The whole page keeps inside the window, and no word of ours is English, cut off or outside its button. */
async function expectWhole(within: Element, state: string): Promise<void> {
  await settled(within);
  await atRest();
  expect(englishLeft(within), `${state}: not replaced`).to.deep.equal([]);
  expect(lostWords(within), state).to.deep.equal([]);
  const page = document.documentElement;
  expect(page.scrollWidth, `${state}: the page scrolls to the side`).to.equal(page.clientWidth);
}

const column = (content: unknown) => html`<main lang="en" style="margin:0 -8px;padding:16px">${content}</main>`;
const stories = [1, 2, 3, 4, 5, 6].map((number) => ({
  title: `Story ${number}`,
  url: `/story-${number}`,
  ...(number === 2 && { sponsor: { brand: "Brand", label: "" } }),
}));

for (const width of [320, 1280])
  describe(`words of other lengths in a window of ${width} px`, () => {
    windowOf(width);

    it("have their place around a story", async () => {
      shareSheetAbsent();
      const page = await fixture(
        column(
          html`<story-header
              .strings=${pseudoWords}
              sections='[{"name":"Culture","url":"#a"},{"name":"Film","url":"#b"}]'
              headline="The last reel"
              published="2026-11-20"
              updated="2026-11-22T08:00Z"
              ><share-link slot="actions" strings=${words}></share-link
            ></story-header>
            <community-cta strings=${words} heading="Come" href="#join" dismissible></community-cta>
            <community-cta
              .strings=${pseudoWords}
              image="/demo/media/still.jpg"
              heading="Come"
              href="#join"
            ></community-cta>`,
        ),
      );
      await until(() => visibleText(page).includes(said("join")), "the page's words are not used");
      await expectWhole(page, "at rest");
      expect(renderedElements(page).find((element) => element.localName === "nav")?.ariaLabel).to.equal(
        said("sectionPath"),
      );
    });

    it("have their place in every state of sharing", async () => {
      shareSheet();
      clipboardWrites();
      const channels = "native copy email whatsapp";
      const page = await fixture(
        column(
          html`<share-link strings=${words} channels=${channels}></share-link>
            <share-link strings=${words} channels="copy"></share-link>`,
        ),
      );
      await press(find("button", said("share"), page));
      await until(() => findAll("link", said("email"), page).length, "the menu did not open");
      await expectWhole(page, "the menu");
      await key("Escape");
      await press(find("button", said("copyLink"), page));
      await until(() => visibleText(page).includes(said("linkCopied")));
      await expectWhole(page, "copied");
      clipboardRefuses({ everywhere: true });
      await press(find("button", said("copyLink"), page));
      await until(() => findAll("textbox", said("linkToCopy"), page).length, "no field");
      await expectWhole(page, "refused");
    });

    it("have their place in lists of stories", async () => {
      const page = await fixture(
        column(
          html`<related-stories .strings=${pseudoWords} .stories=${stories} more page-size="2"></related-stories>
            <related-stories
              .strings=${pseudoWords}
              .stories=${stories}
              layout="rail"
              allow-repeats
            ></related-stories>`,
        ),
      );
      await until(() => visibleText(page).includes(said("sponsored")), "the page's words are not used");
      await expectWhole(page, "at rest");
      await press(find("button", said("moreStories"), page));
      await until(() => visibleText(page).includes("Story 3"));
      await expectWhole(page, "after more");
    });

    it("have their place in every outcome of a sign-up", async () => {
      const page = await fixture(
        column(
          html`<newsletter-signup
            strings=${words}
            heading="The letter"
            action="https://news.example/subscribe"
            name-field="optional"
            privacy-href="/privacy"
            .newsletters=${[{ id: "a", name: "Friday" }]}
          ></newsletter-signup>`,
        ),
      );
      await until(() => findAll("button", said("signUp"), page).length, "the page's words are not used");
      await expectWhole(page, "at rest");
      await press(find("button", said("signUp"), page));
      await until(() => visibleText(page).includes(said("signup-invalid")), "no objection");
      await expectWhole(page, "invalid");
      const element = page.querySelector("newsletter-signup");
      if (!element) throw new Error("no sign-up");
      const outcomes: OutcomeName[] = [
        "unconfirmed",
        "handed-off",
        "blocked",
        "challenge",
        "limited",
        "closed",
        "misconfigured",
        "offline",
        "failed",
        "pending",
      ];
      for (const outcome of outcomes) {
        element.addEventListener("standfirst-signup", (event) => event.respondWith(Promise.resolve(outcome)), {
          once: true,
        });
        const field = findAll("textbox", said("emailAddress"), page)[0] as HTMLInputElement | undefined;
        if (!field) throw new Error(`no field before ${outcome}`);
        field.value = "reader@post.example";
        field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
        const box = findAll("checkbox", "Friday", page)[0] as HTMLInputElement | undefined;
        if (box && !box.checked) await press(box);
        await element.submit();
        await until(() => visibleText(page).includes(said(`signup-${outcome}`)), `nothing was said of ${outcome}`);
        await expectWhole(page, outcome);
        element.reset();
        await settled(page);
      }
    });

    it("have their place over and under a film", async () => {
      const page = await story(
        column(
          html`<video-feature .strings=${pseudoWords} headline="Film" captions="en" share transcript
            >${film()}</video-feature
          >`,
        ),
      );
      const element = page.querySelector("video-feature");
      if (!element) throw new Error("no film");
      await until(() => visibleText(element).includes(said("transcript")), "the page's words are not used");
      await expectWhole(page, "at rest");
      const video = element.querySelector("video") as HTMLVideoElement;
      await press(facadeOf(element));
      await until(
        () => video.currentTime > 0 && findAll("slider", said("seek"), element)[0],
        "the controls never came",
      );
      element.pause();
      await expectWhole(page, "playing");
      await press(await control(element, "button", said("settings")));
      await until(() => findAll("group", said("settings"), element)[0], "no settings");
      await expectWhole(page, "settings");
      await key("Escape");
      await key("?");
      await until(() => findAll("group", said("help"), element)[0], "no help");
      await expectWhole(page, "help");
      await key("Escape");
      element.shadowRoot?.querySelector<HTMLElement>("summary")?.click();
      await until(() => findAll("region", said("transcriptText"), element)[0], "no transcript");
      await expectWhole(page, "transcript");
    });

    it("have their place where a film fails or belongs to somebody else", async () => {
      const url = await answers(newKey("film"), { status: 404 });
      const page = await story(
        column(
          html`<video-feature strings=${words} src="${url}/film.mp4"></video-feature>
            <video-feature strings=${words} src="https://www.youtube.com/watch?v=abcdefghijk"></video-feature>`,
        ),
      );
      const [failing, gated] = page.querySelectorAll("video-feature");
      if (!failing || !gated) throw new Error("no films");
      await press(facadeOf(failing));
      await until(() => findAll("button", said("retry"), failing)[0], "no other try");
      await expectWhole(page, "failed");
      await press(facadeOf(gated));
      await until(() => findAll("button", said("agree"), gated)[0], "nobody asked");
      await expectWhole(page, "consent");
    });
  });

/** The button on the picture, whatever its words. */
const facadeOf = (element: HTMLElement): HTMLElement => find("button", /Plåy/, element);
