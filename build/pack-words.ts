import { controlWords } from "../src/strings/en-controls.js";
import { frameWords } from "../src/strings/en-frame.js";
import { enShare } from "../src/strings/en-share.js";
import { enSignup } from "../src/strings/en-signup.js";
import { enStories } from "../src/strings/en-stories.js";
import { toolWords, transcriptWords } from "../src/strings/en-transcript.js";
import { en } from "../src/strings/en.js";
import { betweenForms, categories } from "../src/strings/plural.js";
import type { Message } from "../src/strings/strings.js";

/** Words by their keys, as a file of `src/strings` has them. */
export type Words = Record<string, Message>;

/** The English files whose words a file of another language has: that of the page, of the player, of a sign-up. */
export const englishFiles: Record<string, Words[]> = {
  "": [en, enShare, enStories],
  "-player": [controlWords, frameWords, transcriptWords, toolWords],
  "-signup": [enSignup],
};

/** The letter of an English file, by which its block is found: the first of its first key. */
const letterOf = (english: Words): string => Object.keys(english)[0]?.slice(0, 1) ?? "";

/** The sentences of a message, by plural category; none may stand after one that is missing. */
const formsOf = (message: Message | undefined): (string | undefined)[] =>
  typeof message === "object"
    ? categories.slice(0, Object.keys(message).length).map((name) => message[name])
    : [message];

/** A message as one line. What would read as the end of a sentence, a line or the text itself stops the build. */
function lineOf(words: Words, key: string): string {
  const forms = formsOf(words[key]);
  for (const form of forms)
    if (!form || /[\t\n\r\u2028\u2029`\\]|\$\{/.test(form)) throw new Error(`"${key}" cannot be packed: ${form}`);
  return forms.join(betweenForms);
}

/**
 * The words of a language as one text, without the keys that every language would repeat: a block for each English file, known by its
 * letter, with a line for each word in the order of that file. `messageIn` in `src/strings/strings.ts` reads it.
 */
export function packWords(words: Words, files: Words[], all = Object.values(englishFiles).flat()): string {
  const letters = all.map(letterOf);
  const twice = letters.find((letter, index) => letters.indexOf(letter) < index);
  if (twice) throw new Error(`two English files begin with the letter ${twice}; begin one of them with another word`);
  const lost = Object.keys(words).filter((key) => !files.some((english) => Object.hasOwn(english, key)));
  if (lost.length > 0) throw new Error(`no English file in build/pack-words.ts has ${lost.join(", ")}`);
  return files
    .map(
      (english) =>
        letterOf(english) +
        Object.keys(english)
          .map((key) => lineOf(words, key))
          .join("\n"),
    )
    .join("\n\n");
}
