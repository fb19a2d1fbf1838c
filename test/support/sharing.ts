/** What a reader's browser can and cannot share, for one test. */
import { render } from "lit";
import type { TemplateResult } from "lit";
import { afterwards, eventsOf, find, press, settled, until } from "./page.js";

export const shareEvents = ["standfirst-share", "standfirst-shared", "standfirst-share-failed"];
export const story = "https://halyard.example/film/last-reel";

/** What happened on a page, in the words of the contract. */
export const told = (heard: CustomEvent[]) => heard.map(({ type, detail }) => ({ type, ...(detail as object) }));
export const shared = (channel: string, url = story) => [
  { type: "standfirst-share", channel, url },
  { type: "standfirst-shared", channel, url },
];

/** Presses the button, whose menu comes from a file of its own the first time. */
export async function opened(element: Element): Promise<Element> {
  await press(find("button", "Share", element));
  const menu = () => element.shadowRoot?.querySelector<HTMLElement>("[part=menu]");
  await until(() => menu()?.matches(":popover-open"), "the menu did not open");
  await settled(element);
  return element;
}

/** Presses the button and waits for how the try ended. */
export async function pressShare(element: Element): Promise<CustomEvent[]> {
  const heard = eventsOf(element, ...shareEvents);
  await press(find("button", undefined, element));
  await until(() => heard.length === 2, "the try never ended");
  await settled(element);
  return heard;
}

function replace(target: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, value });
  afterwards(() => (own ? Object.defineProperty(target, name, own) : Reflect.deleteProperty(target, name)));
}

/** No share sheet, as on many desktops. */
export function shareSheetAbsent(): void {
  replace(navigator, "canShare", undefined);
  replace(navigator, "share", undefined);
}

/** A share sheet that ends by itself: well, in an error of that name, in `nothing` as some polyfills do, when told (`pending`), or that takes nothing (`cannot`). */
export function shareSheet(ending = "shared") {
  let end = (): void => undefined;
  const sheet = {
    opened: [] as ShareData[],
    /** Whether the press was still fresh when the sheet was asked for. */
    wasActive: false,
    ended: false,
    end: () => end(),
  };
  const share = (data: ShareData): Promise<void> => {
    sheet.opened.push(data);
    sheet.wasActive = "userActivation" in navigator ? navigator.userActivation.isActive : true;
    if (ending === "pending") return new Promise((resolve) => (end = resolve));
    sheet.ended = true;
    if (ending === "shared") return Promise.resolve();
    if (ending === "nothing") return Promise.reject();
    return Promise.reject(ending === "TypeError" ? new TypeError("data") : new DOMException("no", ending));
  };
  replace(navigator, "canShare", () => ending !== "cannot");
  replace(navigator, "share", share);
  return sheet;
}

/** A clipboard that takes what is written to it, in a list that grows. */
export function clipboardWrites(): string[] {
  const texts: string[] = [];
  replace(navigator, "clipboard", { writeText: async (text: string) => void texts.push(text) });
  return texts;
}

/** A clipboard that refuses to be written to; `everywhere`: the page swallows the copy command too. */
export function clipboardRefuses({ everywhere = false } = {}): void {
  const { clipboard } = navigator;
  const writeText = (): Promise<never> => Promise.reject(new DOMException("no", "NotAllowedError"));
  replace(navigator, "clipboard", { writeText, readText: () => clipboard.readText() });
  if (!everywhere) return;
  const swallow = (event: ClipboardEvent): void => event.stopImmediatePropagation();
  addEventListener("copy", swallow, { capture: true });
  afterwards(() => removeEventListener("copy", swallow, { capture: true }));
}

/** No clipboard object at all, as on plain http. */
export function noClipboard(): void {
  replace(navigator, "clipboard", undefined);
}

/** Puts elements into the page's head for this test; returns the first. */
export function inHead(content: TemplateResult): Element {
  const holder = document.createElement("div");
  render(content, holder);
  const elements = [...holder.children];
  document.head.append(...elements);
  afterwards(() => elements.forEach((element) => element.remove()));
  return elements[0] as Element;
}
