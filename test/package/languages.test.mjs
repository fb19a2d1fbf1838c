/** The words in the files beside the embed are those of the sources, in every language: none is lost or taken for another. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const dist = new URL("../../dist/", import.meta.url);
const words = async (name) => import(new URL(`strings/${name}.js`, dist));
const { learn, messageIn } = await words("strings");
const { sentenceFor } = await words("plural");

/** The English files as they are handed over with each request for a word. */
const english = {
  page: [(await words("en")).en, (await words("en-share")).enShare, (await words("en-stories")).enStories],
  player: [
    (await words("en-controls")).controlWords,
    (await words("en-frame")).frameWords,
    (await words("en-transcript")).transcriptWords,
    (await words("en-transcript")).toolWords,
  ],
  signup: [(await words("en-signup")).enSignup],
};

const embed = new URL("embed/", dist);
const languageFile = /^([a-z]{2})(?:-(player|signup))?-[0-9a-f]{8}\.js$/;
const built = readdirSync(embed).flatMap((file) => {
  const [, language, part = "page"] = languageFile.exec(file) ?? [];
  return language ? [{ file, language, part }] : [];
});
const counts = [...Array(112).keys(), 1.5, 1_000_000];

test("nine languages have three files each", () => {
  const names = built.map(({ language, part }) => `${language} ${part}`);
  const languages = [...new Set(built.map(({ language }) => language))];
  assert.equal(languages.length, 9);
  assert.deepEqual(
    names.sort(),
    languages.flatMap((language) => ["page", "player", "signup"].map((part) => `${language} ${part}`)).sort(),
  );
});

for (const { file, language, part } of built)
  test(`every word of ${file.replace(/-[0-9a-f]{8}\./, ".")} is that of its source`, async () => {
    const { strings } = await words(part === "page" ? language : `${language}-${part}`);
    const late = { [language]: () => import(new URL(file, embed)) };
    await new Promise((done) => learn(late, language, done));
    const keys = english[part].flatMap((own) => Object.keys(own));
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(strings).sort());
    for (const own of english[part])
      for (const key of Object.keys(own))
        for (const count of counts)
          assert.equal(
            sentenceFor(messageIn(language, own, key), language, { count }),
            sentenceFor(strings[key], language, { count }),
            `${key} of ${count}`,
          );
  });

/** An object with these keys and no others, as a minifier writes it. */
function wholeObject(keys) {
  const text = '"[^"]*"|`[^`]*`';
  const forms = `\\{(?:${text}|[^"\`}])*\\}`;
  return new RegExp(`\\{${keys.map((key) => `"?${key}"?:(?:${text}|${forms})`).join(",")}\\}`);
}

/** A word is found by its place among them, so no minifier may leave one out. */
for (const own of Object.values(english).flat()) {
  const keys = Object.keys(own);
  test(`the English words from ${keys[0]} to ${keys.at(-1)} stand whole and in order in a file that says them`, () => {
    const scripts = readdirSync(embed).filter((file) => file.endsWith(".js") && !languageFile.test(file));
    const whole = wholeObject(keys);
    assert.ok(scripts.some((file) => whole.test(readFileSync(new URL(file, embed), "utf8"))));
  });
}
