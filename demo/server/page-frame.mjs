// The frame of every page the demo's servers write themselves.
import { escapeMarkup } from "./answers.mjs";

/** The looks of the magazine, as in story.css, for pages with little on them. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbf8f2, #151412);
  --ink: light-dark(#1c1a17, #efeae1);
  --quiet: light-dark(#5d574e, #b3aa9c);
  --signal: light-dark(#a8321a, #ff9f85);
  --rule: light-dark(#d9d2c5, #3a362f);
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", Georgia, serif;
  --sans: Optima, Candara, "Gill Sans", "Noto Sans", sans-serif;
}
body {
  max-width: 40rem;
  margin: 0 auto;
  padding: 1.25rem 1.25rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.6 var(--serif);
}
header { margin-block-end: 2.5rem; padding-block-end: 1rem; border-block-end: 3px double var(--rule); }
header a { font: 700 1.75rem/1 var(--serif); letter-spacing: -.02em; text-decoration: none; }
h1 { margin-block: 0 1rem; font-size: 2.25rem; line-height: 1.1; letter-spacing: -.02em; text-wrap: balance; }
h2 { margin-block: 2rem .25rem; font-size: 1.25rem; line-height: 1.25; }
img { display: block; width: 100%; height: auto; }
li + li { margin-block-start: .35rem; }
button, input { padding: .6rem .9rem; font: 1rem/1.4 var(--sans); }
button { border: 0; border-radius: 2px; background: light-dark(#a8321a, #c2472c); color: #fff; font-weight: 600; cursor: pointer; }
:focus-visible { outline: 2px solid var(--signal); outline-offset: 3px; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .9375rem/1.5 ui-monospace, monospace; }
article { padding-block: 1rem; border-block-start: 1px solid var(--rule); }
strong { color: var(--quiet); font-weight: 400; font-size: 1.25rem; line-height: 1.4; }
small, time { color: var(--quiet); font: .9375rem/1.4 var(--sans); }
a { color: inherit; text-decoration-color: var(--signal); text-underline-offset: .15em; }
a:hover { color: var(--signal); }
`;

/** A whole page; `content` is markup, `title` is text, `home` is where the name of the magazine leads. */
export const framed = ({ title, content, home = "/", styles = "/page.css", head = "" }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)} · Halyard</title>
<link rel="icon" href="/media/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${escapeMarkup(styles)}">
${head}</head>
<body>
<header><a href="${escapeMarkup(home)}">Halyard</a></header>
<main>
<h1>${escapeMarkup(title)}</h1>
${content}
</main>
</body>
</html>
`;
