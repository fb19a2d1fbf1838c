/** The themes that come with the kit, on a page. */
import { isSeenHere } from "./engines.js";
import { afterwards } from "./page.js";

const themes = ["none", "broadsheet", "magazine", "weekly"] as const;
const schemes = ["light", "dark"] as const;
/** Pairs of a theme and a colour scheme, of which each engine sees every theme and both schemes: a colour does not depend on the engine. */
export const looks = themes.flatMap((theme, index) =>
  schemes.filter((_, place) => isSeenHere(index, place)).map((scheme) => ({ theme, scheme })),
);

/** Puts one of the ready themes on the page for this test. */
export async function wear({ theme }: (typeof looks)[number]): Promise<void> {
  if (theme === "none") return;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: `/src/themes/${theme}.css` });
  const arrived = new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", reject);
  });
  document.head.append(link);
  afterwards(() => link.remove());
  await arrived;
}
