import type Hls from "hls.js";
import type { VideoFailure } from "./kit.js";

/** A stream that hls.js plays for a browser that does not, or that the reader wants in one quality. */
export interface HlsSession {
  /** Fixes the height of the picture; without one the engine chooses by the connection. */
  choose(height: number | undefined): void;
  stop(): void;
}

export interface HlsOrder {
  video: HTMLVideoElement;
  url: string;
  /** Seconds to begin at. */
  time: number;
  failed(reason: VideoFailure): void;
}

export function playWith(Engine: typeof Hls, { video, url, time, failed }: HlsOrder): HlsSession | undefined {
  if (!Engine.isSupported()) return undefined;
  const hls = new Engine({
    startPosition: time || -1,
    capLevelToPlayerSize: true,
    backBufferLength: 90,
    // As browsers do it themselves, so that a live film is known by it.
    liveDurationInfinity: true,
  });
  let hasRecovered = false;
  hls.on(Engine.Events.ERROR, (_, { fatal, type }) => {
    if (!fatal) return;
    if (type === Engine.ErrorTypes.MEDIA_ERROR && !hasRecovered) {
      hasRecovered = true;
      hls.recoverMediaError();
    } else failed(type === Engine.ErrorTypes.NETWORK_ERROR ? "network" : "decode");
  });
  let wanted: number | undefined;
  const fix = () => {
    hls.nextLevel = wanted ? hls.levels.findIndex(({ height }) => height === wanted) : -1;
  };
  hls.on(Engine.Events.MANIFEST_PARSED, () => wanted && fix());
  hls.loadSource(url);
  hls.attachMedia(video);
  return {
    choose: (height) => {
      wanted = height;
      fix();
    },
    stop: () => hls.destroy(),
  };
}
