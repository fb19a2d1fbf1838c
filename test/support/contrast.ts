/** Whether what is on a page can be read: contrast as WCAG measures it, in the colours the screen ends up with. */
import { renderedElements } from "./reading.js";

type Rgb = readonly [number, number, number];

/** Waits until nothing on the page moves or fades any more: half-way through, a colour is nobody's choice. */
export async function atRest(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.all(passing.map(({ finished }) => finished.catch(() => undefined)));
}

const pixel = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
const mixed = new Map<string, Rgb>();

/** Colours painted over each other, as the screen mixes them; `opacity` is that of the last. The same mixture is painted only once. */
export function painted(layers: string[], opacity = 1): Rgb {
  const recipe = [...layers, opacity].join("|");
  const colour = mixed.get(recipe) ?? paint(layers, opacity);
  mixed.set(recipe, colour);
  return colour;
}

function paint(layers: string[], opacity: number): Rgb {
  const context = pixel.getContext("2d", { willReadFrequently: true });
  context?.clearRect(0, 0, 1, 1);
  for (const [index, layer] of layers.entries()) {
    if (!context) break;
    context.globalAlpha = index === layers.length - 1 ? opacity : 1;
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
  return [red, green, blue];
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part <= 10.31 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const parentOf = (element: Element): Element | null => element.assignedSlot ?? element.parentElement ?? hostOf(element);

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The colour of a gradient from top to bottom at a height of the page, as one of its stops' colours mixed with the next. */
function gradientAt(element: Element, image: string, height: number): string[] {
  if (image === "none") return [];
  const box = element.getBoundingClientRect();
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: Math.ceil(box.height) || 1 });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const stops = [...image.matchAll(/(rgba?\([^)]*\)|color\([^)]*\))(?: ([\d.]+)(px|%))?/g)];
  if (!context || !image.startsWith("linear-gradient(") || !stops.length) return [];
  const gradient = context.createLinearGradient(0, 0, 0, box.height);
  for (const [index, [, colour = "", at, unit]] of stops.entries()) {
    const place = at ? Number(at) / (unit === "%" ? 100 : box.height) : index / (stops.length - 1);
    gradient.addColorStop(Math.min(1, place), colour);
  }
  context.fillStyle = gradient;
  context.fillRect(0, 0, 1, canvas.height);
  const y = Math.min(canvas.height - 1, Math.max(0, Math.round(height - box.top)));
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, y, 1, 1).data;
  return [`rgb(${red} ${green} ${blue} / ${alpha / 255})`];
}

/** What an element stands on: every background from the page up, slots and shadow roots included, over a film of that colour. */
export function groundOf(element: Element, film = "transparent"): string[] {
  const layers: string[] = [];
  const { top, height } = element.getBoundingClientRect();
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    layers.unshift(backgroundColor, ...gradientAt(at, backgroundImage, top + height / 2));
    // What lies over a film has the film's picture behind it, whatever that shows.
    if (at.matches(".place, .layer")) layers.unshift(film);
  }
  return ["#fff", ...layers];
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at; at = parentOf(at)) opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}

const isSeen = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
  !element.closest(".quiet, script, style, :disabled");

const hasWords = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());

/** Words, and drawings that stand for words, that cannot be made out well enough: `text ratio`. */
export function faintWords(within: Element, films = ["transparent"]): string[] {
  return renderedElements(within)
    .filter((element) => (hasWords(element) || element.localName === "svg") && isSeen(element))
    .flatMap((element) => {
      const style = getComputedStyle(element);
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const wanted = isLarge || element.localName === "svg" ? 3 : 4.5;
      return films.flatMap((film) => {
        const ground = groundOf(element, film);
        const ratio = contrast(painted([...ground, style.color], opacityOf(element)), painted(ground));
        const name = element.textContent?.trim() || element.parentElement?.ariaLabel || element.localName;
        return ratio < wanted ? [`"${name}" ${ratio.toFixed(2)}`] : [];
      });
    });
}
