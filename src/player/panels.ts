import type { TemplateResult } from "lit";
import { clock } from "../base/clock.js";
import type { FilmPlayer } from "./film-player.js";
import { icon } from "./icons.js";
import { areShortcutsOn, helpfulKeys, setShortcuts } from "./keyboard.js";
import { rates } from "./rates.js";

interface Choice<Value> {
  value: Value;
  label: string;
}

/** A box over the film that takes the focus, and gives it back to its button when it is closed. */
function panel(player: FilmPlayer, title: string, content: unknown): TemplateResult {
  const { kit } = player.host;
  return kit.html`<div class="panel" part="menu" role="group" aria-label=${title} data-control="panel" tabindex="-1">
    <button class="close" title=${player.say("close")} @click=${() => player.open(undefined)}>${icon(kit, "close")}</button>
    ${content}
  </div>`;
}

/** Native radio buttons drawn as pills: arrows, names and states come with them. */
export function choices<Value>(
  player: FilmPlayer,
  title: string,
  list: Choice<Value>[],
  current: Value,
  choose: (value: Value) => void,
): TemplateResult {
  const { html } = player.host.kit;
  const pick = (value: Value) => () => {
    choose(value);
    player.update();
  };
  return html`<fieldset>
    <legend>${title}</legend>
    ${list.map(
      ({ value, label }) =>
        html`<label
          ><input type="radio" name=${title} .checked=${value === current} @change=${pick(value)} />${label}</label
        >`,
    )}
  </fieldset>`;
}

/** What lies open over the film, if anything. */
export function openPanel(player: FilmPlayer): TemplateResult | string {
  if (player.panel === "settings") return panel(player, player.say("settings"), settings(player));
  if (player.panel === "chapters") return panel(player, player.say("chapters"), chapterList(player));
  if (player.panel === "help") return panel(player, player.say("help"), keyList(player));
  return "";
}

function settings(player: FilmPlayer): TemplateResult {
  const { kit, words } = player.host;
  const { video, engine, heights } = player;
  const speeds = rates.map((rate) => ({ value: rate, label: `${rate.toLocaleString(words.language)}×` }));
  const auto = { value: undefined as number | undefined, label: player.say("automatic") };
  const qualities = [auto, ...heights.map((height) => ({ value: height, label: `${height}p` }))];
  return kit.html`${captionChoices(player)}
    ${choices(player, player.say("speed"), speeds, video.playbackRate, (rate) => (video.playbackRate = rate))}
    ${heights.length > 1 ? choices(player, player.say("quality"), qualities, engine.height, (height) => void engine.choose(height)) : ""}
    <div class="actions">${actions(player)}</div>`;
}

/** What has no place in the bar, or loses it where there is little room. */
function actions(player: FilmPlayer): TemplateResult[] {
  const { html } = player.host.kit;
  const { remote, chapters } = player;
  const action = (name: string, label: string, act: () => void) =>
    html`<button class="text ${name}" @click=${act}>${label}</button>`;
  const list: [boolean, string, string, () => void][] = [
    [chapters.isOffered, "spare", player.say("chapters"), () => player.open("chapters")],
    [remote.canFloat, "spare", player.say("pictureInPicture"), () => remote.toggleFloating()],
    [remote.isOffered, "spare", player.say("remote"), () => remote.choose()],
    [true, "", player.say("help"), () => player.open("help")],
  ];
  return list.flatMap(([isOffered, name, label, act]) => (isOffered ? [action(name, label, act)] : []));
}

function captionChoices(player: FilmPlayer): TemplateResult | string {
  const { captions, host } = player;
  const { tracks, look } = captions;
  if (!tracks.length) return "";
  const { language } = host.words;
  const names = new Intl.DisplayNames(language, { type: "language" });
  const named = tracks.map((track) => ({
    value: track as TextTrack | undefined,
    label: track.label || names.of(track.language) || track.language,
  }));
  const off = { value: undefined, label: player.say("captionsOff") };
  const sizes = [75, 100, 150, 200].map((size) => ({
    value: String(size),
    label: (size / 100).toLocaleString(language, { style: "percent" }),
  }));
  const grounds = (["veil", "solid", "outline"] as const).map((value) => ({
    value: value as string,
    label: player.say(`caption-${value}`),
  }));
  return host.kit
    .html`${choices(player, player.say("captions"), [off, ...named], captions.chosen, (track) => captions.choose(track))}
    ${choices(player, player.say("captionSize"), sizes, look.size, (size) => captions.setLook({ ...look, size }))}
    ${choices(player, player.say("captionGround"), grounds, look.ground, (ground) => captions.setLook({ ...look, ground }))}`;
}

function chapterList(player: FilmPlayer): TemplateResult {
  const { html } = player.host.kit;
  const current = player.chapters.at(player.video.currentTime)?.start;
  const go = (seconds: number) => () => {
    player.seek(seconds);
    player.open(undefined);
  };
  return html`<ol class="chapters" part="chapters">
    ${player.chapters.list.map(
      ({ title, start }) =>
        html`<li>
          <button aria-current=${start === current} @click=${go(start)}><i>${clock(start)}</i> ${title}</button>
        </li>`,
    )}
  </ol>`;
}

/** What each key does, and the switch for readers whose own tools use single letters (WCAG 2.1.4). */
function keyList(player: FilmPlayer): TemplateResult {
  const { html } = player.host.kit;
  const turn = (event: Event) => {
    setShortcuts((event.target as HTMLInputElement).checked);
    player.update();
  };
  return html`<dl class="keys">
      ${helpfulKeys.map(
        ([keys, purpose]) =>
          html`<div>
            <dt>${keys}</dt>
            <dd>${player.say(purpose)}</dd>
          </div>`,
      )}
    </dl>
    ${
      player.host.element.shortcuts === "off"
        ? ""
        : html`<label class="switch"
            ><input type="checkbox" .checked=${areShortcutsOn()} @change=${turn} />${player.say("useShortcuts")}</label
          >`
    }`;
}
