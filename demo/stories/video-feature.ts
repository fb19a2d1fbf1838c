import type { WidgetStories } from "./story.js";

const words = {
  section: "Film",
  headline: "The organ that only the sea can play",
  standfirst: "Nine pipes cut from old masts, set into a harbour wall.",
};

const tracks = `<track kind="captions" src="/media/captions.en.vtt" srclang="en" label="English">
<track kind="captions" src="/media/captions.fr.vtt" srclang="fr" label="Français">
<track kind="chapters" src="/media/chapters.vtt" srclang="en">`;

const video = (sources: string, more = ""): string =>
  `<video controls playsinline preload="none" width="1280" height="720" poster="/media/still.avif" aria-label="The organ that only the sea can play, the film"${more}>
${sources}
</video>`;

const mp4 = `<source src="/media/film.mp4" type="video/mp4">`;
const both = `<source src="/media/film/index.m3u8" type="application/vnd.apple.mpegurl">
${mp4}`;

export const videoFeature: WidgetStories = {
  tag: "video-feature",
  name: "Video feature",
  states: [
    {
      name: "A whole video story",
      attributes: {
        ...words,
        byline: "By Tomasz Brandl",
        published: "2026-11-20",
        captions: "en",
        storyboard: "/media/storyboard.vtt",
        duration: "24",
      },
      html: `${video(`${both}\n${tracks}`)}
<p>At low water there is nothing to see but a wall with nine square holes in it.</p>`,
      note: "Your own video element stays where it is and is the player. Try the keys: space, arrows, c, m, f, 0 to 9, ?.",
    },
    { name: "The film alone", attributes: { duration: "24" }, html: video(mp4) },
    {
      name: "By address alone",
      attributes: { ...words, src: "/media/film.mp4", poster: "/media/still.avif", duration: "24" },
    },
    {
      name: "HLS",
      attributes: { ...words, src: "/media/film/index.m3u8", poster: "/media/still.jpg", duration: "24" },
    },
    {
      name: "Captions from the start",
      attributes: { headline: words.headline, captions: "fr" },
      html: video(`${both}\n${tracks}`),
    },
    { name: "No captions", attributes: { headline: words.headline }, html: video(mp4) },
    {
      name: "A picture as poster",
      attributes: { headline: words.headline, duration: "24" },
      html: `<picture slot="poster"><source srcset="/media/still.avif" type="image/avif"><img src="/media/still.jpg" alt="" width="1280" height="720"></picture>
${video(mp4)}`,
    },
    {
      name: "Preview pictures on the bar",
      attributes: { headline: words.headline, storyboard: "/media/storyboard.vtt" },
      html: video(mp4),
      note: "Play, then hold the pointer over the bar.",
    },
    { name: "Starts again", attributes: { headline: words.headline, loop: true }, html: video(mp4) },
    {
      name: "Plays when visible",
      attributes: { headline: words.headline, autoplay: "visible" },
      html: video(mp4, " muted"),
      note: "Silent, stops off the screen, and never for a reader who asked for less motion or less data.",
    },
    { name: "No shortcuts", attributes: { headline: words.headline, shortcuts: "off" }, html: video(mp4) },
    {
      name: "Remembers the place",
      attributes: { headline: words.headline, resume: true },
      html: video(mp4),
    },
    {
      name: "With a transcript",
      attributes: { headline: words.headline, transcript: "" },
      html: video(`${mp4}\n${tracks}`),
      note: "The words of the captions to read; a press on a sentence goes there in the film.",
    },
    { name: "With a share button", attributes: { headline: words.headline, share: true }, html: video(mp4) },
    {
      name: "A corner player",
      attributes: { headline: words.headline, mini: true },
      html: video(mp4),
      note: "Play, then scroll on.",
    },
    {
      name: "An end screen",
      attributes: { headline: words.headline, "end-screen": true },
      html: `${video(mp4)}
<p slot="end">That was the organ. <a href="/stories/the-choir-that-outlived-its-village">Hear the choir in its boats</a>.</p>`,
      note: "Press End, then play.",
    },
    {
      name: "A film of a third party",
      attributes: {
        headline: words.headline,
        src: "https://www.youtube.com/watch?v=halyard0001",
        poster: "/media/still.avif",
      },
      note: "Nothing of theirs is requested until the reader agrees (this address is invented, so theirs will say that there is no such film). The host page with a strict policy forbids it, and the reader is told.",
    },
    {
      name: "A film that cannot be had",
      attributes: { headline: words.headline, src: "/media/no-such-film.mp4", poster: "/media/still.avif" },
      note: "Press play: the reader is told, and can try again.",
    },
    {
      name: "Your own heading and credits",
      html: `<h1 slot="headline">The organ that only the sea can play</h1>
<p slot="standfirst">Nine pipes cut from old masts.</p>
<dl slot="credits"><div><dt>Film</dt><dd>Ines Okoro-Vale</dd></div></dl>
${video(`${mp4}\n${tracks}`)}
<p>Below the film the story goes on as ordinary paragraphs of the page.</p>`,
    },
    {
      name: "In a rail",
      attributes: { ...words, duration: "24" },
      html: video(mp4),
      host: "rail",
    },
    {
      name: "In Arabic",
      attributes: { headline: "الأرغن الذي لا يعزف عليه إلا البحر" },
      html: video(`${mp4}\n${tracks}`),
      host: "rtl",
    },
  ],
};
