// Fifteen pictures for fifteen invented stories: flat shapes, few colours, one idea each. Part two of two.
import { box, colour, disc, ground, line, mix, polygon, ring, seeded, within } from "./canvas.mjs";
import { paper } from "./motifs.mjs";

/** Steps and their shadows: the school staircase. */
export function staircase() {
  const canvas = paper("#f2e8da");
  const faces = ["#f6c453", "#d9622b", "#7d2e3b"].map(colour);
  for (let row = 5; row >= 0; row -= 1) {
    for (let column = 0; column < 7; column += 1) {
      const x = 20 + column * 96 + (row % 2) * 48;
      const y = 400 - row * 62 - column * 14;
      canvas.fill(polygon([x, y - 28], [x + 48, y], [x, y + 28], [x - 48, y]), faces[0]);
      canvas.fill(polygon([x - 48, y], [x, y + 28], [x, y + 84], [x - 48, y + 56]), faces[1]);
      canvas.fill(polygon([x, y + 28], [x + 48, y], [x + 48, y + 56], [x, y + 84]), faces[2]);
    }
  }
  return canvas;
}

/** A low sun behind bars of heat: forty summers of one festival. */
export function summer() {
  const canvas = paper("#f9c784", "#fcaf58", "#f4845f");
  canvas.fill(disc(300, 210, 132), colour("#fff1d0"));
  for (let bar = 0; bar < 7; bar += 1) canvas.fill(box(0, 190 + bar * 24, 600, 3 + bar * 3), colour("#c8553d"), 0.9);
  canvas.fill(box(0, 350, 600, 50), colour("#3c1f2b"));
  for (let seat = 0; seat < 15; seat += 1)
    canvas.fill(disc(20 + seat * 40, 354 + (seat % 2) * 4, 13), colour("#3c1f2b"));
  canvas.fill(polygon([238, 96], [362, 96], [362, 168], [238, 168]), colour("#3c1f2b"));
  canvas.fill(polygon([246, 103], [354, 103], [354, 161], [246, 161]), colour("#fffaf0"));
  return canvas;
}

/** Cut paper leaves: animation by scissors. */
export function leaves() {
  const canvas = paper("#f6efe2");
  const blocks = [
    [0, 0, 200, 210, "#e76f51"],
    [200, 0, 210, 210, "#264653"],
    [410, 0, 190, 240, "#f4a261"],
    [0, 210, 240, 190, "#2a9d8f"],
    [240, 170, 170, 230, "#f0d48a"],
    [410, 240, 190, 160, "#5d3a5a"],
  ];
  for (const [left, top, wide, tall, shade] of blocks) canvas.fill(box(left, top, wide, tall), colour(shade));
  const leaf = (cx, cy, size, shade, lean) => {
    canvas.fill(line(cx - lean * size, cy + size, cx + lean * size, cy - size, 7), colour(shade));
    for (let lobe = -3; lobe <= 3; lobe += 1) {
      const x = cx - lean * lobe * (size / 3.4);
      const y = cy + lobe * (size / 3.4);
      const reach = size * (0.62 - Math.abs(lobe) * 0.09);
      canvas.fill(line(x, y, x - reach, y - reach * 0.42, 15), colour(shade));
      canvas.fill(line(x, y, x + reach, y - reach * 0.42, 15), colour(shade));
    }
  };
  leaf(100, 116, 76, "#f6efe2", 0.1);
  leaf(306, 96, 62, "#f4a261", -0.2);
  leaf(508, 128, 86, "#264653", 0.15);
  leaf(122, 312, 68, "#264653", -0.15);
  leaf(326, 296, 84, "#c8443a", 0.2);
  leaf(506, 326, 56, "#f6efe2", -0.1);
  return canvas;
}

/** Quarter turns: dancers in a car park. */
export function turns() {
  const canvas = paper("#1d2433");
  const random = seeded(29);
  const inks = ["#f1faee", "#e63946", "#ffb703", "#8ecae6"].map(colour);
  for (let row = 0; row < 4; row += 1) {
    for (let column = 0; column < 6; column += 1) {
      const cell = box(column * 100, row * 100, 100, 100);
      const flip = random() > 0.5;
      const ink = inks[Math.floor(random() * inks.length)];
      for (const [cx, cy] of flip
        ? [
            [0, 0],
            [100, 100],
          ]
        : [
            [100, 0],
            [0, 100],
          ]) {
        const x = column * 100 + cx;
        const y = row * 100 + cy;
        canvas.fill(within(ring(x, y, 50, 22), cell), ink);
        canvas.fill(within(ring(x, y, 50, 3), cell), colour("#1d2433"));
      }
    }
  }
  return canvas;
}

/** Waves leaving a mast: the radio play for one. */
export function broadcast() {
  const canvas = paper("#fdf0d5", "#f7d9b0");
  const inks = ["#780000", "#c1121f", "#e36414", "#fb8b24", "#669bbc", "#003049"].map(colour);
  inks.forEach((ink, index) => canvas.fill(ring(300, 330, 290 - index * 44, 26), ink));
  canvas.fill(box(0, 330, 600, 70), colour("#003049"));
  canvas.fill(line(300, 330, 300, 236, 8), colour("#fdf0d5"));
  canvas.fill(line(300, 236, 276, 330, 4), colour("#fdf0d5"));
  canvas.fill(line(300, 236, 324, 330, 4), colour("#fdf0d5"));
  canvas.fill(disc(300, 232, 11), colour("#fdf0d5"));
  return canvas;
}

/** A flock over contour lines: the cartographer and the storks. */
export function flock() {
  const canvas = paper("#dfe7e3", "#c5d8d1");
  for (let level = 0; level < 9; level += 1) {
    const wobble = {
      box: [0, 0, 600, 400],
      distance: (x, y) =>
        Math.abs(
          Math.hypot((x - 400) * 0.8, y - 300) + 22 * Math.sin(x / 58) + 15 * Math.cos(y / 44) - 40 - level * 42,
        ) - 0.9,
    };
    canvas.fill(wobble, colour("#5f8575"), 0.75);
  }
  const random = seeded(5);
  for (let bird = 0; bird < 17; bird += 1) {
    const x = 60 + bird * 21 + random() * 30;
    const y = 60 + Math.abs(bird - 8) * 20 + random() * 16;
    const span = 15 + random() * 9;
    canvas.fill(line(x - span, y - span * 0.5, x, y, 4.4), colour("#1f2d2a"));
    canvas.fill(line(x, y, x + span, y - span * 0.5, 4.4), colour("#1f2d2a"));
    canvas.fill(line(x, y - 2, x, y + 7, 3.4), colour("#d1495b"));
  }
  return canvas;
}

/** Rails into the evening: the paid story. */
export function rails() {
  const canvas = paper("#274060", "#9d5c76", "#f2a65a");
  canvas.fill(disc(300, 214, 58), colour("#ffe3b3"));
  canvas.fill(
    ground(600, 400, (x) => 236 - 40 * Math.exp(-(((x - 120) / 90) ** 2)) - 54 * Math.exp(-(((x - 500) / 100) ** 2))),
    colour("#3a2f4f"),
  );
  for (let sleeper = 0; sleeper < 9; sleeper += 1) {
    const depth = (sleeper / 9) ** 1.8;
    canvas.fill(box(300 - 12 - 170 * depth, 244 + 150 * depth, 24 + 340 * depth, 3 + 9 * depth), colour("#7d6b83"));
  }
  canvas.fill(polygon([296, 236], [299, 236], [160, 402], [136, 402]), mix(colour("#ffe3b3"), colour("#7d6b83"), 0.2));
  canvas.fill(polygon([301, 236], [304, 236], [464, 402], [440, 402]), mix(colour("#ffe3b3"), colour("#7d6b83"), 0.2));
  return canvas;
}

/** People round a table, seen from above: the call to join. */
export function gathering() {
  const canvas = paper("#f3e6d0");
  canvas.fill(disc(300, 200, 300), colour("#ead7b5"));
  const coats = ["#e4572e", "#17616b", "#f2a33a", "#6b4c86", "#2a9d8f", "#c44536", "#264653", "#e9c46a", "#8f1d2f"].map(
    colour,
  );
  coats.forEach((coat, seat) => {
    const angle = (seat / coats.length) * Math.PI * 2 + 0.2;
    const x = 300 + Math.cos(angle) * 158;
    const y = 200 + Math.sin(angle) * 146;
    canvas.fill(disc(x, y, 50), coat);
    canvas.fill(disc(x - Math.cos(angle) * 8, y - Math.sin(angle) * 8, 22), mix(coat, colour("#1b1113"), 0.55));
  });
  canvas.fill(disc(300, 200, 106), colour("#fbf6ec"));
  for (let plate = 0; plate < coats.length; plate += 1) {
    const angle = (plate / coats.length) * Math.PI * 2 + 0.2;
    canvas.fill(ring(300 + Math.cos(angle) * 78, 200 + Math.sin(angle) * 78, 13, 3), coats[plate]);
  }
  canvas.fill(disc(300, 200, 24), colour("#f2a33a"));
  return canvas;
}
