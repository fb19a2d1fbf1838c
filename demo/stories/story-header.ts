import type { WidgetStories } from "./story.js";

const words = {
  headline: "The organ that only the sea can play",
  standfirst: "Nine pipes cut from old masts, set into a harbour wall: a boatbuilder gave her town an instrument.",
};

export const storyHeader: WidgetStories = {
  tag: "story-header",
  name: "Story header",
  states: [
    {
      name: "Complete",
      attributes: {
        section: "Film",
        "section-href": "/stories/film",
        ...words,
        byline: "By Tomasz Brandl",
        published: "2026-11-20T07:30:00+01:00",
        updated: "2026-11-21T18:05:00+01:00",
        "time-zone": "Europe/Berlin",
      },
    },
    {
      name: "Your own HTML in slots",
      attributes: { published: "2026-11-20T07:30:00+01:00", "time-zone": "Europe/Berlin" },
      html: `<a slot="section" href="/stories/film">Film</a>
<h1 slot="headline">The organ that only the sea can play</h1>
<p slot="standfirst">Nine pipes cut from old masts, set into a harbour wall.</p>
<time slot="published" datetime="2026-11-20T07:30:00+01:00">20 November 2026</time>
<dl slot="credits"><div><dt>Film</dt><dd>Ines Okoro-Vale</dd></div><div><dt>Sound</dt><dd>Mira Halloway</dd></div></dl>`,
      note: "Slotted elements keep the typography of the page; without script they are all there is, and enough.",
    },
    { name: "Headline alone", attributes: { headline: words.headline, "heading-level": "1" } },
    {
      name: "Section path",
      attributes: {
        ...words,
        sections: '[{"name": "Culture", "url": "/stories/culture"}, {"name": "Film", "url": "/stories/film"}]',
      },
    },
    {
      name: "Credits as JSON",
      attributes: {
        ...words,
        credits:
          '[{"role": "Film", "names": ["Ines Okoro-Vale"]}, {"role": "Sound", "names": ["Mira Halloway", "Jun Estevez-Roth"]}]',
      },
    },
    {
      name: "Published and updated",
      attributes: {
        ...words,
        published: "2026-11-20T07:30:00+01:00",
        updated: "2026-11-21T18:05:00+01:00",
        "time-zone": "Europe/Berlin",
        "date-style": "medium",
      },
    },
    {
      name: "A correction within minutes",
      attributes: {
        ...words,
        published: "2026-11-20T07:30:00+01:00",
        updated: "2026-11-20T07:38:00+01:00",
        "time-zone": "Europe/Berlin",
      },
      note: "Eight minutes are below `updated-after`, so no second date is shown.",
    },
    {
      name: "A day without a time",
      attributes: { ...words, published: "2026-11-20" },
      note: "It is the 20th for every reader on earth.",
    },
    {
      name: "With a share button",
      attributes: { ...words, byline: "By Tomasz Brandl", published: "2026-11-20" },
      html: `<share-link slot="actions" channels="copy email"></share-link>`,
    },
    {
      name: "A very long headline",
      attributes: {
        section: "Portraits",
        headline:
          "Donaudampfschifffahrtsgesellschaftskapitänswitwe: what the longest word on the river says about the people who still answer to it",
        standfirst: "She has a business card. It folds twice.",
      },
      host: "rail",
    },
    {
      name: "Arabic",
      attributes: { headline: "الأرغن الذي لا يعزف عليه إلا البحر", byline: "تماضر البستاني", published: "2026-11-20" },
      host: "rtl",
    },
  ],
};
