const prefix = "standfirst-player-";

/** What the reader chose in an earlier film. Storage may be refused, by the reader or in a frame: then nothing is known. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice of the reader on this device; nothing about what was watched. */
export function keep(name: string, choice: string): void {
  try {
    localStorage.setItem(prefix + name, choice);
  } catch {
    // Then it holds for this page only.
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Nothing was kept.
  }
}
