/**
 * Compiled, never run: what a program that uses the package may rely on. `tsc --noEmit` fails here when a type that people write against
 * becomes another.
 */
import type {
  CommunityCta,
  NewsletterSignup,
  RelatedStories,
  ShareLink,
  StoryHeader,
  VideoFeature,
} from "../../src/index.js";
import { define } from "../../src/index.js";

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;
type Holds<Statement extends true> = Statement;
type DetailOf<Name extends keyof HTMLElementEventMap> =
  HTMLElementEventMap[Name] extends CustomEvent<infer Detail> ? Detail : never;

/** The DOM's own functions give the classes. */
export type Tags = [
  Holds<Same<HTMLElementTagNameMap["community-cta"], CommunityCta>>,
  Holds<Same<HTMLElementTagNameMap["newsletter-signup"], NewsletterSignup>>,
  Holds<Same<HTMLElementTagNameMap["related-stories"], RelatedStories>>,
  Holds<Same<HTMLElementTagNameMap["share-link"], ShareLink>>,
  Holds<Same<HTMLElementTagNameMap["story-header"], StoryHeader>>,
  Holds<Same<HTMLElementTagNameMap["video-feature"], VideoFeature>>,
];

/** Listeners know what an event carries. */
export type Events = [
  Holds<Same<DetailOf<"standfirst-shared">["url"], string>>,
  Holds<Same<DetailOf<"standfirst-signup">["email"], string>>,
  Holds<Same<DetailOf<"standfirst-signup-failed">["retryable"], boolean>>,
  Holds<Same<DetailOf<"standfirst-story-opened">["index"], number>>,
  Holds<Same<DetailOf<"standfirst-cta-dismissed">["campaign"], string>>,
];

export async function use(): Promise<void> {
  define({ prefix: "acme" });
  const video = document.createElement("video-feature");
  await video.play();
  video.currentTime = video.duration / 2;
  const stories = document.createElement("related-stories");
  stories.stories = [
    { title: "The ferry", url: "https://halyard.example/ferry", sponsor: { label: "Ad", brand: "Boots" } },
  ];
  await stories.reload();
  const signup = document.createElement("newsletter-signup");
  signup.addEventListener("standfirst-signup", (event) => {
    event.respondWith(Promise.resolve(event.detail.email ? "pending" : "invalid"));
  });
  await signup.submit();
  signup.reset();
}
