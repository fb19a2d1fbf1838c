/**
 * Puts a text on the clipboard and says whether it is there. The browser's own promise counts; where it refuses (a frame
 * without permission, a policy) or is not there (plain http), a `copy` command does. That comes with the share menu, and
 * where its file is missing nothing is copied.
 */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const menu = await import("../share-menu/share-menu.js").catch(() => undefined);
    return menu?.copyByCommand(text, root) ?? false;
  }
}
