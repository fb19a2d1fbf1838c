// A very small drawing surface: shapes are signed distances in pixels (negative inside), so every edge is
// anti-aliased the same way on every machine and the pictures come out identical wherever they are generated.

/** "#rrggbb" as three numbers from 0 to 255. */
export function colour(hex) {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The colour between two others; `share` runs from 0 (first) to 1 (second). */
export function mix(first, second, share) {
  return first.map((part, index) => part + (second[index] - part) * share);
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const disc = (cx, cy, radius) => ({
  box: [cx - radius - 1, cy - radius - 1, cx + radius + 1, cy + radius + 1],
  distance: (x, y) => Math.hypot(x - cx, y - cy) - radius,
});

export const ring = (cx, cy, radius, width) => ({
  box: [cx - radius - width, cy - radius - width, cx + radius + width, cy + radius + width],
  distance: (x, y) => Math.abs(Math.hypot(x - cx, y - cy) - radius) - width / 2,
});

/** A rectangle with rounded corners, given by its left, top, width and height. */
export function box(left, top, width, height, radius = 0) {
  const cx = left + width / 2;
  const cy = top + height / 2;
  const halfWidth = width / 2 - radius;
  const halfHeight = height / 2 - radius;
  return {
    box: [left - 1, top - 1, left + width + 1, top + height + 1],
    distance(x, y) {
      const dx = Math.abs(x - cx) - halfWidth;
      const dy = Math.abs(y - cy) - halfHeight;
      const outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
      return outside + Math.min(Math.max(dx, dy), 0) - radius;
    },
  };
}

/** A line of the given width with round ends. */
export function line(x1, y1, x2, y2, width) {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const square = dx * dx + dy * dy || 1;
  const half = width / 2;
  return {
    box: [
      Math.min(x1, x2) - half - 1,
      Math.min(y1, y2) - half - 1,
      Math.max(x1, x2) + half + 1,
      Math.max(y1, y2) + half + 1,
    ],
    distance(x, y) {
      const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / square));
      return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) - half;
    },
  };
}

/** A convex polygon, corners clockwise on screen. */
export function polygon(...corners) {
  const edges = corners.map(([x1, y1], index) => {
    const [x2, y2] = corners[(index + 1) % corners.length];
    const length = Math.hypot(x2 - x1, y2 - y1);
    return { x1, y1, nx: (y2 - y1) / length, ny: (x1 - x2) / length };
  });
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return {
    box: [Math.min(...xs) - 1, Math.min(...ys) - 1, Math.max(...xs) + 1, Math.max(...ys) + 1],
    distance(x, y) {
      let furthest = -Infinity;
      for (const { x1, y1, nx, ny } of edges) furthest = Math.max(furthest, (x - x1) * nx + (y - y1) * ny);
      return furthest;
    },
  };
}

/** The ground below a skyline: `height(x)` is the y of its upper edge. */
export function ground(width, bottom, height) {
  const edge = new Float64Array(Math.ceil(width) + 2);
  let highest = bottom;
  for (let x = 0; x < edge.length; x += 1) {
    edge[x] = height(x);
    if (edge[x] < highest) highest = edge[x];
  }
  return { box: [0, highest - 1, width, bottom], distance: (x, y) => edge[x | 0] - y };
}

/** What lies in both shapes. */
export const within = (shape, frame) => ({
  box: frame.box,
  distance: (x, y) => Math.max(shape.distance(x, y), frame.distance(x, y)),
});

/** What lies in the first shape and not in the second. */
export const without = (shape, hole) => ({
  box: shape.box,
  distance: (x, y) => Math.max(shape.distance(x, y), -hole.distance(x, y)),
});

export class Canvas {
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8ClampedArray(width * height * 3);
  }

  /** Fills everything with colours that run from top to bottom through the given stops. */
  sky(...stops) {
    for (let y = 0; y < this.height; y += 1) {
      const place = (y / (this.height - 1)) * (stops.length - 1);
      const index = Math.min(stops.length - 2, Math.floor(place));
      const shade = stops.length === 1 ? stops[0] : mix(stops[index], stops[index + 1], place - index);
      for (let at = y * this.width * 3, end = at + this.width * 3; at < end; at += 3) this.pixels.set(shade, at);
    }
  }

  /** Paints a shape in one colour; `alpha` from 0 to 1. */
  fill(shape, [red, green, blue], alpha = 1) {
    const { pixels, width, height } = this;
    const left = Math.max(0, Math.floor(shape.box[0]));
    const top = Math.max(0, Math.floor(shape.box[1]));
    const right = Math.min(width, Math.ceil(shape.box[2]));
    const bottom = Math.min(height, Math.ceil(shape.box[3]));
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const cover = 0.5 - shape.distance(x + 0.5, y + 0.5);
        if (cover <= 0) continue;
        const share = cover >= 1 ? alpha : cover * alpha;
        const at = (y * width + x) * 3;
        pixels[at] += (red - pixels[at]) * share;
        pixels[at + 1] += (green - pixels[at + 1]) * share;
        pixels[at + 2] += (blue - pixels[at + 2]) * share;
      }
    }
  }
}
