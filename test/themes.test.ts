import { expect, fixture, html } from "@open-wc/testing";
import "../src/widgets/community-cta/define.js";
import "../src/widgets/newsletter-signup/define.js";
import "../src/widgets/related-stories/define.js";
import "../src/widgets/share-link/define.js";
import "../src/widgets/story-header/define.js";
import { atRest, contrast, faintWords, groundOf, painted } from "./support/contrast.js";
import { find, findAll, hover, press, renderedElements, settled, tab, until } from "./support/page.js";
import { clipboardRefuses, shareSheetAbsent } from "./support/sharing.js";
import { looks, wear } from "./support/themes.js";

const page = (scheme: string) =>
  html`<main lang="en" style="color-scheme:${scheme};background:Canvas;color:CanvasText;padding:20px">
    <story-header
      sections='[{"name":"Culture","url":"#a"},{"name":"Film","url":"#b"}]'
      headline="The last reel"
      standfirst="A harbour town watches its projectionist."
      byline="Tomasz Brandl"
      credits='[{"role":"Film","names":["Ines Okoro-Vale"]}]'
      published="2026-11-20"
      updated="2026-11-22"
    ></story-header>
    <share-link channels="copy email" url="https://halyard.example/"></share-link>
    <share-link url="https://halyard.example/"></share-link>
    <newsletter-signup
      heading="The Friday letter"
      pitch="Five films."
      action="https://news.example/subscribe"
      privacy-href="/p"
    >
    </newsletter-signup>
    <community-cta heading="Join" text="Thursdays." href="#join" dismissible></community-cta>
    <related-stories heading="Read more">
      <ul>
        <li><a href="/a-story">A story</a></li>
        <li>
          <a href="https://brand.example/x" rel="sponsored" data-sponsor="Brand" data-label="Paid partnership"
            >A paid story</a
          >
        </li>
      </ul>
    </related-stories>
  </main>`;

describe("what the test of contrast sees", () => {
  it("finds faint words, also on a ground that is mixed from several", async () => {
    const main = await fixture(
      html`<div style="background:#000">
        <p style="background:#ffffff80;color:#999">Faint</p>
        <p style="background:#fff;color:#000">Clear</p>
      </div>`,
    );
    expect(faintWords(main)).to.have.length(1);
    expect(faintWords(main)[0]).to.match(/^"Faint" 1\./);
  });
});

for (const look of looks)
  describe(`the widgets in theme ${look.theme}, ${look.scheme}`, () => {
    beforeEach(() => {
      shareSheetAbsent();
      return wear(look);
    });

    it("can be read, at rest and under the pointer", async () => {
      const main = await fixture<HTMLElement>(page(look.scheme));
      await settled(main);
      await atRest();
      expect(faintWords(main)).to.deep.equal([]);
      for (const target of [
        find("link", "Join us", main),
        find("button", "Copy link", main),
        find("link", "Film", main),
      ]) {
        await hover(target);
        await atRest();
        expect(faintWords(main), target.textContent ?? "").to.deep.equal([]);
      }
    });

    it("can be read in an open menu, and where a copy or a sign-up failed", async () => {
      clipboardRefuses({ everywhere: true });
      const main = await fixture<HTMLElement>(page(look.scheme));
      await settled(main);
      await press(find("button", "Copy link", main));
      await until(() => findAll("textbox", "Copy this link", main).length === 1);
      await press(find("button", "Share", main));
      await until(() => findAll("link", "E-mail", main).length === 1, "the menu did not open");
      await atRest();
      expect(faintWords(main)).to.deep.equal([]);
      await press(find("button", "Sign up", main));
      await until(
        () => findAll("textbox", /mail/i, main).some((field) => field.matches("[aria-invalid=true]")),
        "no objection",
      );
      await settled(main);
      await atRest();
      expect(faintWords(main)).to.deep.equal([]);
    });

    it("show their edges and the focus", async () => {
      const main = await fixture<HTMLElement>(page(look.scheme));
      await settled(main);
      const action = find("link", "Join us", main);
      const around = groundOf(action).slice(0, -1);
      const edge = contrast(painted([...around, getComputedStyle(action).backgroundColor]), painted(around));
      expect(edge, "the action").to.be.at.least(3);
      await tab();
      const focus = renderedElements(main).find((element) => element.matches("a:focus-visible, button:focus-visible"));
      if (!focus) throw new Error("nothing has the focus");
      const ground = groundOf(focus);
      const ring = getComputedStyle(focus);
      expect(parseFloat(ring.outlineWidth)).to.be.at.least(2);
      expect(contrast(painted([...ground, ring.outlineColor]), painted(ground)), "the focus").to.be.at.least(3);
    });
  });
