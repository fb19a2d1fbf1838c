import type { FilmPlayer } from "./film-player.js";
import { toggleFullscreen } from "./screen.js";

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
  End: (player) => player.seek(player.isLive ? player.liveEdge : player.video.duration),
  m: (player) => player.toggleMute(),
  c: (player) => player.captions.toggle(),
  f: ({ host }) => toggleFullscreen(host.frame, host.video),
};

/** Keys that a native control needs for itself. */
const ownKeys: [selector: string, keys: RegExp][] = [
  ["button, a, summary", /^( |Enter)$/],
  ["input[type=range]", /^(Arrow.*|Home|End|Page.*)$/],
  ["input[type=radio]", /^(Arrow.*| )$/],
  ["input:not([type=range], [type=radio]), textarea, select", /./],
];

/** Shortcuts, with the focus inside the player and nowhere else; a focused control keeps its own keys. */
export function listenToKeys(player: FilmPlayer): void {
  const { frame, signal } = player.host;
  frame.addEventListener(
    "keydown",
    (event) => {
      const target = event.composedPath()[0] as Element;
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
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
  if (player.host.element.shortcuts === "off") return undefined;
  if (/^\d$/.test(key) && player.video.duration) return (at) => at.seek((at.video.duration * Number(key)) / 10);
  return Object.hasOwn(map, key) ? map[key] : map[key.toLowerCase()];
}
