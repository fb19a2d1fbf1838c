/**
 * Runs in a page before anything of the page does, and keeps a record under a symbol, so that the record itself is no global name.
 * It is sent to the browser as text: nothing from outside the function is known in it.
 */
export function keepRecord() {
  const record = { violations: [], shifts: [] };
  Object.defineProperty(window, Symbol.for("host-record"), { value: record, enumerable: false });
  document.addEventListener("securitypolicyviolation", (event) => {
    record.violations.push(
      `${event.effectiveDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`,
    );
  });
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const moved = entry.sources.map(({ node }) => node?.nodeName ?? "(gone)");
        record.shifts.push({ value: entry.value, moved, afterInput: entry.hadRecentInput });
      }
    }).observe({ type: "layout-shift", buffered: true });
  }
}

/** The same for globals. It looks at every member of every built-in, which costs a browser more than most pages do: for the test that asks. */
export function keepGlobals() {
  const record = window[Symbol.for("host-record")];
  const owners = () => {
    const found = [];
    for (const name of Object.getOwnPropertyNames(window)) {
      if (!/^[A-Z]/.test(name)) continue;
      const { value } = Object.getOwnPropertyDescriptor(window, name) ?? {};
      if (typeof value === "function") found.push([name, value], [`${name}.prototype`, value.prototype]);
    }
    return found.filter(([, owner]) => owner !== null && owner !== undefined);
  };
  record.look = () => {
    const values = new Map();
    for (const [name, owner] of owners()) {
      for (const key of Reflect.ownKeys(owner)) {
        const { value, get, set } = Object.getOwnPropertyDescriptor(owner, key);
        const isKept = typeof value === "function" || get !== undefined || set !== undefined;
        values.set(`${name}.${String(key)}`, isKept ? [value, get, set] : ["data", typeof value]);
      }
    }
    return { names: new Set(Object.getOwnPropertyNames(window)), values };
  };
  record.before = record.look();
  /** What is on the page's globals now that was not there when the page began: new names, and changed or new members of the built-ins. */
  record.added = () => {
    const after = record.look();
    const isSame = (a, b) => a !== undefined && a.every((value, index) => Object.is(value, b[index]));
    return {
      // The second condition is about names that the driver of the browser leaves on pages.
      names: [...after.names].filter(
        (name) =>
          !record.before.names.has(name) &&
          !name.endsWith("ariaQuerySelector") &&
          !name.endsWith("ariaQuerySelectorAll"),
      ),
      members: [...after.values].flatMap(([name, value]) =>
        isSame(record.before.values.get(name), value) ? [] : [name],
      ),
    };
  };
}

/**
 * Every element inside shadow roots, with every computed value that does not come from layout. Runs in the page.
 * A slot draws nothing. An element without text of its own draws no letters, so what is inherited for letters does not count there: it may pass
 * the page's typography on to the author's own elements, which is what these are for. `frame`: the selector of the frame whose page is meant.
 */
export function readInnerStyles(frame) {
  // These are answered with used values, which follow the box the host gives the element; the host is free to size it.
  // -webkit-locale is the language, which follows the page by contract, yet `all` covers it.
  const fromLayout =
    /^(-webkit-locale|width|height|inline-size|block-size|perspective-origin|transform-origin|top|left|right|bottom|inset.*|margin.*|grid-template-(rows|columns))$/;
  const ofLetters =
    /^(-webkit-(font|text|line|hyphen|ruby|print|user-modify).*|-moz-.*|font.*|line-(height|break)|letter-spacing|word-.*|text-.*|white-space.*|hyphen.*|tab-size|overflow-wrap|list-style.*|quotes|orphans|widows|ruby-.*|cursor|pointer-events|caret-color|border-collapse|border-spacing|caption-side|empty-cells|speak.*|math-.*|interpolate-size|dominant-baseline|text-anchor|image-.*|stroke.*|fill.*|clip-rule|color-.*|paint-order|shape-rendering|marker.*|dynamic-range-limit|scrollbar-color|interactivity|accent-color|user-select)$/;
  const hasLetters = (element) =>
    element.matches("button, input, select, textarea, img, svg, video") ||
    [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
  const inside = [];
  const walk = (root, path) => {
    for (const [index, element] of [...root.querySelectorAll("*")].entries()) {
      const name = `${path} ${element.localName}[${index}]`;
      if (root instanceof ShadowRoot && element.localName !== "slot") {
        const style = getComputedStyle(element);
        const isDrawn = hasLetters(element);
        const values = [...style].filter(
          (property) =>
            !property.startsWith("--") && !fromLayout.test(property) && (isDrawn || !ofLetters.test(property)),
        );
        inside.push([name, Object.fromEntries(values.map((property) => [property, style.getPropertyValue(property)]))]);
      }
      if (element.shadowRoot) walk(element.shadowRoot, name);
    }
  };
  const page = frame ? document.querySelector(frame).contentDocument : document;
  for (const host of page.querySelectorAll("*")) if (host.shadowRoot) walk(host.shadowRoot, host.localName);
  return inside;
}
