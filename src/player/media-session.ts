import type { FilmPlayer } from "./film-player.js";

type Actions = Partial<Record<MediaSessionAction, MediaSessionActionHandler>>;

/** The film that lock screens, watches and keyboards speak to. */
let holder: HTMLVideoElement | undefined;

function actionsOf(player: FilmPlayer): Actions {
  const { video, chapters } = player;
  const pause = () => video.pause();
  const skip = (seconds: number) => () => player.seek(video.currentTime + seconds);
  const toChapter = (by: number) => () => {
    const { list } = chapters;
    const now = list.findLastIndex(({ start }) => start <= video.currentTime);
    const next = list[Math.max(0, now + by)];
    if (next) player.seek(next.start);
  };
  return {
    play: () => void video.play().catch(() => player.update()),
    pause,
    stop: pause,
    seekbackward: skip(-10),
    seekforward: skip(10),
    seekto: ({ seekTime }) => player.seek(seekTime ?? 0),
    ...(chapters.list.length && { previoustrack: toChapter(-1), nexttrack: toChapter(1) }),
  };
}

function setActions(session: MediaSession, actions: Actions, isOn: boolean): void {
  for (const action of Object.keys(actions) as MediaSessionAction[])
    try {
      session.setActionHandler(action, (isOn && actions[action]) || null);
    } catch {
      // An action this browser does not know.
    }
}

/** Shows the film on lock screens, watches and keyboards while it is the one that plays. https://w3c.github.io/mediasession/ */
export function joinMediaSession(player: FilmPlayer): void {
  const { video, element, signal } = player.host;
  const session = navigator.mediaSession as MediaSession | undefined;
  if (!session) return;
  const tellPosition = () => {
    const { duration, currentTime, playbackRate } = video;
    if (holder === video && duration > 0 && duration < Infinity)
      session.setPositionState({ duration, playbackRate, position: Math.min(currentTime, duration) });
  };
  const hold = () => {
    if (video.muted) return;
    holder = video;
    const artwork = video.poster ? [{ src: video.poster }] : [];
    session.metadata = new MediaMetadata({ title: element.filmTitle || element.ownerDocument.title, artwork });
    setActions(session, actionsOf(player), true);
    tellPosition();
  };
  const release = () => {
    if (holder !== video) return;
    holder = undefined;
    session.metadata = null;
    setActions(session, actionsOf(player), false);
  };
  const on = (type: string, act: () => void) => video.addEventListener(type, act, { signal });
  on("playing", hold);
  on("emptied", release);
  for (const type of ["seeked", "ratechange", "durationchange"]) on(type, tellPosition);
  signal.addEventListener("abort", release);
  if (!video.paused) hold();
}
