import type { WidgetStories } from "./story.js";

const link = (slug: string, picture: string, title: string) =>
  `<li><a href="/stories/${slug}"><img src="/media/stories/${picture}.avif" alt="" width="600" height="400"> ${title}</a></li>`;

const list = `<ul>
${link("the-tuner-who-maps-a-city", "01", "The tuner who maps a city by its pianos")}
${link("unfinished-novels", "02", "The library that lends only unfinished novels")}
${link("a-full-house-in-the-dark", "03", "A full house in the dark")}
${link("eleven-ways-to-paint-a-window", "04", "Eleven ways to paint the same window")}
</ul>`;

const feed = "http://127.0.0.1:4174/feeds/stories.json";
const heading = "Read more";

export const relatedStories: WidgetStories = {
  tag: "related-stories",
  name: "Related stories",
  states: [
    { name: "From your own links", attributes: { heading }, html: list },
    { name: "From a feed", attributes: { heading, src: feed, limit: "8" }, html: list },
    {
      name: "Everything a card can say",
      attributes: { heading },
      html: `<ul>
<li><small>Stage</small> <a href="/stories/a-full-house-in-the-dark"><img src="/media/stories/03.avif" alt="One figure in a cone of light" width="600" height="400"> A full house in the dark</a> <p>When the power failed on opening night, a company of six finished the play by one torch.</p> <time datetime="2026-11-17">17 November 2026</time></li>
<li><small>Books</small> <a href="/stories/unfinished-novels"><img src="/media/stories/02.avif" alt="" width="600" height="400"> The library that lends only unfinished novels</a> <p>Its readers bring the books back with an ending, or with an apology.</p></li>
</ul>`,
    },
    {
      name: "A paid story",
      attributes: { heading },
      html: `<ul>
${link("the-tuner-who-maps-a-city", "01", "The tuner who maps a city by its pianos")}
<li><a href="/stories/small-museums-by-night-train" rel="sponsored" data-sponsor="Veldra Night Lines" data-label="Paid partnership"><img src="/media/stories/15.avif" alt="" width="600" height="400"> Seven small museums you reach by night train</a></li>
</ul>`,
      note: "Label and brand are words, not a colour, and the link is marked for search engines.",
    },
    { name: "Grid", attributes: { heading, layout: "grid" }, html: list },
    { name: "List", attributes: { heading, layout: "list" }, html: list },
    { name: "Rail", attributes: { heading, layout: "rail" }, html: list },
    { name: "Compact", attributes: { heading, layout: "compact" }, html: list, host: "rail" },
    { name: "Ranked", attributes: { heading, layout: "ranked" }, html: list },
    {
      name: "More on request",
      attributes: { heading, src: feed, more: true, "page-size": "3" },
      html: list,
      note: "The button adds three more and says so to screen readers.",
    },
    {
      name: "RSS",
      attributes: { heading, src: "http://127.0.0.1:4174/feeds/stories.rss", limit: "4" },
      html: list,
    },
    {
      name: "WordPress",
      attributes: { heading, src: "http://127.0.0.1:4174/wp-json/wp/v2/posts", limit: "4" },
      html: list,
    },
    {
      name: "By what the page is about",
      attributes: { heading, src: feed, ranking: "relevant", limit: "4" },
      html: list,
      note: "Chosen on the reader's device, from the words of the page; nothing is sent anywhere.",
    },
    {
      name: "A feed that fails",
      attributes: { heading, src: `${feed}?status=500` },
      html: list,
      note: "The links inside stay; no reader sees an error.",
    },
    { name: "A slow feed", attributes: { heading, src: `${feed}?delay=4000` }, html: list },
    {
      name: "Stories as JSON",
      attributes: {
        heading,
        stories:
          '[{"title": "Last stop, first line", "url": "/stories/night-bus-poets", "section": {"name": "Books"}, "image": {"src": "/media/stories/07.avif", "width": 600, "height": 400}}, {"title": "A coat made of last year’s weather", "url": "/stories/a-coat-made-of-weather", "duration": 412}]',
      },
    },
    {
      name: "Without pictures",
      attributes: { heading },
      html: `<ul>
<li><a href="/stories/night-bus-poets">Last stop, first line: the night bus poets</a></li>
<li><a href="/stories/the-staircase">How a staircase changed a school</a></li>
</ul>`,
    },
    {
      name: "Nothing to show",
      attributes: { heading },
      html: `<p slot="empty">You have read everything. Go outside.</p>`,
    },
  ],
};
