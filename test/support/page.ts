/** What a reader does on a page and what a host sees of it. Every wait is for a condition, none for a time. */
import { executeServerCommand, resetMouse, sendKeys, sendMouse, setViewport } from "@web/test-runner-commands";

export * from "./reading.js";

/**
 * Waits until the condition holds, looked at before every frame, or less often where a look takes long, so that looking does not keep the page
 * from getting there; fails with the message after `within` milliseconds.
 */
export async function until<T>(
  condition: () => T,
  message = "the condition never held",
  within = 10_000,
): Promise<NonNullable<T>> {
  const end = performance.now() + within;
  for (;;) {
    const began = performance.now();
    const value = condition();
    if (value) return value;
    const next = began + 3 * (performance.now() - began);
    if (performance.now() > end) throw new Error(`${message} (waited ${within} ms)`);
    // A page in the background gets no frames, so a timer stands in for them there.
    do await new Promise((resolve) => (document.hidden ? setTimeout(resolve, 16) : requestAnimationFrame(resolve)));
    while (performance.now() < next);
  }
}

/** Waits until the element, or every upgraded element below the node, has rendered all it knows, and the page has been painted. */
export async function settled(within: Element = document.body): Promise<void> {
  const updating = (): Promise<unknown>[] =>
    [within, ...within.querySelectorAll("*")].flatMap((element) =>
      "updateComplete" in element ? [element.updateComplete as Promise<unknown>] : [],
    );
  await Promise.all(updating());
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await Promise.all(updating());
}

function middleOf(element: Element): [number, number] {
  element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0)
    throw new Error(`<${element.localName}> takes no space, so nobody can press it`);
  return [Math.floor(box.x + box.width / 2), Math.floor(box.y + box.height / 2)];
}

let isMouseAway = false;

/** What a hand does with the mouse: `move` to a place in the window, `click` there, `down`, `up`. */
export async function mouse(action: Parameters<typeof sendMouse>[0]): Promise<void> {
  isMouseAway = true;
  await sendMouse(action);
}

// Only where the test has moved it: to put the mouse back takes a browser as long as many a test that never does.
afterEach(async () => {
  if (isMouseAway) await resetMouse();
  isMouseAway = false;
});

/** A real mouse press in the middle of the element. */
export async function press(element: Element, button: "left" | "middle" = "left"): Promise<void> {
  await mouse({ type: "click", position: middleOf(element), button });
}

/** Puts the pointer on the element. */
export async function hover(element: Element): Promise<void> {
  await mouse({ type: "move", position: middleOf(element) });
}

/** Presses on one place of the element, holds, moves and lets go; places are fractions of its width. */
export async function drag(element: Element, from: number, to: number): Promise<void> {
  middleOf(element);
  const box = element.getBoundingClientRect();
  const place = (fraction: number): [number, number] => [
    Math.floor(box.x + box.width * fraction),
    Math.floor(box.y + box.height / 2),
  ];
  await mouse({ type: "move", position: place(from) });
  await mouse({ type: "down" });
  await mouse({ type: "move", position: place(to) });
  await mouse({ type: "up" });
}

/** Presses one key, as `KeyboardEvent.key` names it (`"Enter"`, `" "`, `"ArrowLeft"`, `"k"`), with modifiers held. */
export async function key(name: string, ...held: ("Shift" | "Control" | "Alt" | "Meta")[]): Promise<void> {
  for (const modifier of held) await sendKeys({ down: modifier });
  await sendKeys({ press: name });
  for (const modifier of held.toReversed()) await sendKeys({ up: modifier });
}

/** Types into whatever has the focus. */
export async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
}

/**
 * Presses into a field, again where the page moved it from under the pointer, selects what is in it and puts the text there instead. The text
 * comes at once, as a reader's password manager or clipboard brings it: pressing forty keys takes a browser longer than most tests. Where the
 * way through the letters matters, `type` them.
 */
export async function fill(field: HTMLElement, text: string): Promise<void> {
  await press(field);
  for (let presses = 1; presses < 4 && !field.matches(":focus"); presses += 1) await press(field);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
  if (!document.execCommand("insertText", false, text)) await type(text);
}

export async function tab({ backwards = false } = {}): Promise<void> {
  await (backwards ? key("Tab", "Shift") : key("Tab"));
}

/** The events of these names that reach the node from now on, in order, in a list that grows. */
export function eventsOf<E extends Event = CustomEvent>(target: EventTarget, ...names: string[]): E[] {
  const events: E[] = [];
  for (const name of names) target.addEventListener(name, (event) => events.push(event as E));
  return events;
}

/** The next event of that name, or a failure that says it never came. */
export async function nextEvent<E extends Event = CustomEvent>(
  target: EventTarget,
  name: string,
  within = 10_000,
): Promise<E> {
  const events = eventsOf<E>(target, name);
  return until(() => events[0], `no ${name} event came`, within);
}

const cleanUps: (() => unknown)[] = [];

/** Runs after the current test, whatever its outcome. */
export function afterwards(cleanUp: () => unknown): void {
  cleanUps.push(cleanUp);
}

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

const runnerRemark = "An error was thrown in a Promise outside a test";

/** Everything written to the console, thrown or rejected from now to the end of the test, in a list that grows. */
export function consoleMessages(): string[] {
  const messages: string[] = [];
  const original = { ...console };
  const isOver = new AbortController();
  // The test runner writes a remark and the error itself for every rejection; those two are its words, not the page's.
  let remarks = 0;
  for (const level of ["log", "info", "warn", "error", "debug"] as const) {
    console[level] = (...parts: unknown[]) => {
      const text = parts.map((part) => (part instanceof Element ? `<${part.localName}>` : String(part))).join(" ");
      if (text.startsWith(runnerRemark)) remarks = 2;
      remarks -= 1;
      if (remarks < 0 && !text.startsWith("Lit is in dev mode")) messages.push(`${level}: ${text}`);
    };
  }
  addEventListener("error", (event) => messages.push(`error: ${event.message}`), isOver);
  addEventListener("unhandledrejection", (event) => messages.push(`rejection: ${String(event.reason)}`), isOver);
  afterwards(() => {
    Object.assign(console, original);
    isOver.abort();
  });
  return messages;
}

/** The addresses requested from now on (as the browser's own record has them), in a list that grows. */
export function requestedAddresses(): string[] {
  const addresses: string[] = [];
  const observer = new PerformanceObserver((list) => addresses.push(...list.getEntries().map((entry) => entry.name)));
  observer.observe({ type: "resource" });
  afterwards(() => observer.disconnect());
  return addresses;
}

export interface Preferences {
  forcedColors?: "active" | "none";
  reducedMotion?: "reduce" | "no-preference";
  colorScheme?: "dark" | "light";
  contrast?: "more" | "less" | "no-preference";
  reducedData?: "reduce" | "no-preference";
  media?: "print" | "screen";
}

/** Sets what the reader's system prefers, for this test. False where the browser cannot be told (only Chromium can): skip there, and say so. */
export async function readerPrefers(preferences: Preferences): Promise<boolean> {
  afterwards(() => executeServerCommand("standfirst:emulate", {}));
  return executeServerCommand<boolean, Preferences>("standfirst:emulate", preferences);
}

export type Permission = "clipboard-read" | "clipboard-write" | "notifications" | "geolocation";
export type Setting = "granted" | "denied" | "prompt";

/** Grants or refuses permissions for this test. False where the browser cannot be told (only Chromium can). */
export async function permit(permissions: Partial<Record<Permission, Setting>>): Promise<boolean> {
  const names = Object.keys(permissions);
  afterwards(() =>
    executeServerCommand("standfirst:permit", Object.fromEntries(names.map((name) => [name, "prompt"]))),
  );
  return executeServerCommand<boolean, Partial<Record<Permission, Setting>>>("standfirst:permit", permissions);
}

/** Cuts the page off the network for this test. False where the browser cannot be told (only Chromium can). */
export async function goOffline(): Promise<boolean> {
  afterwards(() => executeServerCommand("standfirst:offline", { offline: false }));
  return executeServerCommand<boolean, { offline: boolean }>("standfirst:offline", { offline: true });
}

/** DOM nodes and listeners alive in the page after a collection of garbage, or undefined where the browser does not say (only Chromium does). */
export async function countAlive(): Promise<{ nodes: number; listeners: number } | undefined> {
  const counted = await executeServerCommand<{ nodes: number; listeners: number } | false, undefined>(
    "standfirst:count",
  );
  return counted === false ? undefined : counted;
}

const usualWindow = { width: 800, height: 600 };

/** A window of that size for this test. */
export async function windowSize(width: number, height = 800): Promise<void> {
  afterwards(() => setViewport(usualWindow));
  await setViewport({ width, height });
}

/** A window of that size for all tests of the `describe` it is called in: to change it takes a browser longer than many a test. */
export function windowOf(width: number, height = 800): void {
  before(() => setViewport({ width, height }));
  after(() => setViewport(usualWindow));
}
