/** In the embed the words of a language come without their keys: each must be found all the same. */
import { expect } from "@open-wc/testing";
import { englishFiles, packWords } from "../../build/pack-words.js";
import type { Words } from "../../build/pack-words.js";
import { pageLanguages } from "../../src/strings/page-languages.js";
import { playerLanguages } from "../../src/strings/player-languages.js";
import { sentenceFor } from "../../src/strings/plural.js";
import { signupLanguages } from "../../src/strings/signup-languages.js";
import { learn, messageIn } from "../../src/strings/strings.js";
import type { Languages, Translation } from "../../src/strings/strings.js";

const parts: [part: string, languages: Languages<Words>][] = [
  ["", pageLanguages],
  ["-player", playerLanguages],
  ["-signup", signupLanguages],
];

const filesOf = (part: string): Words[] => englishFiles[part] ?? [];

/** What a widget says once the packed file has come. */
async function heardFrom(packed: string, language: string): Promise<(english: Words, key: string) => unknown> {
  const file = { strings: {}, default: packed };
  await new Promise<void>((done) => learn({ [language]: () => Promise.resolve(file) }, language, done));
  return (english, key) => messageIn(language, english, key as keyof Translation);
}

describe("packed words", () => {
  for (const [part, languages] of parts)
    for (const language of Object.keys(languages))
      it(`say the same as ${language}${part}.ts, word by word and number by number`, async () => {
        const { strings = {} } = (await languages[language]?.()) ?? {};
        const said = await heardFrom(packWords(strings, filesOf(part)), language);
        for (const english of filesOf(part))
          for (const key of Object.keys(english)) {
            const message = strings[key] ?? "";
            const packed = said(english, key) as string;
            if (typeof message === "string") expect(packed, key).to.equal(message);
            for (const count of [0, 1, 2, 3, 5, 11, 22, 100, 1.5, 1_000_000])
              expect(sentenceFor(packed, language, { count }), `${key} ${count}`).to.equal(
                sentenceFor(message, language, { count }),
              );
          }
      });

  it("leave what has not come yet to English", async () => {
    const said = await heardFrom(packWords({ play: "Speel" }, [{ play: "Play" }], [{ play: "Play" }]), "af");
    expect([said({ play: "Play" }, "play"), said({ join: "Join us" }, "join")]).to.deep.equal(["Speel", undefined]);
  });
});

describe("the build stops at words that would be read wrongly", () => {
  const english: Words[] = [{ play: "Play", pause: "Pause" }];
  const packed =
    (words: Words, all = english) =>
    () =>
      packWords(words, english, all);

  for (const [name, text] of [
    ["a line break", "Pause\nnow"],
    ["a tab", "Pause\tnow"],
    ["a back tick", "Pause `now`"],
    ["a place for code", "Pause ${now}"],
    ["a backslash", "Pause \\ now"],
    ["nothing", ""],
  ] as const)
    it(`with ${name}`, () => expect(packed({ play: "Play", pause: text })).to.throw('"pause" cannot be packed'));

  it("that are missing, or that no English file has", () => {
    expect(packed({ play: "Play" })).to.throw('"pause" cannot be packed');
    expect(packed({ play: "Play", pause: "Pause", stop: "Stop" })).to.throw(
      "no English file in build/pack-words.ts has stop",
    );
  });

  it("with plurals that lack a category before one they have", () => {
    expect(packed({ play: "Play", pause: { other: "films", few: "films" } })).to.throw('"pause" cannot be packed');
  });

  it("of English files that begin with the same letter, by which they are told apart", () => {
    const all = [...english, { player: "Player" }];
    expect(packed({ play: "Play", pause: "Pause" }, all)).to.throw("two English files begin with the letter p");
  });
});
