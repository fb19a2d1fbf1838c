import type { VideoFailure } from "../../player/kit.js";

export type { VideoFailure };

class VideoEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail?: Detail, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable, detail: detail as Detail });
  }
}

/** The film runs, for the first time since it was put there. */
export class VideoStartedEvent extends VideoEvent<void> {
  constructor() {
    super("standfirst-video-started");
  }
}

/** A quarter, half, three quarters or all of the film were reached; each once. */
export class VideoProgressedEvent extends VideoEvent<{ percent: 25 | 50 | 75 | 100 }> {
  constructor(percent: 25 | 50 | 75 | 100) {
    super("standfirst-video-progressed", { percent });
  }
}

/** The film cannot be played: the reader was told so. `retryable`: another try may help. */
export class VideoFailedEvent extends VideoEvent<{ reason: VideoFailure; retryable: boolean }> {
  constructor(reason: VideoFailure, retryable: boolean) {
    super("standfirst-video-failed", { reason, retryable });
  }
}

/** Before anything is asked of a third party; cancel it to ask the reader yourself, then set `consent="given"`. */
export class VideoConsentEvent extends VideoEvent<{ provider: string }> {
  constructor(provider: string) {
    super("standfirst-video-consent", { provider }, true);
  }
}

/** The reader took a link to a moment of the film. */
export class MomentSharedEvent extends VideoEvent<{ url: string; time: number }> {
  constructor(url: string, time: number) {
    super("standfirst-moment-shared", { url, time });
  }
}

/** The film is over: the page may show what comes next. Cancel it and the end screen stays away. */
export class VideoEndedEvent extends VideoEvent<void> {
  constructor() {
    super("standfirst-video-ended", undefined, true);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "standfirst-video-started": VideoStartedEvent;
    "standfirst-video-progressed": VideoProgressedEvent;
    "standfirst-video-failed": VideoFailedEvent;
    "standfirst-video-consent": VideoConsentEvent;
    "standfirst-moment-shared": MomentSharedEvent;
    "standfirst-video-ended": VideoEndedEvent;
  }
}
