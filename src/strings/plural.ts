import type { Message, Values } from "./strings.js";

/** The plural categories in the order in which the build packs them: one that a language lacks is lacking in what follows, too. */
export const categories = ["other", "one", "many", "few", "two", "zero"] as const;

/** What stands between the sentences of a packed message. No word has one, for pages show it as a space. */
export const betweenForms = "\t";

/** The sentence of a message for a number, by the rules of its language. It travels with the files that count. */
export function sentenceFor(message: Message, language: string, values?: Values): string {
  const forms =
    typeof message === "string" ? message.split(betweenForms) : categories.map((category) => message[category]);
  const category = new Intl.PluralRules(language).select(Number(values?.["count"]));
  return forms[categories.indexOf(category)] ?? forms[0] ?? "";
}
