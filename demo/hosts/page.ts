import { servicesAsWritten } from "../stories/story.js";
import type { Place } from "../stories/story.js";
import type { Host } from "./host.js";

export interface PageOptions {
  readonly host: Host;
  readonly place: Place;
  /** The widget's markup, with the addresses as they are written in the stories. */
  readonly markup: string;
  /** Language of the page; absent: the host's own, else English. */
  readonly lang?: string;
  /** Further scripts, before the embed. */
  readonly scripts?: readonly string[];
}

const policy = ({ site, services }: Place): string => {
  const own = new URL(site).origin;
  return [
    `default-src ${own} ${services}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${own} ${services}`,
    "require-trusted-types-for 'script'",
    "trusted-types standfirst",
  ].join("; ");
};

/** Orders the host's faults from the demo's services: what stands behind the question mark of their addresses. */
function withFaults(markup: string, { feeds, signups }: Host): string {
  const order = (text: string, path: string, query?: string): string =>
    query
      ? text.replaceAll(
          new RegExp(`(${servicesAsWritten.replaceAll(/[.]/g, "\\.")}${path})(\\?[^"' ]*)?`, "g"),
          `$1?${query}`,
        )
      : text;
  return order(order(markup, "/(?:feeds|wp-json)[^\"' ?]*", feeds), "/subscribe", signups);
}

const before = `<header class="masthead"><p class="name">Halyard</p></header>
<main><article>
<p class="story">The tide was out when we arrived, and the wall was only a wall. A man with a bucket told us to wait; he had an hour, he said, and so, he thought, did we.</p>`;
const after = `<p class="story">By the time the last note had gone, the car park was full of people who had not planned to stay.</p>
</article></main>`;

/** The whole page, as its publisher's server would send it. `placed` turns the addresses of the demo to where it is. */
export function hostPage(options: PageOptions, placed: (text: string, place: Place) => string): string {
  const { host, place, markup, lang = host.lang ?? "en", scripts = [] } = options;
  const script = (src: string, how = ""): string => `<script${how} src="${src}"></script>`;
  const own = (file: string): string => `${place.site}hosts/${file}`;
  return `<!doctype html>
<html lang="${lang}" dir="${host.dir ?? (lang === "ar" ? "rtl" : "ltr")}">
<head>
<meta charset="utf-8">
${host.isStrict ? `<meta http-equiv="Content-Security-Policy" content="${policy(place)}">` : ""}
<meta name="viewport" content="width=device-width">
<title>The organ that only the sea can play</title>
<link rel="canonical" href="https://halyard.example/stories/the-organ">
${(host.styles ?? []).map((file) => `<link rel="stylesheet" href="${own(file)}">`).join("\n")}
<link rel="stylesheet" href="${place.site}embed/standfirst.css">
${[...(host.scripts ?? []).map(own), ...scripts].map((file) => script(file)).join("\n")}
${Array.from({ length: host.embeds ?? 1 }, () => script(`${place.site}embed/standfirst.js`, " async")).join("\n")}
</head>
<body class="${host.body ?? ""}">
${before}
${placed(withFaults(markup, host), place)}
${after}
</body>
</html>
`;
}
