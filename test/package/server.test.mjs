/** Every element renders on a server, in Node, to markup that a browser shows before any script of ours has run. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { render } from "@lit-labs/ssr";
import { collectResult } from "@lit-labs/ssr/lib/render-result.js";
import { html } from "lit";

before(async () => {
  await import("../../dist/standfirst.js");
});

const pages = {
  "story-header": {
    template: html`<story-header
      headline="The ferry"
      byline="By Ida Quell"
      published="2026-11-20"
      lang="en"
    ></story-header>`,
    says: ["The ferry", "By Ida Quell", "2026"],
  },
  "share-link": {
    template: html`<share-link url="https://magazine.example/ferry" headline="The ferry"></share-link>`,
    says: [],
  },
  "newsletter-signup": {
    template: html`<newsletter-signup
      heading="The Friday letter"
      pitch="Five films."
      action="https://news.example/subscribe"
    ></newsletter-signup>`,
    says: ["The Friday letter", "Five films."],
  },
  "related-stories": {
    template: html`<related-stories heading="Read more"
      ><ul>
        <li><a href="/a">A story</a></li>
      </ul></related-stories
    >`,
    says: ["A story"],
  },
  "community-cta": {
    template: html`<community-cta heading="Join us" text="Every week" href="/join" button="Join"></community-cta>`,
    says: ["Join us", "Every week", "/join"],
  },
  "video-feature": {
    template: html`<video-feature headline="Across in four minutes"
      ><video controls src="film.mp4"></video
    ></video-feature>`,
    says: ["Across in four minutes", "film.mp4"],
  },
};

for (const [tag, { template, says }] of Object.entries(pages)) {
  test(`<${tag}> renders on a server`, async () => {
    const markup = await collectResult(render(template));
    assert.match(markup, new RegExp(`<${tag}[^>]*>\\s*<template shadowroot="open" shadowrootmode="open"`));
    const words = markup.replace(/<!--.*?-->/g, "");
    for (const word of says) assert.ok(words.includes(word), `"${word}" is not in ${words}`);
    assert.doesNotMatch(words.replace(/<style>.*?<\/style>/gs, ""), /\[object |undefined|NaN/);
  });
}
