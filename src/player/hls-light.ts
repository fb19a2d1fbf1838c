import Hls from "hls.js/light";
import { playWith } from "./hls-session.js";
import type { HlsOrder, HlsSession } from "./hls-session.js";

/** hls.js for streams that carry sound and picture together: two thirds of the bytes. */
export function startHls(order: HlsOrder): HlsSession | undefined {
  return playWith(Hls, order);
}
