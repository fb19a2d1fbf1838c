/** The public names of the six elements, as the pages of others use them. Adding is allowed, renaming is not. */
const words = (text) => text.split(/\s+/).filter(Boolean);

const story = {
  attributes: words(
    "section section-href headline standfirst byline published updated time-zone date-style updated-after structured-data",
  ),
  properties: words("sections credits"),
  slots: words("section headline standfirst byline credits published actions"),
  parts: words("section headline standfirst byline credits role date updated actions"),
};

/** The custom properties that every element reads. */
export const tokens = words(
  "font-body font-headline color-text color-muted color-accent color-on-accent color-surface color-border color-error radius space focus-ring",
).map((name) => `--standfirst-${name}`);

export const contract = {
  "story-header": { ...story, methods: [], values: {}, events: [] },
  "share-link": {
    attributes: words("url headline text label channels campaign"),
    values: {
      channels: words("native copy email whatsapp bluesky mastodon threads x facebook linkedin reddit telegram"),
    },
    methods: [],
    properties: [],
    slots: ["", "icon"],
    parts: words("button link menu status field"),
    events: words("standfirst-share standfirst-shared standfirst-share-failed"),
  },
  "newsletter-signup": {
    attributes: words(
      "action provider list heading pitch button label placeholder privacy-href name-field remember timeout consent-endpoint heading-level",
    ),
    values: {
      provider: words(
        "auto native endpoint ghost listmonk kit brevo hubspot klaviyo loops mautic buttondown mailchimp mailerlite substack mailpoet",
      ),
      "name-field": words("none optional required"),
    },
    methods: words("submit reset"),
    properties: words("newsletters"),
    slots: words("heading pitch button label consent pending subscribed error"),
    parts: words("heading pitch form label input button consent privacy suggestion message"),
    events: words("standfirst-signup standfirst-signed-up standfirst-signup-failed"),
  },
  "related-stories": {
    attributes: words(
      "src source map heading limit page-size more layout ranking include-current allow-repeats refresh prefetch heading-level",
    ),
    values: {
      source: words("auto wordpress ghost json-feed rss atom json sitemap"),
      layout: words("auto grid list rail compact ranked"),
      ranking: words("feed recent relevant"),
      prefetch: words("none hover view"),
    },
    methods: words("reload"),
    properties: words("stories"),
    slots: words("heading empty"),
    parts: words(
      "heading list item card image section title standfirst byline date duration badge sponsor more status",
    ),
    events: words(
      "standfirst-stories-loaded standfirst-stories-failed standfirst-story-viewed standfirst-story-opened",
    ),
  },
  "community-cta": {
    attributes: words("heading text members href button image dismissible campaign remember max-views heading-level"),
    values: { remember: words("session 30d forever") },
    methods: [],
    properties: [],
    slots: ["heading", "", "button", "image"],
    parts: words("image heading text button dismiss"),
    events: words("standfirst-cta-opened standfirst-cta-dismissed"),
  },
  "video-feature": {
    attributes: [
      ...story.attributes,
      ...words(
        "src type poster captions storyboard transcript share consent engine autoplay loop resume mini end-screen shortcuts duration",
      ),
    ],
    values: {
      consent: words("ask given"),
      engine: words("auto native mse"),
      autoplay: ["visible"],
      shortcuts: ["off"],
    },
    methods: words("play pause"),
    properties: [
      ...story.properties,
      ...words("currentTime duration paused ended muted volume playbackRate textTracks error readyState"),
    ],
    slots: ["", "poster", "end", ...story.slots],
    parts: [
      ...story.parts,
      ...words("player poster play controls bar time captions menu chapters transcript mini end error"),
    ],
    events: words(
      "standfirst-video-started standfirst-video-progressed standfirst-video-failed standfirst-video-consent standfirst-moment-shared",
    ),
  },
};
