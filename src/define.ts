import { isServer } from "lit";
import { noteUnseen } from "./base/unseen.js";
import { defineWidget } from "./base/define-widget.js";
import { CommunityCta } from "./widgets/community-cta/community-cta.js";
import { NewsletterSignup } from "./widgets/newsletter-signup/newsletter-signup.js";
import { RelatedStories } from "./widgets/related-stories/related-stories.js";
import { ShareLink } from "./widgets/share-link/share-link.js";
import { StoryHeader } from "./widgets/story-header/story-header.js";
import { VideoFeature } from "./widgets/video-feature/video-feature.js";

/** The six tags and their classes. */
export const widgets = {
  "community-cta": CommunityCta,
  "newsletter-signup": NewsletterSignup,
  "related-stories": RelatedStories,
  "share-link": ShareLink,
  "story-header": StoryHeader,
  "video-feature": VideoFeature,
} as const;

export interface DefineOptions {
  /** `acme` makes `acme-video-feature` and so on. Absent: the tags as they are. */
  prefix?: string;
  /** Where to define; absent: the page's own registry. */
  registry?: CustomElementRegistry;
}

/** Defines the six elements. A tag that is taken is left alone, with one warning; calling twice is harmless. */
export function define({ prefix, registry }: DefineOptions = {}): void {
  if (!isServer) noteUnseen();
  for (const tag of Object.keys(widgets) as (keyof typeof widgets)[]) defineWidget(tag, widgets[tag], prefix, registry);
}

declare global {
  interface HTMLElementTagNameMap {
    "community-cta": CommunityCta;
    "newsletter-signup": NewsletterSignup;
    "related-stories": RelatedStories;
    "share-link": ShareLink;
    "story-header": StoryHeader;
    "video-feature": VideoFeature;
  }
}
