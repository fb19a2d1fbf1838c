import type { FilmHost } from "./kit.js";

/**
 * Learns the player's words in the page's language, and ends when they are there or cannot be had: then it stays English,
 * which costs no request. A language that is learnt already costs none either.
 */
export async function learnLanguage({ words }: FilmHost): Promise<void> {
  const language = words.language.split("-")[0] ?? "en";
  if (language === "en") return;
  try {
    const { playerLanguages } = await import("../strings/player-languages.js");
    words.learn(playerLanguages);
    await playerLanguages[language]?.();
  } catch {
    // Blocked or missing.
  }
}
