import { sentenceFor } from "../strings/plural.js";
import { transcriptWords } from "../strings/en-transcript.js";
import { MomentSharedEvent } from "./events.js";
import type { FilmHost } from "./kit.js";
import { learnLanguage } from "./languages.js";
import { lineOf, spokenTrack } from "./transcript-cues.js";
import type { Line } from "./transcript-cues.js";
import { transcriptStyles } from "./transcript.styles.js";

/** Lines read and put on the page at a time: few enough that no task keeps a phone from scrolling. */
const batch = 100;

interface Shown extends Line {
  node: HTMLElement;
}

const plainOf = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** After each batch the page has a turn. */
const breath = async (index: number): Promise<void> => {
  if (index % batch === 0) await new Promise((resolve) => setTimeout(resolve));
};

/** Takes the place of the transcript, once; it is given back, empty and closed, when the film goes: the next says other words. */
function claim({ kit, signal }: FilmHost, details: HTMLDetailsElement): HTMLElement | undefined {
  const place = details.lastElementChild as HTMLElement;
  if (!details.open || signal.aborted || place.dataset["filled"]) return undefined;
  place.dataset["filled"] = "true";
  signal.addEventListener("abort", () => {
    kit.render(kit.nothing, place);
    delete place.dataset["filled"];
    details.open = false;
  });
  return place;
}

/** Fills the opened transcript: speakers, search, the line that is spoken, and links to moments. */
export async function showTranscript(host: FilmHost, details: HTMLDetailsElement): Promise<void> {
  const place = claim(host, details);
  if (!place) return;
  const { kit, signal, element, words } = host;
  const { html } = kit;
  const render = (view: unknown) => signal.aborted || kit.render(view, place);
  const say = (key: keyof typeof transcriptWords, values?: { count: number }) =>
    words.sayFrom(transcriptWords, key, values, sentenceFor);
  element.wear(transcriptStyles, signal);
  const [track] = await Promise.all([spokenTrack(host), learnLanguage(host)]);
  if (signal.aborted) return;
  const cues = [...(track?.cues ?? [])] as VTTCue[];
  if (!cues.length) return void render(html`<p>${say("noTranscript")}</p>`);
  const shown: Shown[] = [];
  const draw = (status = "") =>
    render(
      html`<div class="tools">
          <input
            type="search"
            aria-label=${say("searchTranscript")}
            placeholder=${say("searchTranscript")}
            @input=${find}
          />
          <span role="status">${status}</span>
          <button class="action" @click=${copy}>${say("linkMoment")}</button>
        </div>
        <div
          class="lines"
          lang=${track?.language}
          tabindex="0"
          role="region"
          aria-label=${say("transcriptText")}
        ></div>`,
    );
  let wanted = "";
  const find = async ({ target }: Event) => {
    const sought = (wanted = plainOf((target as HTMLInputElement).value));
    await written;
    const count = await search(shown, sought, () => sought === wanted);
    if (sought === wanted) draw(sought && say("matches", { count }));
  };
  let chosen: number | undefined;
  const copy = () => copyMoment(host, chosen).then((url) => draw(url ?? words.say("linkCopied")));
  draw();
  const box = place.lastElementChild as HTMLElement;
  chooseBySelection(box, host, (time) => (chosen = time));
  const written = write(cues, box, shown, host);
  await written;
  if (!signal.aborted) follow(shown, box, host);
}

/** Puts a link to the chosen or the current moment on the clipboard; where that is refused, gives the link to show. */
async function copyMoment({ kit, video, element }: FilmHost, chosen: number | undefined): Promise<string | undefined> {
  const time = Math.floor(chosen ?? video.currentTime);
  const url = kit.pageUrl();
  url.searchParams.set("t", String(time));
  if (!(await kit.copyText(url.href, element.renderRoot as ShadowRoot))) return url.href;
  element.dispatchEvent(new MomentSharedEvent(url.href, time));
  return undefined;
}

/** Writes the lines in paragraphs of one speaker each, a batch at a time. */
async function write(cues: VTTCue[], box: HTMLElement, shown: Shown[], { kit, signal }: FilmHost): Promise<void> {
  const make = (tag: string, text: string, start?: number) => {
    const node = box.ownerDocument.createElement(tag);
    node.append(text);
    if (start !== undefined) node.dataset["start"] = String(start);
    return node;
  };
  let paragraph = box;
  for (const [index, cue] of cues.entries()) {
    const line = lineOf(cue);
    const { start, speaker, text } = line;
    const before = shown.at(-1);
    const isOther = speaker !== before?.speaker;
    if (!before || isOther || start - before.end > 4 || index % 12 === 0) {
      paragraph = make("p", "");
      paragraph.dir = "auto";
      paragraph.append(
        make("button", kit.clock(start), start),
        " ",
        isOther && speaker ? make("b", `${speaker}: `) : "",
      );
      box.append(paragraph);
    }
    const node = make("span", text, start);
    paragraph.append(node, " ");
    shown.push({ ...line, node });
    await breath(index);
    if (signal.aborted) return;
  }
}

/** Marks the lines with these words and hides the paragraphs without; the number of lines found, as long as they are wanted. */
async function search(shown: Shown[], words: string, areWanted: () => boolean): Promise<number> {
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

/** A press on words goes there; words that are selected are what the link leads to. */
function chooseBySelection(
  box: HTMLElement,
  { video, element, signal }: FilmHost,
  choose: (time?: number) => void,
): void {
  let from = { x: 0, y: 0, time: 0 };
  box.addEventListener(
    "pointerdown",
    ({ target, clientX: x, clientY: y }) => {
      const words = target as HTMLElement;
      const start = words.dataset["start"] ?? words.querySelector<HTMLElement>("[data-start]")?.dataset["start"];
      from = { x, y, time: Number(start ?? video.currentTime) };
    },
    { signal },
  );
  box.addEventListener(
    "click",
    ({ target, clientX, clientY, detail }) => {
      const start = (target as HTMLElement).dataset["start"];
      const isDragged = detail > 0 && Math.hypot(clientX - from.x, clientY - from.y) > 6;
      if (isDragged) return choose(from.time);
      choose();
      if (start === undefined) return;
      video.currentTime = Number(start);
      element.requestUpdate();
    },
    { signal },
  );
}

/** Marks the line that is spoken and keeps it in sight, unless the reader is busy in the box. */
function follow(shown: Shown[], box: HTMLElement, { video, signal }: FilmHost): void {
  let last: HTMLElement | undefined;
  const look = () => {
    const { currentTime } = video;
    const now = shown.findLast(({ start }) => start <= currentTime + 0.05);
    const node = now && currentTime < now.end + 2 ? now.node : undefined;
    if (node === last) return;
    last?.removeAttribute("aria-current");
    last = node;
    node?.setAttribute("aria-current", "true");
    if (!node || box.matches(":hover, :focus-within")) return;
    box.scrollTo({ top: node.offsetTop - box.clientHeight / 3 });
  };
  video.addEventListener("timeupdate", look, { signal });
  look();
}
