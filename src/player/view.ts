import type { TemplateResult } from "lit";
import { clock } from "../base/clock.js";
import type { FilmPlayer, Panel } from "./film-player.js";
import { icon } from "./icons.js";
import type { Icon } from "./icons.js";
import { openPanel } from "./panels.js";
import { canFullscreen, isFullscreen, toggleFullscreen } from "./screen.js";
import { spokenTime } from "./spoken-time.js";

type View = TemplateResult | symbol;

interface ButtonOptions {
  /** Also in the settings, and only there where there is little room. */
  isExtra?: boolean;
  pressed?: boolean;
  expanded?: boolean;
}

/** Everything over the film, once it has been asked for. */
export function playerView(player: FilmPlayer): TemplateResult {
  const { html } = player.host.kit;
  const state = [player.activity.isIdle ? "idle" : "", player.failure ? "failed" : ""].join(" ");
  return html`<div class="panes ${state}" part="controls" role="group" aria-label=${player.say("player")}>
    ${spinner(player)} ${failureNotice(player)} ${openPanel(player)}
    <div class="bar" part="bar">${seekLine(player)}${buttonRow(player)}</div>
  </div>`;
}

export function button(
  { host }: FilmPlayer,
  name: string,
  label: string,
  picture: Icon,
  press: () => void,
  { pressed, expanded, isExtra }: ButtonOptions = {},
): TemplateResult {
  const { html, nothing } = host.kit;
  return html`<button
    class=${isExtra ? "extra" : ""}
    data-control=${name}
    title=${label}
    aria-pressed=${pressed ?? nothing}
    aria-expanded=${expanded ?? nothing}
    @click=${press}
  >
    ${icon(host.kit, picture)}
  </button>`;
}

function seekLine(player: FilmPlayer): View {
  const { html } = player.host.kit;
  const { duration, currentTime } = player.video;
  // Its room is kept from the beginning: a bar that grows is a shift of the page.
  if (!(duration > 0) || player.isLive) return html`<div class="line"></div>`;
  const { language } = player.host.words;
  const times = { time: spokenTime(currentTime, language), total: spokenTime(duration, language) };
  const { preview, chapters } = player;
  const chapter = chapters.at(currentTime)?.title;
  const spoken = [player.say("seekValue", times), chapter].filter(Boolean).join(", ");
  const marks = chapters.list.filter(({ start }) => start > 0);
  return html`<div class="line" @pointermove=${preview.point} @pointerleave=${preview.leave}>
    ${preview.render()}
    <div class="track">
      <span class="loaded"></span><span class="played"></span>
      ${marks.map(({ start }) => html`<i data-start=${start}></i>`)}
    </div>
    <input
      type="range"
      data-control="seek"
      min="0"
      max=${duration}
      step=${duration < 60 ? 0.5 : 1}
      .value=${String(currentTime)}
      aria-label=${player.say("seek")}
      aria-valuetext=${spoken}
      @input=${(event: Event) => player.seek((event.target as HTMLInputElement).valueAsNumber)}
    /><span class="knob"></span>
  </div>`;
}

function buttonRow(player: FilmPlayer): TemplateResult {
  const { html } = player.host.kit;
  return html`<div class="row">
    ${playControl(player)} ${volumeControls(player)} ${timeText(player)}
    <span class="gap"></span>
    ${remoteButton(player)} ${captionsButton(player)}
    ${panelButton(player, "chapters", "chapters", player.chapters.isOffered)}
    ${panelButton(player, "settings", "settings", true)} ${floatButton(player)} ${fullscreenButton(player)}
  </div>`;
}

function playControl(player: FilmPlayer): TemplateResult {
  const { paused, ended } = player.video;
  const name = ended ? "replay" : paused ? "play" : "pause";
  return button(player, "play", player.say(name), name, () => player.toggle());
}

function volumeControls(player: FilmPlayer): TemplateResult {
  const { html } = player.host.kit;
  const { muted, volume } = player.video;
  const isSilent = muted || volume === 0;
  const mute = button(player, "mute", player.say(isSilent ? "unmute" : "mute"), isSilent ? "silent" : "sound", () =>
    player.toggleMute(),
  );
  const percent = (isSilent ? 0 : volume).toLocaleString(player.host.words.language, { style: "percent" });
  return html`${mute}<input
      class="volume"
      type="range"
      data-control="volume"
      min="0"
      max="1"
      step="0.05"
      .value=${String(isSilent ? 0 : volume)}
      aria-label=${player.say("volume")}
      aria-valuetext=${percent}
      @input=${(event: Event) => player.setVolume((event.target as HTMLInputElement).valueAsNumber)}
    />`;
}

function timeText(player: FilmPlayer): TemplateResult {
  const { html } = player.host.kit;
  const { currentTime, duration } = player.video;
  if (player.isLive) return liveButton(player);
  return html`<span class="time" part="time"
      ><b>${clock(currentTime)}</b>${duration ? html`<i>/</i>${clock(duration)}` : ""}</span
    ><span class="chapter">${duration ? player.chapters.at(currentTime)?.title : ""}</span>`;
}

/** A badge while the reader is at the live edge, the way back to it otherwise. */
function liveButton(player: FilmPlayer): TemplateResult {
  const { html } = player.host.kit;
  if (player.isNow) return html`<span class="time live" part="time">${player.say("live")}</span>`;
  return html`<button class="text" data-control="live" @click=${() => player.goLive()}>
    ${player.say("goLive")}
  </button>`;
}

function captionsButton(player: FilmPlayer): View {
  const { captions, host } = player;
  if (!captions.tracks.length) return host.kit.nothing;
  const toggle = () => {
    captions.toggle();
    player.update();
  };
  return button(player, "captions", player.say("captions"), "captions", toggle, { pressed: Boolean(captions.chosen) });
}

function panelButton(player: FilmPlayer, panel: NonNullable<Panel>, picture: Icon, hasContent: boolean): View {
  if (!hasContent) return player.host.kit.nothing;
  return button(player, panel, player.say(panel), picture, () => player.open(panel), {
    expanded: player.panel === panel,
    isExtra: panel === "chapters",
  });
}

/** Comes when another screen is found; so it is the one that stands outermost. */
function remoteButton(player: FilmPlayer): View {
  const { remote, host } = player;
  if (!remote.isOffered) return host.kit.nothing;
  return button(player, "remote", player.say("remote"), "remote", () => remote.choose(), { isExtra: true });
}

function floatButton(player: FilmPlayer): View {
  const { remote, host } = player;
  if (!remote.canFloat) return host.kit.nothing;
  const float = () => remote.toggleFloating();
  return button(player, "picture", player.say("pictureInPicture"), "picture", float, { isExtra: true });
}

function fullscreenButton(player: FilmPlayer): View {
  const { frame, video, kit } = player.host;
  if (!canFullscreen(frame, video)) return kit.nothing;
  const name = isFullscreen(frame) ? "leaveFullscreen" : "fullscreen";
  return button(player, "fullscreen", player.say(name), name, () => toggleFullscreen(frame, video));
}

function spinner(player: FilmPlayer): TemplateResult {
  const { html } = player.host.kit;
  return html`<div class="status" role="status">
    ${player.isLoading ? html`<span class="spinner"></span><span class="quiet">${player.say("loading")}</span>` : ""}
  </div>`;
}

/** Says what went wrong and offers another try; after the second failure also the film itself, without us. */
function failureNotice(player: FilmPlayer): View {
  const { html, nothing } = player.host.kit;
  const { failure, failures } = player;
  if (!failure) return nothing;
  const text = player.say(failure === "network" ? "connectionLost" : "cannotPlay");
  const address = player.engine.playlistUrl ?? player.video.currentSrc;
  return html`<div class="notice" part="error" role="alert" data-control="panel" tabindex="-1">
    <p>${text}</p>
    <button class="text" @click=${() => player.retry()}>${player.say("retry")}</button>
    ${failures > 1 && address ? html`<a class="text" href=${address}>${player.say("openFile")}</a>` : nothing}
  </div>`;
}
