// Draws and encodes every picture, sound and film of the demo: nothing but the letters in `fonts` was taken from elsewhere.
//
//   npm run media            everything (about two minutes)
//   npm run media stories    only the pictures of the stories; also: stills, words, film
//
// Needs ffmpeg (FFMPEG=path if it is not on the PATH). The results are committed, so a reader of the demo never runs this.
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkForFfmpeg, writeAvif, writeFilm, writeJpeg, writeSprite } from "./drawing/encode.mjs";
import { drawFilm, framesPerSecond, seconds } from "./drawing/film.mjs";
import * as more from "./drawing/more-motifs.mjs";
import * as motifs from "./drawing/motifs.mjs";
import { composeSound, sampleRate } from "./drawing/sound.mjs";
import { captionsEnglish, captionsFrench, chapterList, storyboardMap } from "./drawing/words.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const at = (...parts) => join(here, ...parts);

const stories = [
  motifs.record,
  motifs.shelf,
  motifs.curtain,
  motifs.windows,
  motifs.bowls,
  motifs.voices,
  motifs.nightRoad,
  motifs.scales,
  more.staircase,
  more.summer,
  more.leaves,
  more.turns,
  more.broadcast,
  more.flock,
  more.rails,
];

const storyboard = {
  sprite: "storyboard.jpg",
  every: 2,
  total: seconds,
  columns: 4,
  width: 160,
  height: 90,
};

const renditions = [
  {
    name: "360p",
    width: 640,
    height: 360,
    crf: 27,
    maxrate: 260,
    audio: "48k",
    level: 30,
  },
  {
    name: "240p",
    width: 426,
    height: 240,
    crf: 28,
    maxrate: 120,
    audio: "48k",
    level: 21,
  },
  {
    name: "540p",
    width: 960,
    height: 540,
    crf: 27,
    maxrate: 480,
    audio: "48k",
    level: 31,
  },
];

/** A mark for the invented sponsor: drawn by hand, so it needs no encoder. */
const sponsorMark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">
  <rect width="96" height="96" rx="18" fill="#274060"/>
  <path d="M18 30h60M18 30l30 48 30-48" fill="none" stroke="#f2a65a" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/>
  <circle cx="48" cy="46" r="8" fill="#ffe3b3"/>
</svg>
`;

/** The icon of the invented magazine: a halyard, the rope that raises a sail. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">
  <rect width="32" height="32" rx="7" fill="#17616b"/>
  <path d="M15 5v19H6z" fill="#f7e9d6"/>
  <path d="M18 9v15h8z" fill="#f2a33a"/>
  <path d="M5 27h22" stroke="#f7e9d6" stroke-width="2.4" stroke-linecap="round"/>
</svg>
`;

async function drawStories() {
  await mkdir(at("stories"), { recursive: true });
  for (const [index, draw] of stories.entries()) {
    await writeAvif(draw(), at("stories", `${String(index + 1).padStart(2, "0")}.avif`), 30);
  }
  await writeAvif(more.gathering(), at("circle.avif"), 24);
  await writeFile(at("sponsor.svg"), sponsorMark);
  await writeFile(at("icon.svg"), icon);
}

async function drawStills() {
  const still = drawFilm(1280, 720, 8.1);
  await writeAvif(still, at("still.avif"), 14);
  await writeJpeg(still, at("still.jpg"), 4);
  await writeAvif(drawFilm(1600, 640, 21.2), at("high-water.avif"), 24);
  const size = { width: 960, height: 540 };
  const frames = [];
  for (let time = 1; time < seconds; time += storyboard.every)
    frames.push(drawFilm(size.width, size.height, time).pixels);
  await writeSprite(frames, at(storyboard.sprite), { size, columns: 4, rows: 3, tile: storyboard });
}

async function writeWords() {
  await writeFile(at("captions.en.vtt"), captionsEnglish());
  await writeFile(at("captions.fr.vtt"), captionsFrench());
  await writeFile(at("chapters.vtt"), chapterList());
  await writeFile(at("storyboard.vtt"), storyboardMap(storyboard));
}

function* filmFrames({ width, height }) {
  for (let frame = 0; frame < seconds * framesPerSecond; frame += 1)
    yield drawFilm(width, height, frame / framesPerSecond).pixels;
}

/** A WAV header for 16-bit stereo. */
function waveFile(samples) {
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(2, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 4, 28);
  header.writeUInt16LE(4, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

/** Peak and mean bits per second of a rendition, from the segments as written. */
async function bandwidthOf(folder) {
  const playlist = await readFile(join(folder, "index.m3u8"), "utf8");
  let peak = 0;
  let bytes = 0;
  for (const [, duration, name] of playlist.matchAll(/#EXTINF:([\d.]+),\n(\S+)/g)) {
    const { size } = await stat(join(folder, name));
    bytes += size;
    peak = Math.max(peak, (size * 8) / Number(duration));
  }
  return { peak: Math.ceil(peak), average: Math.ceil((bytes * 8) / seconds) };
}

async function writeMaster() {
  const lines = ["#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS"];
  for (const { name, width, height, level } of renditions) {
    const { peak, average } = await bandwidthOf(at("film", name));
    const rates = `BANDWIDTH=${peak},AVERAGE-BANDWIDTH=${average}`;
    lines.push(
      `#EXT-X-STREAM-INF:${rates},RESOLUTION=${width}x${height},FRAME-RATE=${framesPerSecond}.000,CODECS="avc1.4d40${level.toString(16)},mp4a.40.2"`,
      `${name}/index.m3u8`,
    );
  }
  await writeFile(at("film", "index.m3u8"), `${lines.join("\n")}\n`);
}

async function makeFilm() {
  await rm(at("film"), { recursive: true, force: true });
  for (const { name } of renditions) await mkdir(at("film", name), { recursive: true });
  const sound = at("film", "sound.wav");
  await writeFile(sound, waveFile(composeSound()));
  const size = { width: 960, height: 540 };
  await writeFilm(filmFrames(size), {
    size,
    rate: framesPerSecond,
    sound,
    segmentSeconds: 4,
    mp4: { path: at("film.mp4"), width: 640, height: 360, crf: 26, level: 30 },
    renditions: renditions.map((rendition) => ({
      ...rendition,
      folder: at("film", rendition.name),
    })),
  });
  await rm(sound);
  await writeMaster();
}

async function reportSize() {
  const names = await readdir(here, { recursive: true });
  let total = 0;
  for (const name of names) {
    const entry = await stat(at(name));
    if (entry.isFile() && !name.endsWith(".mjs")) total += entry.size;
  }
  console.log(`demo/media: ${(total / 1e6).toFixed(2)} MB`);
}

const jobs = { stories: drawStories, stills: drawStills, words: writeWords, film: makeFilm };
const wanted = process.argv.slice(2).filter((name) => Object.hasOwn(jobs, name));

try {
  checkForFfmpeg();
  for (const name of wanted.length > 0 ? wanted : Object.keys(jobs)) {
    console.log(`Making ${name} …`);
    await jobs[name]();
  }
  await reportSize();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
