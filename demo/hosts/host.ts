/** A page that somebody else wrote: what surrounds a widget, and what that page does to it. */
export interface Host {
  /** The part of a deep link that names it. */
  readonly id: string;
  readonly name: string;
  /** What this page does, and where such pages are met. */
  readonly about: string;
  /** Style sheets and scripts of `demo/hosts`, by file name; scripts run before the embed. */
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  readonly dir?: "rtl";
  readonly lang?: string;
  /** Class of `<body>`. */
  readonly body?: string;
  /** As strict as a careful publisher may be. */
  readonly isStrict?: boolean;
  /** The embed's script tag stands there this often. */
  readonly embeds?: number;
  /** Query added to addresses of feeds and of sign-ups: orders a fault of the demo's services. */
  readonly feeds?: string;
  readonly signups?: string;
}

const paper = ["newspaper.css"];

export const hosts: readonly Host[] = [
  {
    id: "newspaper",
    name: "Newspaper",
    about: "Serif type in a column of 640 px, as most magazine themes have it.",
    styles: paper,
  },
  { id: "bare", name: "Bare page", about: "No style sheet at all." },
  { id: "reset", name: "CSS reset", about: "Margins, lists, headings and borders taken away.", styles: ["reset.css"] },
  {
    id: "framework",
    name: "CSS framework",
    about: "Type, links, forms, buttons and tables styled by their element names, as Bootstrap and its kin do.",
    styles: ["framework.css"],
  },
  {
    id: "hostile",
    name: "Hostile: * !important",
    about: "A page that puts type, spacing, borders and shape on everything and insists.",
    styles: ["hostile.css"],
  },
  {
    id: "small-root",
    name: "Root at 62.5 %",
    about: "Every Ghost theme: 1rem is 10 px.",
    styles: [...paper, "small-root.css"],
  },
  { id: "large-root", name: "Root at 200 %", about: "1rem is 32 px.", styles: [...paper, "large-root.css"] },
  {
    id: "dark",
    name: "Dark page",
    about: "color-scheme: dark, whatever the reader's system says.",
    styles: [...paper, "dark.css"],
  },
  { id: "rtl", name: "Right to left", about: "An Arabic page.", styles: paper, dir: "rtl", lang: "ar" },
  { id: "rail", name: "Rail of 280 px", about: "The narrow column beside a story.", styles: paper, body: "rail" },
  {
    id: "strict",
    name: "Strict policy + Trusted Types",
    about: "A Content-Security-Policy without any unsafe word, and one Trusted Types policy allowed: standfirst.",
    styles: paper,
    isStrict: true,
  },
  { id: "twice", name: "Script loaded twice", about: "Two editors pasted the snippet.", styles: paper, embeds: 2 },
  {
    id: "legacy",
    name: "Legacy globals",
    about: "Array.from, Event, Element and others replaced by a library of 2008.",
    styles: paper,
    scripts: ["legacy-globals.js"],
  },
  {
    id: "no-clipboard",
    name: "No clipboard, no share",
    about: "An iframe without permissions, or a page without https.",
    styles: paper,
    scripts: ["no-clipboard.js"],
  },
  {
    id: "no-storage",
    name: "No storage",
    about: "Reading localStorage throws: cookies blocked, or a sandbox.",
    styles: paper,
    scripts: ["no-storage.js"],
  },
  {
    id: "feed-slow",
    name: "Feed: slow",
    about: "Feeds answer after five seconds.",
    styles: paper,
    feeds: "delay=5000",
  },
  { id: "feed-failing", name: "Feed: failing", about: "Feeds answer 500.", styles: paper, feeds: "status=500" },
  {
    id: "signup-slow",
    name: "Sign-up: slow",
    about: "Answers after eight seconds.",
    styles: paper,
    signups: "delay=8000",
  },
  {
    id: "signup-failing",
    name: "Sign-up: failing",
    about: "Answers 500 with an HTML page.",
    styles: paper,
    signups: "outcome=error",
  },
  {
    id: "signup-limiting",
    name: "Sign-up: limiting",
    about: "Answers 429: try again in 90 seconds.",
    styles: paper,
    signups: "outcome=limited",
  },
];
