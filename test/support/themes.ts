/** The themes that come with the kit, on a page. */
import { afterwards } from "./page.js";

export const themes = ["none", "broadsheet", "magazine", "weekly"] as const;
export const schemes = ["light", "dark"] as const;

/** Puts one of the ready themes on the page for this test. */
export async function wear(theme: (typeof themes)[number]): Promise<void> {
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
