/**
 * Every state that the workbench shows, on the page of a hostile publisher, in a column of a small phone, in both directions and both
 * colour schemes: it is there, it fits, nothing in the console, nothing that axe objects to.
 */
import "axe-core/axe.min.js";
import { expect } from "@open-wc/testing";
import { stories } from "../demo/stories/index.js";
import { htmlOf } from "../demo/workbench/markup.js";
import { placedState, servicesAsWritten } from "../demo/stories/story.js";
import type { WidgetState } from "../demo/stories/story.js";
import { define } from "../src/define.js";
import { answers, newKey, release } from "./support/origin.js";
import type { Answer } from "./support/origin.js";
import { isSeenHere } from "./support/engines.js";
import { afterwards, consoleMessages, settled, until } from "./support/page.js";

interface Axe {
  run(
    context: Element,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}
const { axe } = globalThis as unknown as { axe: Axe };
const rules = { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] };

/**
 * axe is most of the time this file takes and reads the same tree in every browser: it sees one of two looks that hold both directions and both
 * schemes in Firefox and the other one elsewhere, and both where there is one browser.
 */
const looks = (["ltr", "rtl"] as const).flatMap((dir, place) =>
  (["light", "dark"] as const).map((scheme) => ({
    dir,
    scheme,
    isForAxe: (dir === "rtl") === (scheme === "dark") && isSeenHere(place),
  })),
);

const feed = {
  version: "https://jsonfeed.org/version/1.1",
  title: "Halyard",
  items: [
    { id: "1", url: "https://halyard.example/one", title: "The tuner who maps a city by its pianos" },
    {
      id: "2",
      url: "https://halyard.example/two",
      title: "A full house in the dark",
      summary: "Six actors, one torch.",
    },
  ],
};

/** What the demo's services would answer to the faults that the states order. */
function answerFor(text: string): Answer {
  if (text.includes("status=500")) return { status: 500, body: "Broken as ordered" };
  const json = { type: "application/feed+json", body: JSON.stringify(feed) };
  return text.includes("delay=") ? { ...json, hold: true } : json;
}

/** A page whose publisher styles everything, and insists. */
async function hostilePage(): Promise<void> {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/demo/hosts/hostile.css" });
  const loaded = new Promise((resolve) => link.addEventListener("load", resolve, { once: true }));
  document.head.append(link);
  await loaded;
}

/** A column of a small phone with this in it. */
function column(markup: string): HTMLElement {
  const element = document.createElement("div");
  element.style.cssText =
    "inline-size: 320px !important; margin: 0 !important; border: 0 !important; padding: 0 !important";
  element.innerHTML = markup;
  document.body.append(element);
  afterwards(() => element.remove());
  return element;
}

/** The state in its column, and how wide the page makes the author's own HTML where we have no part in it. */
async function shown(tag: string, state: WidgetState): Promise<{ element: HTMLElement; limit: number }> {
  const key = newKey("story");
  const text = JSON.stringify(state);
  const services = text.includes(servicesAsWritten) ? await answers(key, answerFor(text)) : servicesAsWritten;
  if (services !== servicesAsWritten) afterwards(() => release(key));
  const here = placedState(state, { site: "/demo/", services });
  const plain = column(htmlOf("div", { name: "", html: here.html ?? "" }));
  // This page draws a border of 2 px around each of the author's elements, outside their width.
  const limit = Math.max(320 + 4, plain.scrollWidth);
  plain.remove();
  return { element: column(htmlOf(tag, here)), limit };
}

/** Colours as the publisher of such a page has them; what the page lets fade from one to the other has faded. */
function wear(element: HTMLElement, { dir, scheme }: (typeof looks)[number]): void {
  element.dir = dir;
  element.style.colorScheme = scheme;
  element.style.background = scheme === "dark" ? "#111" : "#fff";
  element.style.color = scheme === "dark" ? "#eee" : "#111";
  // The author's own button is the author's to colour: WebKitGTK gives it white words on light grey in a dark scheme.
  for (const button of element.querySelectorAll("button")) {
    button.style.color = element.style.color;
    button.style.background = element.style.background;
  }
  // What inherits a colour starts to fade in WebKit only when its parent has arrived, so it goes from one generation to the next.
  for (let generation = 0; generation < 30; generation += 1) {
    const fading = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    if (!fading.length) return;
    for (const transition of fading) transition.finish();
  }
}

function expectFit(element: HTMLElement, limit: number, look: string): void {
  const [widget] = element.children;
  const limits = element.getBoundingClientRect();
  const box = widget?.getBoundingClientRect();
  expect(element.scrollWidth, `${look}: the column scrolls sideways`).to.be.at.most(limit);
  // The page's own borders and margins on the element are the page's affair.
  expect(Math.round(box?.right ?? 0), `${look}: it stands out of the column`).to.be.at.most(
    Math.ceil(limits.right) + 8,
  );
}

async function expectAccessible(element: HTMLElement, look: string): Promise<void> {
  const { violations } = await axe.run(element, rules);
  const told = violations.map(
    ({ id, nodes }) => `${look}: ${id}\n${nodes.map((node) => node.html + node.failureSummary).join("\n")}`,
  );
  expect(told.join("\n")).to.equal("");
}

before(async () => {
  define();
  await hostilePage();
});

for (const { tag, states } of stories) {
  describe(`<${tag}> in every state of the workbench`, () => {
    for (const state of states) {
      it(state.name, async () => {
        const messages = consoleMessages();
        const { element, limit } = await shown(tag, state);
        await settled(element);
        const isEmpty = !state.attributes && !state.html && tag === "community-cta";
        const [widget] = element.children as unknown as [HTMLElement];
        if (isEmpty) expect(widget.offsetHeight).to.equal(0);
        else await until(() => widget.offsetHeight > 20, "it never took any space");
        for (const look of looks) {
          wear(element, look);
          const name = `${look.dir}, ${look.scheme}`;
          await settled(element);
          expectFit(element, limit, name);
          if (look.isForAxe) await expectAccessible(element, name);
        }
        // A publisher whose feed fails is told once; readers are not, and nothing else is ever said.
        const isFailing = JSON.stringify(state).includes("status=500");
        if (isFailing) await until(() => messages.length > 0, "the publisher was not told that the feed fails");
        const remarks = messages.splice(0, isFailing ? 1 : 0);
        expect(remarks.every((remark) => remark.includes("It answered 500"))).to.equal(true);
        expect(messages.join("\n")).to.equal("");
      });
    }
  });
}
