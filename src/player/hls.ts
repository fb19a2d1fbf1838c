import Hls from "hls.js";
import { playWith } from "./hls-session.js";
import type { HlsOrder, HlsSession } from "./hls-session.js";

/** Everything hls.js can do: separate sound, subtitles, DRM. */
export function startHls(order: HlsOrder): HlsSession | undefined {
  return playWith(Hls, order);
}
