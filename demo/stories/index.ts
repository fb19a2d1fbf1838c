import { communityCta } from "./community-cta.js";
import { newsletterSignup } from "./newsletter-signup.js";
import { relatedStories } from "./related-stories.js";
import { shareLink } from "./share-link.js";
import type { WidgetStories } from "./story.js";
import { storyHeader } from "./story-header.js";
import { videoFeature } from "./video-feature.js";

/** The six widgets with their states, in the order a reader meets them on a page. */
export const stories: readonly WidgetStories[] = [
  storyHeader,
  videoFeature,
  shareLink,
  newsletterSignup,
  relatedStories,
  communityCta,
];
