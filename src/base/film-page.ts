/** Which film a page of somebody else shows. */
export interface PageFilm {
  provider: "YouTube" | "Vimeo";
  id: string;
  /** Where their player is, in the mode without cookies. */
  embed: URL;
}

/** The film of a page of YouTube or Vimeo; undefined for a page that shows none. */
export function filmOnPage(page: string): PageFilm | undefined {
  const { hostname, pathname, searchParams } = new URL(page);
  if (!hostname.endsWith("vimeo.com")) {
    const id = searchParams.get("v") ?? pathname.split("/").findLast(Boolean) ?? "";
    if (!/^[\w-]{11}$/.test(id)) return undefined;
    return { provider: "YouTube", id, embed: new URL(`https://www.youtube-nocookie.com/embed/${id}`) };
  }
  // A showcase and a group have numbers, too, before that of the film.
  const [, id, hash] = /^(?:.*\/videos?|.*\/(?!\d+\/)[^/]+)?\/(\d+)(?:\/([\da-f]+))?\/?$/.exec(pathname) ?? [];
  if (!id) return undefined;
  const embed = new URL(`https://player.vimeo.com/video/${id}?dnt=1`);
  const key = hash ?? /^[\da-f]+$/.exec(searchParams.get("h") ?? "")?.[0];
  if (key) embed.searchParams.set("h", key);
  return { provider: "Vimeo", id, embed };
}
