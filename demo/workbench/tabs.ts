import { html } from "lit";
import type { TemplateResult } from "lit";
import type { WidgetState } from "../stories/story.js";
import { panels } from "./address.js";
import type { Address, Panel } from "./address.js";
import type { LogLine } from "./canvas.js";
import type { Measures } from "./contrast.js";
import { checksPanel, controlsPanel, eventsPanel, markupPanel, themePanel } from "./panels.js";
import type { Check } from "./panels.js";
import { referenceTables } from "./parts.js";
import type { Template } from "./parts.js";
import type { ElementReference } from "./reference.js";

export interface Tabs {
  readonly address: Address;
  readonly change: (part: Partial<Address>) => void;
  readonly element: ElementReference;
  readonly tag: string;
  readonly state: WidgetState;
  readonly log: readonly LogLine[];
  readonly clear: () => void;
  readonly measured: Measures;
  readonly check: Check;
  readonly runChecks: () => void;
  readonly call: (method: string) => void;
}

const names: Readonly<Record<Panel, string>> = {
  markup: "Markup",
  controls: "Controls",
  theme: "Theme",
  events: "Events",
  reference: "Reference",
  checks: "Checks",
};

/** The pattern of https://www.w3.org/WAI/ARIA/apg/patterns/tabs/: one stop for Tab, arrows between the tabs. */
function walk(event: KeyboardEvent, change: Tabs["change"], panel: Panel): void {
  const place = panels.indexOf(panel);
  const next = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: panels.length - 1 }[event.key];
  const chosen = next === undefined ? undefined : panels.at(next % panels.length);
  if (!chosen) return;
  event.preventDefault();
  change({ panel: chosen });
  document.querySelector<HTMLElement>(`#tab-${chosen}`)?.focus();
}

function content({
  address,
  change,
  element,
  tag,
  state,
  log,
  clear,
  measured,
  check,
  runChecks,
  call,
}: Tabs): Template {
  const turn = (name: string, value: string): void => change({ attributes: { ...address.attributes, [name]: value } });
  switch (address.panel) {
    case "markup":
      return markupPanel(tag, state, address.form, (form) => change({ form }));
    case "controls":
      return controlsPanel({
        element,
        state,
        turn,
        call,
        turned: address.attributes,
        undo: () => change({ attributes: {} }),
      });
    case "theme":
      return themePanel(address.tokens, measured, (tokens) => change({ tokens }));
    case "events":
      return eventsPanel(element, log, clear);
    case "reference":
      return referenceTables(element);
    default:
      return checksPanel(check, runChecks);
  }
}

/** Everything about the state on show. */
export function tabs(all: Tabs): TemplateResult {
  const { panel } = all.address;
  const label = (each: Panel): string =>
    each === "events" && all.log.length ? `Events (${all.log.length})` : names[each];
  return html`<div
      class="tabs"
      role="tablist"
      aria-label="About this state"
      @keydown=${(event: KeyboardEvent) => walk(event, all.change, panel)}
    >
      ${panels.map(
        (each) =>
          html`<button
            type="button"
            role="tab"
            id="tab-${each}"
            aria-controls="panel"
            aria-selected=${each === panel ? "true" : "false"}
            tabindex=${each === panel ? "0" : "-1"}
            @click=${() => all.change({ panel: each })}
          >
            ${label(each)}
          </button>`,
      )}
    </div>
    <section id="panel" role="tabpanel" aria-labelledby="tab-${panel}">${content(all)}</section>`;
}
