import { html } from "lit";
import type { TemplateResult } from "lit";
import { hosts } from "../hosts/host.js";
import type { Host } from "../hosts/host.js";
import type { Address } from "./address.js";

interface Toolbar {
  readonly address: Address;
  readonly host: Host;
  readonly change: (part: Partial<Address>) => void;
  readonly reload: () => void;
  readonly isAlone: boolean;
}

const widths = [280, 320, 360, 480, 640, 768, 1024];
const zooms = [100, 125, 150, 200, 400];
const languages: readonly (readonly [string, string])[] = [
  ["", "As the page"],
  ["en", "English"],
  ["fr", "Français"],
  ["de", "Deutsch"],
  ["es", "Español"],
  ["it", "Italiano"],
  ["pt", "Português"],
  ["nl", "Nederlands"],
  ["pl", "Polski"],
  ["ja", "日本語"],
  ["ar", "العربية"],
];

const schemes: readonly Option[] = [
  ["", "As the page"],
  ["light", "Light"],
  ["dark", "Dark"],
];

type Option = readonly [value: string, name: string];

function choice(
  label: string,
  chosen: string,
  options: readonly Option[],
  choose: (value: string) => void,
): TemplateResult {
  return html`<label class="field">
    ${label}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(([value, name]) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`)}
    </select>
  </label>`;
}

/** The page around the widget and how it is looked at. */
export function toolbar({ address, host, change, reload, isAlone }: Toolbar): TemplateResult {
  const { width, zoom, lang, scheme } = address;
  const needsServices = host.feeds ?? host.signups;
  return html`<form
      class="toolbar"
      aria-label="The page around the widget"
      @submit=${(event: Event) => event.preventDefault()}
    >
      ${choice(
        "Host page",
        host.id,
        hosts.map(({ id, name }) => [id, name] as const),
        (value) => change({ host: value }),
      )}
      ${choice("Width", String(width), [["0", "All there is"], ...widths.map((each) => [String(each), `${each} px`] as const)], (value) => change({ width: Number(value) }))}
      ${choice(
        "Zoom",
        String(zoom),
        zooms.map((each) => [String(each), `${each} %`] as const),
        (value) => change({ zoom: Number(value) }),
      )}
      ${choice("Language", lang, languages, (value) => change({ lang: value }))}
      ${choice("Colours", scheme, schemes, (value) => change({ scheme: value }))}
      <button type="button" @click=${reload}>Reload</button>
      <button type="button" @click=${() => void document.querySelector(".stage iframe")?.requestFullscreen()}>
        Full screen
      </button>
    </form>
    <p class="about">
      ${host.about}${isAlone && needsServices ? html` <strong>This copy of the workbench has no server, so nothing is slow and nothing fails here; npm start brings one.</strong>` : ""}
    </p>`;
}
