import { transcriptWords } from "../strings/en-transcript.js";
import type { FilmHost } from "./kit.js";
import { learnLanguage } from "./languages.js";
import { lineOf, spokenTrack } from "./transcript-cues.js";
import type { Line } from "./transcript-cues.js";
import { transcriptStyles } from "./transcript.styles.js";
import { breath } from "./turns.js";

/** A line that is on the page. */
export interface Shown extends Line {
  node: HTMLElement;
}

type Tools = typeof import("./transcript-tools.js");

let tools: Tools | undefined;

/** What few readers do comes with the first sign that one will. */
const fetchTools = async () => (tools ??= await import("./transcript-tools.js"));
const warm = () => void fetchTools().catch(() => undefined);

/** Acts at once where the tools are there, for a clipboard may take nothing later than in the press itself; else when they come. */
function useTools(act: (tools: Tools) => unknown, failed: () => void): void {
  if (tools) act(tools);
  else fetchTools().then(act, failed);
}

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
  const { kit, signal, element } = host;
  element.wear(transcriptStyles, signal);
  const [track] = await Promise.all([spokenTrack(host), learnLanguage(host)]);
  if (signal.aborted) return;
  if (track?.cues?.length) await fill(host, place, track);
  else kit.render(kit.html`<p>${sayIn(host)("noTranscript")}</p>`, place);
}

const sayIn =
  ({ words }: FilmHost) =>
  (key: keyof typeof transcriptWords) =>
    words.sayFrom(transcriptWords, key);

/** Puts the tools there and writes the lines. */
async function fill(host: FilmHost, place: HTMLElement, track: TextTrack): Promise<void> {
  const { kit, signal, video } = host;
  const say = sayIn(host);
  const shown: Shown[] = [];
  const choice = choosing(host, (time) => (chosen = time));
  const draw = (status = "") =>
    signal.aborted ||
    kit.render(
      kit.html`<div class="tools" @pointerenter=${warm} @focusin=${warm}>
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
          lang=${track.language}
          @pointerdown=${choice.press}
          @click=${choice.release}
          tabindex="0"
          role="region"
          aria-label=${say("transcriptText")}
        ></div>`,
      place,
    );
  const use = (act: (tools: Tools) => unknown) => useTools(act, () => draw(say("retry")));
  const find = ({ target }: Event) =>
    use(({ search }) => written.then(() => search(host, shown, target as HTMLInputElement, draw)));
  const copy = () => {
    const time = chosen ?? video.currentTime;
    use(({ copyMoment }) => copyMoment(host, time, draw));
  };
  let chosen: number | undefined;
  draw();
  const box = place.lastElementChild as HTMLElement;
  const written = write([...(track.cues ?? [])] as VTTCue[], box, shown, host);
  await written;
  follow(shown, box, host);
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
    const { start, speaker } = line;
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
    const node = make("span", line.text, start);
    paragraph.append(node, " ");
    shown.push({ ...line, node });
    await breath(index);
    if (signal.aborted) return;
  }
}

/** A press on words goes there; words that are selected are what the link leads to. */
function choosing({ video, element }: FilmHost, choose: (time?: number) => void) {
  let from: MouseEvent | undefined;
  let time = 0;
  return {
    press(event: MouseEvent) {
      const words = event.target as HTMLElement;
      const start = words.dataset["start"] ?? words.querySelector<HTMLElement>("[data-start]")?.dataset["start"];
      time = Number(start ?? video.currentTime);
      from = event;
    },
    release({ target, clientX, clientY, detail }: MouseEvent) {
      const { start } = (target as HTMLElement).dataset;
      if (detail && from && Math.hypot(clientX - from.clientX, clientY - from.clientY) > 6) return choose(time);
      choose();
      if (!start) return;
      video.currentTime = Number(start);
      element.requestUpdate();
    },
  };
}

/** Marks the line that is spoken and keeps it in sight, unless the reader is busy in the box. */
function follow(shown: Shown[], box: HTMLElement, { video, signal }: FilmHost): void {
  let last: HTMLElement | undefined;
  const look = () => {
    const { currentTime } = video;
    const now = shown.findLast(({ start }) => start <= currentTime + 0.05);
    const node = now && currentTime < now.end + 2 ? now.node : undefined;
    if (node === last) return;
    if (last) last.ariaCurrent = null;
    last = node;
    if (!node) return;
    node.ariaCurrent = "true";
    if (box.matches(":hover, :focus-within")) return;
    box.scrollTo({ top: node.offsetTop - box.clientHeight / 3 });
  };
  video.addEventListener("timeupdate", look, { signal });
  look();
}
