/// <reference types="vite/client" />

/** The pages of `demo/docs`, in the order of the sidebar. Each is fetched when it is opened. */
export const pages: readonly (readonly [slug: string, title: string])[] = [
  ["getting-started", "Getting started"],
  ["theming", "Theming"],
  ["languages", "Languages"],
  ["newsletter-providers", "Newsletter services"],
  ["signup-protocol", "The sign-up protocol"],
  ["feeds", "Feeds"],
  ["video", "Video"],
  ["privacy-and-csp", "Privacy and policies"],
  ["cms-recipes", "Recipes for CMSs"],
  ["server-rendering", "Server rendering"],
  ["events-and-analytics", "Events and analytics"],
  ["scaling", "Scaling"],
  ["upgrade", "Upgrading"],
];

const files = import.meta.glob<string>("../docs/*.md", { import: "default" });
const aliases: Readonly<Record<string, string>> = { "newsletter-providers": "signup-providers" };

/** The page as HTML (made from Markdown by the build), or undefined where there is none. */
export async function loadPage(slug: string): Promise<string | undefined> {
  return files[`../docs/${aliases[slug] ?? slug}.md`]?.();
}
