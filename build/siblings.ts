import { fileURLToPath } from "node:url";
import { englishFiles } from "./pack-words.js";
import type { Words } from "./pack-words.js";

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/** Every language but English, which the embed speaks itself: the page's words, the player's and those of a sign-up. */
export const languages = ["ar", "de", "es", "fr", "it", "ja", "nl", "pl", "pt"];

interface Sibling {
  name: string;
  entry: string;
  /** For a file of another language: the English files whose words it has. */
  words?: Words[] | undefined;
  /** Whether a reader may ask again for what it fetches, after a failure: see `import-again.ts`. */
  asksAgain?: boolean;
}

/**
 * The files beside the embed that are fetched only when used. A sibling imports nothing: what it shares with the embed is
 * handed to it. Otherwise the bundler would move Lit out of the embed, and `?v=` URLs would evaluate it twice.
 * The order matters: a sibling may fetch one that stands before it.
 */
export const siblings: Sibling[] = [
  ...languages.flatMap((language) =>
    Object.keys(englishFiles).map((part) => ({
      name: language + part,
      entry: source(`strings/${language}${part}.ts`),
      words: englishFiles[part],
    })),
  ),
  { name: "player-languages", entry: source("strings/player-languages.ts") },
  { name: "appeal", entry: source("appeal/appeal.ts") },
  { name: "share-menu", entry: source("share-menu/share-menu.ts") },
  { name: "structured-data", entry: source("structured-data/publish.ts") },
  { name: "signup-doctor", entry: source("signup-doctor/doctor.ts") },
  { name: "signup-suggestion", entry: source("signup/suggestion.ts") },
  { name: "signup-proof", entry: source("signup/proof.ts") },
  ...["ghost", "listmonk", "hubspot", "klaviyo"].map((service) => ({
    name: `signup-${service}`,
    entry: source(`signup/services/${service}.ts`),
  })),
  { name: "signup", entry: source("signup-desk/desk.ts") },
  { name: "feeds-xml", entry: source("feeds/xml.ts") },
  { name: "feeds", entry: source("feeds/fetch.ts") },
  { name: "onward", entry: source("onward/onward.ts") },
  { name: "hls", entry: source("player/hls.ts") },
  { name: "hls-light", entry: source("player/hls-light.ts") },
  { name: "player-extras", entry: source("player/extras.ts") },
  { name: "player-early", entry: source("player/prepare.ts") },
  { name: "player", entry: source("player/player.ts") },
  { name: "transcript-tools", entry: source("player/transcript-tools.ts") },
  { name: "transcript", entry: source("player/transcript.ts"), asksAgain: true },
  { name: "third-party", entry: source("player/third-party.ts") },
];

export const entries = { embed: source("standfirst.ts"), elements: source("index.ts") };
export const styleSheet = source("standfirst.css");
export { source };
