export { VideoStartedEvent } from "../../controllers/playback-events.js";
export type {
  MomentSharedEvent,
  VideoConsentEvent,
  VideoEndedEvent,
  VideoFailedEvent,
  VideoProgressedEvent,
} from "../../player/events.js";
