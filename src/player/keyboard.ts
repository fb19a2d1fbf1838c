import type { FilmPlayer } from "./film-player.js";
import { keep, recall } from "./memory.js";
import { toggleFullscreen } from "./screen.js";
import type { controlWords } from "../strings/en-controls.js";

type Act = (player: FilmPlayer) => void;

const isRightToLeft = (player: FilmPlayer) => getComputedStyle(player.host.element).direction === "rtl";
const step =
  (seconds: number): Act =>
  (player) =>
    player.seek(player.video.currentTime + seconds);
const sideways =
  (seconds: number): Act =>
  (player) =>
    step(isRightToLeft(player) ? -seconds : seconds)(player);
const louder =
  (by: number): Act =>
  (player) =>
    player.setVolume(player.video.volume + by);
const toggle: Act = (player) => player.toggle();

/** One key, one thing it does; the same map as most players a reader has met. */
const map: Record<string, Act> = {
  " ": toggle,
  k: toggle,
  ArrowLeft: sideways(-5),
  ArrowRight: sideways(5),
  j: step(-10),
  l: step(10),
  ArrowUp: louder(0.05),
  ArrowDown: louder(-0.05),
  Home: (player) => player.seek(0),
  End: (player) => (player.isLive ? player.goLive() : player.seek(player.video.duration)),
  m: (player) => player.toggleMute(),
  c: (player) => player.captions.toggle(),
  f: ({ host }) => toggleFullscreen(host.frame, host.video),
  i: (player) => player.remote.toggleFloating(),
  "<": (player) => player.changeRate(-1),
  ">": (player) => player.changeRate(1),
  ",": (player) => frame(player, -1),
  ".": (player) => frame(player, 1),
  "?": (player) => player.open("help"),
};

/** Keys and what the help says about them. */
export const helpfulKeys: [keys: string, purpose: keyof typeof controlWords][] = [
  ["Space, k", "keyPlay"],
  ["← →", "keyStep"],
  ["j l", "keyLeap"],
  ["Home, End, 0–9", "keyPlace"],
  ["↑ ↓, m", "keyVolume"],
  ["c", "captions"],
  ["f", "fullscreen"],
  ["i", "pictureInPicture"],
  ["< >", "speed"],
  [", .", "keyFrame"],
  ["Esc", "close"],
];

/** One picture of a film with the usual 25 a second, while it stands still. */
function frame(player: FilmPlayer, by: 1 | -1): void {
  if (player.video.paused) step(by / 25)(player);
}

/** Whether the reader wants single keys to do things; remembered on this device. */
export function areShortcutsOn(): boolean {
  return (switched ?? recall("shortcuts")) !== "off";
}

export function setShortcuts(isOn: boolean): void {
  switched = isOn ? "on" : "off";
  keep("shortcuts", switched);
}

let switched: "on" | "off" | undefined;

/** Keys that a native control needs for itself. */
const ownKeys: [selector: string, keys: RegExp][] = [
  ["button, a, summary", /^( |Enter)$/],
  ["input[type=range]", /^(Arrow.*|Home|End|Page.*)$/],
  ["input[type=radio]", /^(Arrow.*| )$/],
  ["input[type=checkbox]", /^ $/],
  // A panel scrolls.
  ["[part=menu]", /^Arrow(Up|Down)$/],
];

/**
 * Shortcuts, with the focus in the player or on the film and nowhere else: not in what the author offers at the end, nor in
 * the body copy, which lies in the player where a server drew it. A focused control keeps its own keys.
 */
export function listenToKeys(player: FilmPlayer): void {
  const { frame, video, signal } = player.host;
  frame.addEventListener(
    "keydown",
    (event) => {
      const target = event.target as Element;
      const isOurs = target === video || frame.contains(target);
      if (!isOurs || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (ownKeys.some(([selector, keys]) => target.matches(selector) && keys.test(event.key))) return;
      const act = actFor(player, event.key);
      if (!act) return;
      event.preventDefault();
      act(player);
      player.update();
    },
    { signal },
  );
}

function actFor(player: FilmPlayer, key: string): Act | undefined {
  if (key === "Escape") return player.panel ? (at) => at.open(undefined) : undefined;
  if (player.host.element.shortcuts === "off" || !areShortcutsOn()) return undefined;
  if (/^\d$/.test(key) && player.video.duration) return (at) => at.seek((at.video.duration * Number(key)) / 10);
  return Object.hasOwn(map, key) ? map[key] : map[key.toLowerCase()];
}
