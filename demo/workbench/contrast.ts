import { contrast, pairs, tokens } from "./theme.js";
import type { Pair, Rgb, Theme } from "./theme.js";

export interface Measured extends Pair {
  readonly ratio: number;
}

/** Colours painted over each other, as the screen mixes them; the browser itself reads whatever CSS can say. */
function painter(): (layers: readonly string[]) => Rgb {
  const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  });
  return (layers) => {
    if (!context) return [0, 0, 0];
    for (const layer of layers) {
      context.fillStyle = layer;
      context.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
}

/** What a theme comes to on the page that the canvas shows. */
export interface Measures {
  readonly contrasts: readonly Measured[];
  /** The colours of the tokens as they are seen over the page, `#rrggbb`. */
  readonly colours: Theme;
}

export const unmeasured: Measures = { contrasts: [], colours: {} };

const hex = (rgb: Rgb): string => `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

export function measure(page: Document, theme: Theme): Measures {
  const view = page.defaultView;
  if (!view || !page.body) return unmeasured;
  const paint = painter();
  const probe = page.body.appendChild(page.createElement("span"));
  const resolved = (name: string): string => {
    const usual = tokens.find((token) => token.name === name)?.usual ?? "currentcolor";
    probe.style.color = "";
    if (theme["color-text"] && name !== "color-text") probe.style.color = theme["color-text"];
    const around = view.getComputedStyle(probe).color;
    probe.style.color = (theme[name] ?? usual).replaceAll("currentcolor", around);
    return view.getComputedStyle(probe).color;
  };
  const dark = view.getComputedStyle(probe).colorScheme.startsWith("dark");
  const ground = ["#fff", ...(dark ? ["#121212"] : []), view.getComputedStyle(page.body).backgroundColor];
  const contrasts = pairs.map((pair) => {
    const under = pair.under === "page" ? ground : [...ground, resolved(pair.under)];
    return { ...pair, ratio: contrast(paint([...under, resolved(pair.over)]), paint(under)) };
  });
  const seen = tokens
    .filter(({ kind }) => kind === "colour")
    .map(({ name }) => [name, hex(paint([...ground, resolved(name)]))]);
  probe.remove();
  return { contrasts, colours: Object.fromEntries(seen) as Theme };
}
