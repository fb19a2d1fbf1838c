import type { Widget } from "../base/widget.js";
import { languageOf, watchLanguage } from "../base/language.js";
import { en } from "../strings/en.js";
import { pageLanguages } from "../strings/page-languages.js";
import { isMessage, learn, messageIn, speak } from "../strings/strings.js";
import type { Languages, Message, Translation, Values } from "../strings/strings.js";

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

  /** The same for words that live outside first load, such as the player's: `english` is their English file. */
  sayFrom<Key extends keyof Translation>(english: Record<Key, Message>, key: Key, values?: Values): string {
    const own = this.#host.strings?.[key];
    return speak(isMessage(own) ? own : (messageIn(this.language, key) ?? english[key]), this.language, values);
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
