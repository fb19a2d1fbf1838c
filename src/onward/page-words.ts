const named = ["description", "og:description", "article:section", "article:tag"];

/** What the page says about its own story: title, headline, section, standfirst. */
export function pageWords(page: Document): string {
  const metas = named.flatMap((name) => [...page.querySelectorAll(`meta[name="${name}"], meta[property="${name}"]`)]);
  const furniture = ["headline", "section", "standfirst"].flatMap((name) =>
    [...page.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)),
  );
  const slotted = [...page.querySelectorAll("h1, [slot=section], [slot=standfirst]")].map(
    ({ textContent }) => textContent,
  );
  return [page.title, ...metas.map((meta) => meta.getAttribute("content")), ...furniture, ...slotted].join(" ");
}
