import { fileURLToPath } from "node:url";

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/**
 * The files beside the embed that are fetched only when used. A sibling imports nothing: what it shares with the embed is
 * handed to it. Otherwise the bundler would move Lit out of the embed, and `?v=` URLs would evaluate it twice.
 * The order matters: a sibling may fetch one that stands before it.
 */
export const siblings: { name: string; entry: string }[] = [
  { name: "share-menu", entry: source("share-menu/share-menu.ts") },
  { name: "structured-data", entry: source("structured-data/publish.ts") },
  { name: "signup", entry: source("signup-desk/desk.ts") },
  { name: "feeds-xml", entry: source("feeds/xml.ts") },
  { name: "feeds", entry: source("feeds/fetch.ts") },
  { name: "onward", entry: source("onward/onward.ts") },
  { name: "hls", entry: source("player/hls.ts") },
  { name: "hls-light", entry: source("player/hls-light.ts") },
  { name: "player", entry: source("player/player.ts") },
];

export const entries = { embed: source("standfirst.ts"), elements: source("index.ts") };
export const styleSheet = source("standfirst.css");
export { source };
