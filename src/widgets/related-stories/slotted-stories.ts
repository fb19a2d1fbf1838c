import { givenStory } from "../../base/given-story.js";
import type { Story } from "../../feeds/story.js";

/** What stands in or beside a link and is not its headline. */
const beside = "time, p, small, figcaption, script, style, template, noscript";

function headlineOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
  if (node.nodeType !== Node.ELEMENT_NODE || (node as Element).matches(beside)) return "";
  return [...node.childNodes].map(headlineOf).join("");
}

/** Plugins that load pictures late keep the real address in `data-src` and a blank one in `src`. */
function imageOf(image: HTMLImageElement | null): object | undefined {
  if (!image) return undefined;
  const attribute = (name: string): string | null => image.getAttribute(`data-${name}`) ?? image.getAttribute(name);
  return {
    src: attribute("src"),
    srcset: attribute("srcset"),
    sizes: image.getAttribute("sizes"),
    alt: image.alt,
    width: image.getAttribute("width"),
    height: image.getAttribute("height"),
  };
}

/** The story of one list item: its first link with words in it, and what else the item says. */
function storyOf(item: Element): Story | undefined {
  const links = item.matches("a[href]") ? [item] : [...item.querySelectorAll("a[href]")];
  const link = links.find((each) => headlineOf(each).trim() && !each.closest("small")) ?? links[0];
  if (!link) return undefined;
  const data = (name: string): string | undefined =>
    (link.getAttribute(`data-${name}`) ?? item.getAttribute(`data-${name}`)) || undefined;
  const image = item.querySelector("img");
  const brand = data("sponsor");
  const isSponsored =
    brand || data("label") || links.some((each) => /\bsponsored\b/i.test(each.getAttribute("rel") ?? ""));
  return givenStory(
    {
      title: headlineOf(link.querySelector("h1, h2, h3, h4, h5, h6") ?? link) || image?.alt,
      url: link.getAttribute("href"),
      image: imageOf(image),
      section: data("section") ?? item.querySelector("small")?.textContent,
      standfirst: [...item.querySelectorAll("p")].find((text) => !text.contains(link))?.textContent,
      published: item.querySelector("time")?.getAttribute("datetime"),
      duration: data("duration"),
      badge: data("badge"),
      sponsor: isSponsored ? { label: data("label"), brand } : undefined,
      lang: link.getAttribute("lang") ?? item.getAttribute("lang"),
    },
    link.baseURI,
  );
}

/** The widget itself may well stand in an `article`, which is not an item of its list. */
function itemAround(link: Element, list: Element): Element {
  const item = link.closest("li, article");
  return item && item !== list && list.contains(item) ? item : link;
}

/**
 * The stories in an author's own links, in order. Every `li` is one story, and so is a link outside a list. Whatever has
 * a `slot` of its own is no story.
 */
export function slottedStories(element: Element): Story[] {
  const items = new Set<Element>();
  for (const link of element.querySelectorAll(":scope > :not([slot]) a[href], :scope > a[href]:not([slot])"))
    items.add(itemAround(link, element));
  return [...items].flatMap((item) => storyOf(item) ?? []);
}
