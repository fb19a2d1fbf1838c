import { html } from "lit";
import type { TemplateResult } from "lit";
import type { StorySponsor } from "../feeds/story.js";

/** Says in words that a story is paid for, and by whom. Belongs inside the link, so that nobody who hears its name misses it. */
export function sponsorLabel({ label, brand }: StorySponsor, defaultLabel: string): TemplateResult {
  return html`<span class="sponsor" part="sponsor"
    >${[label || defaultLabel, brand].filter(Boolean).join(" · ")}</span
  > `;
}
