/** One window of WebKit over W3C WebDriver, with the few methods that the test runner's own commands call on a page. */

import { setTimeout as sleep } from "node:timers/promises";

/** Keys by the names of `KeyboardEvent.key`: https://w3c.github.io/webdriver/#keyboard-actions */
const keys = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
  Meta: "\uE03D",
};

const buttons = { left: 0, middle: 1, right: 2 };

function value(key) {
  const known = keys[key];
  if (!known && [...key].length > 1) throw new Error(`WebKit's driver knows no key named ${key}`);
  return known ?? key;
}

export class WebKitPage {
  #session;

  constructor(session) {
    this.#session = session;
  }

  static async open(driver, capabilities) {
    const body = JSON.stringify({ capabilities: { alwaysMatch: capabilities } });
    const answer = await fetch(`${driver}/session`, { method: "POST", body });
    const { value: opened } = await answer.json();
    if (!opened.sessionId) throw new Error(`WebKit did not start: ${opened.message}`);
    return new WebKitPage(`${driver}/session/${opened.sessionId}`);
  }

  async #ask(path, body, method = body ? "POST" : "GET") {
    const answer = await fetch(this.#session + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value: given } = await answer.json();
    if (!answer.ok) throw new Error(`WebKit: ${given?.error} ${given?.message}`);
    return given;
  }

  /** On a busy machine the driver answers before the page has heard of a press, and refuses the next one until it has. */
  async #act(type, id, ...actions) {
    const end = Date.now() + 10_000;
    const kind = type === "pointer" && { parameters: { pointerType: "mouse" } };
    for (;;)
      try {
        return await this.#ask("/actions", { actions: [{ type, id, actions, ...kind }] });
      } catch (error) {
        if (Date.now() > end || !/still underway/.test(error.message)) throw error;
        await sleep(100);
      }
  }

  goTo(url) {
    return this.#ask("/url", { url });
  }

  address() {
    return this.#ask("/url");
  }

  close() {
    return this.#ask("", undefined, "DELETE");
  }

  /**
   * The window has no frame, but the page may still be smaller than it, so what is missing is added. The page hears of its new size later than the
   * driver answers, so its size is asked for until it is near enough to be the new one.
   */
  async setViewportSize({ width, height }) {
    const read = { script: "return [innerWidth, innerHeight]", args: [] };
    let missing = [0, 0];
    for (let tries = 0; tries < 10; tries += 1) {
      await this.#ask("/window/rect", { x: 0, y: 0, width: width + missing[0], height: height + missing[1] });
      const [innerWidth, innerHeight] = await this.#ask("/execute/sync", read);
      if (innerWidth === width && innerHeight === height) return;
      const wanting = [missing[0] + width - innerWidth, missing[1] + height - innerHeight];
      if (wanting.every((part) => part >= 0 && part < 150)) missing = wanting;
    }
  }

  keyboard = {
    down: (key) => this.#act("key", "keyboard", { type: "keyDown", value: value(key) }),
    up: (key) => this.#act("key", "keyboard", { type: "keyUp", value: value(key) }),
    press: (key) => {
      const pressed = value(key);
      return this.#act("key", "keyboard", { type: "keyDown", value: pressed }, { type: "keyUp", value: pressed });
    },
    type: (text) =>
      this.#act(
        "key",
        "keyboard",
        ...[...text].flatMap((character) => ["keyDown", "keyUp"].map((type) => ({ type, value: character }))),
      ),
  };

  mouse = {
    move: (x, y) => this.#act("pointer", "mouse", { type: "pointerMove", x, y, duration: 0 }),
    down: ({ button = "left" } = {}) => this.#act("pointer", "mouse", { type: "pointerDown", button: buttons[button] }),
    up: ({ button = "left" } = {}) => this.#act("pointer", "mouse", { type: "pointerUp", button: buttons[button] }),
    click: (x, y, { button = "left" } = {}) =>
      this.#act(
        "pointer",
        "mouse",
        { type: "pointerMove", x, y, duration: 0 },
        { type: "pointerDown", button: buttons[button] },
        { type: "pointerUp", button: buttons[button] },
      ),
  };
}
