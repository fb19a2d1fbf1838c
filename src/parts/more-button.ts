import { html, nothing } from "lit";
import type { TemplateResult } from "lit";

export interface MoreOptions {
  label: string;
  /** What just happened, for those who do not see it. */
  status: string;
  /** `kept`: nothing more is to be had, and the button's place stays as long as the list's. */
  state: "offered" | "busy" | "kept" | "gone";
  more: () => void;
}

/** A button that makes a list longer, and the announcement of what came. */
export function moreButton({ label, status, state, more }: MoreOptions): TemplateResult {
  const button = html`<button
    class="action more ${state === "kept" ? "gone" : ""}"
    part="more"
    aria-disabled=${state === "busy" ? "true" : nothing}
    @click=${more}
  >
    ${label}
  </button>`;
  return html`${state === "gone" ? nothing : button}
    <p class="quiet" role="status" part="status">${status}</p>`;
}
