// The words of the film: captions in two languages, chapters. Two invented speakers: a narrator and a projectionist.

const english = [
  [0.6, 3.4, "Narrator", "Every night on Quay Street\nthe same short film opens the show."],
  [3.8, 6.4, "Narrator", "Nine harbour pipes, a lamp for a sun, and the sea."],
  [6.9, 9.7, "Ilka", "I have threaded it twelve thousand times."],
  [10.0, 12.6, "Ilka", "You do not watch it.\nYou listen to the pipes."],
  [13.1, 16.0, "Narrator", "The tide comes in at the same second\non every one of those nights."],
  [16.4, 18.6, "Ilka", "When it came in late,\nI knew the belt was slipping."],
  [19.2, 21.6, "Narrator", "This winter the town saw her hands."],
  [21.8, 23.6, "Ilka", "Before that, only the light."],
];

const french = [
  [0.6, 3.4, "Narrateur", "Chaque soir, rue du Quai,\nle même court film ouvre la séance."],
  [3.8, 6.4, "Narrateur", "Neuf tuyaux du port, une lampe pour soleil, et la mer."],
  [6.9, 9.7, "Ilka", "Je l’ai chargé douze mille fois."],
  [10.0, 12.6, "Ilka", "On ne le regarde pas.\nOn écoute les tuyaux."],
  [13.1, 16.0, "Narrateur", "La marée monte à la même seconde,\nchacun de ces soirs."],
  [16.4, 18.6, "Ilka", "Quand elle montait en retard,\nc’est que la courroie glissait."],
  [19.2, 21.6, "Narrateur", "Cet hiver, la ville a vu ses mains."],
  [21.8, 23.6, "Ilka", "Avant, seulement la lumière."],
];

const chapters = [
  [0, 6, "Low water"],
  [6, 12, "Nine pipes"],
  [12, 18, "The tide comes in"],
  [18, 24, "Night music"],
];

const clock = (time) => {
  const whole = Math.floor(time);
  const thousandths = Math.round((time - whole) * 1000);
  return `00:00:${String(whole).padStart(2, "0")}.${String(thousandths).padStart(3, "0")}`;
};

/** WebVTT from `[start, end, text]` entries. */
export function webVtt(cues) {
  const blocks = cues.map(
    ([start, end, text], index) => `${index + 1}\n${clock(start)} --> ${clock(end)}\n${text}\n`,
  );
  return `WEBVTT\n\n${blocks.join("\n")}`;
}

const spoken = (cues) =>
  webVtt(cues.map(([start, end, speaker, text]) => [start, end, `<v ${speaker}>${text}</v>`]));

export const captionsEnglish = () => spoken(english);
export const captionsFrench = () => spoken(french);
export const chapterList = () => webVtt(chapters);

/** The map of a sprite sheet: which tile shows which stretch of the film. */
export function storyboardMap({ sprite, every, total, columns, width, height }) {
  const cues = [];
  for (let index = 0; index * every < total; index += 1) {
    const x = (index % columns) * width;
    const y = Math.floor(index / columns) * height;
    cues.push([
      index * every,
      Math.min(total, (index + 1) * every),
      `${sprite}#xywh=${x},${y},${width},${height}`,
    ]);
  }
  return webVtt(cues);
}
