// The frame of every page the demo's servers write themselves.
import { escapeMarkup } from "./answers.mjs";

export const stylesheet = `
:root { color-scheme: light dark; font: 18px/1.55 Georgia, "Times New Roman", serif; }
body { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
header { margin-block-end: 2rem; font: 700 1rem/1.2 system-ui, sans-serif; letter-spacing: .02em; }
h1 { font-size: 2rem; line-height: 1.15; text-wrap: balance; }
h2 { font-size: 1.15rem; margin-block: 2rem .25rem; }
img { display: block; width: 100%; height: auto; }
button, input { font: 1rem/1.4 system-ui, sans-serif; padding: .6rem .9rem; }
button { border: 0; border-radius: .3rem; background: #17616b; color: #fff; cursor: pointer; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .95rem/1.5 ui-monospace, monospace; }
article { border-block-start: 1px solid; padding-block: 1rem; }
small, time { font: .85rem/1.4 system-ui, sans-serif; opacity: .8; }
a { color: inherit; text-underline-offset: .15em; }
`;

/** A whole page; `content` is markup, `title` is text, `home` is where the name of the magazine leads. */
export const framed = ({ title, content, home = "/", styles = "/page.css", head = "" }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)} · Halyard</title>
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
