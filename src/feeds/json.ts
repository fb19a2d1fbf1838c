import { filedUnder, seconds } from "./draft.js";
import type { Draft, FeedSource, Found, Tag } from "./draft.js";
import type { Markup } from "./markup.js";
import { unixDate } from "./unix-date.js";

/**
 * Where the fields of a story are in JSON: dotted paths, `{ items: "data.posts", title: "name", "image.src": "cover.url" }`.
 * `a|b` takes the first that says anything, `html:body` makes HTML plain text, `http:id` takes an absolute address and nothing
 * else, `/author` starts at the top of the answer. Of a list on the way every member is taken (`authors: "writers.name"`), of a
 * list of files those whose `mime_type` says that they are pictures (`files.image/`) or something else (`files.!image/`).
 * `tags` give section and sponsor, `next` the address or the number of the page that follows. Without `items` the answer itself,
 * or the first list in it, holds the stories.
 */
export type FeedMap = Record<string, string>;

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => Boolean(value) && typeof value === "object";

const media = "_embedded.wp:featuredmedia.0.";
const maps: Partial<Record<FeedSource, FeedMap>> = {
  // https://developer.wordpress.org/rest-api/reference/posts/ (its texts are HTML, `date_gmt` is UTC without saying so)
  wordpress: {
    id: "id",
    title: "html:title.rendered",
    url: "link",
    "image.src": `${media}source_url`,
    "image.alt": `${media}alt_text`,
    "image.width": `${media}media_details.width`,
    "image.height": `${media}media_details.height`,
    "image.scale": `${media}media_details.sizes`,
    tags: "html:_embedded.wp:term",
    standfirst: "html:excerpt.rendered",
    authors: "html:_embedded.author",
    published: "date_gmt",
    updated: "modified_gmt",
  },
  // https://docs.ghost.org/content-api/posts (its texts are plain: markup in a title is meant to be seen)
  ghost: {
    items: "posts",
    next: "meta.pagination.next",
    "image.src": "feature_image",
    "image.alt": "feature_image_alt",
    "image.scale": "feature_image",
    standfirst: "custom_excerpt|excerpt",
    published: "published_at",
    updated: "updated_at",
  },
  // https://www.jsonfeed.org/version/1.1/
  "json-feed": {
    items: "items",
    next: "next_url",
    id: "id",
    title: "title",
    url: "url|external_url|http:id|attachments.!image/.0.url",
    image: "image|banner_image|attachments.image/.0.url",
    tags: "tags",
    standfirst: "summary|content_text|html:content_html",
    authors: "authors|author|/authors|/author",
    published: "date_published|date_modified",
    updated: "date_modified",
    duration: "attachments.!image/.0.duration_in_seconds",
    // JSON Feed has no word for who paid; names of one's own begin with an underscore.
    sponsor: "_standfirst.sponsor",
    lang: "language|/language",
  },
};

function follow(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split(".")) {
    if (key.endsWith("image/"))
      found = [found]
        .flat()
        .filter((file) => String(follow(file, "mime_type")).startsWith("image") === (key[0] === "i"));
    else if (Array.isArray(found) && !(key in found)) found = found.map((member) => follow(member, key));
    else found = isObject(found) ? found[key] : undefined;
  }
  return found;
}

/** HTML made plain, in a text or in what has a name. */
function plain(value: unknown, markup: Markup): unknown {
  if (Array.isArray(value)) return value.flat().map((member) => plain(member, markup));
  return isObject(value) ? { ...value, name: markup.text(value["name"]), url: value["link"] } : markup.text(value);
}

/** What a field of the map leads to. */
function at(item: unknown, paths: string, root: unknown, markup: Markup): unknown {
  for (const path of paths.split("|")) {
    const [, kind, top, rest = ""] = /^(ht\w+:)?(\/)?(.*)$/.exec(path) ?? [];
    const found = follow(top ? root : item, rest);
    const value = kind === "html:" ? plain(found, markup) : !kind || /^https?:/i.test(String(found)) ? found : "";
    if (value && (value as unknown[]).length !== 0) return value;
  }
  return undefined;
}

interface Size {
  source_url: string;
  width: number;
  height: number;
}

/** The same picture in other sizes; `scale` is the picture's own address (Ghost) or a list of WordPress'. */
function srcset(scale: unknown, { src, width, height }: Fields): string | undefined {
  // Ghost scales what it stores itself. These two widths are known to all its own themes, others lead to the original.
  if (scale === src) {
    const [start, end] = String(src).split(/(?<=\/content\/images\/)(?!size\/)/);
    return end && [600, 2000].map((size) => `${start}size/w${size}/${end} ${size}w`).join();
  }
  const sizes = scale as Record<string, Size | null>;
  // A square thumbnail is another picture, not a smaller one.
  return Object.keys(sizes)
    .flatMap((name) => sizes[name] ?? [])
    .filter((size) => Math.abs(size.height - (size.width * Number(height)) / Number(width)) < 2)
    .map((size) => `${size.source_url} ${size.width}w`)
    .join();
}

function draftOf(item: Fields, map: FeedMap, root: unknown, markup: Markup): Draft {
  const draft: Fields = map["url"] ? {} : { ...item };
  for (const field of Object.keys(map)) {
    const [name = "", part] = field.split(".");
    const value = at(item, String(map[field]), root, markup);
    if (value === undefined) continue;
    draft[name] = part ? { ...(draft[name] as Fields), [part]: value } : value;
  }
  const { tags, image } = draft;
  if (isObject(image) && image["scale"]) image["srcset"] = srcset(image["scale"], image);
  const named = [tags].flat().map((tag) => (isObject(tag) ? tag : { name: tag })) as unknown[] as Tag[];
  return {
    ...filedUnder(named),
    ...draft,
    published: isoDate(draft["published"]),
    updated: isoDate(draft["updated"]),
    duration: seconds(draft["duration"]),
  };
}

/**
 * JSON's dates are ISO 8601, those of e-mail, or Unix time in seconds or milliseconds; where the zone is left out (WordPress,
 * databases) UTC is meant. What is none of them is no date to `readStory`.
 */
function isoDate(value: unknown): string | null | false {
  const text = String(value).trim();
  const unix = unixDate(text);
  if (unix) return unix;
  const [mail, day = ""] = /^\D*(\d\d? \w{3} \d{4} [\d:]+) (GMT|[+-]\d{4})$/.exec(text) ?? [];
  // Every engine reads these, but Chromium takes 31 June for the first of July, and Firefox 25 o'clock for one.
  if (mail) return new Date(`${day} GMT`).toUTCString().includes(day) && new Date(mail).toJSON();
  return text
    .replace(/^(\S{10}) (?=\d)/, "$1T")
    .replace(/T([\d:.]+)( UTC)?$/, "T$1Z")
    .replace(/ ?([+-]\d\d):?(\d\d)$/, "$1:$2");
}

function kindOf(data: Fields): FeedSource {
  if (isObject(data[0]) && isObject(data[0]["title"])) return "wordpress";
  if (data["posts"] && data["meta"]) return "ghost";
  return /jsonfeed/.test(String(data["version"])) ? "json-feed" : "json";
}

/** JSON of any kind: of the known ones, by a map, or with the names that the fields of a story have here. */
export function readJson(data: unknown, markup: Markup, source = "", map?: FeedMap): Found | undefined {
  if (!isObject(data)) return undefined;
  const kind = map ? "json" : source in maps ? (source as FeedSource) : kindOf(data);
  const { items, next, ...fields } = map ?? maps[kind] ?? {};
  const places = items ? [follow(data, items)] : [data, ...Object.keys(data).map((key) => data[key])];
  const list = places.find((place) => Array.isArray(place));
  if (!list) return undefined;
  const drafts = list.filter(isObject).map((item) => draftOf(item, fields, data, markup));
  return { drafts, source: kind, next: next && follow(data, next) };
}
