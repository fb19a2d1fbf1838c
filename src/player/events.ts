import type { VideoFailure } from "./kit.js";

class PlayerEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable, detail });
  }
}

/** A quarter, half, three quarters or all of the film were reached; each once. */
export class VideoProgressedEvent extends PlayerEvent<{ percent: 25 | 50 | 75 | 100 }> {
  constructor(percent: 25 | 50 | 75 | 100) {
    super("standfirst-video-progressed", { percent });
  }
}

/** The film cannot be played, and the reader was told so. `retryable`: another try may help. */
export class VideoFailedEvent extends PlayerEvent<{ reason: VideoFailure; retryable: boolean }> {
  constructor(reason: VideoFailure, retryable: boolean) {
    super("standfirst-video-failed", { reason, retryable });
  }
}

/** Before anything is asked of a third party; cancel it to ask the reader yourself, then set `consent="given"`. */
export class VideoConsentEvent extends PlayerEvent<{ provider: string }> {
  constructor(provider: string) {
    super("standfirst-video-consent", { provider }, true);
  }
}

/** The reader took a link to a moment of the film. */
export class MomentSharedEvent extends CustomEvent<{ url: string; time: number }> {
  constructor(url: string, time: number) {
    super("standfirst-moment-shared", { bubbles: true, composed: true, detail: { url, time } });
  }
}

/** The film is over and the end screen is about to show; cancel it to show what comes next yourself. */
export class VideoEndedEvent extends PlayerEvent<null> {
  constructor() {
    super("standfirst-video-ended", null, true);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "standfirst-video-progressed": VideoProgressedEvent;
    "standfirst-video-failed": VideoFailedEvent;
    "standfirst-video-consent": VideoConsentEvent;
    "standfirst-moment-shared": MomentSharedEvent;
    "standfirst-video-ended": VideoEndedEvent;
  }
}
