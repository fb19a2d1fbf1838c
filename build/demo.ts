import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { marked } from "marked";
import type { Plugin, UserConfig } from "vite";
import { referenceFrom } from "./reference.js";
import type { Manifest } from "./reference.js";

const out = "dist/demo";
const servicesAsWritten = "http://127.0.0.1:4174";

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map(({ parentPath, name }) => statSync(`${parentPath}/${name}`).mtimeMs));
}

/** The manifest is made again when a source is newer: it takes seconds, and the workbench is built at every start. */
function manifest(): string {
  const path = "custom-elements.json";
  if (!existsSync(path) || statSync(path).mtimeMs < newest("src")) {
    execFileSync(process.execPath, ["node_modules/@custom-elements-manifest/analyzer/cem.js", "analyze", "--quiet"]);
    execFileSync(process.execPath, ["build/editor-data.mjs"]);
  }
  return readFileSync(path, "utf8");
}

/** What the embed weighs, file by file. */
function builtFiles(): { name: string; size: number; compressed: number }[] {
  const folder = "dist/embed";
  if (!existsSync(`${folder}/standfirst.js`)) throw new Error("dist/embed is not built; run `npx vite build` first");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".js") && name !== "elements.js")
    .map((name) => {
      const bytes = readFileSync(`${folder}/${name}`);
      return { name, size: bytes.length, compressed: brotliCompressSync(bytes).length };
    });
}

/** Pages of `demo/docs` as HTML: the workbench has no reader of Markdown. */
function markdown(): Plugin {
  return {
    name: "standfirst:markdown",
    transform(source, id) {
      if (!id.endsWith(".md")) return undefined;
      let above = "";
      const page = marked
        .parse(source, { async: false })
        .replaceAll("<pre>", '<pre tabindex="0">')
        .replaceAll(/<h\d>(.*)<\/h\d>|<table>/g, (tag, heading?: string) => {
          above = heading ?? above;
          return heading ? tag : `<div class="scroll" tabindex="0" role="region" aria-label="${above}: table"><table>`;
        })
        .replaceAll("</table>", "</table></div>");
      const links = page
        .replaceAll(/href="(?!https?:|#)(?:\.\/)?([\w-]+)\.md"/g, 'href="#/docs/$1"')
        .replaceAll("#/docs/signup-providers", "#/docs/newsletter-providers");
      return { code: `export default ${JSON.stringify(links)};`, map: null };
    },
  };
}

/** The demo's feeds as files, for a copy that has no server. */
async function writeFeeds(): Promise<void> {
  const { jsonFeed, rssFeed, wordPressPosts } = await import("../demo/server/feeds.mjs");
  const places = { site: "..", origin: ".." };
  const posts = { site: "../../..", url: new URL("https://site.invalid/?per_page=12") };
  mkdirSync(`${out}/feeds`, { recursive: true });
  mkdirSync(`${out}/wp-json/wp/v2`, { recursive: true });
  writeFileSync(`${out}/feeds/stories.json`, jsonFeed(places).body);
  writeFileSync(`${out}/feeds/stories.rss`, rssFeed(places).body);
  writeFileSync(`${out}/wp-json/wp/v2/posts`, wordPressPosts(posts).body);
}

/** Markup whose addresses work from any folder; `up` leads from where it lies to the start. */
const relative = (markup: string, up: string): string => markup.replaceAll(/(href|src)="\/(?!\/)/g, `$1="${up}`);

/** The pages behind the links of the story page. */
async function writePages(): Promise<void> {
  const { allPages } = await import("../demo/server/story-pages.mjs");
  const { stylesheet } = await import("../demo/server/page-frame.mjs");
  writeFileSync(`${out}/page.css`, stylesheet);
  for (const [path, markup] of allPages()) {
    mkdirSync(out + path, { recursive: true });
    writeFileSync(`${out + path}/index.html`, relative(markup, "../".repeat(path.split("/").length - 1)));
  }
}

/** The story page; a sign-up there is answered by the page itself, and it says so. */
function storyPage(): string {
  const page = relative(readFileSync("demo/index.html", "utf8"), "./")
    .replaceAll(`${servicesAsWritten}/feeds/`, "feeds/")
    .replaceAll(
      /<a href="[^"]*\/outbox">[^<]*<\/a>/g,
      "This copy has no server: sign-ups are answered by the page itself",
    );
  return page.replace("</head>", '    <script async src="alone.js"></script>\n  </head>');
}

async function writeSite(): Promise<void> {
  const version = (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version;
  mkdirSync(`${out}/workbench/reference`, { recursive: true });
  for (const element of referenceFrom(JSON.parse(manifest()) as Manifest))
    writeFileSync(`${out}/workbench/reference/${element.tag}.json`, JSON.stringify(element));
  writeFileSync(`${out}/workbench/reference.json`, JSON.stringify({ version, files: builtFiles() }));
  cpSync("node_modules/axe-core/axe.min.js", `${out}/workbench/axe.min.js`);
  for (const name of ["story.css", "media", "hosts"])
    cpSync(`demo/${name}`, `${out}/${name}`, {
      recursive: true,
      filter: (path) => !/\.(ts|mjs)$|drawing|readme\.jpg/.test(path),
    });
  cpSync("dist/embed", `${out}/embed`, { recursive: true });
  cpSync("demo/hosts/alone.js", `${out}/alone.js`);
  writeFileSync(`${out}/index.html`, storyPage());
  await writeFeeds();
  await writePages();
}

/** `vite build --mode demo`: the story page and the workbench as files that any server can give out from any folder. */
export const demo: UserConfig = {
  root: "demo/workbench",
  base: "./",
  plugins: [markdown(), { name: "standfirst:demo", apply: "build", closeBundle: writeSite }],
  build: { outDir: `../../${out}/workbench`, emptyOutDir: true, target: "es2022", modulePreload: false },
};
