/** What `demo/docs` tells people is what the kit does: its markup survives editors, and every name in it exists. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { childrenOf, fragmentOf } from "./written.mjs";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const pages = readdirSync(new URL("demo/docs/", root)).filter((name) => name.endsWith(".md"));
const manifest = JSON.parse(read("custom-elements.json"));
const elements = new Map(
  manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .filter(({ tagName }) => tagName)
    .map((each) => [each.tagName, each]),
);
const names = (list) => new Set((list ?? []).map(({ name }) => name));

/** The blocks of code of one language on a page. */
const blocks = (page, language) =>
  [...read(`demo/docs/${page}`).matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, "g"))].map(([, code]) => code);

/** Every element of ours in a piece of markup, markers included: `{ tag, attributes }`. */
function furniture(nodes) {
  return nodes.flatMap((node) => {
    const all = new Map((node.attrs ?? []).map(({ name, value }) => [name, value]));
    const marked = all.get("data-standfirst");
    const attributes = [...all].map(([name, value]) => [marked ? name.replace(/^data-/, "") : name, value]);
    const own = elements.has(marked ?? node.tagName) ? [{ tag: marked ?? node.tagName, attributes }] : [];
    return [...own, ...furniture(childrenOf(node))];
  });
}

describe("markup in the documentation", () => {
  for (const page of pages)
    test(`${page}: opening tags on one line, nothing beside them where content follows, no blank line inside`, () => {
      for (const markup of blocks(page, "html"))
        for (const [, tag, inside] of markup.matchAll(/^<((?:[a-z]+-[a-z]+)|div) [^]*?>([^]*?)<\/\1>/gm)) {
          assert.doesNotMatch(inside, /\n\s*\n/, `a blank line in <${tag}>`);
          assert.match(markup, new RegExp(`^<${tag}[^\\n]*>$`, "m"), `<${tag}> does not stand alone on its line`);
        }
    });

  test("every attribute is one of its element's, and JSON in it can be read", () => {
    let seen = 0;
    for (const page of pages)
      for (const markup of blocks(page, "html"))
        for (const { tag, attributes } of furniture(fragmentOf(markup))) {
          const known = names(elements.get(tag).attributes);
          for (const [name, value] of attributes) {
            assert.ok(known.has(name) || name === "standfirst", `${page}: <${tag}> has no attribute ${name}`);
            if (value.startsWith("{") && name !== "heading") JSON.parse(value);
          }
          seen += 1;
        }
    assert.ok(seen > 12, "the documentation shows hardly any element");
  });

  test("links between its pages lead somewhere", () => {
    for (const page of pages)
      for (const [, target] of read(`demo/docs/${page}`).matchAll(/\]\(([\w-]+\.md)\)/g))
        assert.ok(pages.includes(target), `${page} names ${target}`);
  });
});

describe("names in the documentation", () => {
  const whole = pages.map((page) => read(`demo/docs/${page}`)).join("\n");

  test("every event is one that an element sends", () => {
    const sent = new Set([...elements.values()].flatMap(({ events }) => [...names(events)]));
    // The one attribute whose name begins like that of an event.
    sent.add("standfirst-debug");
    for (const [name] of whole.matchAll(/(?<![-\w/])standfirst-[a-z]+(?:-[a-z]+)*/g))
      assert.ok(sent.has(name), `no element sends ${name}`);
  });

  test("the page on events has every one of them and what it carries", () => {
    const page = read("demo/docs/events-and-analytics.md");
    for (const { name, description } of [...elements.values()].flatMap(({ events }) => events ?? [])) {
      const [row] = page.match(new RegExp(`^\\| \`${name}\` \\|.*$`, "m")) ?? [""];
      assert.ok(row, `it does not say ${name}`);
      const [, detail = ""] = /`detail`: (`[^`]+`)/.exec(description) ?? [];
      assert.ok(row.includes(detail), `${name} carries ${detail}`);
    }
  });

  test("every token is one that the styles read, and every part and state belongs to its element", () => {
    const styles = readdirSync(new URL("src/", root), { recursive: true })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => read(`src/${path}`))
      .join("\n");
    for (const [token] of whole.matchAll(/--standfirst-[a-z-]+/g))
      assert.ok(styles.includes(token), `nothing reads ${token}`);
    for (const [, tag, kind, name] of whole.matchAll(/([a-z]+-[a-z]+)(::part|:state)\((\w+)\)/g)) {
      const { cssParts, cssStates } = elements.get(tag);
      const known = (kind === "::part" ? cssParts : cssStates) ?? [];
      // Outcomes of a sign-up are states that one description names together.
      const isKnown = known.some((each) => each.name === name || new RegExp(`\\b${name}\\b`).test(each.description));
      assert.ok(isKnown, `<${tag}> has no ${name}`);
    }
  });

  test("every word to replace is one that there is", () => {
    const words = readdirSync(new URL("src/strings/", root))
      .filter((file) => /^en(-\w+)?\.ts$/.test(file))
      .map((file) => read(`src/strings/${file}`))
      .join("\n");
    for (const [, json] of whole.matchAll(/strings='(\{[^']*\})'/g))
      for (const key of Object.keys(JSON.parse(json))) assert.match(words, new RegExp(`\\b${key}\\b`));
  });

  test("every entry of the package and every command of the repository exists", () => {
    const { exports, scripts } = JSON.parse(read("package.json"));
    const patterns = Object.keys(exports).map(
      (key) => new RegExp(`^${key.replace(".", "standfirst").replaceAll(".", "\\.").replace("*", "[^/]+")}$`),
    );
    for (const [, entry] of whole.matchAll(/["`](standfirst\/[\w./-]+)["`]/g))
      assert.ok(
        patterns.some((pattern) => pattern.test(entry)),
        `the package has no ${entry}`,
      );
    for (const [, path] of whole.matchAll(/node_modules\/standfirst\/([\w./-]+)/g))
      assert.ok(existsSync(new URL(path, root)), `${path} is not in the package`);
    for (const [, script] of whole.matchAll(/npm run ([\w:]+)/g)) assert.ok(script in scripts, `no script ${script}`);
  });

  test("the example of server rendering runs, and gives the words of the story", async () => {
    const [code] = blocks("server-rendering.md", "js");
    const program = `${code}\nexport { markup };`.replaceAll(/from "([^"]+)"|import "([^"]+)"/g, (all, from, alone) =>
      all.replace(from ?? alone, import.meta.resolve(from ?? alone)),
    );
    const { markup } = await import(`data:text/javascript,${encodeURIComponent(program)}`);
    assert.match(markup, /<story-header[^]*shadowrootmode="open"[^]*The ferry[^]*November 20, 2026/);
  });
});
