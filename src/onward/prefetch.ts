interface DataSaver {
  connection?: { saveData?: boolean };
}

/** Whether the reader asked for little data: https://wicg.github.io/savedata/ */
const isSaving = (): boolean =>
  Boolean((navigator as DataSaver).connection?.saveData) || matchMedia("(prefers-reduced-data: reduce)").matches;

/**
 * Tells the browser which of our links it may fetch ahead: `moderate` when the reader points at one, `immediate` now. The rules
 * lie inside the widget, nothing is added to the page. Other origins are left out. Browsers without speculation rules, and
 * pages whose policy forbids inline rules, are left as they are: https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export function prefetch(root: ParentNode, addresses: string[], eagerness: "moderate" | "immediate"): void {
  const urls = addresses.filter((url) => new URL(url).origin === location.origin);
  if (!urls.length || isSaving() || !HTMLScriptElement.supports?.("speculationrules")) return;
  const script = document.createElement("script");
  script.type = "speculationrules";
  try {
    script.textContent = JSON.stringify({ prefetch: [{ source: "list", urls, eagerness }] });
    root.append(script);
  } catch {
    // The page's Trusted Types let no script be written.
  }
}
