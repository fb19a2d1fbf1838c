import type { FrameOrder, FrameState, Provider } from "./providers.js";

type State = Required<Omit<FrameState, "failed">>;

/**
 * Makes the stand-in of a film answer for a frame: what a page reads, sets and hears on the element is the frame's. The
 * frame is trusted with nothing: only messages from its own window and origin count, and only for what they say.
 */
export function driveFrame(
  frame: HTMLIFrameElement,
  provider: Provider,
  video: HTMLVideoElement,
  signal: AbortSignal,
  failed: () => void,
): void {
  const { muted, volume, playbackRate } = video;
  const state: State = { paused: true, ended: false, currentTime: 0, duration: NaN, muted, volume, playbackRate };
  const say = (message: unknown) => frame.contentWindow?.postMessage(JSON.stringify(message), provider.origin);
  /** What a frame that has not spoken yet would not hear; undefined once it has. */
  let early: Map<FrameOrder, number | boolean> | undefined = new Map();
  const order = (what: FrameOrder, value: number | boolean) => {
    if (!early) say(provider.order(what, value));
    // It begins to play by itself, so only the last of these two counts.
    else if (what === "play") early.delete("pause");
    else early.set(what, value);
    if (early && Object.hasOwn(state, what)) Object.assign(state, { [what]: value });
  };
  if (volume < 1) order("volume", volume);
  if (playbackRate !== 1) order("playbackRate", playbackRate);
  const tell = (type: string) => video.dispatchEvent(new CustomEvent(type));
  lend(video, state, order);
  frame.addEventListener("load", () => provider.greetings.forEach(say), { signal });
  addEventListener(
    "message",
    ({ source, origin, data }) => {
      if (source !== frame.contentWindow || origin !== provider.origin) return;
      const orders = [...(early ?? [])];
      early = undefined;
      for (const [what, value] of orders) order(what, value);
      const news = provider.read(readMessage(data));
      if (news?.failed) failed();
      else if (news) for (const type of changes(state, news)) tell(type);
    },
    { signal },
  );
}

function readMessage(data: unknown): Record<string, unknown> {
  try {
    const message: unknown = typeof data === "string" ? JSON.parse(data) : data;
    return typeof message === "object" && message !== null ? (message as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Takes the news in and says which media events they amount to, in the order a video has them. */
function changes(state: State, news: FrameState): string[] {
  const before = { ...state };
  Object.assign(state, news);
  const differs = (name: keyof State) => !Object.is(before[name], state[name]);
  const started = differs("paused") && !state.paused;
  const all: [boolean, ...string[]][] = [
    [differs("duration"), "durationchange", "loadedmetadata"],
    [started, "play", "playing"],
    [differs("currentTime"), "timeupdate"],
    [differs("volume") || differs("muted"), "volumechange"],
    [differs("playbackRate"), "ratechange"],
    [differs("paused") && state.paused, "pause"],
    [differs("ended") && state.ended, "ended"],
  ];
  return all.flatMap(([isSo, ...types]) => (isSo ? types : []));
}

/** Own properties hide those of the video, for as long as the frame is there. */
function lend(video: HTMLVideoElement, state: State, order: (what: FrameOrder, value: number | boolean) => void): void {
  const read = (name: keyof State) => ({ configurable: true, get: () => state[name] });
  const set = (name: keyof State & FrameOrder) => ({
    ...read(name),
    set: (value: number | boolean) => order(name, value),
  });
  Object.defineProperties(video, {
    paused: read("paused"),
    ended: read("ended"),
    duration: read("duration"),
    currentTime: set("currentTime"),
    muted: set("muted"),
    volume: set("volume"),
    playbackRate: set("playbackRate"),
    play: { configurable: true, value: () => Promise.resolve(order("play", true)) },
    pause: { configurable: true, value: () => order("pause", true) },
  });
}

/** The video is itself again. */
export function takeBack(video: HTMLVideoElement): void {
  for (const name of Object.getOwnPropertyNames(video)) Reflect.deleteProperty(video, name);
}
