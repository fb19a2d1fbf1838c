/** iPhones give the whole screen to a video only, in their own player. */
interface AppleVideo extends HTMLVideoElement {
  webkitEnterFullscreen?(): void;
  webkitShowPlaybackTargetPicker?(): void;
}

function fullscreenElement(frame: HTMLElement): Element | null {
  return (frame.getRootNode() as ShadowRoot).fullscreenElement;
}

export function isFullscreen(frame: HTMLElement): boolean {
  return fullscreenElement(frame) === frame;
}

export function canFullscreen(frame: HTMLElement, video: AppleVideo): boolean {
  return frame.ownerDocument.fullscreenEnabled || Boolean(video.webkitEnterFullscreen);
}

/** Refusals (no gesture, a frame without permission) are silent: the film stays where it is. */
export function toggleFullscreen(frame: HTMLElement, video: AppleVideo): void {
  const ignore = () => undefined;
  if (isFullscreen(frame)) frame.ownerDocument.exitFullscreen().catch(ignore);
  else if (frame.ownerDocument.fullscreenEnabled) frame.requestFullscreen().catch(ignore);
  else video.webkitEnterFullscreen?.();
}
