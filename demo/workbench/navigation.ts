import { html } from "lit";
import type { TemplateResult } from "lit";
import { stories } from "../stories/index.js";
import { slugOf } from "../stories/story.js";
import { linkTo } from "./address.js";
import type { Address } from "./address.js";
import { pages } from "./docs.js";
import { weight } from "./parts.js";
import type { Reference } from "./reference.js";

interface Navigation {
  readonly address: Address;
  readonly reference: Reference;
  /** Absent: this copy stands without its services. */
  readonly services: string;
  /** Words that what is listed has to hold. */
  readonly sought: string;
  readonly seek: (words: string) => void;
}

function link(address: Address, section: string, page: string, name: string): TemplateResult {
  const isHere = address.section === section && address.page === page;
  return html`<li><a href=${linkTo(address, section, page)} aria-current=${isHere ? "page" : "false"}>${name}</a></li>`;
}

/** Arrow keys go through the links that are to be seen, as through any list; Tab works as on every page. */
function walk(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const places = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>("a, summary")].filter((each) =>
    each.checkVisibility(),
  );
  const here = places.indexOf(event.target as HTMLElement);
  const next = places[here + step];
  if (here < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

const close = (event: Event): void => {
  if ((event.target as Element).closest("a"))
    document.querySelector<HTMLDetailsElement>("details.menu")?.removeAttribute("open");
};

function contents({ address, reference, services, sought, seek }: Navigation): TemplateResult {
  const fits = (...names: string[]): boolean =>
    sought
      .toLowerCase()
      .split(/\s+/)
      .every((word) => names.join(" ").toLowerCase().includes(word));
  const found = stories.map((each) => ({
    ...each,
    states: each.states.filter(({ name }) => fits(each.name, each.tag, name)),
  }));
  return html`<label class="field"
      >Find a page or a state
      <input type="search" .value=${sought} @input=${(event: Event) => seek((event.target as HTMLInputElement).value)}
    /></label>
    <nav aria-label="Workbench" @keydown=${walk} @click=${close}>
      <h2>Documentation</h2>
      <ul>
        ${pages.filter(([, title]) => fits(title)).map(([slug, title]) => link(address, "docs", slug, title))}
      </ul>
      <h2>Widgets</h2>
      ${found.map(
        ({ tag, name, states }) =>
          html`<details ?open=${sought ? states.length > 0 : address.section === tag} ?hidden=${states.length === 0}>
            <summary>${name}</summary>
            <ul>
              ${link(address, tag, "", "Guide and reference")}
              ${states.map((state) => link(address, tag, slugOf(state.name), state.name))}
            </ul>
          </details>`,
      )}
      <h2>See also</h2>
      <ul>
        <li><a href="../">The story page</a></li>
        ${services ? html`<li><a href="${services}/outbox">The outbox</a></li>` : ""}
      </ul>
    </nav>
    ${weight(reference)}`;
}

/** The sidebar; on a small screen a menu that is closed until it is wanted. */
export function sidebar(navigation: Navigation): TemplateResult {
  return html`<a class="skip" href="#content" @click=${skip}>Skip to the widget</a>
    <header class="side">
      <p class="name"><a href="#/docs/getting-started">Standfirst</a> <span>workbench</span></p>
      <details class="menu" ?open=${matchMedia("(width >= 60rem)").matches}>
        <summary>Contents</summary>
        <div class="contents">${contents(navigation)}</div>
      </details>
    </header>`;
}

/** The hash is the address of what is shown, so the link moves the focus without it. */
function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#content")?.focus();
}
