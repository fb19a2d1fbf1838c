/** What a story's structured data is made of; all of it optional but the headline. */
export interface StoryFacts {
  headline: string;
  url?: string | undefined;
  standfirst?: string | undefined;
  /** ISO 8601, as on the page. */
  published?: string | undefined;
  updated?: string | undefined;
  authors?: Person[] | undefined;
  /** Outermost first. */
  sections?: Person[] | undefined;
  images?: (string | undefined)[] | undefined;
  /** BCP 47. */
  language?: string | undefined;
}

/** Somebody or something with a page. */
export interface Person {
  name: string;
  url?: string | undefined;
}

/** A video, for search engines: the first three are what they ask for. */
export interface VideoFacts {
  name: string;
  thumbnail: string;
  /** ISO 8601. */
  uploaded: string;
  description?: string | undefined;
  /** Seconds. */
  duration?: number | undefined;
  contentUrl?: string | undefined;
  embedUrl?: string | undefined;
  /** Chapters, in seconds, with the address that opens each. */
  clips?: { name: string; start: number; end: number; url: string }[] | undefined;
}

/** A JSON-LD object; what is undefined is left out when it is written. */
export type JsonLd = { "@type": string } & Record<string, unknown>;

const some = <T>(list: T[] | undefined): T[] | undefined => (list?.length ? list : undefined);

/** https://schema.org/NewsArticle */
export function newsArticle(story: StoryFacts): JsonLd {
  const { headline, url, standfirst, published, updated, authors, sections, images, language } = story;
  return {
    "@type": "NewsArticle",
    headline,
    description: standfirst,
    url,
    mainEntityOfPage: url,
    datePublished: published,
    dateModified: updated ?? published,
    author: some(authors?.map(({ name, url: page }) => ({ "@type": "Person", name, url: page }))),
    articleSection: some(sections?.map(({ name }) => name)),
    image: some(images?.filter(Boolean)),
    inLanguage: language,
  };
}

/** https://schema.org/BreadcrumbList, undefined for a story that is in no section. */
export function breadcrumbList(sections: Person[] = []): JsonLd | undefined {
  if (!sections.length) return undefined;
  return {
    "@type": "BreadcrumbList",
    itemListElement: sections.map(({ name, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/** Seconds as ISO 8601 has them: `PT1M30S`. */
function isoDuration(seconds: number | undefined): string | undefined {
  const whole = Math.round(seconds ?? NaN);
  return whole > 0 && whole < Infinity ? `PT${Math.floor(whole / 60)}M${whole % 60}S` : undefined;
}

/** https://schema.org/VideoObject */
export function videoObject(video: VideoFacts): JsonLd {
  const { name, thumbnail, uploaded, description, duration, contentUrl, embedUrl, clips } = video;
  return {
    "@type": "VideoObject",
    name,
    description: description || name,
    thumbnailUrl: [thumbnail],
    uploadDate: uploaded,
    duration: isoDuration(duration),
    contentUrl,
    embedUrl,
    hasPart: some(
      clips?.map((clip) => ({
        "@type": "Clip",
        name: clip.name,
        startOffset: clip.start,
        endOffset: clip.end,
        url: clip.url,
      })),
    ),
  };
}

/** Every `@type` in some JSON-LD, however deep: in a `@graph`, or an article inside a page. */
export function typesIn(data: unknown): string[] {
  if (typeof data !== "object" || data === null) return [];
  const own = (data as Record<string, unknown>)["@type"];
  const names = [own].flat().filter((name): name is string => typeof name === "string");
  return [...names, ...Object.keys(data).flatMap((key) => typesIn((data as Record<string, unknown>)[key]))];
}

/** Kinds of article are one kind here: a page that calls its story a `BlogPosting` has said what it is. */
const kindOf = (type: string): string => (/Article$|^BlogPosting$|^Report$/.test(type) ? "Article" : type);

/** What is left to say on a page that already says something. */
export function withoutKnown(objects: (JsonLd | undefined)[], known: string[]): JsonLd[] {
  const kinds = new Set(known.map(kindOf));
  return objects.filter((object): object is JsonLd => object !== undefined && !kinds.has(kindOf(object["@type"])));
}

/** JSON-LD as the text of a script element, which no headline can close: `<` never appears in it. Empty when there is nothing to say. */
export function jsonLdText(objects: JsonLd[]): string {
  if (!objects.length) return "";
  return JSON.stringify({ "@context": "https://schema.org", "@graph": objects }).replaceAll("<", "\\u003c");
}
