// The words of the film: captions in two languages, chapters. Two invented speakers: a narrator and an organ builder.

const english = [
  [0.6, 3.4, "Narrator", "At low water the harbour wall\nlooks like any other wall."],
  [3.8, 6.4, "Narrator", "Then the sea leans in, and it begins to sing."],
  [6.9, 9.7, "Ilka", "Nine pipes. I cut them all from old masts."],
  [10.0, 12.6, "Ilka", "The tide is the organist.\nI only built the keyboard."],
  [13.1, 16.0, "Narrator", "She tunes them once a year,\non the calmest day of June."],
  [16.4, 18.6, "Ilka", "And every winter the sea\ntunes them back."],
  [19.2, 21.6, "Narrator", "At night nobody is asked to listen."],
  [21.8, 23.6, "Ilka", "They come anyway."],
];

const french = [
  [0.6, 3.4, "Narrateur", "À marée basse, la digue du port\nressemble à toutes les digues."],
  [3.8, 6.4, "Narrateur", "Puis la mer s’appuie, et elle se met à chanter."],
  [6.9, 9.7, "Ilka", "Neuf tuyaux, tous taillés dans de vieux mâts."],
  [10.0, 12.6, "Ilka", "L’organiste, c’est la marée.\nMoi, j’ai fait le clavier."],
  [13.1, 16.0, "Narrateur", "Elle les accorde une fois l’an,\nle jour le plus calme de juin."],
  [16.4, 18.6, "Ilka", "Et chaque hiver, la mer\nles désaccorde."],
  [19.2, 21.6, "Narrateur", "La nuit, personne n’est prié d’écouter."],
  [21.8, 23.6, "Ilka", "Ils viennent quand même."],
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
  const blocks = cues.map(([start, end, text], index) => `${index + 1}\n${clock(start)} --> ${clock(end)}\n${text}\n`);
  return `WEBVTT\n\n${blocks.join("\n")}`;
}

const spoken = (cues) => webVtt(cues.map(([start, end, speaker, text]) => [start, end, `<v ${speaker}>${text}</v>`]));

export const captionsEnglish = () => spoken(english);
export const captionsFrench = () => spoken(french);
export const chapterList = () => webVtt(chapters);

/** The map of a sprite sheet: which tile shows which stretch of the film. */
export function storyboardMap({ sprite, every, total, columns, width, height }) {
  const cues = [];
  for (let index = 0; index * every < total; index += 1) {
    const x = (index % columns) * width;
    const y = Math.floor(index / columns) * height;
    cues.push([index * every, Math.min(total, (index + 1) * every), `${sprite}#xywh=${x},${y},${width},${height}`]);
  }
  return webVtt(cues);
}
