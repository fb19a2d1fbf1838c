/** What is really a list, without its holes: a page may hand over anything. */
export function listOf<T>(value: unknown): T[] {
  return Array.isArray(value) ? value.filter(Boolean) : [];
}
