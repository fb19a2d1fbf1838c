import { trustPolicy } from "../base/trust.js";
import type { FilmStory } from "../structured-data/publish.js";

/**
 * Keeps the JSON-LD of a story in the page's head true, after each render of its widget. The file is fetched only by pages
 * that ask for it; where it is missing the story is there without it.
 */
export async function keepStructuredData(story: FilmStory, changed: ReadonlyMap<PropertyKey, unknown>): Promise<void> {
  if (!story.structuredData && !changed.get("structuredData")) return;
  try {
    await (await import("../structured-data/publish.js")).keep(story, trustPolicy);
  } catch {}
}
