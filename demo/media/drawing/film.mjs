// The film: a row of organ pipes in a harbour wall that the sea plays, from low water at dawn to high water at night.
// Everything is measured in shares of the picture's height, so the same scene draws the film, its still and its sprites.
import { box, Canvas, colour, disc, ground, mix, ring, seeded } from "./canvas.mjs";

export const seconds = 24;
export const framesPerSecond = 24;

/** When each movement begins, its sky from top to bottom, its sea from far to near, its pipes and its light. */
export const movements = [
  {
    at: 0,
    sky: ["#e9c9a8", "#f2d9bb", "#f7e9d6"],
    sea: ["#c9a58c", "#a9786a", "#6f4a4d"],
    pipe: "#3d2c35",
    light: "#e4572e",
  },
  {
    at: 6,
    sky: ["#f0b88a", "#f6d6a8", "#fbeccb"],
    sea: ["#7fb0a8", "#4f8a8b", "#2d5d68"],
    pipe: "#33313f",
    light: "#f2a33a",
  },
  {
    at: 12,
    sky: ["#7fb3b5", "#b4d2c6", "#efe3c4"],
    sea: ["#4b93a0", "#2a6f86", "#174a63"],
    pipe: "#20303f",
    light: "#f6efdd",
  },
  {
    at: 18,
    sky: ["#101b3a", "#1d2f57", "#4a4a78"],
    sea: ["#2b3d6b", "#1c2b52", "#0f1936"],
    pipe: "#0a1024",
    light: "#f4dfae",
  },
].map((movement) => ({
  at: movement.at,
  sky: movement.sky.map(colour),
  sea: movement.sea.map(colour),
  pipe: colour(movement.pipe),
  light: colour(movement.light),
}));

const smooth = (share) => share * share * (3 - 2 * share);

/** The colours at a moment: each movement holds, then turns into the next during its last two seconds. */
function paletteAt(time) {
  const index = Math.min(movements.length - 1, Math.floor(time / 6));
  const here = movements[index];
  const next = movements[Math.min(index + 1, movements.length - 1)];
  const share = smooth(Math.max(0, (time - here.at - 4) / 2));
  const blend = (name) => here[name].map((shade, stop) => mix(shade, next[name][stop], share));
  return {
    sky: blend("sky"),
    sea: blend("sea"),
    pipe: mix(here.pipe, next.pipe, share),
    light: mix(here.light, next.light, share),
    night: Math.max(0, index === 3 ? 1 : index === 2 ? share : 0),
  };
}

const heights = [0.36, 0.45, 0.55, 0.66, 0.59, 0.48, 0.53, 0.41, 0.31];

/** How loudly pipe `index` sounds at a moment, 0 to 1: each breath rises fast and dies slowly. */
export function breath(index, time) {
  const since = (time + 24 - ((index * 5) % 9) * 0.66) % 6;
  return since > 4 ? 0 : Math.min(1, since * 3) * Math.exp(-since * 1.1);
}

function drawSky(canvas, unit, time, palette) {
  canvas.sky(...palette.sky);
  if (palette.night > 0) {
    const random = seeded(7);
    for (let star = 0; star < 46; star += 1) {
      const size = (0.0015 + random() * 0.002) * unit;
      const twinkle = 0.5 + 0.4 * Math.sin(time * 2 + star);
      canvas.fill(disc(random() * canvas.width, random() * 0.5 * unit, size), palette.light, palette.night * twinkle);
    }
  }
  // One light travels the whole film: it rises as the sun, crosses behind the pipes and comes back as the moon.
  const way = time / seconds;
  const x = canvas.width * (0.16 + 0.68 * way);
  const y = unit * (0.52 - 0.34 * Math.sin(Math.PI * (0.08 + way * 0.78)));
  const radius = unit * (0.15 - 0.06 * palette.night);
  canvas.fill(disc(x, y, radius * 1.7), palette.light, 0.1);
  canvas.fill(disc(x, y, radius * 1.32), palette.light, 0.16);
  canvas.fill(disc(x, y, radius), palette.light);
}

const pipeWidth = 0.088;
const pipeStep = 0.127;
const pipeLeft = (canvas, unit, index) => canvas.width / 2 + unit * (pipeStep * (index - 4) - pipeWidth / 2);
const pipeTop = (unit, index) => (0.83 - heights[index]) * unit;

/** Rings that leave a sounding pipe; painted before all pipes, so that they pass behind the neighbours. */
function drawBreath(canvas, unit, time, palette) {
  heights.forEach((_, index) => {
    const sound = breath(index, time);
    if (sound < 0.04) return;
    const x = pipeLeft(canvas, unit, index) + (pipeWidth * unit) / 2;
    for (let wave = 0; wave < 3; wave += 1) {
      const radius = unit * (0.05 + wave * 0.034 + (1 - sound) * 0.08);
      canvas.fill(ring(x, pipeTop(unit, index), radius, 0.007 * unit), palette.light, sound * 0.8 * (1 - wave * 0.25));
    }
  });
}

function drawPipes(canvas, unit, time, palette) {
  const width = pipeWidth * unit;
  heights.forEach((_, index) => {
    const left = pipeLeft(canvas, unit, index);
    const top = pipeTop(unit, index);
    canvas.fill(box(left, top, width, unit, 0.012 * unit), palette.pipe);
    canvas.fill(
      box(left + width * 0.14, top + 0.012 * unit, width * 0.1, unit),
      mix(palette.pipe, palette.sky[1], 0.28),
    );
    const mouth = mix(palette.pipe, palette.light, 0.15 + 0.85 * breath(index, time));
    canvas.fill(box(left + width * 0.32, top + 0.1 * unit, width * 0.48, 0.03 * unit, 0.012 * unit), mouth);
  });
}

function drawSea(canvas, unit, time, palette) {
  const tide = 0.1 * smooth(Math.min(1, Math.max(0, (time - 3) / 15)));
  palette.sea.forEach((shade, layer) => {
    const level = 0.76 + layer * 0.085 - tide * (1 + layer * 0.25);
    const swing = 0.011 + layer * 0.007;
    const skyline = (x) => {
      const place = x / unit;
      const long = Math.sin(place * (5.1 - layer) + time * (0.7 + layer * 0.22) + layer * 2);
      const short = Math.sin(place * (11 - layer * 2) - time * 0.9 + layer);
      return unit * (level + swing * (long + short * 0.35));
    };
    canvas.fill(ground(canvas.width, unit, skyline), shade, 0.96);
    canvas.fill(
      ground(canvas.width, unit, (x) => skyline(x) + 0.045 * unit),
      mix(shade, palette.sky[2], 0.1),
      0.5,
    );
  });
}

function drawGulls(canvas, unit, time, palette) {
  for (let bird = 0; bird < 4; bird += 1) {
    const x = canvas.width * ((0.09 * bird + time * 0.028 + 0.05 * (bird % 2)) % 1.1);
    const y = unit * (0.16 + 0.035 * ((bird * 3) % 4) + 0.012 * Math.sin(time * 1.3 + bird));
    const radius = unit * 0.02;
    const lift = radius * (0.5 + 0.25 * Math.sin(time * 5 + bird * 2));
    for (const side of [-1, 1]) {
      const wing = ring(x + side * radius, y + lift, radius, unit * 0.0055);
      const above = {
        box: [wing.box[0], wing.box[1], wing.box[2], y + lift],
        distance: wing.distance,
      };
      canvas.fill(above, palette.pipe, 0.8 * (1 - palette.night));
    }
  }
}

/** Draws the film at `time` seconds. */
export function drawFilm(width, height, time) {
  const canvas = new Canvas(width, height);
  const palette = paletteAt(time);
  drawSky(canvas, height, time, palette);
  drawGulls(canvas, height, time, palette);
  drawBreath(canvas, height, time, palette);
  drawPipes(canvas, height, time, palette);
  drawSea(canvas, height, time, palette);
  return canvas;
}
