/**
 * The components that the workbench writes for frameworks. React's goes through a compiler of TSX. No compiler of Vue, Svelte, Astro or PHP is
 * among our dependencies, so those are held to the rules of their template languages that our markup could break, and to nothing more.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build, transformWithOxc } from "vite";

let written;

/** The workbench's own writers, compiled as the workbench compiles them. */
before(async () => {
  const entry = fileURLToPath(new URL("everything.ts", import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: false, lib: { entry, formats: ["es"], fileName: "markup" } },
  });
  const [{ code }] = [output].flat()[0].output;
  const { stories, forms } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
  written = (id) => {
    const form = forms.find((each) => each.id === id);
    assert.ok(form, id);
    return stories.flatMap(({ tag, states }) =>
      states.map((state) => ({ name: `${tag}, ${state.name}`, code: form.write(tag, state) })),
    );
  };
});

/** The markup between the parts of a component that are code. */
const templateOf = (code) =>
  code
    .replace(/^---[\s\S]*?---\n/, "")
    .replaceAll(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<\/?template>/g, "");

describe("markup for frameworks", () => {
  test("React: every component compiles as TSX", async () => {
    for (const { name, code } of written("react")) {
      const { code: compiled } = await transformWithOxc(code, "furniture.tsx", { jsx: { runtime: "automatic" } });
      assert.match(compiled, /jsx/, name);
    }
  });

  test("React: HTML's own elements have the names of properties that React knows", () => {
    for (const { name, code } of written("react"))
      assert.doesNotMatch(code, / (class|for|srclang|playsinline|autocomplete|datetime|srcset)=/, name);
  });

  test("Vue: one template, one script, and no braces that Vue would take for an expression", () => {
    for (const { name, code } of written("vue")) {
      assert.match(code, /^<script setup>[\s\S]*<\/script>\n\n<template>\n[\s\S]+<\/template>\n$/, name);
      assert.doesNotMatch(templateOf(code), /\{\{|\s[:@#][\w-]+=/, name);
    }
  });

  test("Svelte: braces stand only where they are written as strings", () => {
    for (const { name, code } of written("svelte"))
      assert.doesNotMatch(templateOf(code).replaceAll(/\{"[{}]"\}/g, ""), /[{}]/, name);
  });

  test("Astro: braces in text stand in strings, and the code stands between its fences", () => {
    for (const { name, code } of written("astro")) {
      assert.match(code, /^---\n[\s\S]*?\n---\n</, name);
      const text = templateOf(code)
        .replaceAll(/<[^>]*>/g, "")
        .replaceAll(/\{"[{}]"\}/g, "");
      assert.doesNotMatch(text, /[{}]/, name);
    }
  });

  test("template languages: every opened expression is closed, and quotes do not end the attribute", () => {
    for (const id of ["ghost-theme", "twig", "liquid", "nunjucks", "wordpress-theme"])
      for (const { name, code } of written(id)) {
        const count = (sign) => code.split(sign).length - 1;
        if (id === "wordpress-theme") assert.equal(count("<?php"), count("?>"), name);
        else assert.equal(code.match(/\{\{[^{}]*\}\}/g)?.length ?? 0, count("{{"), `${id}: ${name}`);
        for (const [expression] of code.matchAll(/="\{\{[^}]*\}\}"/g))
          assert.equal(expression.split('"').length, 3, name);
      }
  });
});

describe("markup in the documentation", () => {
  const folder = new URL("../../demo/docs/", import.meta.url);
  const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));

  for (const page of pages)
    test(`${page}: opening tags on one line, nothing beside them where content follows, no blank line inside`, () => {
      const text = readFileSync(new URL(page, folder), "utf8");
      for (const [, markup] of text.matchAll(/```html\n([^]*?)```/g))
        for (const [, tag, inside] of markup.matchAll(/^<((?:[a-z]+-[a-z]+)|div) [^]*?>([^]*?)<\/\1>/gm)) {
          assert.doesNotMatch(inside, /\n\s*\n/, `a blank line in <${tag}>`);
          assert.match(markup, new RegExp(`^<${tag}[^\\n]*>$`, "m"), `<${tag}> does not stand alone on its line`);
        }
    });

  test("links between its pages lead somewhere", () => {
    for (const page of pages)
      for (const [, target] of readFileSync(new URL(page, folder), "utf8").matchAll(/\]\(([\w-]+\.md)\)/g))
        assert.ok(pages.includes(target), `${page} names ${target}`);
  });
});
