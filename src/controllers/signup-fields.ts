import { readAuthorForm } from "../signup/author-form.js";
import type { AuthorForm } from "../signup/author-form.js";

/** What a reader types, in our form or in the author's. */
export class SignupFields {
  author?: AuthorForm;
  /** Typed before our fields were there: into the author's form, or into one that came with the page. */
  email = "";
  name = "";
  readonly #host: HTMLElement;
  readonly #root: () => ParentNode;

  constructor(host: HTMLElement, root: () => ParentNode) {
    this.#host = host;
    this.#root = root;
  }

  /** The author's own form stays on the page, because ours could not show all of it. */
  get isInPlace(): boolean {
    return this.author?.isPlain === false;
  }

  get emailField(): HTMLInputElement | null {
    return this.isInPlace ? (this.author?.email ?? null) : this.#root().querySelector("#email");
  }

  get nameField(): HTMLInputElement | null {
    return this.isInPlace ? (this.author?.name ?? null) : this.#root().querySelector("#name");
  }

  /** Reads the author's form; true when the reader was just writing in a field that ours replaces. */
  readAuthor(): boolean {
    const author = (this.author = readAuthorForm(this.#host));
    if (!author) return false;
    this.email ||= author.email?.value ?? "";
    this.name ||= author.name?.value ?? "";
    return author.isPlain && !!author.email && document.activeElement === author.email;
  }

  /** Takes the check over from the browser, which refuses international addresses. Without script its check is all there is. */
  check(): void {
    const form = this.emailField?.form;
    if (form) form.noValidate = true;
  }

  /** Writes what is typed into the author's form as well: browsers bring that back after a reload, and ours not. */
  keep(): void {
    this.email = this.emailField?.value ?? this.email;
    this.name = this.nameField?.value ?? this.name;
    const { email, name } = this.author ?? {};
    if (this.isInPlace) return;
    if (email) email.value = this.email;
    if (name) name.value = this.name;
  }

  /** Empties the fields for the next address, or writes that into them. */
  clear(email = ""): void {
    this.email = email;
    const field = this.emailField;
    if (field) field.value = email;
    this.keep();
  }
}
