import { readAddress } from "../signup/address.js";
import { purposeOf } from "../signup/consent.js";
import type { Purpose } from "../signup/consent.js";
import type { Field, Submission } from "../signup/submission.js";
import { readForm } from "../signup/submission.js";
import { isUnseen, readAuthorForm } from "./author-form.js";
import type { AuthorForm } from "./author-form.js";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The first thing a reader has to mend before the form can be sent. */
export interface Problem {
  control: Control;
  /** `email`, `name`, `consent`, `newsletters`; for another field of the author's the browser's own words are in `words`. */
  field: string;
  words?: string;
}

/** What a reader typed and ticked, in our form and in the author's. */
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
    return this.isInPlace ? (this.author?.email ?? null) : this.#root().querySelector<HTMLInputElement>("#email");
  }

  get #nameField(): HTMLInputElement | null | undefined {
    return this.isInPlace ? this.author?.name : this.#root().querySelector<HTMLInputElement>("#name");
  }

  /** What the author put into a slot whose words we read. */
  slotted(name: string): Element | null {
    return this.#host.querySelector?.(`:scope > [slot="${name}"]`) ?? null;
  }

  /** Reads the author's form; true when the reader was just writing in a field that ours replaces. */
  readAuthor(): boolean {
    const author = (this.author = readAuthorForm(this.#host));
    if (!author) return false;
    this.email ||= author.email?.value ?? "";
    this.name ||= author.name?.value ?? "";
    // Only after the upgrade: without script the browser's own check is all there is, and it refuses international addresses.
    if (this.isInPlace && author.email) author.form.noValidate = true;
    return author.isPlain && document.activeElement === author.email;
  }

  /** Writes what is typed into the author's form as well: browsers bring that back after a reload, and ours not. */
  keep(): void {
    this.email = this.emailField?.value ?? this.email;
    this.name = this.#nameField?.value ?? this.name;
    const { email, name } = this.author ?? {};
    if (this.isInPlace) return;
    if (email) email.value = this.email;
    if (name) name.value = this.name;
  }

  /** Takes the marks of what was to be mended away, here and in the author's form. */
  unmark(): void {
    for (const control of this.#controls) control.removeAttribute("aria-invalid");
  }

  /** Empties the fields for the next address. */
  clear(email = ""): void {
    this.email = email;
    const field = this.emailField;
    if (field) field.value = email;
    this.keep();
  }

  get #controls(): Control[] {
    const theirs = [...this.#host.querySelectorAll<Control>("input,select,textarea")].filter(
      (control) => !isUnseen(control) && (this.isInPlace || !this.author?.form.contains(control)),
    );
    return [...this.#root().querySelectorAll<Control>("input"), ...theirs];
  }

  /** The boxes the author asks for consent with. */
  get #boxes(): HTMLInputElement[] {
    const isBox = (control: Control): control is HTMLInputElement =>
      control.type === "checkbox" && this.#host.contains(control);
    return this.#controls.filter(isBox);
  }

  get newsletters(): string[] {
    return [...this.#root().querySelectorAll<HTMLInputElement>("[name=newsletters]:checked")].map(({ value }) => value);
  }

  /** What the boxes ask and how they were answered; `digest` fingerprints the words. */
  purposes(digest?: (text: string) => string): Purpose[] {
    return this.#boxes.map((box) => purposeOf(box, digest));
  }

  problem(): Problem | undefined {
    const { emailField } = this;
    for (const control of this.#controls) {
      if (control === emailField) {
        if (!readAddress(control.value)) return { control, field: "email" };
      } else if (control.name === "newsletters" && !this.newsletters.length) return { control, field: "newsletters" };
      else if (!control.validity.valid) {
        if (control === this.#nameField) return { control, field: "name" };
        if (control.type === "checkbox") return { control, field: "consent" };
        return { control, field: control.name, words: control.validationMessage };
      }
    }
    return undefined;
  }

  /** The author's fields as the browser would send them, then the boxes that are no part of the form. */
  reading(submitter?: HTMLElement | null): Pick<Submission, "fields" | "emailField" | "needsProof"> {
    const { form, button } = this.author ?? {};
    // Ours stands in for the author's button; its name and value are what the service looks for.
    const pressed = form?.contains(submitter ?? null) ? submitter : button;
    const reading = form ? readForm(form, pressed) : { fields: [] };
    const boxes = this.#boxes.filter((box) => box.checked && box.name && box.form !== form);
    return { ...reading, fields: [...reading.fields, ...boxes.map((box): Field => [box.name, box.value])] };
  }
}
