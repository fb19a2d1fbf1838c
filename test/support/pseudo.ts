/** A language nobody speaks: English a good third longer, with accents, in brackets. What breaks in it breaks in some language. */
import { enPlayer } from "../../src/strings/en-player.js";
import { enShare } from "../../src/strings/en-share.js";
import { enSignup } from "../../src/strings/en-signup.js";
import { en } from "../../src/strings/en.js";
import type { Message } from "../../src/strings/strings.js";
import { isShown, renderedElements } from "./reading.js";

export const english: Record<string, Message> = { ...en, ...enShare, ...enSignup, ...enPlayer };

const accents: Record<string, string> = {
  a: "å",
  e: "ë",
  i: "ï",
  o: "ö",
  u: "ü",
  c: "ç",
  n: "ñ",
  A: "Å",
  E: "Ë",
  O: "Ö",
};

/** `Copy link` becomes `[Çöpy lïñk öñë]`; what stands in braces stays. */
function stretched(text: string): string {
  const more = ["öñë", "twö", "thrëë", "föür", "fïvë", "sïx", "sëvëñ"];
  const words: string[] = [];
  for (let length = 0; length < text.length * 0.4; length += (words.at(-1)?.length ?? 0) + 1)
    words.push(more[words.length % more.length] ?? "");
  const accented = text.replace(/\{\w+\}|[aeioucnAEO]/g, (part) => accents[part] ?? part);
  return `[${[accented, ...words].join(" ")}]`;
}

const both = (message: Message): Message =>
  typeof message === "string"
    ? stretched(message)
    : { one: stretched(message.one ?? message.other), other: stretched(message.other) };

/** For the property `strings`, or as JSON for the attribute. */
export const pseudoWords: Record<string, Message> = Object.fromEntries(
  Object.entries(english).map(([key, message]) => [key, both(message)]),
);

/** The words that are ours, as anybody can see by the brackets. */
function spokenByUs(within: Element): { text: Text; holder: Element }[] {
  const holders = renderedElements(within).filter((element) => isShown(element) && !element.closest(".quiet, script"));
  return holders.flatMap((holder) =>
    [...holder.childNodes]
      .filter((node): node is Text => node.nodeType === Node.TEXT_NODE && Boolean(node.textContent?.includes("[")))
      .map((text) => ({ text, holder })),
  );
}

/** Built-in words that the page's own have not replaced, seen or only heard. */
export function englishLeft(within: Element): string[] {
  const known = new Set(Object.values(english).filter((message) => typeof message === "string"));
  const heard = renderedElements(within).flatMap((element) => [
    element.ariaLabel ?? "",
    element.getAttribute("title") ?? "",
    element.getAttribute("placeholder") ?? "",
    ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ""),
  ]);
  return heard.map((text) => text.trim()).filter((text) => known.has(text));
}

const cuts = (style: CSSStyleDeclaration): boolean => /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
const scrolls = (style: CSSStyleDeclaration): boolean => /auto|scroll/.test(`${style.overflowX} ${style.overflowY}`);

/** What holds an element, from the nearest, up to what the reader can scroll: there nothing is lost. */
function holdersOf(element: Element): Element[] {
  const above = element.assignedSlot ?? element.parentElement ?? hostOf(element);
  return above && !scrolls(getComputedStyle(element)) ? [element, ...holdersOf(above)] : [element];
}

/** The box around a text. */
function boxOf(text: Text): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect();
}

/** Words that stick out of what holds them, are cut off, or run out of the window to the side. */
export function lostWords(within: Element): string[] {
  return spokenByUs(within).flatMap(({ text, holder }) => {
    const said = `"${text.data.trim()}"`;
    const words = boxOf(text);
    const holders = holdersOf(holder);
    const last = holders.at(-1) ?? holder;
    const isWide = words.left < -1 || words.right > document.documentElement.clientWidth + 1;
    if (!scrolls(getComputedStyle(last))) {
      if (isWide) return [`${said} leaves the window`];
    } else if (words.top + last.scrollTop < last.getBoundingClientRect().top - 1)
      return [`${said} lies above what ${last.localName}.${last.className} can scroll to`];
    const cutter = holders.find((each) => holds(each) && !isWithin(words, each.getBoundingClientRect()));
    return cutter ? [`${said} is cut off by ${cutter.localName}.${cutter.className}`] : [];
  });
}

/** Whether words must not stick out of an element: it cuts them off, or draws their ground. */
function holds(element: Element): boolean {
  const style = getComputedStyle(element);
  return !scrolls(style) && (cuts(style) || element.matches("button, [part=menu]"));
}

const isWithin = (words: DOMRect, box: DOMRect): boolean =>
  words.left >= box.left - 1 &&
  words.right <= box.right + 1 &&
  words.top >= box.top - 1 &&
  words.bottom <= box.bottom + 1;

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
