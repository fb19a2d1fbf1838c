export { define } from "./define.js";
export type { DefineOptions } from "./define.js";
export { version } from "./base/version.js";
export { CommunityCta } from "./widgets/community-cta/community-cta.js";
export { NewsletterSignup } from "./widgets/newsletter-signup/newsletter-signup.js";
export { RelatedStories } from "./widgets/related-stories/related-stories.js";
export { ShareLink } from "./widgets/share-link/share-link.js";
export { StoryHeader } from "./widgets/story-header/story-header.js";
export { VideoFeature } from "./widgets/video-feature/video-feature.js";
