// Fifteen pictures for fifteen invented stories: flat shapes, few colours, one idea each. Part one of two.
import { box, Canvas, colour, disc, ground, line, mix, polygon, ring, seeded, within } from "./canvas.mjs";

const width = 600;
const height = 400;

/** An empty picture whose ground runs through the given colours. */
export function paper(...stops) {
  const canvas = new Canvas(width, height);
  canvas.sky(...stops.map(colour));
  return canvas;
}

/** A record seen from above: the piano tuner. */
export function record() {
  const canvas = paper("#f3e6d0");
  canvas.fill(box(0, 0, 210, height), colour("#d9482b"));
  canvas.fill(disc(330, 205, 168), colour("#1f1b24"));
  for (let radius = 74; radius < 164; radius += 6) canvas.fill(ring(330, 205, radius, 1.6), colour("#4b4453"), 0.8);
  const shine = polygon([330, 205], [250, 20], [318, 20]);
  canvas.fill(within(shine, disc(330, 205, 164)), colour("#f3e6d0"), 0.16);
  canvas.fill(disc(330, 205, 58), colour("#f2a33a"));
  canvas.fill(disc(330, 205, 9), colour("#f3e6d0"));
  canvas.fill(line(548, 40, 520, 250, 9), colour("#23606e"));
  canvas.fill(line(520, 250, 462, 296, 9), colour("#23606e"));
  canvas.fill(disc(548, 44, 24), colour("#23606e"));
  return canvas;
}

/** A shelf: the library of unfinished novels. */
export function shelf() {
  const canvas = paper("#20303f");
  const random = seeded(41);
  const covers = ["#e9c46a", "#e76f51", "#f1e3c6", "#2a9d8f", "#8ab6a9", "#c44536"].map(colour);
  for (const floor of [186, 378]) {
    let left = 22;
    while (left < 560) {
      const thick = 20 + random() * 26;
      const tall = 96 + random() * 60;
      if (random() > 0.14) {
        const cover = covers[Math.floor(random() * covers.length)];
        canvas.fill(box(left, floor - tall, thick, tall, 3), cover);
        canvas.fill(box(left, floor - tall + 16, thick, 6), mix(cover, colour("#20303f"), 0.5));
        canvas.fill(box(left, floor - 26, thick, 3), mix(cover, colour("#20303f"), 0.5));
      }
      left += thick + 3;
    }
    canvas.fill(box(0, floor, width, 12), colour("#7a5c45"));
  }
  return canvas;
}

/** A curtain and one light: the theatre with a full house. */
export function curtain() {
  const canvas = paper("#5b1220");
  for (let fold = 0; fold < 14; fold += 1) {
    const left = fold * 43;
    for (let part = 0; part < 7; part += 1) {
      const shade = mix(colour("#8f1d2f"), colour("#3f0c17"), Math.abs(part - 2) / 5);
      canvas.fill(box(left + part * 6.2, 0, 6.8, 344), shade);
    }
  }
  canvas.fill(box(0, 340, width, 60), colour("#2b1a17"));
  canvas.fill(polygon([300, -30], [470, 345], [130, 345]), colour("#ffe9b8"), 0.3);
  const pool = {
    box: [110, 330, 490, 390],
    distance: (x, y) => (Math.hypot((x - 300) / 175, (y - 360) / 24) - 1) * 24,
  };
  canvas.fill(pool, colour("#ffe9b8"), 0.75);
  canvas.fill(disc(300, 262, 17), colour("#1b1113"));
  canvas.fill(polygon([300, 280], [328, 360], [272, 360]), colour("#1b1113"));
  return canvas;
}

/** The same window eleven times, and once lit. */
export function windows() {
  const canvas = paper("#e8ddcb");
  const panes = ["#7ea6b8", "#a9c3c9", "#d98b5f", "#59788c", "#f0c987", "#39516b"].map(colour);
  for (let index = 0; index < 12; index += 1) {
    const left = 44 + (index % 4) * 134;
    const top = 28 + Math.floor(index / 4) * 120;
    const lit = index === 6;
    canvas.fill(box(left, top, 110, 104, 4), colour("#fbf6ec"));
    canvas.fill(box(left + 9, top + 9, 92, 86, 2), lit ? colour("#f6b73c") : panes[(index * 5) % panes.length]);
    canvas.fill(
      polygon([left + 9, top + 95], [left + 101, top + 30 + index * 3], [left + 101, top + 95]),
      colour("#ffffff"),
      0.16,
    );
    canvas.fill(box(left + 52, top + 9, 6, 86), colour("#fbf6ec"));
    canvas.fill(box(left + 9, top + 46, 92, 5), colour("#fbf6ec"));
  }
  return canvas;
}

/** Bowls, one of them broken: the potter. */
export function bowls() {
  const canvas = paper("#f4d9c6", "#f0c9b0");
  canvas.fill(
    ground(width, height, () => 292),
    colour("#a4482f"),
  );
  const bowl = (cx, rim, radius, shade) => {
    const half = {
      box: [cx - radius, rim, cx + radius, rim + radius],
      distance: disc(cx, rim, radius).distance,
    };
    canvas.fill(half, shade);
    canvas.fill(box(cx - radius * 0.35, rim + radius - 8, radius * 0.7, 16, 3), shade);
    canvas.fill(box(cx - radius, rim - 5, radius * 2, 10, 5), mix(shade, colour("#ffffff"), 0.35));
  };
  bowl(136, 236, 92, colour("#2f6f73"));
  bowl(310, 276, 66, colour("#efe6d8"));
  bowl(468, 222, 108, colour("#e2a03f"));
  const crack = [
    [438, 222],
    [452, 262],
    [436, 288],
    [462, 334],
  ];
  for (let index = 1; index < crack.length; index += 1) {
    canvas.fill(line(...crack[index - 1], ...crack[index], 5), colour("#f4d9c6"));
  }
  return canvas;
}

/** Voices over one another: the choir. */
export function voices() {
  const canvas = paper("#fbf3e4");
  const random = seeded(12);
  const inks = ["#e4572e", "#17616b", "#f2a33a", "#6b4c86"].map(colour);
  for (let index = 0; index < 11; index += 1) {
    const radius = 48 + random() * 62;
    canvas.fill(disc(70 + index * 46, 200 + Math.sin(index * 1.4) * 82, radius), inks[index % 4], 0.62);
  }
  for (let index = 0; index < 5; index += 1) canvas.fill(box(0, 152 + index * 24, width, 1.6), colour("#2b2430"), 0.55);
  return canvas;
}

/** Hills, a moon and one lit road: the night bus poets. */
export function nightRoad() {
  const canvas = paper("#15203f", "#2c3b6b", "#7a5d86");
  const random = seeded(3);
  for (let star = 0; star < 60; star += 1)
    canvas.fill(disc(random() * width, random() * 210, 0.7 + random()), colour("#f7ecd0"), 0.8);
  canvas.fill(disc(440, 104, 46), colour("#f7dfa5"));
  canvas.fill(disc(460, 92, 40), colour("#1d2b54"));
  const hills = [
    ["#3a3f78", 232, 34],
    ["#262c5c", 272, 28],
    ["#141a3b", 322, 20],
  ];
  hills.forEach(([shade, level, swing], index) => {
    canvas.fill(
      ground(width, height, (x) => level + swing * Math.sin(x / (92 - index * 14) + index * 2)),
      colour(shade),
    );
  });
  canvas.fill(box(214, 286, 132, 52, 10), colour("#f2a33a"));
  for (let pane = 0; pane < 4; pane += 1) canvas.fill(box(224 + pane * 29, 296, 22, 18, 3), colour("#fff4d6"));
  canvas.fill(disc(244, 340, 11), colour("#0b0f24"));
  canvas.fill(disc(316, 340, 11), colour("#0b0f24"));
  return canvas;
}

/** Scales of wind: the weather map one can wear. */
export function scales() {
  const canvas = paper("#0f4c5c");
  const shades = ["#e9d8a6", "#0f4c5c", "#94d2bd", "#ee9b00"].map(colour);
  for (let row = -1; row < 7; row += 1) {
    for (let column = -1; column < 5; column += 1) {
      const cx = column * 150 + (row % 2 === 0 ? 0 : 75);
      shades.forEach((shade, index) => canvas.fill(disc(cx, 80 + row * 74, 75 - index * 18), shade));
    }
  }
  return canvas;
}
