/**
 * The address to ask for: to WordPress and Ghost, which send little by themselves, it adds what a card needs; what the author wrote
 * stays. A WordPress or Ghost site may be given by its own address.
 */
export function feedRequest(address: URL, source?: string, limit = 12): URL {
  const query = address.searchParams;
  const add = (name: string, words: string): void => {
    if (!query.has(name)) query.set(name, words);
  };
  const most = `${Math.min(limit, 100)}`;
  const isGhost = /\/ghost\/api\//.test(address.pathname);
  if (source === "ghost" || isGhost) {
    if (!isGhost) address.pathname = address.pathname.replace(/\/*$/, "/ghost/api/content/posts/");
    add("include", "tags,authors");
    add("limit", most);
  } else if (source === "wordpress" || /\/wp-json\b/.test(address.pathname) || query.has("rest_route")) {
    address.pathname = address.pathname.replace(/(\/wp-json)\/?$/, "$1/wp/v2/posts");
    // The form that works whatever the site's permalinks are.
    if (!/\/wp-json\b|\/wp\/v2\//.test(address.pathname)) add("rest_route", "/wp/v2/posts");
    add("per_page", most);
    add("_embed", "author,wp:featuredmedia,wp:term");
    add("_fields", "id,link,title,excerpt,date_gmt,modified_gmt,_links,_embedded");
  }
  return address;
}
