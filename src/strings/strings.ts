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

/** Where some messages are in other languages, by the first part of the language's tag. */
export type Languages<Words = Partial<Translation>> = Record<string, () => Promise<{ strings: Words }>>;

/** What a message is about: numbers are written the way the language writes them. */
export type Values = Record<string, string | number>;

/** What has come so far, for all widgets of the page. */
const heard: Record<string, Partial<Translation>> = {};

const primary = (language: string): string => language.split("-")[0] ?? "";

/**
 * Fetches the words of a language, and calls when they are there. Languages we do not have, and files that a host blocks
 * or misses, leave the caller with English.
 */
export function learn(languages: Languages, language: string, whenLearnt: () => void): void {
  const code = primary(language);
  languages[code]?.().then(
    ({ strings }) => {
      heard[code] = { ...heard[code], ...strings };
      whenLearnt();
    },
    () => undefined,
  );
}

/** A message in a language, as far as its words have come. */
export const messageIn = (language: string, key: keyof Translation): Message | undefined =>
  heard[primary(language)]?.[key];

/** Whether a page's own word is one that can be said. */
export const isMessage = (value: unknown): value is Message =>
  typeof ((value as { other?: unknown } | undefined)?.other ?? value) === "string";

/** Puts values into a message; a message with plurals is chosen by `values.count`. */
export function speak(message: Message, language: string, values: Values = {}): string {
  const text =
    typeof message === "string"
      ? message
      : (message[new Intl.PluralRules(language).select(Number(values.count))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === "number" ? value.toLocaleString(language) : (value ?? "");
  });
}
