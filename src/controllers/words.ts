import type { ReactiveController } from "lit";
import type { Widget } from "../base/widget.js";
import { languageOf, watchLanguage } from "../base/language.js";
import { en } from "../strings/en.js";
import { pageLanguages } from "../strings/page-languages.js";
import { isMessage, learn, messageIn, sentenceOf, speak } from "../strings/strings.js";
import type { English, Languages, Translation, Values } from "../strings/strings.js";

/** Speaks for a widget in the language of the nearest `lang`, and follows when that changes, the widget moves or its file arrives. */
export class Words implements ReactiveController {
  /** The language of the page around the widget, for `Intl`. */
  language = "en";

  readonly #host: Widget;
  #languages: Languages[] = [pageLanguages];

  constructor(host: Widget) {
    this.#host = host;
    host.addController(this);
    host.onLife((signal) => watchLanguage(host, signal));
  }

  /** Asked before each render, because a page may move a widget, or what is around it, to where another language is spoken. */
  hostUpdate(): void {
    const language = languageOf(this.#host);
    if (language === this.language) return;
    this.language = language;
    this.#fetch();
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
      this.#fetch();
    }
    return this;
  }

  #fetch(): void {
    for (const languages of this.#languages) learn(languages, this.language, () => this.#host.requestUpdate());
  }
}
