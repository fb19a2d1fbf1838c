import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { ElementReference, Entry, Reference } from "./reference.js";

export type Template = TemplateResult | typeof nothing;

/** Words with code in backticks. */
export function prose(text: string): (TemplateResult | string)[] {
  return text.split("`").map((piece, index) => (index % 2 ? html`<code>${piece}</code>` : piece));
}

/** A piece of text to take away, with a button that says whether it worked. */
export function copyable(text: string, label: string): TemplateResult {
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const button = currentTarget as HTMLButtonElement;
    const said = await navigator.clipboard.writeText(text).then(
      () => "Copied",
      () => "Select the text and copy it",
    );
    button.textContent = said;
  };
  return html`<div class="code">
    <button type="button" aria-live="polite" .textContent=${live("Copy")} @click=${copy}></button>
    <pre tabindex="0" role="region" aria-label=${label}><code>${text}</code></pre>
  </div>`;
}

function table(caption: string, heads: readonly string[], rows: readonly (readonly unknown[])[]): Template {
  if (!rows.length) return nothing;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...others]) =>
            html`<tr>
              <th scope="row"><code>${first}</code></th>
              ${others.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const entries = (list: readonly Entry[], unnamed = ""): unknown[][] =>
  list.map(({ name, description }) => [name || unnamed, prose(description)]);

/** The tables of a widget, as its manifest has them. */
export function referenceTables(element: ElementReference): TemplateResult {
  const meaning = ["Name", "Meaning"];
  return html`<div class="tables">
    ${table(
      "Attributes",
      ["Attribute", "Meaning", "Type", "Default"],
      element.attributes.map((each) => [
        each.name,
        prose(each.description),
        html`<code>${each.type}</code>`,
        each.default ? html`<code>${each.default}</code>` : "–",
      ]),
    )}
    ${table("Slots", meaning, entries(element.slots, "(content)"))} ${table("Events", meaning, entries(element.events))}
    ${table("Methods", meaning, entries(element.methods))}
    ${table("Properties without an attribute", meaning, entries(element.properties))}
    ${table("Parts, for ::part()", meaning, entries(element.parts))}
    ${table("States, for :state()", meaning, entries(element.states))}
    ${table("Custom properties", meaning, entries(element.tokens))}
  </div>`;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What a page of the publisher downloads. */
export function weight({ files, version }: Reference): TemplateResult {
  if (files.length === 0) return html`<p class="weight">Version ${version}, from its sources</p>`;
  const first = files.find(({ name }) => name === "standfirst.js");
  const late = files.filter(({ name }) => name !== "standfirst.js");
  return html`<details class="weight">
    <summary>Version ${version}: the embed is <strong>${kilobytes(first?.compressed ?? 0)}</strong></summary>
    <p>Brotli, all six widgets and Lit. Fetched later, and only when used:</p>
    <ul>
      ${late.map(({ name, compressed }) => html`<li><span>${name.replace(/-[0-9a-f]{8}\.js$/, "")}</span> ${kilobytes(compressed)}</li>`)}
    </ul>
  </details>`;
}
