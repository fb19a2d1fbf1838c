import { filmOnPage } from "../base/film-page.js";
import type { PageFilm } from "../base/film-page.js";
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

/** What a frame is told by its address, for it hears of it no other way. */
export interface FrameWishes {
  muted?: boolean;
  loop?: boolean;
  captions?: string | undefined;
}

/** How one provider's frame is addressed, asked and understood; all in plain messages, without its script. */
export interface Provider {
  name: string;
  origin: string;
  /** The frame's address, in the provider's mode without cookies, beginning at that second or where the page's address says. */
  address(time: number, wishes: FrameWishes): string;
  /** What to say when the frame has loaded, so that it reports. */
  greetings: unknown[];
  order(what: FrameOrder, value: number | boolean): unknown;
  /** What a message means; undefined when it means nothing to us. */
  read(message: Record<string, unknown>): FrameState | undefined;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
const number = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** An address with those of the parameters that say something. */
function withParameters(embed: URL, parameters: Record<string, string | number | undefined>): string {
  const url = new URL(embed);
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) url.searchParams.set(name, String(value));
  return url.href;
}

/** The language of the captions to begin with; a frame's reader may have a choice of their own, so none is no wish. */
const languageIn = ({ captions }: FrameWishes): string | undefined =>
  /^off$/i.test(captions ?? "") ? undefined : captions || undefined;

function youTube({ id, embed }: PageFilm, from: number): Provider {
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
    address(time, wishes) {
      const language = languageIn(wishes);
      return withParameters(embed, {
        autoplay: 1,
        enablejsapi: 1,
        playsinline: 1,
        rel: 0,
        start: Math.floor(time || from),
        mute: wishes.muted ? 1 : undefined,
        loop: wishes.loop ? 1 : undefined,
        // One film begins again as a list of itself.
        playlist: wishes.loop ? id : undefined,
        cc_load_policy: language && 1,
        cc_lang_pref: language?.split("-")[0],
      });
    },
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

function vimeo({ embed }: PageFilm, from: number): Provider {
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
    address: (time, wishes) =>
      `${withParameters(embed, {
        autoplay: 1,
        playsinline: 1,
        muted: wishes.muted ? 1 : undefined,
        loop: wishes.loop ? 1 : undefined,
        texttrack: languageIn(wishes),
      })}#t=${Math.floor(time || from)}s`,
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
  const film = filmOnPage(page);
  if (!film) return undefined;
  const { searchParams, hash } = new URL(page);
  const moment = new URLSearchParams(hash.slice(1)).get("t") ?? searchParams.get("t") ?? searchParams.get("start");
  const from = readTime(moment ?? "") || 0;
  return film.provider === "Vimeo" ? vimeo(film, from) : youTube(film, from);
}
