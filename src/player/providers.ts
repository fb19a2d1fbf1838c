import { readTime } from "./moment.js";

/** What a frame of somebody else tells about its film. */
export interface FrameState {
  paused?: boolean;
  ended?: boolean;
  currentTime?: number;
  duration?: number;
  muted?: boolean;
  volume?: number;
  playbackRate?: number;
  failed?: boolean;
}

export type FrameOrder = "play" | "pause" | "currentTime" | "muted" | "volume" | "playbackRate";

/** How one provider's frame is addressed, asked and understood; all in plain messages, without its script. */
export interface Provider {
  name: string;
  origin: string;
  /** The frame's address, in the provider's mode without cookies, beginning at that second or where the page's address says. */
  address(time: number, isSilent?: boolean): string;
  /** What to say when the frame has loaded, so that it reports. */
  greetings: unknown[];
  order(what: FrameOrder, value: number | boolean): unknown;
  /** What a message means; undefined when it means nothing to us. */
  read(message: Record<string, unknown>): FrameState | undefined;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
const number = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

function youTube(id: string, from: number): Provider {
  const names: Record<FrameOrder, string> = {
    play: "playVideo",
    pause: "pauseVideo",
    currentTime: "seekTo",
    muted: "mute",
    volume: "setVolume",
    playbackRate: "setPlaybackRate",
  };
  return {
    name: "YouTube",
    origin: "https://www.youtube-nocookie.com",
    address: (time, isSilent) =>
      `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&enablejsapi=1&playsinline=1&rel=0&start=${Math.floor(time || from)}${isSilent ? "&mute=1" : ""}`,
    greetings: [{ event: "listening", id: "standfirst", channel: "widget" }],
    order: (what, value) => ({
      event: "command",
      func: what === "muted" && !value ? "unMute" : names[what],
      args: what === "currentTime" ? [value, true] : what === "volume" ? [Number(value) * 100] : [value],
    }),
    read({ event, info }) {
      if (event === "onError") return { failed: true };
      if (event !== "infoDelivery" && event !== "initialDelivery") return undefined;
      const { playerState, currentTime, duration, muted, volume, playbackRate } = record(info);
      const state = number(playerState);
      return {
        ...(state !== undefined && { paused: state !== 1 && state !== 3, ended: state === 0 }),
        ...(number(volume) !== undefined && { volume: Number(volume) / 100 }),
        ...(typeof muted === "boolean" && { muted }),
        ...numbers({ currentTime, duration, playbackRate }),
      };
    },
  };
}

function vimeo(id: string, hash: string, from: number): Provider {
  const names: Record<FrameOrder, string> = {
    play: "play",
    pause: "pause",
    currentTime: "setCurrentTime",
    muted: "setMuted",
    volume: "setVolume",
    playbackRate: "setPlaybackRate",
  };
  const events = ["play", "pause", "ended", "timeupdate", "volumechange", "playbackratechange", "error"];
  return {
    name: "Vimeo",
    origin: "https://player.vimeo.com",
    address: (time, isSilent) =>
      `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1&playsinline=1${hash && `&h=${hash}`}${isSilent ? "&muted=1" : ""}#t=${Math.floor(time || from)}s`,
    greetings: events.map((value) => ({ method: "addEventListener", value })),
    order: (what, value) => ({ method: names[what], value }),
    read({ event, data }) {
      const { seconds, duration, volume, muted, playbackRate } = record(data);
      if (event === "error") return { failed: true };
      if (event === "play") return { paused: false, ended: false };
      if (event === "pause") return { paused: true };
      if (event === "ended") return { paused: true, ended: true };
      if (event === "timeupdate") return numbers({ currentTime: seconds, duration });
      if (event === "volumechange") return { ...numbers({ volume }), ...(typeof muted === "boolean" && { muted }) };
      if (event === "playbackratechange") return numbers({ playbackRate });
      return undefined;
    },
  };
}

/** What is really a number, of what a stranger says is one. */
function numbers(values: Record<string, unknown>): FrameState {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => number(value) !== undefined));
}

/** The provider of the page a film is on, and which film; undefined for a page that shows none. */
export function providerOf(page: string): Provider | undefined {
  const { hostname, pathname, searchParams, hash: fragment } = new URL(page);
  const moment = new URLSearchParams(fragment.slice(1)).get("t") ?? searchParams.get("t") ?? searchParams.get("start");
  const from = readTime(moment ?? "") || 0;
  if (hostname.endsWith("vimeo.com")) {
    // A showcase and a group have numbers, too, before that of the film.
    const [, id, hash] = /^(?:.*\/videos?|.*\/(?!\d+\/)[^/]+)?\/(\d+)(?:\/([\da-f]+))?\/?$/.exec(pathname) ?? [];
    const key = hash ?? /^[\da-f]+$/.exec(searchParams.get("h") ?? "")?.[0] ?? "";
    return id ? vimeo(id, key, from) : undefined;
  }
  const named = searchParams.get("v") ?? pathname.split("/").findLast(Boolean);
  return named && /^[\w-]{11}$/.test(named) ? youTube(named, from) : undefined;
}
