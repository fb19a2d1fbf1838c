import type { en } from "./en.js";
import type { enShare } from "./en-share.js";
import type { enPlayer } from "./en-player.js";
import type { enSignup } from "./en-signup.js";
import type { enStories } from "./en-stories.js";

/** A sentence, or one for each plural category that the language has. `{name}` is replaced by the value of that name. */
export type Message = string | ({ other: string } & { [category in Intl.LDMLPluralRule]?: string });

/** The messages of one part of the kit, as a language file must hold them: none may be missing. */
export type PageWords = Record<keyof typeof en | keyof typeof enShare | keyof typeof enStories, Message>;
export type PlayerWords = Record<keyof typeof enPlayer, Message>;
export type SignupWords = Record<keyof typeof enSignup, Message>;

/** Every message of every widget. */
export type Translation = PageWords & PlayerWords & SignupWords;

/** The words of one English file, which says them itself where a language has none. */
export type English<Key extends keyof Translation = keyof Translation> = Record<Key, Message>;

/**
 * Where some messages are in other languages, by the first part of the language's tag. The files beside the embed have no
 * `strings`: `build/pack-words.ts` has made one text of them, which is their `default`.
 */
export type Languages<Words = Partial<Translation>> = Record<
  string,
  () => Promise<{ strings: Words; default?: string }>
>;

/** What a message is about: numbers are written the way the language writes them. */
export type Values = Record<string, string | number>;

/** How the sentence of a message is found; who counts brings `sentenceFor` along. */
export type Choose = (message: Message, language: string, values?: Values) => string;

/** What has come so far, for all widgets of the page: words by language and key, packed blocks as lines by language and letter. */
const heard: Record<string, Record<string, Message>> = {};
const packs: Record<string, string[]> = {};

const primary = (language: string): string => language.split("-")[0] ?? "";

/**
 * Fetches the words of a language, and calls when they are there. Languages we do not have, and files that a host blocks
 * or misses, leave the caller with English.
 */
export function learn(languages: Languages, language: string, whenLearnt: () => void): void {
  const code = primary(language);
  languages[code]?.().then(
    ({ strings, default: packed = "" }) => {
      heard[code] = { ...heard[code], ...strings };
      for (const block of packed.split("\n\n")) packs[`${code}${block[0]}`] = block.slice(1).split("\n");
      whenLearnt();
    },
    () => undefined,
  );
}

/** A message in a language, as far as its words have come: a line of the block that is packed in the order of the English file, or the word itself. */
export function messageIn(language: string, english: object, key: keyof Translation): Message | undefined {
  const code = primary(language);
  const keys = Object.keys(english);
  return packs[`${code}${keys[0]?.[0]}`]?.[keys.indexOf(key)] ?? heard[code]?.[key];
}

/** Whether a page's own word is one that can be said. */
export const isMessage = (value: unknown): value is Message =>
  typeof ((value as { other?: unknown } | undefined)?.other ?? value) === "string";

/** The sentence of a message where nothing is counted. */
export const sentenceOf: Choose = (message) => (typeof message === "string" ? message : message.other);

/** Puts values into a sentence. */
export const speak = (sentence: string, language: string, values: Values = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === "number" ? value.toLocaleString(language) : (value ?? "");
  });
