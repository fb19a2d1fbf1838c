/** Whoever draws again when it is asked to. */
interface Speaker {
  requestUpdate(): void;
}

const speakers = new Set<Speaker>();
let watching: MutationObserver | undefined;

/** The nearest `lang` above an element, across shadow roots, as HTML defines it; English where the page names none. */
export function languageOf(element: Element): string {
  for (let node: Element | null = element; node;) {
    const named: Element | null = node.closest("[lang]:not([lang=''])");
    if (named) return canonicalTag(named.getAttribute("lang"));
    const root: Node = node.getRootNode();
    node = "host" in root ? (root as ShadowRoot).host : null;
  }
  return "en";
}

/** `en_GB`, as some themes write it, would make every `Intl` throw; what is no language at all is English. */
function canonicalTag(text: string | null): string {
  try {
    return Intl.getCanonicalLocales(text?.trim().replaceAll("_", "-"))[0] ?? "en";
  } catch {
    return "en";
  }
}

/** Has a widget drawn again when any `lang` or `dir` in the document changes. One observer serves the whole page. */
export function watchLanguage(speaker: Speaker, signal: AbortSignal): void {
  if (!watching) {
    watching = new MutationObserver(() => speakers.forEach((each) => each.requestUpdate()));
    watching.observe(document, { attributeFilter: ["lang", "dir"], subtree: true });
  }
  speakers.add(speaker);
  signal.addEventListener("abort", () => {
    speakers.delete(speaker);
    if (speakers.size) return;
    watching?.disconnect();
    watching = undefined;
  });
}
