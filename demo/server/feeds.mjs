// The stories as other systems would give them: JSON Feed 1.1, RSS 2.0 and the WordPress REST interface.
import { escapeMarkup, json, text } from "./answers.mjs";
import { inFeedOrder, pictureSize } from "./stories.mjs";

/** Addresses in a feed are absolute; `site` is where the stories and pictures are. */
const addresses = (story, site) => ({
  url: `${site}/stories/${story.slug}`,
  image: `${site}/media/stories/${story.picture}`,
  section: `${site}/stories/${story.section.key}`,
});

/** A paid story is tagged so, and with the brand that pays: what feeds without a field for it can say. */
const tagsOf = ({ section, sponsor }) => (sponsor ? [section.name, "Sponsored", sponsor.brand] : [section.name]);

const sponsorOf = ({ sponsor }, site) =>
  sponsor && { ...sponsor, logo: `${site}/media/${sponsor.logo}`, url: `${site}${sponsor.url}` };

/** A story with a length has a film; the demo owns one file to show for all of them. */
const filmOf = ({ duration }, site) =>
  duration ? [{ url: `${site}/media/film.mp4`, mime_type: "video/mp4", duration_in_seconds: duration }] : undefined;

function jsonFeedItem(story, site) {
  const { url, image, section } = addresses(story, site);
  return {
    id: url,
    url,
    title: story.title,
    summary: story.standfirst,
    content_text: story.standfirst,
    image,
    date_published: story.published,
    authors: story.authors.map((name) => ({ name })),
    tags: tagsOf(story),
    attachments: filmOf(story, site),
    language: "en",
    // JSON Feed lets anyone add what they need below a name that begins with an underscore.
    _standfirst: {
      section: { name: story.section.name, url: section },
      image: { src: image, alt: story.alt, ...pictureSize },
      duration: story.duration,
      sponsor: sponsorOf(story, site),
    },
  };
}

/** `/feeds/stories.json` */
export function jsonFeed({ site, origin }) {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "Halyard",
    home_page_url: `${site}/`,
    feed_url: `${origin}/feeds/stories.json`,
    language: "en",
    items: inFeedOrder().map((story) => jsonFeedItem(story, site)),
  };
  return { ...json(200, feed), headers: { "Content-Type": "application/feed+json; charset=utf-8" } };
}

function rssItem(story, site) {
  const { url, image } = addresses(story, site);
  return `<item>
<title>${escapeMarkup(story.title)}</title>
<link>${escapeMarkup(url)}</link>
<guid isPermaLink="true">${escapeMarkup(url)}</guid>
<pubDate>${new Date(story.published).toUTCString()}</pubDate>
<description>${escapeMarkup(story.standfirst)}</description>
${tagsOf(story)
  .map((name) => `<category>${escapeMarkup(name)}</category>`)
  .join("\n")}
${story.authors.map((name) => `<dc:creator>${escapeMarkup(name)}</dc:creator>`).join("\n")}
<media:content url="${escapeMarkup(image)}" medium="image" type="image/avif" width="${pictureSize.width}" height="${pictureSize.height}"><media:description type="plain">${escapeMarkup(story.alt)}</media:description></media:content>
</item>`;
}

/** `/feeds/stories.rss` */
export function rssFeed({ site, origin }) {
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>Halyard</title>
<link>${escapeMarkup(site)}/</link>
<description>Film, sound and the people who keep them running</description>
<language>en</language>
<atom:link href="${escapeMarkup(origin)}/feeds/stories.rss" rel="self" type="application/rss+xml"/>
${inFeedOrder()
  .map((story) => rssItem(story, site))
  .join("\n")}
</channel>
</rss>
`;
  return {
    ...text(200, "application/rss+xml; charset=utf-8", feed),
    headers: { "Content-Type": "application/rss+xml; charset=utf-8" },
  };
}

/** WordPress gives titles as markup, with its own ideas about quotation marks. */
const rendered = (value) =>
  escapeMarkup(value).replaceAll("’", "&#8217;").replaceAll("“", "&#8220;").replaceAll("”", "&#8221;");

function wordPressPost(story, index, site) {
  const { url, image, section } = addresses(story, site);
  const tags = tagsOf(story)
    .slice(1)
    .map((name, place) => {
      const slug = name.toLowerCase().replaceAll(" ", "-");
      return { id: 90 + place, taxonomy: "post_tag", name, slug, link: `${site}/stories/${slug}` };
    });
  return {
    id: 1000 - index,
    date: story.published.replace("Z", ""),
    date_gmt: story.published.replace("Z", ""),
    modified_gmt: story.published.replace("Z", ""),
    slug: story.slug,
    status: "publish",
    type: "post",
    link: url,
    title: { rendered: rendered(story.title) },
    excerpt: { rendered: `<p>${rendered(story.standfirst)}</p>\n`, protected: false },
    author: 1 + index,
    featured_media: 2000 + index,
    _embedded: {
      author: story.authors.map((name, place) => ({ id: 1 + index + place, name, link: `${site}/stories/portraits` })),
      "wp:featuredmedia": [
        {
          id: 2000 + index,
          media_type: "image",
          mime_type: "image/avif",
          source_url: image,
          alt_text: story.alt,
          media_details: {
            ...pictureSize,
            sizes: { full: { ...pictureSize, source_url: image, mime_type: "image/avif" } },
          },
        },
      ],
      "wp:term": [
        [{ id: 10, taxonomy: "category", name: story.section.name, slug: story.section.key, link: section }],
        tags,
      ],
    },
  };
}

const between = (value, least, most, usual) => {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isNaN(number) ? usual : Math.min(most, Math.max(least, number));
};

/** `/wp-json/wp/v2/posts`, with `per_page`, `page` and `_embed`, as WordPress has them. */
export function wordPressPosts({ site, url }) {
  const perPage = between(url.searchParams.get("per_page"), 1, 100, 10);
  const pageNumber = between(url.searchParams.get("page"), 1, 10_000, 1);
  const all = inFeedOrder();
  const pages = Math.ceil(all.length / perPage);
  if (pageNumber > pages) {
    return json(400, {
      code: "rest_post_invalid_page_number",
      message: "There is no such page.",
      data: { status: 400 },
    });
  }
  const posts = all.slice((pageNumber - 1) * perPage, pageNumber * perPage).map((story) => {
    const { _embedded: embedded, ...post } = wordPressPost(story, all.indexOf(story), site);
    return url.searchParams.has("_embed") ? { ...post, _embedded: embedded } : post;
  });
  return json(200, posts, { "X-WP-Total": String(all.length), "X-WP-TotalPages": String(pages) });
}
