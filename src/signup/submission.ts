import type { ConsentRecord } from "./consent.js";

/** One reader's wish, with everything that goes over the wire. */
export interface Submission {
  /** A UUID: the same for every retry. */
  readonly id: string;
  readonly url: URL;
  /** Normalised by address.ts. */
  readonly email: string;
  readonly name?: string;
  /** The newsletters chosen, by their keys. */
  readonly newsletters: readonly string[];
  /** What the author's form holds, names and order as they are, hidden fields and honeypots included. */
  readonly fields: readonly Field[];
  /** The name of the author's e-mail field. */
  readonly emailField?: string;
  /** The page, without query and fragment. */
  readonly page: string;
  readonly title?: string;
  readonly consent?: ConsentRecord;
  /** The form asks for a proof of work (ALTCHA) before it is sent. */
  readonly needsProof?: boolean;
}

export type Field = readonly [name: string, value: string];

/** A UUID, version 4. `crypto.randomUUID` is missing where a page is served without TLS; this works there too. */
export function newSubmissionId(): string {
  const random = crypto.getRandomValues(new Uint8Array(36));
  return "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit, place: number) =>
    (Number(digit) ^ (((random[place] ?? 0) & 15) >> (Number(digit) / 4))).toString(16),
  );
}

/** Reads a form as the browser would send it, files left out. `submitter` is the button that was pressed. */
export function readForm(
  form: HTMLFormElement,
  submitter?: HTMLElement | null,
): Pick<Submission, "fields" | "needsProof"> {
  return {
    fields: [...new FormData(form, submitter)].filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
    needsProof: !!form.querySelector("altcha-widget"),
  };
}

/** The body of an ordinary form: what the author wrote, then what is missing under the provider's names. */
export function formBody(
  { fields, emailField, email, name, newsletters }: Submission,
  names: { email?: string; reader?: string; newsletter?: string } = {},
): URLSearchParams {
  const body = new URLSearchParams(fields as [string, string][]);
  body.set(emailField || names.email || "email", email);
  if (name) body.set(names.reader ?? "name", name);
  const key = names.newsletter ?? "list";
  for (const newsletter of newsletters) if (!body.getAll(key).includes(newsletter)) body.append(key, newsletter);
  return body;
}
