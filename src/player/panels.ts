import type { TemplateResult } from "lit";
import type { FilmPlayer } from "./film-player.js";
import { icon } from "./icons.js";

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

export function settingsPanel(player: FilmPlayer): TemplateResult {
  const { html } = player.host.kit;
  return panel(player, player.say("settings"), html`${captionChoices(player)}`);
}

function captionChoices(player: FilmPlayer): TemplateResult | string {
  const { captions, host } = player;
  const { tracks } = captions;
  if (!tracks.length) return "";
  const names = new Intl.DisplayNames(host.words.language, { type: "language" });
  const named = tracks.map((track) => ({
    value: track as TextTrack | undefined,
    label: track.label || names.of(track.language) || track.language,
  }));
  const off = { value: undefined, label: player.say("captionsOff") };
  return choices(player, player.say("captions"), [off, ...named], captions.chosen, (track) => captions.choose(track));
}
