import type { Widget } from "../base/widget.js";
import { readAuthorForm } from "../signup/author-form.js";
import type { AuthorForm } from "../signup/author-form.js";

const kinds = ["email", "name"] as const;

/** What a reader types, in our form or in the author's. */
export class SignupFields {
  author?: AuthorForm;
  /** Typed before our fields were there: into the author's form, or into one that came with the page. */
  email = "";
  name = "";
  readonly #host: Widget;

  constructor(host: Widget) {
    this.#host = host;
  }

  /** The field that the reader sees: where the author's own form stays on the page, because ours could not show all of it, the one in there. */
  field(kind: "email" | "name"): HTMLInputElement | null | undefined {
    const { author } = this;
    return author?.isPlain === false ? author[kind] : this.#host.renderRoot.querySelector<HTMLInputElement>(`#${kind}`);
  }

  /** Reads the author's form, which may be another one now; true when the reader was just writing in a field that ours replaces. */
  readAuthor(): boolean | undefined {
    for (const kind of kinds) this[kind] = this.field(kind)?.value || this[kind];
    const before = this.author;
    const author = (this.author = readAuthorForm(this.#host));
    for (const kind of kinds) {
      const theirs = author?.[kind];
      this[kind] ||= theirs?.value ?? "";
      // The same field may have been emptied on purpose.
      if (theirs && theirs !== before?.[kind]) theirs.value ||= this[kind];
    }
    return author?.isPlain && author.email?.matches(":focus");
  }

  /** Writes what is typed into the author's form as well: browsers bring that back after a reload, and ours not. */
  keep(): void {
    for (const kind of kinds) {
      this[kind] = this.field(kind)?.value ?? this[kind];
      const theirs = this.author?.[kind];
      if (theirs) theirs.value = this[kind];
    }
  }

  /** Empties the fields for the next address, or writes that into them. */
  clear(email = ""): void {
    const field = this.field("email");
    if (field) field.value = email;
    this.email = email;
    this.keep();
  }
}
