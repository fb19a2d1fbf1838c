/** The templates that the workbench writes, rendered with the words of a story by the engines that publishing systems use. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { before, describe, test } from "node:test";
import { Liquid } from "liquidjs";
import nunjucks from "nunjucks";
import twig from "twig";
import { everythingWritten, treeOf } from "./written.mjs";

let written;

before(async () => {
  written = await everythingWritten();
});

/** Words that break a template which forgets to escape them. */
const awkward = { headline: `Salt & "iron" <sung>`, standfirst: `It's 5 > 4, "she" says & means it` };

/** A state with the words of another story, and the HTML it has to become. */
function retold({ state, html }) {
  const words = Object.entries(awkward).filter(([name]) => typeof state.attributes?.[name] === "string");
  const template = words.reduce(
    (markup, [name, value]) =>
      markup.replace(
        new RegExp(` ${name}="[^"]*"`),
        () => ` ${name}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"`,
      ),
    html,
  );
  return { words: { ...state.attributes, ...Object.fromEntries(words) }, meant: template };
}

/** A time as each system hands it to its templates; a state without one never asks for it. */
const moment = (text) => new Date(text ?? 0);

const engines = {
  nunjucks: (code, { headline, standfirst, byline, published, updated }) =>
    new nunjucks.Environment(null, { autoescape: true, throwOnUndefined: true }).renderString(code, {
      title: headline,
      standfirst,
      author: byline,
      updated,
      page: { date: moment(published) },
    }),
  liquid: (code, { headline, standfirst, byline, published, updated }) =>
    new Liquid({ strictFilters: true, strictVariables: true }).parseAndRenderSync(code, {
      page: { title: headline, standfirst, author: byline, date: moment(published), updated: moment(updated) },
    }),
  twig: (code, { headline, standfirst, byline, published, updated }) =>
    twig.twig({ data: code, autoescape: true, strict_variables: true, rethrow: true }).render({
      node: {
        label: headline,
        field_standfirst: { value: standfirst },
        owner: { displayname: byline },
        createdtime: moment(published).getTime() / 1000,
        changedtime: moment(updated).getTime() / 1000,
      },
    }),
};

describe("templates", () => {
  for (const [id, render] of Object.entries(engines))
    test(`${id}: every template renders, with any words in it, to the markup that was meant`, () => {
      for (const each of written(id)) {
        const { words, meant } = retold(each);
        assert.equal(treeOf(render(each.code, words)), treeOf(meant), each.name);
      }
    });
});

/** The expressions of the two systems whose engines are not in npm, with what they print; each escapes by itself, as its documentation says. */
const printed = {
  "wordpress-theme": [
    ["<?php echo esc_attr( get_the_title() ); ?>", "headline"],
    ["<?php echo esc_attr( get_the_excerpt() ); ?>", "standfirst"],
    ["<?php echo esc_attr( get_the_author() ); ?>", "byline"],
    ["<?php echo esc_attr( get_the_date( 'c' ) ); ?>", "published"],
    ["<?php echo esc_attr( get_the_modified_date( 'c' ) ); ?>", "updated"],
  ],
  "ghost-theme": [
    ["{{title}}", "headline"],
    ["{{custom_excerpt}}", "standfirst"],
    ["{{primary_author.name}}", "byline"],
    ["{{date published_at format='YYYY-MM-DDTHH:mm:ssZ'}}", "published"],
    ["{{date updated_at format='YYYY-MM-DDTHH:mm:ssZ'}}", "updated"],
  ],
};
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The markup of a template without what stands around it. */
const inside = {
  "wordpress-theme": (code) => code.replace(/^<\?php[^]*?\?>\n<!-- The template: -->\n/, ""),
  "ghost-theme": (code) => code.replace(/^\{\{#post\}\}\n([^]*)\{\{\/post\}\}\n$/, "$1"),
};

describe("themes", () => {
  for (const [id, expressions] of Object.entries(printed))
    test(`${id}: with what its expressions print, every template is the markup that was meant`, () => {
      for (const each of written(id)) {
        const { words, meant } = retold(each);
        const page = expressions.reduce(
          (text, [expression, name]) => text.replaceAll(expression, () => escape(String(words[name] ?? ""))),
          inside[id](each.code),
        );
        assert.doesNotMatch(page, /<\?|\{\{/, `${each.name}: an expression that is not in the list`);
        assert.equal(treeOf(page), treeOf(meant), each.name);
      }
    });

  const php = spawnSync("php", ["--version"]).status === 0;
  test("wordpress-theme: PHP parses every template", { skip: !php && "there is no PHP on this machine" }, () => {
    for (const { name, code } of written("wordpress-theme")) {
      const { status, stdout } = spawnSync("php", ["-l"], { input: code, encoding: "utf8" });
      assert.equal(status, 0, `${name}: ${stdout}`);
    }
  });

  test("WordPress block and Ghost card: the markup stands between the comments that those editors know it by", () => {
    for (const { name, code, html } of written("ghost")) {
      assert.match(code, /^<!--kg-card-begin: html-->\n[^]*\n<!--kg-card-end: html-->\n$/, name);
      assert.equal(treeOf(code), treeOf(html), name);
    }
    const markers = written("marker");
    for (const [index, { name, code }] of written("wordpress").entries()) {
      assert.match(code, /^<!-- wp:html -->\n[^]*\n<!-- \/wp:html -->\n$/, name);
      assert.equal(treeOf(code), treeOf(markers[index].code), name);
    }
  });
});
