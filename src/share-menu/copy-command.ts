/**
 * Copies by the `copy` command, and believes it once our listener has seen it run: the command alone reports success even
 * when it copied nothing (Chromium, with a modal dialog open).
 */
export function copyByCommand(text: string, root: ShadowRoot): boolean {
  let isProved = false;
  const put = (event: ClipboardEvent): void => {
    // Pages that add "read more at" to whatever is copied listen too; this is the text the reader asked for.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    isProved = Boolean(event.clipboardData);
  };
  const focused = root.activeElement as HTMLElement | null;
  // Safari copies only from a selection, which must lie in our own root: outside an open dialog nothing can be selected.
  const field = root.ownerDocument.createElement("textarea");
  field.value = text;
  field.className = "quiet";
  root.append(field);
  document.addEventListener("copy", put, { capture: true });
  try {
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand("copy") && isProved;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", put, { capture: true });
    field.remove();
    focused?.focus({ preventScroll: true });
  }
}
