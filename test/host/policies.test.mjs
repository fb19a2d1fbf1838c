/** Pages whose publisher forbids a lot: content security policies, Trusted Types, and elements that carry dangerous names. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browsers, onPage } from "../support/host-page.mjs";
import { elements, readElements, storyPage, tags, untilFirstJobsAreDone } from "../support/host-story.mjs";

const strict =
  "default-src 'self'; form-action 'self' SECOND; require-trusted-types-for 'script'; trusted-types standfirst";

async function says(opened) {
  return Object.fromEntries((await opened.page.evaluate(readElements, tags)).map(({ tag, text }) => [tag, text]));
}

for (const browser of browsers) {
  describe(`a strict publisher's page in ${browser}`, () => {
    test("works under default-src 'self' with Trusted Types that allow one policy, with no violation", async () => {
      await onPage({ browser, html: storyPage(), csp: strict }, async (opened) => {
        await opened.upgraded(...tags);
        await untilFirstJobsAreDone(opened.page);
        assert.deepEqual([await opened.violations(), opened.console, opened.errors], [[], [], []]);
      });
    });

    test("loads twice where a policy name may be used once, and still works", async () => {
      const script =
        '<script async src="/embed/standfirst.js"></script><script async src="/embed/standfirst.js?v=2"></script>';
      await onPage({ browser, html: storyPage({ script }), csp: strict }, async (opened) => {
        await opened.upgraded(...tags);
        await untilFirstJobsAreDone(opened.page);
        assert.deepEqual(opened.errors, []);
      });
    });

    test("defines nothing and leaves the author's own content where Trusted Types allow no policy at all", async () => {
      const csp = "require-trusted-types-for 'script'; trusted-types 'none'";
      const marker = '<div data-standfirst="related-stories"><p>A marker</p></div>';
      await onPage({ browser, html: storyPage({ body: elements + marker }), csp }, async (opened) => {
        const defined = await opened.page.evaluate((names) => names.filter((name) => customElements.get(name)), tags);
        assert.deepEqual(defined, []);
        assert.equal(await opened.page.$eval("[data-standfirst]", (element) => element.innerHTML), "<p>A marker</p>");
        assert.deepEqual(opened.errors, []);
        const shown = await says(opened);
        assert.match(shown["related-stories"], /The mill that grinds by moonlight/);
        assert.match(shown["newsletter-signup"], /E-mail Sign up/);
        assert.match(shown["video-feature"], /The rope is wet/);
      });
    });

    for (const [policy, made, isDefined] of [
      ["takes everything", "text", true],
      ["cleans what it is given", "text.replace(/<!--.*?-->| [a-z]*\\$lit\\$=\\S*/g, '')", false],
    ])
      test(`starts or leaves the page as it is where the one policy allowed is a default one that ${policy}`, async () => {
        const csp = "require-trusted-types-for 'script'; trusted-types default";
        const head = `<script>trustedTypes.createPolicy("default", { createHTML: (text) => ${made} })</script>`;
        await onPage({ browser, html: storyPage({ head }), csp }, async (opened) => {
          const isThere = await opened.page.evaluate(() => customElements.get("related-stories") !== undefined);
          assert.deepEqual([isThere, opened.errors], [isDefined, []]);
          assert.match((await says(opened))["related-stories"], /The mill that grinds by moonlight/);
        });
      });

    test("works where the page's own elements carry the names of globals and hooks", async () => {
      const names =
        "litHtmlPolyfillSupport litElementPolyfillSupport reactiveElementPolyfillSupport reactiveElementPlatformSupport litElementHydrateSupport litHtmlVersions litElementVersions reactiveElementVersions litPropertyMetadata trustedTypes currentScript standfirst".split(
          " ",
        );
      const clobber = names.map((name) => `<a id="${name}"></a><img name="${name}" alt="">`).join("");
      const html = storyPage().replace("<main>", `${clobber}<main>`);
      await onPage({ browser, html }, async (opened) => {
        await opened.upgraded(...tags);
        await untilFirstJobsAreDone(opened.page);
        assert.deepEqual(opened.errors, []);
      });
    });

    test("reaches only the embed's own origin when it comes from another one, under a policy that names both", async () => {
      const script = '<script async src="SECOND/embed/standfirst.js" crossorigin></script>';
      const csp = "default-src 'self'; script-src SECOND; require-trusted-types-for 'script'; trusted-types standfirst";
      await onPage({ browser, html: storyPage({ script }), csp }, async (opened) => {
        await opened.upgraded(...tags);
        assert.deepEqual([await opened.violations(), opened.console, opened.errors], [[], [], []]);
        assert.deepEqual(
          opened.second.requests.map(({ pathname }) => pathname),
          ["/embed/standfirst.js"],
        );
      });
    });
  });
}
