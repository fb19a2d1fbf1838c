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

export const contract = {
  "story-header": { ...story, events: [] },
  "share-link": {
    attributes: words("url headline text label channels campaign"),
    properties: [],
    slots: ["", "icon"],
    parts: words("button link menu status field"),
    events: words("standfirst-share standfirst-shared standfirst-share-failed"),
  },
  "newsletter-signup": {
    attributes: words(
      "action provider list heading pitch button label placeholder privacy-href name-field remember timeout consent-endpoint heading-level",
    ),
    properties: words("newsletters"),
    slots: words("heading pitch button label consent pending subscribed error"),
    parts: words("heading pitch form label input button consent privacy suggestion message"),
    events: words("standfirst-signup standfirst-signed-up standfirst-signup-failed"),
  },
  "related-stories": {
    attributes: words(
      "src source map heading limit page-size more layout ranking include-current allow-repeats refresh prefetch heading-level",
    ),
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
    properties: story.properties,
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
