import type { Widget } from "../base/widget.js";
import { languageOf, watchLanguage } from "../base/language.js";
import { en } from "../strings/en.js";
import { pageLanguages } from "../strings/page-languages.js";
import { isMessage, learn, messageIn, sentenceOf, speak } from "../strings/strings.js";
import type { English, Languages, Translation, Values } from "../strings/strings.js";

/** Speaks for a widget in the language of the nearest `lang`, and follows when that changes or its file arrives. */
export class Words {
  /** The language of the page around the widget, for `Intl`. */
  language = "en";

  readonly #host: Widget;
  #languages: Languages[] = [pageLanguages];

  constructor(host: Widget) {
    this.#host = host;
    host.onLife((signal) => {
      watchLanguage(host, () => this.#follow(), signal);
      this.#follow();
    });
  }

  /** A built-in word or sentence: the page's own, else the language's, else English. */
  say(key: keyof typeof en, values?: Values): string {
    return this.sayFrom(en, key, values);
  }

  /**
   * The same for words that live outside first load, such as the player's: `english` is their English file, whole and in
   * its order. Who counts says how the sentence is chosen.
   */
  sayFrom<Key extends keyof Translation>(
    english: English<Key>,
    key: Key,
    values?: Values,
    choose = sentenceOf,
  ): string {
    const { language } = this;
    const own = this.#host.strings?.[key];
    const message = isMessage(own) ? own : (messageIn(language, english, key) ?? english[key]);
    return speak(choose(message, language, values), language, values);
  }

  /** Adds the other languages of words that live outside first load; asked again and again it does nothing. */
  learn(languages: Languages): this {
    if (!this.#languages.includes(languages)) {
      this.#languages.push(languages);
      this.#follow();
    }
    return this;
  }

  #follow(): void {
    const heard = (): void => this.#host.requestUpdate();
    this.language = languageOf(this.#host);
    for (const languages of this.#languages) learn(languages, this.language, heard);
    heard();
  }
}
