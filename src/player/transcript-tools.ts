import { sentenceFor } from "../strings/plural.js";
import { toolWords } from "../strings/en-transcript.js";
import { MomentSharedEvent } from "./events.js";
import type { FilmHost } from "./kit.js";
import type { Shown } from "./transcript.js";
import { breath } from "./turns.js";

const plainOf = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** What each field was last asked for; several keystrokes may have waited for this file. */
const asked = new WeakMap<HTMLInputElement, string>();

/** Looks in the lines for what is in the field, as long as that is in it, and says how many have it. */
export async function search(
  { words, signal }: FilmHost,
  shown: Shown[],
  field: HTMLInputElement,
  tell: (text: string) => void,
): Promise<void> {
  const sought = plainOf(field.value);
  if (sought === asked.get(field)) return;
  asked.set(field, sought);
  const isWanted = () => sought === asked.get(field) && !signal.aborted;
  const count = await mark(shown, sought, isWanted);
  if (isWanted()) tell(sought && words.sayFrom(toolWords, "matches", { count }, sentenceFor));
}

/** Marks the lines with these words and hides the paragraphs without; the number of lines found. */
async function mark(shown: Shown[], words: string, areWanted: () => boolean): Promise<number> {
  let count = 0;
  let last: HTMLElement | null = null;
  for (const [index, { node, text }] of shown.entries()) {
    const paragraph = node.parentElement as HTMLElement;
    const isFound = Boolean(words) && plainOf(text).includes(words);
    paragraph.hidden = Boolean(words) && !isFound && (paragraph !== last || paragraph.hidden);
    node.classList.toggle("found", isFound);
    last = paragraph;
    if (isFound) count += 1;
    await breath(index);
    if (!areWanted()) break;
  }
  return count;
}

/** Puts a link to that moment on the clipboard; where that is refused, gives the link to show. */
export async function copyMoment(
  { kit, element, words }: FilmHost,
  time: number,
  tell: (text: string) => void,
): Promise<void> {
  const url = kit.pageUrl();
  url.searchParams.set("t", String(Math.floor(time)));
  const isCopied = await kit.copyText(url.href, element.renderRoot as ShadowRoot);
  tell(isCopied ? words.say("linkCopied") : url.href);
  if (isCopied) element.dispatchEvent(new MomentSharedEvent(url.href, Math.floor(time)));
}
