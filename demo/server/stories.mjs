// Fourteen stories of an invented magazine and one that is paid for. Every name, place and brand is made up; all feeds are made from this.

const section = (key, name) => ({ key, name });
const film = section("film", "Film");
const music = section("music", "Music");
const sound = section("sound", "Sound");
const books = section("books", "Books");
const stage = section("stage", "Stage");
const art = section("art", "Art");
const places = section("places", "Places");

export const sections = [film, music, sound, books, stage, art, places, section("portraits", "Portraits")];

export const stories = [
  {
    slug: "the-tuner-who-maps-a-city",
    section: music,
    title: "The tuner who maps a city by its pianos",
    standfirst: "Nine hundred living rooms, one notebook: what a piano tuner hears when a quarter changes hands.",
    authors: ["Leonie Abara-Vos"],
    published: "2026-11-19T06:30:00Z",
    picture: "01.avif",
    alt: "A black record with an orange label, seen from above",
  },
  {
    slug: "unfinished-novels",
    section: books,
    title: "The library that lends only unfinished novels",
    standfirst: "Its readers bring the books back with an ending, or with an apology.",
    authors: ["Matteo Lindqvarn"],
    published: "2026-11-18T06:30:00Z",
    picture: "02.avif",
    alt: "Two shelves of coloured books with gaps between them",
  },
  {
    slug: "a-full-house-in-the-dark",
    section: stage,
    title: "A full house in the dark",
    standfirst:
      "When the power failed on opening night, a company of six finished the play by one torch. They have never switched it off since.",
    authors: ["Oona Castellane", "Bram Ueda-Holt"],
    published: "2026-11-17T17:00:00Z",
    picture: "03.avif",
    alt: "One figure in a cone of light before a red curtain",
    duration: 412,
  },
  {
    slug: "eleven-ways-to-paint-a-window",
    section: art,
    title: "Eleven ways to paint the same window",
    standfirst: "She has looked out of it for thirty years and says she has not yet seen it.",
    authors: ["Yusra Pellworth"],
    published: "2026-11-16T06:30:00Z",
    picture: "04.avif",
    alt: "Twelve windows in rows, one of them lit",
  },
  {
    slug: "every-second-bowl",
    section: art,
    title: "The potter who breaks every second bowl",
    standfirst: "“The first one is for the hand, the second is for the ear.” A morning in a very loud workshop.",
    authors: ["Casimir Odell-Brandt"],
    published: "2026-11-14T08:00:00Z",
    picture: "05.avif",
    alt: "Three bowls on a table, the last one cracked",
  },
  {
    slug: "the-choir-that-outlived-its-village",
    section: music,
    title: "The choir that outlived its village",
    standfirst: "The valley was flooded in 1971. Every August its singers still meet, in boats.",
    authors: ["Thandi Roskilly"],
    published: "2026-11-13T06:30:00Z",
    picture: "06.avif",
    alt: "Circles of many colours overlapping above the lines of a score",
    duration: 538,
  },
  {
    slug: "night-bus-poets",
    section: books,
    title: "Last stop, first line: the night bus poets",
    standfirst: "Between half past one and four, route 19 is the smallest publishing house in the country.",
    authors: ["Emeka Vandersloot"],
    published: "2026-11-11T21:00:00Z",
    picture: "07.avif",
    alt: "A lit bus crossing dark hills under a crescent moon",
  },
  {
    slug: "a-coat-made-of-weather",
    section: art,
    title: "A coat made of last year’s weather",
    standfirst: "One stitch for each hour, one colour for each wind. It weighs as much as a bad winter.",
    authors: ["Sunniva Kroll"],
    published: "2026-11-10T06:30:00Z",
    picture: "08.avif",
    alt: "Rows of round scales in blue, sand and orange",
  },
  {
    slug: "the-staircase",
    section: places,
    title: "How a staircase changed a school",
    standfirst:
      "Nobody planned the landing on the second floor. It now holds the choir, the chess club and most of the friendships.",
    authors: ["Dario Whitlock-Senn"],
    published: "2026-11-08T06:30:00Z",
    picture: "09.avif",
    alt: "Yellow steps that climb in every direction",
  },
  {
    slug: "forty-summers",
    section: film,
    title: "Forty summers of the smallest film festival",
    standfirst: "One screen, one field, and a projector that is older than its audience.",
    authors: ["Ines Okoro-Vale"],
    published: "2026-11-07T09:15:00Z",
    picture: "10.avif",
    alt: "A white screen before a low sun, heads in the foreground",
    duration: 1104,
  },
  {
    slug: "cut-until-it-moves",
    section: film,
    title: "She cuts paper until it moves",
    standfirst: "Four thousand leaves, nine minutes of film, and a pair of scissors that nobody else may touch.",
    authors: ["Tomasz Brandl"],
    published: "2026-11-05T06:30:00Z",
    picture: "11.avif",
    alt: "Leaves cut from paper on coloured squares",
    duration: 287,
  },
  {
    slug: "level-minus-two",
    section: stage,
    title: "Level minus two: a dance for parked cars",
    standfirst: "The acoustics are dreadful, the floor is worse. Tickets have been gone since March.",
    authors: ["Mirela Fontaine-Adu"],
    published: "2026-11-04T18:45:00Z",
    picture: "12.avif",
    alt: "Quarter circles in red, white and yellow that form a winding line",
  },
  {
    slug: "a-radio-play-for-one",
    section: sound,
    title: "A radio play for one listener at a time",
    standfirst: "You dial a number. Somebody in a cabin by the sea begins to read, and will not begin again.",
    authors: ["Jonas Ekwall-Tate"],
    published: "2026-11-02T06:30:00Z",
    picture: "13.avif",
    alt: "Waves in warm colours leaving a mast",
  },
  {
    slug: "what-the-storks-knew",
    section: places,
    title: "What the storks knew about the map",
    standfirst:
      "A cartographer compared two hundred years of nests with two hundred years of borders. The birds were more exact.",
    authors: ["Annika Desrosiers-Oyelaran"],
    published: "2026-10-31T07:00:00Z",
    picture: "14.avif",
    alt: "A flock of birds above contour lines",
  },
  {
    slug: "small-museums-by-night-train",
    section: places,
    title: "Seven small museums you reach by night train",
    standfirst: "You fall asleep in one country and wake up beside a collection of lighthouse lamps.",
    authors: [],
    published: "2026-11-15T06:30:00Z",
    picture: "15.avif",
    alt: "Rails that lead into an evening sun",
    sponsor: {
      label: "Paid partnership",
      brand: "Veldra Night Lines",
      logo: "sponsor.svg",
      url: "/stories/small-museums-by-night-train",
    },
  },
];

export const pictureSize = { width: 600, height: 400 };

/** The paid story stands fourth in every feed; the others come newest first, as written above. */
export function inFeedOrder() {
  const own = stories.filter((story) => !story.sponsor);
  const paid = stories.filter((story) => story.sponsor);
  return [...own.slice(0, 3), ...paid, ...own.slice(3)];
}

export const storyBySlug = (slug) => stories.find((story) => story.slug === slug);
export const sectionByKey = (key) => sections.find((each) => each.key === key);
