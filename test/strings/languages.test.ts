import { expect, fixture, html } from "@open-wc/testing";
import { enPlayer } from "../../src/strings/en-player.js";
import { enShare } from "../../src/strings/en-share.js";
import { enSignup } from "../../src/strings/en-signup.js";
import { enStories } from "../../src/strings/en-stories.js";
import { en } from "../../src/strings/en.js";
import { pageLanguages } from "../../src/strings/page-languages.js";
import { playerLanguages } from "../../src/strings/player-languages.js";
import { signupLanguages } from "../../src/strings/signup-languages.js";
import { sentenceFor } from "../../src/strings/plural.js";
import { speak } from "../../src/strings/strings.js";
import type { Languages, Message } from "../../src/strings/strings.js";
import "../../src/widgets/community-cta/define.js";
import "../../src/widgets/share-link/define.js";
import "../../src/widgets/story-header/define.js";
import type { Widget } from "../../src/base/widget.js";
import { find, settled, until, visibleText, windowSize } from "../support/page.js";
import { clipboardRefuses, shareSheetAbsent } from "../support/sharing.js";

const promised = ["ar", "de", "es", "fr", "it", "ja", "nl", "pl", "pt"];

const parts: [name: string, english: Record<string, Message>, languages: Languages<Record<string, Message>>][] = [
  ["the page", { ...en, ...enShare, ...enStories }, pageLanguages],
  ["the player", enPlayer, playerLanguages],
  ["a sign-up", enSignup, signupLanguages],
];

/** The sentences of a message, by plural category; one that has none is `other`. */
const forms = (message: Message): Record<string, string> =>
  typeof message === "string" ? { other: message } : message;
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();

for (const [name, english, languages] of parts)
  describe(`the words of ${name}`, () => {
    it("come in every language that is promised", () => {
      expect(Object.keys(languages).toSorted()).to.deep.equal(promised);
    });

    for (const language of promised)
      it(`are complete in ${language}: none missing, none that nothing says, every plural, every value`, async () => {
        const strings = (await languages[language]?.())?.strings ?? {};
        expect(Object.keys(strings).toSorted()).to.deep.equal(Object.keys(english).toSorted());
        const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
        for (const [key, message] of Object.entries(strings)) {
          const original = english[key] as Message;
          const isPlural = typeof original !== "string";
          expect(typeof message !== "string", `${key} has plurals as in English`).to.equal(isPlural);
          if (isPlural) expect(Object.keys(message).toSorted(), key).to.deep.equal(categories);
          const wanted = placeholders(forms(original)["other"] ?? "");
          for (const [category, text] of Object.entries(forms(message))) {
            expect(text, key).not.to.equal("");
            expect(text.trim(), key).to.equal(text);
            // "Two more stories" needs no figure in a language with a word for two.
            const mayOmit = ["zero", "one", "two"].includes(category) && isPlural;
            if (!mayOmit) expect(placeholders(text), `${key} ${category}`).to.deep.equal(wanted);
          }
        }
      });
  });

describe("the typography of every language", () => {
  for (const language of promised)
    it(`is that of a printed page in ${language}: no straight quotes, no mark of punctuation at the start of a line`, async () => {
      for (const [, , languages] of parts) {
        const { strings = {} } = (await languages[language]?.()) ?? {};
        for (const text of Object.values(strings).flatMap((message) => Object.values(forms(message)))) {
          expect(text).not.to.match(/['"]|\.\.\.|  /);
          expect(text, "a plain space before it").not.to.match(/ [:;?!»…]/);
          if (language === "fr") expect(text, "no space before it").not.to.match(/[^\u00a0\u202f][:;?!»](?!\S)/);
        }
      }
    });
});

describe("a message with a number", () => {
  it("is put the way the language counts", async () => {
    const says = async (language: string, count: number) => {
      const { strings } = (await pageLanguages[language]?.()) ?? {};
      return speak(sentenceFor(strings?.storiesAdded ?? "", language, { count }), language, { count });
    };
    expect(await Promise.all([1, 2, 5, 22, 1.5].map((count) => says("pl", count)))).to.deep.equal([
      "jeszcze 1 artykuł",
      "jeszcze 2 artykuły",
      "jeszcze 5 artykułów",
      "jeszcze 22 artykuły",
      "jeszcze 1,5 artykułu",
    ]);
    expect(await says("fr", 1_000_000)).to.match(/^1\s000\s000 d’articles de plus$/);
    expect(await says("de", 12_345)).to.equal("12.345 weitere Beiträge");
    expect(await says("ar", 2)).to.equal("مقالان آخران");
  });
});

describe("the language of the widgets", () => {
  beforeEach(() => shareSheetAbsent());

  it("is that of the nearest lang, and changes with it while the page is open", async () => {
    const page = await fixture(html`<div lang="fr-CA"><share-link></share-link></div>`);
    await until(() => visibleText(page) === "Copier le lien", "no French");
    page.setAttribute("lang", "de");
    await until(() => visibleText(page) === "Link kopieren", "no German");
    page.setAttribute("lang", "sw");
    await until(() => visibleText(page) === "Copy link", "what we do not have is English");
    page.setAttribute("lang", "pt_BR");
    await until(() => visibleText(page) === "Copiar link", "no Portuguese");
  });

  it("may be replaced by the page, word by word", async () => {
    const page = await fixture(html`<share-link lang="de" strings='{"copyLink":"Adresse mitnehmen"}'></share-link>`);
    expect(visibleText(page)).to.equal("Adresse mitnehmen");
  });

  it("is all over a widget: dates, lists, numbers and words", async () => {
    const page = await fixture(
      html`<div lang="es">
        <story-header
          published="2026-11-20"
          updated="2026-11-22"
          credits='[{"role":"Cine","names":["Ines","Mira"]}]'
        ></story-header>
        <community-cta heading="{members} personas" members="15000" href="/" dismissible></community-cta>
      </div>`,
    );
    await until(() => visibleText(page).includes("Únete"), "no Spanish");
    expect(visibleText(page)).to.equal(
      "Cine\nInes y Mira\n20 de noviembre de 2026\nActualizado el 22 de noviembre de 2026\n15.000 personas\nÚnete",
    );
    expect(find("button", "Cerrar", page)).not.to.equal(null);
  });

  it("may need half as much room again: nothing is cut on a phone", async () => {
    await windowSize(320);
    clipboardRefuses({ everywhere: true });
    const longer = ([key, message]: [string, Message]) => [
      key,
      forms(message)["other"]?.replaceAll(/[aeiou]/g, "$&$&ö"),
    ];
    const strings = Object.fromEntries(Object.entries(en).map((entry) => longer(entry as [string, Message])));
    const page = await fixture<HTMLElement>(
      html`<div style="width:288px">
        <story-header
          .strings=${strings}
          sections='[{"name":"Unternehmensberichterstattung"},{"name":"Donaudampfschifffahrt"}]'
          headline="Rechtsschutzversicherungsgesellschaften"
          published="2026-11-20"
          updated="2026-11-22"
          date-style="full"
        ></story-header>
        <share-link .strings=${strings}></share-link>
        <share-link .strings=${strings} channels="copy email"></share-link>
        <community-cta .strings=${strings} heading="Join" href="/" dismissible></community-cta>
      </div>`,
    );
    await settled(page);
    find("button", /^Cooöpy/, page).click();
    await until(() => page.querySelector("share-link")?.matches(":state(refused)"));
    for (const widget of page.querySelectorAll<Widget>("*"))
      expect(widget.scrollWidth, widget.localName).to.be.at.most(288);
    for (const box of [...page.children].flatMap((widget) => [...(widget.shadowRoot?.querySelectorAll("*") ?? [])]))
      if (!box.matches(".quiet"))
        expect(box.getBoundingClientRect().right, box.className).to.be.at.most(page.getBoundingClientRect().right + 1);
  });
});
