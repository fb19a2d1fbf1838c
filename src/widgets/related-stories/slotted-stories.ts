import { givenStory } from "../../base/given-story.js";
import type { Story } from "../../feeds/story.js";

/** What stands in or beside a link and is not its headline. */
const beside = "time, p, small, figcaption, script, style, template, noscript";

function headlineOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
  return (node as Element).matches?.(beside) ? "" : [...node.childNodes].map(headlineOf).join("");
}

/** Plugins that load pictures late keep the real address in `data-src` and a blank one in `src`. */
function imageOf(image: HTMLImageElement): object {
  const { alt, src, srcset, sizes, dataset } = image;
  const [width, height] = ["width", "height"].map((name) => image.getAttribute(name));
  return { alt, src, srcset, sizes, width, height, ...dataset };
}

/** The story of one list item: its first link with words in it, and what else the item says. */
function storyOf(item: HTMLElement): Story | undefined {
  const links = item.matches("a") ? [item] : [...item.querySelectorAll<HTMLElement>("a[href]")];
  const link = links.find((each) => headlineOf(each).trim() && !each.closest("small")) ?? links[0];
  if (!link) return undefined;
  const data = { ...item.dataset, ...link.dataset };
  const { sponsor: brand, label } = data;
  const image = item.querySelector("img");
  const isSponsored = brand || label || links.some((each) => each.matches("[rel~=sponsored i]"));
  return givenStory(
    {
      ...data,
      title: headlineOf(link.querySelector("h1, h2, h3, h4, h5, h6") ?? link) || image?.alt,
      url: link.getAttribute("href"),
      image: image && imageOf(image),
      section: data["section"] ?? item.querySelector("small")?.textContent,
      standfirst: [...item.querySelectorAll("p")].find((text) => !text.contains(link))?.textContent,
      published: item.querySelector("time")?.dateTime,
      sponsor: isSponsored && { label, brand },
      lang: link.lang || item.lang,
      dir: link.dir || item.dir,
    },
    link.baseURI,
  );
}

/** The widget itself may well stand in an `article`, which is not an item of its list. */
function itemAround(link: HTMLElement, list: Element): HTMLElement {
  const item = link.closest<HTMLElement>("li, article");
  return item && list.contains(item) ? item : link;
}

/**
 * The stories in an author's own links, in order. Every `li` is one story, and so is a link outside a list. Whatever has
 * a `slot` of its own is no story.
 */
export function slottedStories(element: Element): Story[] {
  const links = element.querySelectorAll<HTMLElement>("a[href]:not(:scope > [slot], :scope > [slot] *)");
  const items = new Set([...links].map((link) => itemAround(link, element)));
  return [...items].flatMap((item) => storyOf(item) ?? []);
}
