import { clean } from "./story-address.js";
import { safeUrl } from "./url.js";

/** The address bar's own URL without the place on the page and without tracking. */
export function cleanLocation(): URL {
  const url = new URL(location.href);
  url.hash = "";
  clean(url.searchParams);
  return url;
}

/**
 * The address of the story on this page: its canonical link, else `og:url`, else the location. A canonical link to the
 * front page of this site on any other of its pages is a common theme's mistake and would share the wrong thing.
 */
export function pageUrl(): URL {
  const here = cleanLocation();
  const canonical = document.querySelector<HTMLLinkElement>("link[rel~=canonical i]")?.href;
  for (const text of [canonical, metaContent("og:url")]) {
    const url = safeUrl(text, document.baseURI);
    if (url && (here.pathname === "/" || url.href !== `${here.origin}/`)) return url;
  }
  return here;
}

/** The title of the story on this page: `og:title`, which leaves the site's name out, else the document's. */
export function pageTitle(): string {
  return metaContent("og:title") ?? document.title;
}

/** What the page says about itself in an Open Graph property. */
export function metaContent(property: string): string | undefined {
  return document.querySelector(`meta[property="${property}"]`)?.getAttribute("content")?.trim() || undefined;
}
