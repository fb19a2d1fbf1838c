/** The themes that come with the kit, on a page. */
import { afterwards } from "./page.js";

const themes = ["none", "broadsheet", "magazine", "weekly"] as const;
const schemes = ["light", "dark"] as const;
/** Whether no other browser runs the same tests, and this is Firefox: for matrices of which each engine sees a part. */
export const isAlone = document.documentElement.hasAttribute("data-alone");
export const isGecko = CSS.supports("-moz-appearance", "none");

/**
 * Pairs of a theme and a colour scheme. A colour does not depend on the engine, so Firefox sees every second pair and the other browsers the rest:
 * each of them has every theme and both schemes.
 */
export const looks = themes.flatMap((theme, index) =>
  schemes.filter((_, place) => isAlone || ((index + place) % 2 === 1) === isGecko).map((scheme) => ({ theme, scheme })),
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
