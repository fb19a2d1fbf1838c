/** One thing the reader was asked, as it stood on the page. */
export interface Purpose {
  readonly id: string;
  readonly granted: boolean;
  readonly text: string;
  readonly sha256?: string;
}

/** Proof of what was asked and answered; described in demo/docs/signup-protocol.md. */
export interface ConsentRecord {
  readonly version: 1;
  readonly id: string;
  readonly time: string;
  readonly language: string;
  readonly page: string;
  readonly list: readonly string[];
  readonly privacy?: string;
  readonly purposes: readonly Purpose[];
}

/** Where the words of a checkbox stand that has no label: an element that it names, else what it stands in. */
function wordedBy(checkbox: HTMLInputElement): HTMLElement | null {
  const page = checkbox.getRootNode() as Document | DocumentFragment;
  const [id = ""] = checkbox.getAttribute("aria-labelledby")?.trim().split(/\s+/) ?? [];
  return (id && page.querySelector<HTMLElement>(`#${CSS.escape(id)}`)) || checkbox.parentElement;
}

/** What a checkbox asks: the words of its label as shown, whitespace collapsed. `digest` (`sha256` of proof.ts) adds their fingerprint. */
export function purposeOf(checkbox: HTMLInputElement, digest?: (text: string) => string): Purpose {
  const [label] = checkbox.labels ?? [];
  const shown = label ? label.innerText : (checkbox.getAttribute("aria-label") ?? wordedBy(checkbox)?.innerText ?? "");
  const text = shown.replace(/\s+/g, " ").trim();
  return { id: checkbox.name || checkbox.id, granted: checkbox.checked, text, sha256: digest?.(text) };
}

/** The record of this moment. */
export const consentRecord = (facts: Omit<ConsentRecord, "version" | "time">): ConsentRecord => ({
  version: 1,
  time: new Date().toISOString(),
  ...facts,
});

/** Sends a record to the publisher's own server beside a provider that cannot store it. Its answer changes nothing for the reader. */
export function deliverConsent(url: URL, email: string, consent: ConsentRecord): void {
  const body = new URLSearchParams({ email, submission: consent.id, consent: JSON.stringify(consent) });
  fetch(url, { method: "POST", body, keepalive: true, credentials: "same-origin" }).catch(() => undefined);
}
