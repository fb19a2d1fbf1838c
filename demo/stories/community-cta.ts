import type { WidgetStories } from "./story.js";

const words = {
  heading: "Sit with {members} people who still talk about films",
  text: "The Harbour Circle meets online every second Thursday. Watch together, argue kindly, leave with a list.",
  href: "/community",
};

export const communityCta: WidgetStories = {
  tag: "community-cta",
  name: "Community call",
  states: [
    {
      name: "Complete",
      attributes: { ...words, members: "15000", button: "Join the circle", image: "/media/circle.avif", campaign: "a" },
    },
    { name: "Without a picture", attributes: { ...words, members: "15000", campaign: "b" } },
    { name: "Heading and link", attributes: { heading: "Write for us", href: "/write", button: "Read how" } },
    {
      name: "Can be dismissed",
      attributes: { ...words, members: "15000", dismissible: true, campaign: "workbench", image: "/media/circle.avif" },
      note: "Dismissed, it stays away for this visit and takes no space. Turn the campaign to another word to have it back.",
    },
    {
      name: "Your own HTML in slots",
      html: `<h2 slot="heading">Fifteen thousand people at one table</h2>
<p>They meet every second Thursday. Nobody has to say anything.</p>
<a slot="button" href="/community">Take a seat</a>
<img slot="image" src="/media/circle.avif" alt="" width="600" height="400">`,
    },
    {
      name: "No number",
      attributes: words,
      note: "Without `members` the placeholder is left out of the sentence; no zero is invented.",
    },
    { name: "A million", attributes: { ...words, members: "1048576", campaign: "c" } },
    {
      name: "In a rail",
      attributes: { ...words, members: "15000", image: "/media/circle.avif", campaign: "d" },
      host: "rail",
    },
    {
      name: "Long words",
      attributes: {
        heading: "Rechtsschutzversicherungsgesellschaften und {members} Freundinnen der Schwarzweißfilmrestaurierung",
        text: "Ein Abend für alle, deren Lieblingswort länger ist als der Bildschirm.",
        members: "312",
        href: "/community",
        button: "Veranstaltungsteilnahmebedingungen",
      },
      host: "rail",
    },
    { name: "Nothing to say", note: "No heading, no text, no link: the element takes no space at all." },
  ],
};
