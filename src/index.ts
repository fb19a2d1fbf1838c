export { define } from "./define.js";
export type { DefineOptions } from "./define.js";
export { version } from "./base/version.js";
export { CommunityCta } from "./widgets/community-cta/community-cta.js";
export { NewsletterSignup } from "./widgets/newsletter-signup/newsletter-signup.js";
export { RelatedStories } from "./widgets/related-stories/related-stories.js";
export { ShareLink } from "./widgets/share-link/share-link.js";
export { StoryHeader } from "./widgets/story-header/story-header.js";
export { VideoFeature } from "./widgets/video-feature/video-feature.js";
export { CtaDismissedEvent, CtaOpenedEvent } from "./widgets/community-cta/community-cta.events.js";
export type { CtaDetail } from "./widgets/community-cta/community-cta.events.js";
export { ShareEvent, ShareFailedEvent, SharedEvent } from "./widgets/share-link/share-link.events.js";
export type { ShareDetail } from "./controllers/share-events.js";
export type { Credit, SectionLink } from "./base/story-widget.js";
export {
  StoriesFailedEvent,
  StoriesLoadedEvent,
  StoryOpenedEvent,
  StoryViewedEvent,
} from "./widgets/related-stories/related-stories.events.js";
export type { StoriesLoaded, StoryAt } from "./widgets/related-stories/related-stories.events.js";
export type { Story, StoryImage, StoryName, StorySponsor } from "./feeds/story.js";
export { VideoStartedEvent } from "./widgets/video-feature/video-feature.events.js";
export {
  MomentSharedEvent,
  VideoConsentEvent,
  VideoEndedEvent,
  VideoFailedEvent,
  VideoProgressedEvent,
} from "./player/events.js";
export type { VideoFailure } from "./player/kit.js";
