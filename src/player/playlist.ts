/** What the first file of an HLS stream says about it: https://www.rfc-editor.org/rfc/rfc8216 */
export interface Playlist {
  /** Heights of the pictures to choose from, tallest first. */
  heights: number[];
  /** hls.js light plays separate sound as silence, without an error, and knows neither subtitles nor DRM. */
  needsFullEngine: boolean;
  hasSubtitles: boolean;
}

/** Reads the text of a playlist; that of a single rendition has no heights. */
export function readPlaylist(text: string): Playlist {
  const heights = [...text.matchAll(/^#EXT-X-STREAM-INF:.*?RESOLUTION=\d+x(\d+)/gm)].map((match) => Number(match[1]));
  const media = [...text.matchAll(/^#EXT-X-MEDIA:(.*)$/gm)].map((match) => match[1] ?? "");
  const hasSubtitles = media.some((line) => line.includes("TYPE=SUBTITLES"));
  const hasSound = media.some((line) => line.includes("TYPE=AUDIO") && line.includes("URI="));
  const isProtected = /^#EXT-X-(SESSION-)?KEY:.*KEYFORMAT="(?!identity)/m.test(text);
  return {
    heights: [...new Set(heights)].sort((one, other) => other - one),
    needsFullEngine: hasSubtitles || hasSound || isProtected || text.includes("#EXT-X-DEFINE"),
    hasSubtitles,
  };
}

export function isPlaylist(url: string, type: string | null | undefined): boolean {
  return /mpegurl/i.test(type ?? "") || (!type && /\.m3u8(?:$|[?#])/i.test(url));
}
