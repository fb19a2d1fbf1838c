import type { Signup } from "../controllers/signup.js";
import { readAddress } from "../signup/address.js";
import { isUnseen } from "../signup/author-form.js";
import { purposeOf } from "../signup/consent.js";
import type { Purpose } from "../signup/consent.js";
import { readForm } from "../signup/submission.js";
import type { Field, Submission } from "../signup/submission.js";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The first thing a reader has to mend before the form can be sent. */
export interface Problem {
  control: Control;
  /** `email`, `name`, `consent`, `newsletters`; for another field of the author's the browser's own words are in `words`. */
  field: string;
  words?: string;
}

/** Whether a reader never sees it, or what it stands in. A part of a form that is given the focus by script is seen. */
function isTrap(control: Element, host: Element): boolean {
  for (let at: Element | null = control; at && at !== host; at = at.parentElement)
    if (isUnseen(at) && (at === control || !at.hasAttribute("tabindex"))) return true;
  return false;
}

/** What a reader typed, ticked and chose, in our form and in what the author put beside or in its place. */
export class Entries {
  readonly #signup: Signup;

  constructor(signup: Signup) {
    this.#signup = signup;
  }

  get #controls(): Control[] {
    const { host, fields } = this.#signup;
    const { author } = fields;
    const theirs = [...host.querySelectorAll<Control>("input,select,textarea")].filter(
      (control) => !isTrap(control, host) && (!author?.isPlain || !author.form.contains(control)),
    );
    return [...host.renderRoot.querySelectorAll<Control>("input"), ...theirs];
  }

  /** The boxes the author asks for consent with. */
  get #boxes(): HTMLInputElement[] {
    const isBox = (control: Control): control is HTMLInputElement =>
      control.type === "checkbox" && this.#signup.host.contains(control);
    return this.#controls.filter(isBox);
  }

  get hasBoxes(): boolean {
    return this.#boxes.length > 0;
  }

  get newsletters(): string[] {
    const chosen = this.#signup.host.renderRoot.querySelectorAll<HTMLInputElement>("[name=list]:checked");
    return [...chosen].map(({ value }) => value);
  }

  /** What the boxes ask and how they were answered; `digest` fingerprints the words. */
  purposes(digest?: (text: string) => string): Purpose[] {
    return this.#boxes.map((box) => purposeOf(box, digest));
  }

  problem(): Problem | undefined {
    const { host, fields } = this.#signup;
    const isChoice = (control: Control): boolean => control.name === "list" && !host.contains(control);
    for (const control of this.#controls) {
      if (control === fields.field("email")) {
        if (!readAddress(control.value)) return { control, field: "email" };
      } else if (isChoice(control) && !this.newsletters.length) return { control, field: "newsletters" };
      else if (control.willValidate && !control.validity.valid) {
        if (control === fields.field("name")) return { control, field: "name" };
        if (control.type === "checkbox") return { control, field: "consent" };
        return { control, field: control.name, words: control.validationMessage };
      }
    }
    return undefined;
  }

  /** Takes the marks of what was to be mended away, here and in the author's form. */
  unmark(): void {
    for (const control of this.#controls) control.removeAttribute("aria-invalid");
  }

  /** The button of the author's form that is pressed. Ours stands in for the author's; its name and value are what the service looks for. */
  pressed(submitter?: HTMLElement | null): HTMLElement | undefined {
    const { form, button } = this.#signup.fields.author ?? {};
    return submitter && form?.contains(submitter) ? submitter : button;
  }

  /** The author's fields as the browser would send them, then the boxes that are no part of the form. */
  reading(submitter?: HTMLElement | null): Pick<Submission, "fields" | "emailField" | "needsProof"> {
    const { form, email } = this.#signup.fields.author ?? {};
    const reading = form ? readForm(form, this.pressed(submitter)) : { fields: [] };
    const boxes = this.#boxes.filter((box) => box.checked && box.name && box.form !== form);
    return {
      ...reading,
      emailField: email?.name,
      fields: [...reading.fields, ...boxes.map((box): Field => [box.name, box.value])],
    };
  }
}
