// The frame of every page the demo's servers write themselves.
import { readFileSync } from "node:fs";
import { escapeMarkup } from "./answers.mjs";

/** The looks of the magazine, and what pages with little on them add to it. */
export const stylesheet = `${readFileSync(new URL("../story.css", import.meta.url), "utf8")}
:root { --page: 42rem; }
h1 { font-size: clamp(2.25rem, 1.4rem + 3.5vw, 3.5rem); line-height: 1.04; margin-block: 0 .35em; }
h2 { margin-block: 2rem .25rem; font-size: 1.375rem; }
main > * + * { margin-block-start: 1.25rem; }
main p { margin-block: 0 1em; }
img { display: block; width: 100%; height: auto; margin-block-end: 1.5rem; border-radius: 2px; }
ul { padding: 0; list-style: none; }
li { border-block-start: 1px solid var(--rule); padding-block: .6rem; font: 600 1.3125rem/1.25 var(--display); }
li a { text-decoration-color: transparent; }
input { inline-size: 100%; min-block-size: 44px; border: 1px solid var(--quiet); border-radius: 2px; padding: .5rem .75rem; background: light-dark(#fff, #2b2823); color: inherit; font: 1rem/1.4 var(--sans); }
button { min-block-size: 44px; border: 0; border-radius: 2px; padding: .5rem 1.25rem; background: var(--standfirst-color-accent); color: #fff; font: 600 1rem/1.4 var(--sans); cursor: pointer; }
label, small, time { color: var(--quiet); font: var(--small); }
pre { margin-block: .75rem 0; white-space: pre-wrap; overflow-wrap: anywhere; font: .9375rem/1.5 ui-monospace, monospace; }
article { padding-block: 1.25rem; border-block-start: 1px solid var(--rule); }
article h2 { margin-block-start: 0; }
strong { color: var(--quiet); font-weight: 400; font-size: 1.3125rem; line-height: 1.35; }
`;

/** Letters that are there before the first word is painted; later ones would not be used. */
const fonts = ["newsreader-display", "newsreader-text", "schibsted-grotesk"]
  .map((name) => `<link rel="preload" as="font" href="/media/fonts/${name}.woff2" type="font/woff2" crossorigin>\n`)
  .join("");

/** A whole page; `content` is markup, `title` is text, `home` is where the name of the magazine leads. */
export const framed = ({ title, content, home = "/", styles = "/page.css", head = "" }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)} · Halyard</title>
<link rel="icon" href="/media/icon.svg" type="image/svg+xml">
${fonts}<link rel="stylesheet" href="${escapeMarkup(styles)}">
${head}</head>
<body>
<header class="masthead"><a class="name" href="${escapeMarkup(home)}">Halyard</a></header>
<main>
<h1>${escapeMarkup(title)}</h1>
${content}
</main>
</body>
</html>
`;
