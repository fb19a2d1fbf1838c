import { expect, fixture, html } from "@open-wc/testing";
import type { StoryHeader } from "../../src/widgets/story-header/story-header.js";
import "../../src/widgets/story-header/define.js";
import { afterwards, requestedAddresses, settled, until } from "../support/page.js";
import { inHead } from "../support/sharing.js";

describe("the structured data of <story-header>", () => {
  const scripts = () => [...document.head.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]')];
  const graph = () => (JSON.parse(scripts().at(-1)?.text ?? "{}") as { "@graph": Record<string, unknown>[] })["@graph"];
  const rich = html`<story-header
    structured-data
    headline="</script><script>alert(1)//"
    standfirst="A film."
    byline="Tomasz Brandl"
    published="2026-11-20"
    updated="2026-11-21"
    sections='[{"name":"Culture","url":"/culture"},{"name":"Film","url":"/film"}]'
    lang="en-GB"
  ></story-header>`;

  it("is not there unless the page asks", async () => {
    const addresses = requestedAddresses();
    await fixture(html`<story-header headline="The last reel" published="2026-11-20"></story-header>`);
    expect(scripts()).to.deep.equal([]);
    expect(addresses).to.deep.equal([]);
  });

  it("describes the story and its sections, and cannot close its own script", async () => {
    inHead(html`<link rel="canonical" href="https://halyard.example/film/reel" />`);
    const header = await fixture(rich);
    await until(() => scripts().length === 1);
    expect(scripts()[0]?.text).not.to.include("<");
    const [article, path] = graph();
    expect(article).to.include({
      "@type": "NewsArticle",
      headline: "</script><script>alert(1)//",
      description: "A film.",
      url: "https://halyard.example/film/reel",
      datePublished: "2026-11-20",
      dateModified: "2026-11-21",
      inLanguage: "en-GB",
    });
    expect(article?.["author"]).to.deep.equal([{ "@type": "Person", name: "Tomasz Brandl" }]);
    expect(path).to.deep.equal({
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "Culture", item: `${location.origin}/culture` },
        { "@type": "ListItem", position: 2, name: "Film", item: `${location.origin}/film` },
      ],
    });
    expect([...header.children], "nothing was added to the author's markup").to.deep.equal([]);
  });

  it("reads what the author slotted", async () => {
    await fixture(
      html`<story-header structured-data>
        <h1 slot="headline">The last reel</h1>
        <p slot="byline">By <a href="/people/brandl">Tomasz Brandl</a> and <a href="/people/vale">Ines Vale</a></p>
        <time slot="published" datetime="2026-11-20">Friday</time>
      </story-header>`,
    );
    await until(() => scripts().length === 1);
    expect(graph()[0]).to.include({ headline: "The last reel", datePublished: "2026-11-20" });
    expect(graph()[0]?.["author"]).to.deep.equal([
      { "@type": "Person", name: "Tomasz Brandl", url: `${location.origin}/people/brandl` },
      { "@type": "Person", name: "Ines Vale", url: `${location.origin}/people/vale` },
    ]);
  });

  it("leaves out what the page says itself, in JSON-LD or microdata", async () => {
    const own = document.createElement("script");
    own.type = "application/ld+json";
    own.append(JSON.stringify({ "@graph": [{ "@type": ["Article", "Thing"] }] }));
    document.head.append(own);
    afterwards(() => own.remove());
    await fixture(rich);
    await until(() => scripts().length === 2);
    expect(graph().map((object) => object["@type"])).to.deep.equal(["BreadcrumbList"]);
  });

  it("follows the story, and leaves with its element but not with a move", async () => {
    const place = await fixture(
      html`<div>
        ${rich}
        <section></section>
      </div>`,
    );
    const header = place.firstElementChild as StoryHeader;
    await until(() => scripts().length === 1);
    header.headline = "Another";
    await until(() => graph()[0]?.["headline"] === "Another");
    expect(scripts()).to.have.length(1);
    place.querySelector("section")?.append(header);
    await settled(header);
    expect(scripts()).to.have.length(1);
    header.remove();
    await until(() => scripts().length === 0, "the script stayed");
  });

  it("has no date that is none", async () => {
    await fixture(
      html`<story-header structured-data headline="Reel" published="last Friday" updated="soon"></story-header>`,
    );
    await until(() => scripts().length === 1);
    expect(graph()[0]).not.to.have.any.keys("datePublished", "dateModified");
  });

  it("stays when a router puts the next page's header in before it takes the old one out", async () => {
    const place = await fixture(html`<div>${rich}</div>`);
    await until(() => scripts().length === 1);
    const next = document.createElement("story-header");
    next.setAttribute("headline", "The next story");
    next.toggleAttribute("structured-data");
    place.append(next);
    await settled(place);
    place.firstElementChild?.remove();
    await until(() => graph()?.[0]?.["headline"] === "The next story", "nothing is said of the next page");
    expect(scripts()).to.have.length(1);
  });

  it("is said once however many headers ask", async () => {
    await fixture(html`<div>${rich}${rich}</div>`);
    await until(() => scripts().length === 1);
    await settled();
    expect(scripts()).to.have.length(1);
  });
});
