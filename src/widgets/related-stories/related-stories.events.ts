import { WidgetEvent } from "../../base/event.js";
import type { Story } from "../../feeds/story.js";

export interface StoriesLoaded {
  stories: Story[];
  /** `markup`: slotted links, the JSON child or the `stories` property. `cache`: the last good answer of the feed. */
  from: "network" | "cache" | "markup";
}

export interface StoryAt {
  story: Story;
  /** Its place in the list, from 0. */
  index: number;
}

/** A list of stories is on show. Fired again when the feed brings another one. */
export class StoriesLoadedEvent extends WidgetEvent<StoriesLoaded> {
  constructor(detail: StoriesLoaded) {
    super("standfirst-stories-loaded", detail);
  }
}

/** The feed could not be read, or there is nothing to show (`empty`). What was on show before stays. */
export class StoriesFailedEvent extends WidgetEvent<{ reason: string }> {
  constructor(reason: string) {
    super("standfirst-stories-failed", { reason });
  }
}

/** Half of a card was in a visible tab for one second; once per story. */
export class StoryViewedEvent extends WidgetEvent<StoryAt> {
  constructor(detail: StoryAt) {
    super("standfirst-story-viewed", detail);
  }
}

/** The reader follows a story's link. Comes before the navigation; cancelling it keeps the reader here. */
export class StoryOpenedEvent extends WidgetEvent<StoryAt> {
  constructor(detail: StoryAt) {
    super("standfirst-story-opened", detail, true);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "standfirst-stories-loaded": StoriesLoadedEvent;
    "standfirst-stories-failed": StoriesFailedEvent;
    "standfirst-story-viewed": StoryViewedEvent;
    "standfirst-story-opened": StoryOpenedEvent;
  }
}
