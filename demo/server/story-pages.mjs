// Plain readable pages behind the links of the demo: stories, sections, and the two pages that a footer always has.
import { escapeMarkup, page } from "./answers.mjs";
import { framed } from "./page-frame.mjs";
import { pictureSize, sectionByKey, sections, stories, storyBySlug } from "./stories.mjs";

const link = ({ slug, title }) => `<a href="/stories/${slug}">${escapeMarkup(title)}</a>`;

function storyContent(story) {
  const paid = story.sponsor
    ? `<p><small>${escapeMarkup(`${story.sponsor.label} · ${story.sponsor.brand}`)}</small></p>`
    : "";
  const byline =
    story.authors.length > 0 ? `<p><small>By ${escapeMarkup(story.authors.join(" and "))}</small></p>` : "";
  return `${paid}<p><strong>${escapeMarkup(story.standfirst)}</strong></p>${byline}
<img src="/media/stories/${story.picture}" alt="${escapeMarkup(story.alt)}" width="${pictureSize.width}" height="${pictureSize.height}">
<p>This is where the story would be. It was invented for a demo, and so were its people.</p>
<p><a href="/stories/${story.section.key}">More from ${escapeMarkup(story.section.name)}</a></p>`;
}

/** `/stories/KEY`: a story by its slug or a section by its key; `undefined` when it is neither. */
export function storyPage(key) {
  const story = storyBySlug(key);
  if (story) return page(200, framed({ title: story.title, content: storyContent(story) }));
  const section = sectionByKey(key);
  if (!section) return undefined;
  const found = stories.filter((each) => each.section.key === section.key);
  const content =
    found.length > 0
      ? `<ul>${found.map((each) => `<li>${link(each)}</li>`).join("")}</ul>`
      : "<p>Nothing here yet.</p>";
  return page(200, framed({ title: section.name, content }));
}

const plain = {
  "/privacy": [
    "What happens to your address",
    "<p>Where <code>npm start</code> runs this demo, it goes into a database on that computer, in <code>.cache/demo</code>, and nowhere else. Delete that folder and it is gone. A copy of the demo without a server keeps nothing.</p>",
  ],
  "/community": ["The Harbour Circle", "<p>A real magazine would welcome you here.</p>"],
};

/** The other pages the demo links to. */
export function plainPage(path) {
  if (!Object.hasOwn(plain, path)) return undefined;
  const [title, content] = plain[path];
  return page(200, framed({ title, content }));
}

/** Every page that is written here, as `[path, markup]`, for a copy of the demo that has no server. */
export const allPages = () => [
  ...[...stories.map(({ slug }) => slug), ...sections.map(({ key }) => key)].map((key) => [
    `/stories/${key}`,
    storyPage(key).body,
  ]),
  ...Object.keys(plain).map((path) => [path, plainPage(path).body]),
];

export const missingPage = () =>
  page(404, framed({ title: "Nothing here", content: '<p><a href="/">To the front page</a></p>' }));
