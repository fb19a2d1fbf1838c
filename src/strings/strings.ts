import type { en } from "./en.js";
import type { enPlayer } from "./en-player.js";
import type { enSignup } from "./en-signup.js";

/** A sentence, or one for each plural category that the language has. `{name}` is replaced by the value of that name. */
export type Message = string | ({ other: string } & { [category in Intl.LDMLPluralRule]?: string });

/** Every message of every widget, as a language file must hold them. */
export type Translation = Record<keyof typeof en | keyof typeof enPlayer | keyof typeof enSignup, Message>;

/** What a message is about: numbers are written the way the language writes them. */
export type Values = Record<string, string | number>;

const files: Record<string, () => Promise<{ strings: Translation }>> = {};

const loaded = new Map<string, Translation>();

/**
 * The words of a language, and a call when its file has come. Languages we do not have, and files that a host blocks or
 * misses, give an empty list: the caller falls back to English.
 */
export function translationFor(language: string, whenLoaded: () => void): Partial<Translation> {
  const key = language.toLowerCase().split("-")[0] ?? "";
  const known = loaded.get(key);
  if (known) return known;
  files[key]?.().then(
    ({ strings }) => {
      loaded.set(key, strings);
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
