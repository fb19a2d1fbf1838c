/** The film runs, for the first time since it was put there. What happens later is told by `player/events`. */
export class VideoStartedEvent extends CustomEvent<void> {
  constructor() {
    super("standfirst-video-started", { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "standfirst-video-started": VideoStartedEvent;
  }
}
