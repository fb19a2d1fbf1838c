// Everything that is asked of ffmpeg. Single-threaded encoders and no time stamps, so that a second run writes the same bytes.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

const quiet = ["-hide_banner", "-loglevel", "error", "-y"];
const repeatable = ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-map_metadata", "-1"];

const howToGet = `This script draws the demo's film and pictures with ffmpeg, which was not found.
  Debian, Ubuntu   sudo apt-get install ffmpeg
  macOS            brew install ffmpeg
  Windows          winget install ffmpeg
Or set FFMPEG to the path of a copy. The results are committed: only somebody who changes the drawings needs this.`;

export const program = process.env.FFMPEG || "ffmpeg";

/** Stops with an explanation when ffmpeg, or an encoder it was built without, is missing. */
export function checkForFfmpeg() {
  const answer = spawnSync(program, ["-hide_banner", "-encoders"], { encoding: "utf8" });
  if (answer.error) throw new Error(howToGet);
  for (const encoder of ["libx264", "aac", "libaom-av1"]) {
    if (!answer.stdout.includes(encoder))
      throw new Error(`This ffmpeg was built without ${encoder}; the demo media need it.`);
  }
}

async function run(options, chunks) {
  const child = spawn(program, [...quiet, ...options], { stdio: ["pipe", "inherit", "inherit"] });
  const ended = once(child, "close");
  for (const chunk of chunks) {
    if (!child.stdin.write(chunk)) await Promise.race([once(child.stdin, "drain"), ended]);
  }
  child.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${options.join(" ")}`);
}

const raw = ({ width, height }, rate) => [
  "-f",
  "rawvideo",
  "-pix_fmt",
  "rgb24",
  "-s",
  `${width}x${height}`,
  "-r",
  String(rate),
  "-i",
  "pipe:0",
];
const h264 = (level) => [
  "-c:v",
  "libx264",
  "-preset",
  "veryslow",
  "-tune",
  "animation",
  "-threads",
  "1",
  "-pix_fmt",
  "yuv420p",
  "-profile:v",
  "main",
  "-level",
  String(level / 10),
];
const aac = (bitrate) => ["-c:a", "aac", "-ac", "2", "-b:a", bitrate];

/** Writes a canvas as AVIF; a higher `crf` is smaller (0 to 63). */
export async function writeAvif(canvas, path, crf) {
  const encoder = [
    "-frames:v",
    "1",
    "-c:v",
    "libaom-av1",
    "-still-picture",
    "1",
    "-cpu-used",
    "3",
    "-threads",
    "1",
    "-pix_fmt",
    "yuv420p",
  ];
  await run([...raw(canvas, 1), ...encoder, "-crf", String(crf), ...repeatable, path], [canvas.pixels]);
}

/** Writes a canvas as JPEG; a higher `quality` is smaller (2 to 31). */
export async function writeJpeg(canvas, path, quality) {
  await run(
    [...raw(canvas, 1), "-frames:v", "1", "-pix_fmt", "yuvj420p", "-q:v", String(quality), ...repeatable, path],
    [canvas.pixels],
  );
}

/** Writes frames side by side into one JPEG. */
export async function writeSprite(frames, path, { size, columns, rows, tile }) {
  const filter = `scale=${tile.width}:${tile.height}:flags=lanczos,tile=${columns}x${rows}`;
  await run(
    [...raw(size, 1), "-vf", filter, "-frames:v", "1", "-pix_fmt", "yuvj420p", "-q:v", "5", ...repeatable, path],
    frames,
  );
}

const scaleTo = ({ width, height }) => `scale=${width}:${height}:flags=lanczos`;

/** One picture stream in, one scaled stream out for the MP4 and for each rendition. */
function scaling(mp4, renditions) {
  const split = `[0:v]split=${renditions.length + 1}${renditions.map((_, index) => `[s${index}]`).join("")}[m]`;
  const scaled = renditions.map((rendition, index) => `[s${index}]${scaleTo(rendition)}[v${index}]`);
  return [split, ...scaled, `[m]${scaleTo(mp4)}[mp4]`].join(";");
}

function renditionOptions({ crf, maxrate, folder, audio, level }, index, { rate, segmentSeconds }) {
  const keyframes = String(rate * segmentSeconds);
  const picture = [...h264(level), "-crf", String(crf), "-maxrate", `${maxrate}k`, "-bufsize", `${maxrate * 2}k`];
  const cuts = ["-g", keyframes, "-keyint_min", keyframes, "-sc_threshold", "0"];
  const playlist = ["-f", "hls", "-hls_time", String(segmentSeconds), "-hls_playlist_type", "vod"];
  const segments = ["-hls_segment_type", "fmp4", "-hls_fmp4_init_filename", "init.mp4"];
  const names = ["-hls_segment_filename", `${folder}/%d.m4s`, `${folder}/index.m3u8`];
  const streams = ["-map", `[v${index}]`, "-map", "1:a"];
  return [...streams, ...picture, ...cuts, ...aac(audio), ...repeatable, ...playlist, ...segments, ...names];
}

/** Encodes the film once per output: a progressive MP4, and one fragmented HLS rendition for each height. */
export async function writeFilm(frames, { size, rate, sound, mp4, renditions, segmentSeconds }) {
  const input = [...raw(size, rate), "-i", sound, "-filter_complex", scaling(mp4, renditions)];
  const picture = [...h264(mp4.level), "-crf", String(mp4.crf)];
  const whole = [
    "-map",
    "[mp4]",
    "-map",
    "1:a",
    ...picture,
    ...aac("64k"),
    "-movflags",
    "+faststart",
    ...repeatable,
    mp4.path,
  ];
  const parts = renditions.flatMap((rendition, index) => renditionOptions(rendition, index, { rate, segmentSeconds }));
  await run([...input, ...whole, ...parts], frames);
}
