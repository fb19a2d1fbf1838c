import type { FilmPlayer } from "./film-player.js";
import { learnLanguage } from "./languages.js";
import { forget, keep, recall } from "./memory.js";

/** Less than this at either end is not worth coming back to, in seconds. */
const margin = 10;

/**
 * With `resume`: remembers on this device where the reader stopped, and goes there the next time. A link to a moment wins. A film that
 * was under way when its page asked for this leaps nowhere.
 */
export function resume(player: FilmPlayer, signal: AbortSignal, isUnderWay?: boolean): void {
  const { video, element } = player.host;
  const name = `at ${nameOf(video)}`;
  const isWorthIt = (time: number) => time > margin && !(time > video.duration - margin);
  const goOn = (event?: Event) => {
    const time = Number(recall(name));
    // A moment that was asked for wins. Where a film is that runs already says nothing of it, for this file may be late.
    const hasMoment = event ? video.currentTime > 2 : /[?#&]t=/.test(element.ownerDocument.location.href);
    if (!isWorthIt(time) || hasMoment) return;
    video.currentTime = time;
    void offerBeginning(player, time);
  };
  const note = () => (isWorthIt(video.currentTime) ? keep(name, String(Math.floor(video.currentTime))) : forget(name));
  if (!video.readyState) video.addEventListener("loadedmetadata", goOn, { signal, once: true });
  else if (!isUnderWay) goOn();
  for (const type of ["pause", "ended"]) video.addEventListener(type, note, { signal });
  addEventListener("pagehide", note, { signal });
}

/** Says where the film went on, and for a while offers its beginning. */
async function offerBeginning(player: FilmPlayer, seconds: number): Promise<void> {
  const { host } = player;
  const { kit, place, signal } = host;
  await learnLanguage(host);
  if (signal.aborted) return;
  const offer = place.ownerDocument.createElement("div");
  const withdraw = () => offer.remove();
  const restart = () => {
    withdraw();
    player.seek(0);
    player.focus("play");
  };
  Object.assign(offer, { className: "offer", role: "status" });
  kit.render(
    kit.html`${player.say("resumed", { time: kit.clock(seconds) })}
      <button class="text" @click=${restart}>${player.say("fromBeginning")}</button>`,
    offer,
  );
  place.append(offer);
  const timer = setTimeout(withdraw, 8000);
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    withdraw();
  });
}

/** The film's own address without what changes from visit to visit. */
function nameOf(video: HTMLVideoElement): string {
  const source = video.getAttribute("src") ?? video.querySelector("source")?.getAttribute("src") ?? "";
  return new URL(source, video.baseURI).href.replace(/[?#].*/, "");
}
