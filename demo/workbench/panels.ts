import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { WidgetState } from "../stories/story.js";
import type { AxeResult, LogLine } from "./canvas.js";
import type { Measured, Measures } from "./contrast.js";
import { forms } from "./markup-forms.js";
import { copyable, prose } from "./parts.js";
import type { Template } from "./parts.js";
import { isBoolean, isChoice, isJson, isNumber, suggestions } from "./reference.js";
import type { AttributeEntry, ElementReference } from "./reference.js";
import { themeCss, themes, tokens } from "./theme.js";
import type { Theme, Token } from "./theme.js";

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** The markup of a state, written for one system. */
export function markupPanel(
  tag: string,
  state: WidgetState,
  chosen: string,
  choose: (form: string) => void,
): TemplateResult {
  const form = forms.find(({ id }) => id === chosen) ?? forms[0];
  return html`<label class="field">
      Written for
      <select @change=${(event: Event) => choose(valueOf(event))}>
        ${forms.map(({ id, name }) => html`<option value=${id} ?selected=${id === form?.id}>${name}</option>`)}
      </select>
    </label>
    <p>${form?.where}</p>
    ${form ? copyable(form.write(tag, state), `${form.name} markup`) : nothing}`;
}

function control(
  entry: AttributeEntry,
  value: string | true | undefined,
  turn: (text: string) => void,
): TemplateResult {
  const id = `control-${entry.name}`;
  const text = value === true ? "true" : (value ?? "");
  if (isBoolean(entry))
    return html`<input
      id=${id}
      type="checkbox"
      .checked=${live(value !== undefined)}
      @change=${(event: Event) => turn((event.target as HTMLInputElement).checked ? "true" : "")}
    />`;
  if (isJson(entry))
    return html`<textarea
      id=${id}
      rows="3"
      spellcheck="false"
      .value=${live(text)}
      @change=${(event: Event) => turn(valueOf(event))}
    ></textarea>`;
  const words = suggestions(entry);
  if (isChoice(entry))
    return html`<select id=${id} .value=${live(text)} @change=${(event: Event) => turn(valueOf(event))}>
      <option value="">–</option>
      ${words.map((word) => html`<option value=${word} ?selected=${word === text}>${word}</option>`)}
    </select>`;
  return html`<input
      id=${id}
      type=${isNumber(entry) ? "number" : "text"}
      list=${words.length ? `${id}-list` : nothing}
      .value=${live(text)}
      @change=${(event: Event) => turn(valueOf(event))}
    />
    ${words.length ? html`<datalist id="${id}-list">${words.map((word) => html`<option value=${word}></option>`)}</datalist>` : nothing}`;
}

export interface Controls {
  readonly element: ElementReference;
  readonly state: WidgetState;
  readonly turn: (name: string, value: string) => void;
  readonly call: (method: string) => void;
  /** What was turned by hand, and how to take it back. */
  readonly turned: Readonly<Record<string, string>>;
  readonly undo: () => void;
}

/** A control for each attribute, a button for each method that needs no argument. */
export function controlsPanel({ element, state, turn, call, turned, undo }: Controls): TemplateResult {
  const methods = element.methods.filter(({ isBare }) => isBare);
  return html`<div class="methods">
      ${methods.map(({ name, description }) => html`<button type="button" title=${description} @click=${() => call(name)}>${name}()</button>`)}
      <button type="button" ?disabled=${!Object.keys(turned).length} @click=${undo}>As it was</button>
    </div>
    <div class="controls">
      ${element.attributes.map(
        (entry) =>
          html`<div class="control">
            <label for="control-${entry.name}">${entry.name}</label>
            ${control(entry, state.attributes?.[entry.name], (value) => turn(entry.name, value))}
            <p>${prose(entry.description)}</p>
          </div>`,
      )}
    </div>`;
}

function tokenField(
  { name, kind, usual, about }: Token,
  theme: Theme,
  colours: Theme,
  set: (name: string, value: string) => void,
): TemplateResult {
  const value = theme[name] ?? "";
  return html`<div class="control">
    <label for="token-${name}">${name}</label>
    <div class="pair">
      <input
        id="token-${name}"
        .value=${live(value)}
        placeholder=${usual}
        spellcheck="false"
        @change=${(event: Event) => set(name, valueOf(event))}
      />
      ${
        kind === "colour"
          ? html`<input
              type="color"
              aria-label="Choose ${name}"
              .value=${live(colours[name] ?? "#808080")}
              @input=${(event: Event) => set(name, valueOf(event))}
            />`
          : nothing
      }
    </div>
    <p>${about}</p>
  </div>`;
}

function contrastTable(measured: readonly Measured[]): TemplateResult {
  return html`<table class="contrast">
    <caption>
      Contrast on this page
    </caption>
    <tbody>
      ${measured.map(
        ({ name, ratio, least }) =>
          html`<tr class=${ratio < least ? "short" : ""}>
            <th scope="row">${name}</th>
            <td>${ratio.toFixed(2)}</td>
            <td>${ratio < least ? `below ${least}` : `${least} is reached`}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** All tokens, what they make of the contrasts, and the rule to paste. */
export function themePanel(
  theme: Theme,
  { contrasts, colours }: Measures,
  set: (theme: Theme) => void,
): TemplateResult {
  const turn = (name: string, value: string): void => {
    const { [name]: _, ...others } = theme;
    set(value ? { ...others, [name]: value } : others);
  };
  return html`<div class="methods">
      ${Object.entries(themes).map(([name, each]) => html`<button type="button" @click=${() => set(each)}>${name}</button>`)}
    </div>
    <div class="split">
      <div class="controls">${tokens.map((token) => tokenField(token, theme, colours, turn))}</div>
      <div>${contrastTable(contrasts)} ${copyable(themeCss(theme), "Style rule to paste")}</div>
    </div>`;
}

/** What the widget told the page, the last first. */
export function eventsPanel(element: ElementReference, log: readonly LogLine[], clear: () => void): TemplateResult {
  const names = element.events.map(({ name }) => name).join(", ");
  return html`<p>
      ${names ? prose(`Listening for \`${names.replaceAll(", ", "` `")}\`, links, script errors and breaches of the policy.`) : "Listening for links, script errors and breaches of the policy."}
    </p>
    <button type="button" @click=${clear}>Clear</button>
    ${
      log.length
        ? html`<ol class="log" reversed>
            ${log.map(({ name, detail }) => html`<li><strong>${name}</strong> <code>${detail}</code></li>`)}
          </ol>`
        : html`<p class="quiet">Nothing yet. Use the widget above.</p>`
    }`;
}

export type Check =
  | { readonly is: "open" | "running" }
  | { readonly is: "done"; readonly result: AxeResult }
  | { readonly is: "failed"; readonly reason: string };

function findings({ violations, passes, incomplete }: AxeResult): TemplateResult {
  return html`<p class=${violations.length ? "bad" : "good"} role="status">
      ${violations.length ? `${violations.length} rules are broken.` : `Nothing to object to: ${passes.length} rules hold.`}
      ${incomplete.length ? `${incomplete.length} need a person's eye: ${incomplete.map(({ id }) => id).join(", ")}.` : ""}
    </p>
    ${violations.map(
      ({ id, help, nodes }) =>
        html`<h3>${id}: ${help}</h3>
          <ul>
            ${nodes.map(({ html: code }) => html`<li><code>${code}</code></li>`)}
          </ul>`,
    )}`;
}

/** axe-core over this state, on this host page, when somebody asks. */
export function checksPanel(check: Check, run: () => void): Template {
  return html`<p>
      Runs axe-core inside the page above, over the widget alone: what the page does to its own words is the page's
      affair.
    </p>
    <button type="button" ?disabled=${check.is === "running"} @click=${run}>
      ${check.is === "running" ? "Running …" : "Run axe on this state"}
    </button>
    ${check.is === "done" ? findings(check.result) : nothing}
    ${check.is === "failed" ? html`<p class="bad" role="status">It could not run: ${check.reason}</p>` : nothing}`;
}
