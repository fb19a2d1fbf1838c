import { expect } from "@open-wc/testing";
import { isPlaylist, readPlaylist } from "../../src/player/playlist.js";

const master = (...lines: string[]): string => ["#EXTM3U", "#EXT-X-VERSION:6", ...lines].join("\n");
const rendition = (height: number): string =>
  `#EXT-X-STREAM-INF:BANDWIDTH=${height * 1000},RESOLUTION=${Math.round((height * 16) / 9)}x${height},CODECS="avc1.4d401f,mp4a.40.2"\n${height}.m3u8`;

describe("what a playlist tells before it is played", () => {
  it("names the heights to choose from, each once, tallest first", () => {
    const { heights } = readPlaylist(master(rendition(240), rendition(1080), rendition(720), rendition(720)));
    expect(heights).to.deep.equal([1080, 720, 240]);
  });

  it("asks for the light engine where sound and picture come together", () => {
    expect(readPlaylist(master(rendition(720))).needsFullEngine).to.equal(false);
    const key = '#EXT-X-KEY:METHOD=AES-128,URI="key.bin"';
    expect(readPlaylist(master(key, "#EXTINF:4,", "0.ts")).needsFullEngine).to.equal(false);
    const names = '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="English",DEFAULT=YES';
    expect(readPlaylist(master(names, rendition(720))).needsFullEngine).to.equal(false);
  });

  it("asks for the full engine where the light one would play in silence, without subtitles, or not at all", () => {
    const lines = [
      '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="English",URI="en.m3u8"',
      '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="s",NAME="English",URI="en.m3u8"',
      '#EXT-X-SESSION-KEY:METHOD=SAMPLE-AES,KEYFORMAT="com.apple.streamingkeydelivery",URI="skd://one"',
      '#EXT-X-DEFINE:NAME="host",VALUE="cdn.example"',
    ];
    for (const line of lines) expect(readPlaylist(master(line, rendition(720))).needsFullEngine, line).to.equal(true);
  });

  it("is known by its type, or by its name where there is no type", () => {
    expect(isPlaylist("film", "application/vnd.apple.mpegurl")).to.equal(true);
    expect(isPlaylist("film.m3u8?token=1", undefined)).to.equal(true);
    expect(isPlaylist("film.m3u8.mp4", undefined)).to.equal(false);
    expect(isPlaylist("film.m3u8", "video/mp4")).to.equal(false);
  });
});
