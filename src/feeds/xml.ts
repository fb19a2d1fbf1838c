import type { cutXml } from "./cut.js";
import { writtenDate } from "./date.js";
import type { Draft, filedUnder, Found, seconds } from "./draft.js";
import { attribute, childrenOf, FeedXml } from "./elements.js";
import type { Children } from "./elements.js";
import type { Markup } from "./markup.js";
import { declarePrefixes, pieces, repair } from "./repair.js";
import type { unixDate } from "./unix-date.js";
import type { safeUrl } from "../base/url.js";

/** What this file shares with the other readers. It is handed over, because a file beside the embed imports nothing. */
export interface XmlTools {
  cutXml: typeof cutXml;
  filedUnder: typeof filedUnder;
  markup: Markup;
  safeUrl: typeof safeUrl;
  seconds: typeof seconds;
  unixDate: typeof unixDate;
}

/** "desk@paper.example (The Desk)" is shown as "The Desk". */
function personName(text: string): string {
  const name = text.replace(/(^|\s)[(<]?[^\s()<>@:]+@[^\s()<>@]+[)>]?\s*/, "").replace(/^\((.*)\)$/, "$1");
  return name || text;
}

function namesOf(elements: Element[], xml: FeedXml): { name: string; url?: string | undefined }[] {
  return elements
    .map((element) => {
      const all = childrenOf(element);
      const [url] = all("uri url homepage");
      return { name: xml.text(all("name email")) || personName(xml.text([element])), url: url && xml.href(url) };
    })
    .filter(({ name }) => name);
}

/** How well a `link` fits as the address of the story; 0 when it is something else (the feed itself, a file, an editing address). */
function fitness(link: Element): number {
  if (!link.hasAttribute("href")) return 4;
  if (!/^$|(^|\/)alternate$/i.test(attribute(link, "rel"))) return 0;
  return /html|^$/.test(attribute(link, "type")) ? 3 : 2;
}

function linkOf(item: Element, all: Children, xml: FeedXml): string | undefined {
  const links = [4, 3, 2].flatMap((best) => all("link loc").filter((link) => fitness(link) === best));
  const permanent = all("guid id").filter(
    (id) => attribute(id, "isPermaLink ispermalink") !== "false" && /^\s*https?:/i.test(id.textContent),
  );
  const files = all("media:player enclosure link media:content").filter((file) => isFile(file) && !isPicture(file));
  return [
    ...links.map((link) => xml.href(link, attribute(link, "href") || link.textContent)),
    xml.href(item, attribute(item, "rdf:about")),
    ...all("content").map((content) => xml.href(content, attribute(content, "src"))),
    ...permanent.map((id) => xml.href(id)),
    ...files.map((file) => pictureOf(file, xml).src),
  ].find(Boolean);
}

const isFile = (file: Element): boolean => /^(?!link)|enclosure/i.test(file.localName + attribute(file, "rel"));

interface Picture {
  src: string | undefined;
  alt: string;
  width: number;
  height: string;
}

function pictureOf(element: Element, xml: FeedXml, base = element): Picture {
  const [nested = element] = childrenOf(element)("url");
  return {
    src: xml.href(base, attribute(element, "url href data-src src") || nested.textContent),
    alt: attribute(element, "alt"),
    // A share of a column, `100%`, is no width.
    width: Number(attribute(element, "width")) || 0,
    height: attribute(element, "height"),
  };
}

function isPicture(element: Element): boolean {
  const kind = attribute(element, "medium type");
  return kind ? kind.startsWith("image") : /\.(jpe?g|png|webp|gif|avif)($|\?)/i.test(attribute(element, "url href"));
}

function imageOf(all: Children, bodies: Element[], xml: FeedXml): Picture | undefined {
  const pictures = (elements: Element[]): Picture[] =>
    elements.map((element) => pictureOf(element, xml)).sort((one, other) => other.width - one.width);
  const declared = [
    ...pictures(all("media:content").filter(isPicture)),
    ...pictures(all("media:thumbnail")),
    ...pictures(all("enclosure link").filter((file) => isFile(file) && isPicture(file))),
    ...pictures(all("itunes:image image image:loc video:thumbnail_loc")),
  ];
  const shown = bodies.flatMap((body) => {
    const content = xml.content(body);
    return [...content.getElementsByTagNameNS("*", "img")]
      .map((image) => pictureOf(image, xml, content === body ? image : body))
      .filter(({ src = "" }) => !/~ff\/|pixel|\/emoji\/|smil(ey|ies)/i.test(src));
  });
  // Tracking pixels, smileys and sharing buttons are never shown, thumbnails of 72 pixels only when there is nothing else.
  return (
    [...declared, ...shown].find(({ src, width }) => src && (!width || width > 199)) ?? declared.find(({ src }) => src)
  );
}

function draftOf(item: Element, feed: Children, xml: FeedXml, tools: XmlTools): Draft {
  const all = childrenOf(item);
  const firstDate = (names: string): string | undefined =>
    all(names)
      .map(({ textContent: date }) => tools.unixDate(date) ?? writtenDate(date))
      .find(Boolean);
  const bodies = all("content:encoded content body ?body");
  const [source] = all("source");
  const authors = [
    ...["dc:creator", "author", "dc:author", "itunes:author"].map(all),
    source ? childrenOf(source)("author") : [],
    /entry/i.test(item.localName) ? feed("author") : [],
  ];
  const updated = firstDate("updated lastmod modified dc:modified");
  return {
    id: all("guid id")[0]?.textContent ?? attribute(item, "rdf:about"),
    title: xml.text(all("title dc:title media:title news:title video:title itunes:title")),
    url: linkOf(item, all, xml),
    image: imageOf(all, [...bodies, ...all("description summary")], xml),
    ...tools.filedUnder(
      all("category dc:subject itunes:category").map((tag) => ({
        name: attribute(tag, "label term text") || xml.text([tag]),
      })),
    ),
    standfirst:
      xml.text(
        all("description summary itunes:summary itunes:subtitle media:description video:description dc:description"),
      ) || xml.text(bodies),
    authors: authors.map((elements) => namesOf(elements, xml)).find((names) => names.length),
    published:
      firstDate("pubdate published issued dc:date news:publication_date dc:issued created dc:created") ?? updated,
    updated,
    // A file has its length in an attribute or not at all: an address is no number, and what stands in it is about the picture.
    duration: all("itunes:duration video:duration media:content")
      .map((one) => tools.seconds(attribute(one, "duration url") || one.textContent))
      .find(Boolean),
    lang: xml.language(item) ?? [...all("dc:language news:language"), ...feed("language dc:language")][0]?.textContent,
  };
}

function* draftsOf(items: Element[], feed: Children, xml: FeedXml, tools: XmlTools): Generator<Draft> {
  for (const item of items) {
    const draft = draftOf(item, feed, xml, tools);
    // A plain sitemap lists every page there is, without a word about any.
    if (draft.title || item.localName !== "url") yield draft;
  }
}

/** The document, mended as far as necessary; when all else fails its items one by one. */
function parse(text: string, { cutXml: cut, markup }: XmlTools): Document[] {
  const repaired = declarePrefixes(repair(text, markup));
  const first = (forms: (string | undefined)[]): Document | undefined => {
    for (const form of forms) {
      const document = form && markup.xml(form);
      if (document) return document;
    }
    return undefined;
  };
  const whole = first([repaired, cut(repaired)]);
  return whole ? [whole] : pieces(repaired).flatMap((forms) => first(forms) ?? []);
}

/** RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and news sitemaps. Undefined when it is none of them. */
export function readXml(text: string, url: string, tools: XmlTools): Found | undefined {
  const documents = parse(text, tools);
  const root = documents[0]?.documentElement;
  const [known, sitemap, atom] = /^(?:(urlset)|(feed|entry)|rss|rdf|channel)$/i.exec(root?.localName ?? "") ?? [];
  if (!root || !known) return undefined;
  // XML tells capitals from small letters, and the first tools wrote <ITEM>.
  const named = (pattern: RegExp): Element[] =>
    documents.flatMap((document) =>
      [...document.getElementsByTagName("*")].filter((one) => pattern.test(one.localName)),
    );
  const items = named(sitemap ? /^url$/i : atom ? /^entry$/i : /^item$/i);
  const feed = childrenOf(named(/^channel$/i)[0] ?? root);
  const xml = new FeedXml(tools, url);
  const [next] = feed("link").filter((link) => attribute(link, "rel") === "next");
  return {
    drafts: draftsOf(items, feed, xml, tools),
    source: sitemap ? "sitemap" : atom ? "atom" : "rss",
    next: next && xml.href(next, attribute(next, "href")),
  };
}
