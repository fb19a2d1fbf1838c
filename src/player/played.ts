/**
 * Whether a picture of the film was ever played. WebKit also takes for played what lies before a moment that was set before the film was there
 * (seen in WebKitGTK 2.50).
 */
export const hasPlayed = (video: HTMLVideoElement): boolean =>
  video.played.length > 0 && video.getVideoPlaybackQuality().totalVideoFrames > 0;

/**
 * For the moment in which a film is there, when nothing of it can have been played. WebKit then says that it plays from a moment that was set
 * before, and stands still (WebKitGTK 2.50, which leaves out a leap to where it is already). A leap to a place next to it makes it go.
 */
export function wake({ currentTarget }: Event): void {
  const video = currentTarget as HTMLVideoElement;
  if (video.played.length) video.currentTime += 0.01;
}
