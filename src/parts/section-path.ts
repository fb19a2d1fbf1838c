import { html } from "lit";
import type { TemplateResult } from "lit";
import type { SectionLink } from "../base/story-widget.js";
import { safeHref } from "../base/url.js";

function step({ name, url }: SectionLink): TemplateResult | string {
  const href = safeHref(url);
  return href ? html`<a href=${href}>${name}</a>` : name;
}

/** One section is a line of its own; several are a path the reader can walk up. */
export function sectionPath(sections: SectionLink[], label: string): TemplateResult | undefined {
  const [only, more] = sections;
  if (!more) return only && html`<p class="section" part="section">${step(only)}</p>`;
  return html`<nav class="section" part="section" aria-label=${label}>
    <ol>
      ${sections.map((section) => html`<li>${step(section)}</li>`)}
    </ol>
  </nav>`;
}
