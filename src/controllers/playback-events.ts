import { WidgetEvent } from "../base/event.js";

/** The film runs, for the first time since it was put there. What happens later is told by `player/events`. */
export class VideoStartedEvent extends WidgetEvent<void> {
  constructor() {
    super("standfirst-video-started", undefined);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "standfirst-video-started": VideoStartedEvent;
  }
}
