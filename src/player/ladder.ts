/**
 * Files of one film in several sizes, as `<source data-height="720">`. The browser takes the first whose `type` and
 * `media` suit it; here are those it can play, one for each height, tallest first.
 */
export function ladderOf(video: HTMLVideoElement): Map<number, string> {
  const rungs = new Map<number, string>();
  for (const source of video.querySelectorAll<HTMLSourceElement>("source[data-height]")) {
    const height = Number(source.dataset["height"]);
    const isPlayable = !source.type || video.canPlayType(source.type);
    if (height && isPlayable && !rungs.has(height)) rungs.set(height, source.src);
  }
  return new Map([...rungs].sort(([one], [other]) => other - one));
}

/** Goes on from the same moment in another file; without one the browser chooses among the author's again. */
export function switchFile(video: HTMLVideoElement, address: string | undefined): void {
  const { currentTime, paused } = video;
  if (address) video.src = address;
  else video.removeAttribute("src");
  video.load();
  video.currentTime = currentTime;
  // Refused: the play button shows.
  if (!paused) video.play().catch(() => undefined);
}
