import { expect, fixture, html } from "@open-wc/testing";
import type { StoryHeader } from "../../src/widgets/story-header/story-header.js";
import "../../src/widgets/story-header/define.js";
import { consoleMessages, find, findAll, readerPrefers, settled, spoken, until, visibleText } from "../support/page.js";
import { upgradedWith } from "../support/upgrade.js";

const credits = [
  { role: "Film", names: ["Ines Okoro-Vale"] },
  { role: "Sound", names: ["Mira Halloway", "Jun Estevez-Roth"] },
];

const complete = html`<story-header
  section="Film"
  section-href="/film"
  headline="The last reel"
  standfirst="A harbour town watches its projectionist."
  byline="Tomasz Brandl"
  credits=${JSON.stringify(credits)}
  published="2026-11-20T07:30:00+01:00"
  updated="2026-11-21T18:05:00+01:00"
  time-zone="Europe/Berlin"
  lang="en-GB"
></story-header>`;

const completeText = [
  "Film",
  "The last reel",
  "A harbour town watches its projectionist.",
  "Tomasz Brandl",
  "Film",
  "Ines Okoro-Vale",
  "Sound",
  "Mira Halloway and Jun Estevez-Roth",
  "20 November 2026",
  "Updated 21 November 2026 at 18:05 CET",
].join("\n");

const textOf = async (content: ReturnType<typeof html>): Promise<string> => visibleText(await fixture(content));

describe("<story-header>", () => {
  it("is accessible as delivered", async () => {
    const header = await fixture<StoryHeader>(complete);
    await expect(header).to.be.accessible();
    expect(visibleText(header)).to.equal(completeText);
  });

  it("takes properties that were set before the upgrade, `updated` too, which Lit has another use for", async () => {
    const header = await upgradedWith<StoryHeader>("story-header", {
      headline: "The last reel",
      sections: [{ name: "Film" }],
      lang: "en-GB",
      ...({ updated: "2026-11-21" } as object),
    });
    expect(visibleText(header)).to.equal("Film\nThe last reel\nUpdated 21 November 2026");
    expect(Reflect.get(header, "updated")).to.equal("2026-11-21");
    Object.assign(header, { updated: "2026-11-22", headline: "The very last reel" });
    await settled(header);
    expect(visibleText(header)).to.equal("Film\nThe very last reel\nUpdated 22 November 2026");
  });

  it("says the same after it was moved in the document", async () => {
    const place = await fixture(
      html`<div>
        ${complete}
        <section></section>
      </div>`,
    );
    const header = place.firstElementChild as StoryHeader;
    place.querySelector("section")?.append(header);
    await settled(header);
    expect(visibleText(header)).to.equal(completeText);
  });

  it("says everything once to a screen reader, at any width", async () => {
    const place = await fixture<HTMLElement>(html`<div>${complete}</div>`);
    for (const width of [280, 640, 1200]) {
      place.style.width = `${width}px`;
      await settled(place);
      const heard = spoken(place).map(({ name }) => name);
      expect(findAll("link", undefined, place)).to.have.length(1);
      expect(heard.filter((name) => name === "The last reel")).to.have.length(1);
      expect(visibleText(place)).to.equal(completeText);
      expect(place.scrollWidth).to.equal(width);
    }
  });

  it("makes a heading of the level the page needs, the second without being told", async () => {
    const header = await fixture<StoryHeader>(html`<story-header headline="The last reel"></story-header>`);
    expect(find("heading", "The last reel", header).localName).to.equal("h2");
    header.headingLevel = 1;
    await settled(header);
    expect(find("heading", "The last reel", header).localName).to.equal("h1");
    // Vue and others set a property from the text in a template.
    Object.assign(header, { headingLevel: "3" });
    await settled(header);
    expect(find("heading", "The last reel", header).localName).to.equal("h3");
  });

  it("takes no space and says nothing when there is nothing to show, and appears when there is", async () => {
    const messages = consoleMessages();
    const header = await fixture<StoryHeader>(html`<story-header></story-header>`);
    expect(header.getBoundingClientRect().height).to.equal(0);
    header.headline = "The last reel";
    await settled(header);
    expect(visibleText(header)).to.equal("The last reel");
    header.headline = "";
    await settled(header);
    expect(header.getBoundingClientRect().height).to.equal(0);
    header.append(Object.assign(document.createElement("h1"), { slot: "headline", textContent: "Late" }));
    await until(() => visibleText(header) === "Late");
    expect(messages).to.deep.equal([]);
  });

  it("keeps its width in a flex row of the page, where containment would squeeze it to nothing", async () => {
    const row = await fixture<HTMLElement>(html`<header style="display:flex;width:600px">${complete}</header>`);
    expect(row.firstElementChild?.getBoundingClientRect().width).to.equal(600);
    row.style.cssText = "display:flex;flex-direction:column;align-items:center;width:300px";
    const box = row.firstElementChild?.getBoundingClientRect();
    expect(box?.width).to.be.within(200, 300);
  });
});

describe("what the author slots into <story-header>", () => {
  const slotted = html`<story-header headline="Not this" published="2026-11-20" updated="2026-11-21">
    <h1 slot="headline" style="font: italic 40px serif">The author's own</h1>
    <p slot="standfirst">A sentence.</p>
    <nav slot="section"><a href="/film">Film</a></nav>
    <p slot="byline"><a href="/people/brandl">Tomasz Brandl</a></p>
    <dl slot="credits">
      <dt>Film</dt>
      <dd>Ines Okoro-Vale</dd>
    </dl>
    <time slot="published" datetime="2026-11-20">Friday</time>
    <button slot="actions">Save</button>
  </story-header>`;

  it("wins over attributes and stands where it stood", async () => {
    const header = await fixture(slotted);
    expect(visibleText(header)).to.equal(
      "Film\nThe author's own\nA sentence.\nTomasz Brandl\nFilm\nInes Okoro-Vale\nFriday\nUpdated November 21, 2026\nSave",
    );
    expect(header.shadowRoot?.textContent).not.to.include("Not this");
    expect([...header.children].map((child) => child.slot)).to.deep.equal(
      "headline standfirst section byline credits published actions".split(" "),
    );
    await expect(header).to.be.accessible();
  });

  it("keeps the page's typography", async () => {
    const page = await fixture(html`<div style="font: 31px/2 monospace; letter-spacing: 3px">${slotted}</div>`);
    const standfirst = page.querySelector("p");
    const style = standfirst && getComputedStyle(standfirst);
    expect(style?.fontSize).to.equal("31px");
    expect(style?.letterSpacing).to.equal("3px");
  });

  it("tells when the story was published, for the rule about updates", async () => {
    const header = await fixture(
      html`<story-header updated="2026-11-20T10:10Z">
        <time slot="published" datetime="2026-11-20T10:00Z">Friday</time>
      </story-header>`,
    );
    expect(visibleText(header)).to.equal("Friday");
  });

  it("tells it before the attribute does, in its own words too, as HTML lets a `time` do", async () => {
    for (const time of [
      html`<time slot="published" datetime="2026-11-20T10:00Z">Friday</time>`,
      html`<time slot="published">2026-11-20T10:00Z</time>`,
      html`<p slot="published">On <time datetime="2026-11-20T10:00Z">Friday</time></p>`,
    ])
      expect(
        await textOf(
          html`<story-header published="2026-11-01" updated="2026-11-20T10:10Z" lang="en">${time}</story-header>`,
        ),
      ).not.to.include("Updated");
    expect(
      await textOf(
        html`<story-header published="2026-11-20T10:00Z" updated="2026-11-20T10:10Z">
          <time slot="published">Friday</time>
        </story-header>`,
      ),
      "a word is no date",
    ).to.equal("Friday");
  });

  it("is a line of actions that the page can style as a whole", async () => {
    const page = await fixture(
      html`<div>
        <style>
          story-header::part(actions) {
            border-inline-start: 7px solid;
          }
        </style>
        <story-header headline="The last reel" published="2026-11-20">
          <button slot="actions">Save</button><button slot="actions">Send</button>
        </story-header>
      </div>`,
    );
    const [save, send] = page.querySelectorAll("button");
    const line = save?.assignedSlot;
    expect(line && getComputedStyle(line).borderInlineStartWidth).to.equal("7px");
    const box = line?.getBoundingClientRect();
    for (const button of [save, send])
      expect(button?.getBoundingClientRect().left).to.be.within(box?.left ?? 0, box?.right ?? 0);
    expect(box?.right).to.be.closeTo(page.getBoundingClientRect().right, 1);
  });
});

describe("the section path of <story-header>", () => {
  it("is a link when there is one section, plain text without an address", async () => {
    const header = await fixture<StoryHeader>(complete);
    expect(find("link", "Film", header).getAttribute("href")).to.equal("/film");
    expect(findAll("navigation", undefined, header)).to.deep.equal([]);
    header.sectionHref = "";
    await settled(header);
    expect(findAll("link", "Film", header)).to.deep.equal([]);
  });

  it("is a navigation when there are several, outermost first", async () => {
    const sections = JSON.stringify([
      { name: "Culture", url: "/culture" },
      { name: "Film", url: "/film" },
      { name: "Essays" },
    ]);
    const header = await fixture(html`<story-header section="Not this" sections=${sections}></story-header>`);
    const path = find("navigation", "Section", header);
    expect(findAll("listitem", undefined, path).map((item) => item.textContent?.trim())).to.deep.equal([
      "Culture",
      "Film",
      "Essays",
    ]);
    expect(findAll("link", undefined, path)).to.have.length(2);
    await expect(header).to.be.accessible();
  });

  it("is seen to be a link where the system takes colours away", async function () {
    if (!(await readerPrefers({ forcedColors: "active" }))) this.skip(); // Only Chromium can be told.
    const header = await fixture(complete);
    const colour = (element: Element) => getComputedStyle(element).color;
    const own = await fixture(html`<a href="/film">A link of the page</a>`);
    expect(colour(find("link", "Film", header))).to.equal(colour(own));
    expect(colour(find("heading", undefined, header))).not.to.equal(colour(own));
  });

  it("never leads to a script, and says so to the developer", async () => {
    const messages = consoleMessages();
    const header = await fixture(
      html`<story-header section="Film" section-href=" java	script:alert(1)"></story-header>`,
    );
    expect(findAll("link", undefined, header)).to.deep.equal([]);
    expect(visibleText(header)).to.equal("Film");
    header.setAttribute("sections", '[{"name":"Culture","url":"data:text/html,x"},{"name":"Film","url":"/film"}]');
    await settled(header);
    expect(findAll("link", undefined, header)).to.have.length(1);
    expect(messages).to.have.length(2);
    expect(messages.at(-1)).to.match(/<story-header> leaves out "data:text\/html,x", which is no web address/);
  });
});

describe("the credits of <story-header>", () => {
  it("pair each role with its names, joined as the language does", async () => {
    const header = await fixture(complete);
    const pairs = [...(header.shadowRoot?.querySelectorAll("dl > div") ?? [])].map((pair) => [
      pair.querySelector("dt")?.textContent,
      pair.querySelector("dd")?.textContent,
    ]);
    expect(pairs).to.deep.equal([
      ["Film", "Ines Okoro-Vale"],
      ["Sound", "Mira Halloway and Jun Estevez-Roth"],
    ]);
    header.setAttribute("lang", "de");
    await until(
      () => header.shadowRoot?.querySelectorAll("dd")[1]?.textContent === "Mira Halloway und Jun Estevez-Roth",
    );
  });

  it("may come by property, and survive what is none", async () => {
    const header = await fixture<StoryHeader>(html`<story-header></story-header>`);
    for (const [value, text] of [
      [credits.slice(0, 1), "Film\nInes Okoro-Vale"],
      [[{ role: "Text", names: "Tomasz Brandl" }, null, { role: "Film" }, 7], "Text\nTomasz Brandl"],
      [[{ role: { de: "Text" }, names: ["Tomasz Brandl"] }], ""],
      [{ role: "Text" }, ""],
      ["Text", ""],
    ] as const) {
      Object.assign(header, { credits: value });
      await settled(header);
      expect(visibleText(header)).to.equal(text);
    }
  });

  it("leave out a section whose name is no text, as translated fields of a page's data are", async () => {
    const header = await fixture<StoryHeader>(html`<story-header></story-header>`);
    Object.assign(header, {
      sections: [
        { name: { en: "Culture" }, url: "/culture" },
        { name: "Film", url: "/film" },
      ],
    });
    await settled(header);
    expect(visibleText(header)).to.equal("Film");
  });

  it("may come from a JSON child", async () => {
    const header = await fixture(
      html`<story-header>
        <script type="application/json">
          { "credits": [{ "role": "Text", "names": ["Tomasz Brandl"] }], "sections": [{ "name": "Film" }] }
        </script>
      </story-header>`,
    );
    expect(visibleText(header)).to.equal("Film\nText\nTomasz Brandl");
  });
});

describe("the dates of <story-header>", () => {
  const times = (header: Element) => [...(header.shadowRoot?.querySelectorAll("time") ?? [])];

  it("are machine-readable as written", async () => {
    const header = await fixture(complete);
    expect(times(header).map((time) => time.dateTime)).to.deep.equal([
      "2026-11-20T07:30:00+01:00",
      "2026-11-21T18:05:00+01:00",
    ]);
  });

  it("never shift a day", async () => {
    for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata"])
      expect(
        await textOf(html`<story-header published="2026-11-20" time-zone=${zone} lang="en-GB"></story-header>`),
      ).to.equal("20 November 2026");
  });

  it("follow the page's language when it changes", async () => {
    const header = await fixture(html`<story-header published="2026-11-20" lang="en-GB"></story-header>`);
    header.setAttribute("lang", "ja");
    await until(() => visibleText(header) === "2026年11月20日");
  });

  it("speak the language of the place that the page moves them to, also with moveBefore", async () => {
    const page = await fixture(
      html`<div>
        <section lang="en-GB"><story-header published="2026-11-20"></story-header></section>
        <section lang="ja"></section>
      </div>`,
    );
    const header = page.querySelector("story-header") as StoryHeader;
    const [english, japanese] = page.querySelectorAll<
      HTMLElement & { moveBefore?: typeof Node.prototype.insertBefore }
    >("section");
    japanese?.append(header);
    await until(() => visibleText(header) === "2026年11月20日", "it kept its language when it was moved");
    if (english?.moveBefore) english.moveBefore(header, null);
    else english?.append(header);
    await until(() => visibleText(header) === "20 November 2026", "it kept its language when it was moved as it is");
  });

  it("survive a `lang` that is no language tag, as some themes write it", async () => {
    expect(
      await textOf(
        html`<story-header published="2026-11-20" credits=${JSON.stringify(credits)} lang="en_GB"></story-header>`,
      ),
    ).to.include("2026");
  });

  it("mention an update only when it came fifteen minutes later, or as many as the page says", async () => {
    const updated = (after: string | undefined, time: string) =>
      textOf(
        html`<story-header
          published="2026-11-20T10:00Z"
          updated="2026-11-20T${time}Z"
          time-zone="UTC"
          updated-after=${after ?? 15}
          lang="en-GB"
        ></story-header>`,
      );
    expect(await updated(undefined, "10:14")).to.equal("20 November 2026");
    expect(await updated(undefined, "10:15")).to.equal("20 November 2026\nUpdated 20 November 2026 at 10:15 UTC");
    expect(await updated("0", "10:01")).to.include("Updated");
    expect(await updated("60", "10:59")).not.to.include("Updated");
    expect(await updated("0", "10:00"), "systems that write the same time twice").not.to.include("Updated");
  });

  it("keep the rule of fifteen minutes where a framework takes the number back", async () => {
    const header = await fixture<StoryHeader>(
      html`<story-header headline="Reel" published="2026-11-20T10:00Z" updated="2026-11-20T10:05Z"></story-header>`,
    );
    for (const none of [null, undefined, NaN]) {
      Object.assign(header, { updatedAfter: none });
      await settled(header);
      expect(visibleText(header), String(none)).not.to.include("Updated");
    }
  });

  it("that are none are left out, and the developer is told", async () => {
    const messages = consoleMessages();
    expect(await textOf(html`<story-header headline="Reel" published="Friday last"></story-header>`)).to.equal("Reel");
    expect(messages.join()).to.match(/<story-header> has no date in "Friday last"/);
  });

  it("alone that are none leave nothing to show", async () => {
    const header = await fixture(html`<story-header published="last Friday"></story-header>`);
    expect(header.getBoundingClientRect().height).to.equal(0);
    expect(header.matches(":state(empty)")).to.equal(true);
  });

  it("survive a property that is no text", async () => {
    const header = await fixture<StoryHeader>(html`<story-header headline="Reel"></story-header>`);
    for (const value of [new Date(0), 5, null, {}]) {
      Object.assign(header, { published: value, updated: value });
      await settled(header);
      expect(visibleText(header)).to.equal("Reel");
    }
  });
});
