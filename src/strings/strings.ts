import type { en } from "./en.js";
import type { enPlayer } from "./en-player.js";
import type { enSignup } from "./en-signup.js";

/** A sentence, or one for each plural category that the language has. `{name}` is replaced by the value of that name. */
export type Message = string | ({ other: string } & { [category in Intl.LDMLPluralRule]?: string });

/** The messages of one part of the kit, as a language file must hold them: none may be missing. */
export type PageWords = Record<keyof typeof en, Message>;
export type PlayerWords = Record<keyof typeof enPlayer, Message>;
export type SignupWords = Record<keyof typeof enSignup, Message>;

/** Every message of every widget. */
export type Translation = PageWords & PlayerWords & SignupWords;

/** Where some messages are in other languages, by the first part of the language's tag. */
export type Languages<Words = Partial<Translation>> = Record<string, () => Promise<{ strings: Words }>>;

/** What a message is about: numbers are written the way the language writes them. */
export type Values = Record<string, string | number>;

const loaded = new Map<unknown, Partial<Translation>>();

/**
 * The words of a language, and a call when its file has come. Languages we do not have, and files that a host blocks or
 * misses, give an empty list: the caller falls back to English.
 */
export function translationFor(languages: Languages, language: string, whenLoaded: () => void): Partial<Translation> {
  const load = languages[language.toLowerCase().split("-")[0] ?? ""];
  const known = loaded.get(load);
  if (known) return known;
  load?.().then(
    ({ strings }) => {
      loaded.set(load, strings);
      whenLoaded();
    },
    () => undefined,
  );
  return {};
}

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
